import "server-only";
import { createContext } from "@teamified/api/context";
import type { Portal } from "@teamified/auth/portal";
import { readSession } from "@teamified/auth/read-session";
import { headers } from "next/headers";
import { cache } from "react";
import { requestIdOf } from "../request-id.ts";
import { getPortalContext } from "./portal-context.ts";

/**
 * The API's context for a page that renders on the server: the same procedures and gates as over HTTP,
 * without the way over the network. Made once a request.
 */
export const createPageContext = cache(async (portal: Portal) => {
  const { runtime, settings, authOptions } = await getPortalContext(portal);
  return createContext({
    deps: runtime.deps,
    listener: runtime.listener,
    session: await readSession(authOptions, portal),
    organizationSlug: settings.organizationSlug,
    requestId: requestIdOf(await headers()),
  });
});
