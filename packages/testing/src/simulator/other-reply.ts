import {
  commonFault,
  type ErrorShape,
  firstHalf,
  htmlReply,
  jsonReply,
  type Reply,
  respond,
} from "./reply.ts";
import type { FaultRule } from "./scenario.ts";
import type { LogEntry, SimulatorState } from "./state.ts";

/** How one wire plays the faults that are its own; what is left out is half of the bytes, nothing, or `{}`. */
export type Play = {
  shape: ErrorShape;
  /** When an answer in one go is there. */
  at: number;
  /** Called once at most, and only when the provider takes the request: 401, 429, 500 and refusals do not. */
  good: () => Reply;
  refusalStatus: number;
  wrongJson?: (good: Reply) => Reply;
  wrongSchema?: (good: Reply) => Reply;
  empty?: (good: Reply) => Reply;
  truncated?: (good: Reply) => Reply;
};

/** Answers a request that is no chat: as the wire does, or with the fault that strikes it. */
export function playReply(
  state: SimulatorState,
  entry: LogEntry,
  signal: AbortSignal,
  play: Play,
): Promise<Response> {
  const rule = state.faultFor(entry);
  entry.answered = rule?.fault ?? "ok";
  return respond(entry, replyFor(rule, play), rule, signal);
}

/** Answers a request that is wrong as the provider would refuse it. */
export function refuse(
  entry: LogEntry,
  signal: AbortSignal,
  shape: ErrorShape,
  error: { status: number; code: string; message: string },
): Promise<Response> {
  entry.answered = "bad_request";
  const body = shape(error.status, error.code, error.message);
  return respond(entry, jsonReply(body, entry.arrivedAt, error.status), null, signal);
}

function replyFor(rule: FaultRule | null, play: Play): Reply {
  const { shape, at, refusalStatus } = play;
  if (rule === null) return play.good();
  const common = commonFault(rule, shape, at);
  if (common !== null) return common;
  if (rule.fault === "refusal") {
    const body = shape(refusalStatus, "content_policy_violation", "This goes against the policy.");
    return jsonReply(body, at, refusalStatus);
  }
  const good = play.good();
  switch (rule.fault) {
    case "wrong_json":
      return play.wrongJson?.(good) ?? htmlReply(at);
    case "wrong_schema":
      return play.wrongSchema?.(good) ?? jsonReply({}, at, good.status);
    case "empty":
      return play.empty?.(good) ?? { ...good, pieces: [{ at, bytes: new Uint8Array() }] };
    case "truncation":
      return play.truncated?.(good) ?? { ...good, pieces: firstHalf(good.pieces) };
    default:
      return good;
  }
}
