import { isIP } from "node:net";

/** Headers as the web has them, or as Node and NextAuth hand them on. */
type HeadersLike = { get(name: string): string | null } | Record<string, string | string[] | undefined>;

/** What is needed of Node's request, before anybody else has looked at it. */
type IncomingRequest = {
  headers: Record<string, string | string[] | undefined>;
  socket: { remoteAddress?: string | undefined };
};

const header = "x-teamified-client-address";

// On globalThis, because the bundles of a portal's start and of its routes are different ones.
const holder = globalThis as typeof globalThis & { __teamifiedAddressSeal?: string };

/** Stands before each stamped address: what a client writes into the header itself does not have it. */
function seal(): string {
  holder.__teamifiedAddressSeal ??= crypto.randomUUID();
  return holder.__teamifiedAddressSeal;
}

/**
 * Writes the network address from which a request came into a header of its own, over whatever the client wrote there.
 * To be called with each request before Next sees it: Next fills `x-forwarded-for` from the socket when it is missing,
 * and nobody can tell afterwards who wrote it.
 */
export function stampClientAddress(request: IncomingRequest, trustedHops: number): void {
  request.headers[header] = `${seal()} ${clientAddressOf(request, trustedHops)}`;
}

/**
 * The address that {@link stampClientAddress} found; empty when it is not known, which limits nobody for what others did.
 * An IPv6 address stands for its /64, which is what one subscriber has.
 */
export function readClientAddress(headers: HeadersLike): string {
  const value = isHeaders(headers) ? headers.get(header) : headers[header];
  const [given, address = ""] = typeof value === "string" ? value.split(" ") : [];
  return given === seal() ? address : "";
}

/**
 * With proxies of ours in front, the address that the outermost of them saw: `x-forwarded-for` from the right, as each
 * adds the address that it heard from; what stands further left was written by the client. Without one, the address of
 * the connection, unless there seems to be a proxy that nobody told us of (a header of one, or an address of a local
 * network): then everybody would have the same.
 */
function clientAddressOf({ headers, socket }: IncomingRequest, trustedHops: number): string {
  const forwarded = headers["x-forwarded-for"];
  if (trustedHops > 0) {
    const chain = (Array.isArray(forwarded) ? forwarded.join(",") : (forwarded ?? "")).split(",");
    return normalize(chain.at(-trustedHops)?.trim() ?? "");
  }
  if (forwarded !== undefined || headers.forwarded !== undefined || headers.via !== undefined) return "";
  const address = normalize(socket.remoteAddress ?? "");
  return isLocal(address) ? "" : address;
}

/** Without port, brackets and zone; empty for what is no address. */
function normalize(text: string): string {
  const bare =
    /^\[(?<inner>[^\]]+)\](?::\d+)?$/.exec(text)?.groups?.inner ?? text.replace(/^([\d.]+):\d+$/, "$1");
  const mapped = /^::ffff:(?<v4>[\d.]+)$/i.exec(bare)?.groups?.v4 ?? bare;
  switch (isIP(mapped)) {
    case 4:
      return mapped;
    case 6:
      return subnetOf(mapped);
    default:
      return "";
  }
}

/** The first four groups of an IPv6 address. */
function subnetOf(address: string): string {
  const [left = "", right] = (address.split("%")[0] ?? "").toLowerCase().split("::");
  const groupsOf = (part: string) => (part === "" ? [] : part.split(":"));
  const head = groupsOf(left);
  const tail = right === undefined ? [] : groupsOf(right);
  const missing = right === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  const groups = [...head, ...Array.from({ length: missing }, () => "0"), ...tail];
  const first = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${first.join(":")}::/64`;
}

/** Loopback, private networks, link-local, shared address space (RFC 6890). */
function isLocal(address: string): boolean {
  return /^(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|0:0:0:0::|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/.test(
    address,
  );
}

function isHeaders(headers: HeadersLike): headers is { get(name: string): string | null } {
  return typeof headers.get === "function";
}
