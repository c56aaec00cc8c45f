import { candidateRouter } from "@teamified/api/candidate/root";
import { createTrpcRoute } from "@teamified/web/server/trpc-route";

export const { GET, POST } = createTrpcRoute("candidate", candidateRouter);
