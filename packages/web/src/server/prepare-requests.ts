import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { stampClientAddress } from "@teamified/auth/client-address";
import { isLoopback } from "@teamified/config/exposure";

/** What a portal answers instead of what was asked for; `unknownRoute` says it. */
export const refusedPaths = { host: "/api/refused/host", method: "/api/refused/method" } as const;

/** The methods that a portal has a use for, or answers by itself. */
const knownMethods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/**
 * Looks at every request of this process before Next sees it, because Next hands no socket on and fails on some of what
 * comes from outside: each says from which network address it came, asks for a path of this server that can be decoded,
 * and calls nothing that we do not have. Node tells of each request that begins.
 *
 * @param options.onlyLoopback for a portal that only this machine reaches: a request by another host's name then comes
 *   from a website whose name was made to lead here (DNS rebinding), and is refused
 */
export function prepareRequests(options: { trustedHops: number; onlyLoopback: boolean }): void {
  subscribe("http.server.request.start", (message) => {
    // What this channel carries is documented by Node.
    const { request } = message as { request: IncomingMessage };
    stampClientAddress(request, options.trustedHops);
    // The portals have no server actions. Next would write the name of one that it does not know into the log.
    delete request.headers["next-action"];
    request.url = refusalOf(request, options) ?? decodablePath(pathOf(request.url ?? "/"));
  });
}

function refusalOf(request: IncomingMessage, options: { onlyLoopback: boolean }): string | null {
  if (!knownMethods.has(request.method ?? "")) {
    // No request with such a method can be made of the web's own kind.
    request.method = "GET";
    return refusedPaths.method;
  }
  const host = request.headers.host;
  if (options.onlyLoopback && host !== undefined && !isLoopback(hostnameOf(host))) return refusedPaths.host;
  return null;
}

function hostnameOf(host: string): string {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : host;
}

/** The path alone, where a request names a whole address as one to a proxy does, or none at all. */
function pathOf(url: string): string {
  if (url.startsWith("/")) return url;
  if (!URL.canParse(url)) return "/";
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
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
