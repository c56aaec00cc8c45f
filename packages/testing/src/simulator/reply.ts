import { now, waitUntil } from "./clock.ts";
import type { Fault, FaultRule } from "./scenario.ts";
import type { LogEntry } from "./state.ts";
import { type Piece, timedStream } from "./timed-stream.ts";

const encoder = new TextEncoder();
/** A text's bytes in UTF-8. */
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** What a provider would send: a status, headers, and a body in pieces with their moments. */
export type Reply = { status: number; headers: Record<string, string>; pieces: Piece[] };

/** A reply of one piece of JSON at that moment. */
export function jsonReply(
  body: unknown,
  at: number,
  status = 200,
  headers: Record<string, string> = {},
): Reply {
  return {
    status,
    headers: { "content-type": "application/json", ...headers },
    pieces: [{ at, bytes: bytesOf(JSON.stringify(body)) }],
  };
}

/** A reply of one piece of text of another kind. */
export function textReply(text: string, contentType: string, at: number): Reply {
  return { status: 200, headers: { "content-type": contentType }, pieces: [{ at, bytes: bytesOf(text) }] };
}

/** A page as a proxy would send it in place of an answer. */
export const htmlReply = (at: number): Reply =>
  textReply("<!doctype html><title>Bad gateway</title><h1>It did not work</h1>", "text/html", at);

/** An answer as server-sent events; each piece is one event. */
export function eventReply(events: { at: number; data: string; event?: string }[]): Reply {
  return {
    status: 200,
    headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" },
    pieces: events.map(({ at, data, event }) => ({
      at,
      bytes: bytesOf(`${event === undefined ? "" : `event: ${event}\n`}data: ${data}\n\n`),
    })),
  };
}

/** How a provider words an error, by status. */
export type ErrorShape = (status: number, code: string, message: string) => unknown;

/** The faults that need nothing of a provider but its wording of errors; null for those it must play itself. */
export function commonFault(rule: FaultRule, shape: ErrorShape, at: number): Reply | null {
  switch (rule.fault) {
    case "rate_limit":
      return jsonReply(shape(429, "rate_limit_exceeded", "Too many requests. Try again later."), at, 429, {
        "retry-after": String(rule.retryAfterSeconds),
      });
    case "server_error":
      return jsonReply(shape(500, "server_error", "The server had an error."), at, 500);
    case "unauthorized":
      return jsonReply(shape(401, "invalid_api_key", "The key is wrong."), at, 401);
    default:
      return null;
  }
}

/**
 * The reply as a response, with the faults that concern the connection alone. A body of one piece waits for its
 * moment before the headers go out, as servers do that answer in one go. Rejects when the client goes before.
 */
export async function respond(
  entry: LogEntry,
  reply: Reply,
  fault: { fault: Fault; msPerByte: number } | null,
  signal: AbortSignal,
): Promise<Response> {
  const kind = fault?.fault;
  const first = reply.pieces[0]?.at ?? now();
  const last = reply.pieces.at(-1)?.at ?? first;
  entry.ownFirstMs = first - entry.arrivedAt;
  entry.ownMs = last - entry.arrivedAt;
  const headers = { ...reply.headers, "x-request-id": `sim-${entry.n}` };
  const { status } = reply;
  if (kind === "stall") {
    entry.status = status;
    return new Response(timedStream([], "stall"), { status, headers });
  }
  if (kind === "reset") {
    await waitUntil(first, signal);
    return Response.error();
  }
  entry.status = status;
  if (kind === "cut_stream") {
    return new Response(timedStream(firstHalf(reply.pieces), "break"), { status, headers });
  }
  if (kind === "slow_loris") {
    const bytes = Buffer.concat(reply.pieces.map((piece) => piece.bytes));
    const msPerByte = fault?.msPerByte ?? 0;
    // Nobody sees the end of a long one: what takes longer than ten minutes is not prepared.
    const most = msPerByte === 0 ? bytes.length : Math.ceil(600_000 / msPerByte);
    const drops = Array.from(bytes.subarray(0, most), (byte, index) => ({
      at: first + index * msPerByte,
      bytes: Uint8Array.of(byte),
    }));
    return new Response(timedStream(drops, "close"), { status, headers });
  }
  if (reply.pieces.length > 1) return new Response(timedStream(reply.pieces, "close"), { status, headers });
  await waitUntil(first, signal);
  const bytes = reply.pieces[0]?.bytes ?? new Uint8Array();
  // A copy that is surely backed by a plain ArrayBuffer, as the type of a body asks for.
  return new Response(new Uint8Array(bytes), {
    status,
    headers: { ...headers, "content-length": String(bytes.length) },
  });
}

/** The first half of the bytes; a piece may be cut in its middle. */
export function firstHalf(pieces: Piece[]): Piece[] {
  let left = Math.floor(pieces.reduce((sum, piece) => sum + piece.bytes.length, 0) / 2);
  const kept: Piece[] = [];
  for (const { at, bytes } of pieces) {
    if (left <= 0) break;
    kept.push({ at, bytes: bytes.subarray(0, left) });
    left -= bytes.length;
  }
  return kept;
}
