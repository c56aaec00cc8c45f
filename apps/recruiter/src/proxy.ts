import { createProxy } from "@teamified/web/server/create-proxy";

export const proxy = createProxy({ portal: "recruiter", publicPaths: ["/sign-in", "/sign-in-by-mail/"] });

// Pages only: the API checks and answers for itself, and its uploads must not be copied on the way.
export const config = { matcher: ["/((?!api/|_next/|favicon.ico$|icon.svg$).*)"] };
