import { createUnknownRoute } from "@teamified/web/server/unknown-route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = createUnknownRoute("candidate");
