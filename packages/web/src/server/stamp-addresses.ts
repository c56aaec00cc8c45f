import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { stampClientAddress } from "@teamified/auth/client-address";

/**
 * Has every request of this process say from which network address it came, before Next sees it. Next hands no socket on,
 * so this listens where Node itself tells of each request that begins.
 */
export function stampAddresses(trustedHops: number): void {
  subscribe("http.server.request.start", (message) => {
    // What this channel carries is documented by Node.
    const { request } = message as { request: IncomingMessage };
    stampClientAddress(request, trustedHops);
  });
}
