import { createAuthRoute } from "@teamified/web/server/auth-route";

export const { GET, POST } = createAuthRoute("recruiter");
