import { driverErrors } from "./driver-error.ts";

/** Prisma's codes for: cannot reach, timed out, connection closed, no connection free in time. */
const prismaCodes = ["P1001", "P1002", "P1008", "P1011", "P1017", "P2024", "P2037"];

/** Node's codes for a connection that could not be made or was lost. */
const socketCodes = [
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EPIPE",
  "EHOSTUNREACH",
  "ENETUNREACH",
];

/**
 * PostgreSQL's: class 08 (connection exception), shut down by an administrator, crash of another
 * session, starting up or stopping, too many connections.
 * https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
const serverCodes = ["08000", "08001", "08003", "08004", "08006", "57P01", "57P02", "57P03", "53300"];

const codes = new Set([...prismaCodes, ...socketCodes, ...serverCodes]);

const kinds = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"]);

/** pg gives these no code, and Prisma gives the last one a code that also stands for mistakes. */
const sentences = new RegExp(
  [
    "^Connection terminated",
    "^timeout exceeded when trying to connect",
    "^Query read timeout",
    "^Client has encountered a connection error",
    "Unable to start a transaction in the given time",
  ].join("|"),
);

/**
 * Whether the database was away (restarting, out of reach, full) rather than the statement wrong:
 * the same request a little later may succeed, and a person should read that instead of an error.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  return driverErrors(error).some(
    ({ code, kind, message }) =>
      (code !== undefined && codes.has(code)) ||
      (kind !== undefined && kinds.has(kind)) ||
      sentences.test(message),
  );
}
