import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { stampClientAddress } from "@teamified/auth/client-address";

/**
 * Has every request of this process say from which network address it came, and ask for a path that can be decoded, before
 * Next sees it. Next hands no socket on and fails on other paths, so this listens where Node itself tells of each
 * request that begins.
 */
export function prepareRequests(trustedHops: number): void {
  subscribe("http.server.request.start", (message) => {
    // What this channel carries is documented by Node.
    const { request } = message as { request: IncomingMessage };
    stampClientAddress(request, trustedHops);
    if (request.url !== undefined) request.url = decodablePath(request.url);
  });
}

/**
 * The same address when its path can be decoded. Otherwise one in which each `%` of the path stands for itself, so that
 * it is the address of nothing and is answered like any other such.
 */
function decodablePath(url: string): string {
  const [path = "", ...query] = url.split("?");
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return [path.replaceAll("%", "%25"), ...query].join("?");
  }
}
