import { recruiterRouter } from "@teamified/api/recruiter/root";
import { createTrpcRoute } from "@teamified/web/server/trpc-route";

export const { GET, POST } = createTrpcRoute("recruiter", recruiterRouter);
