import { randomUUID } from "node:crypto";
import { z } from "zod";
import { playReply, refuse } from "./other-reply.ts";
import { type ErrorShape, jsonReply } from "./reply.ts";
import type { AcceptedMail, LogEntry, SimulatorState } from "./state.ts";

/** How Resend words an error. */
export const resendError: ErrorShape = (status, name, message) => ({ statusCode: status, name, message });

const mailSchema = z.looseObject({
  from: z.string().min(1),
  to: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
  subject: z.string(),
});

/**
 * `POST /emails` of Resend. The same Idempotency-Key with the same mail gives the same id and counts once; with
 * another mail it is refused. A mail whose answer is lost on the way was accepted all the same.
 */
export async function answerMail(
  state: SimulatorState,
  entry: LogEntry,
  request: Request,
): Promise<Response> {
  const { signal } = request;
  entry.task = "mail";
  entry.prompt = "mail";
  if (!/^Bearer \S+/.test(request.headers.get("authorization") ?? "")) {
    const message = "Missing API key in the authorization header.";
    return refuse(entry, signal, resendError, { status: 401, code: "missing_api_key", message });
  }
  const parsed = mailSchema.safeParse(await request.json().catch(() => undefined));
  if (!parsed.success) {
    const message = z.prettifyError(parsed.error);
    return refuse(entry, signal, resendError, { status: 422, code: "validation_error", message });
  }
  const mail = parsed.data;
  const key = request.headers.get("idempotency-key");
  entry.data = { key, to: mail.to, subject: mail.subject };
  const earlier = key === null ? undefined : state.mails.find((each) => each.key === key);
  if (earlier !== undefined && JSON.stringify(earlier.mail) !== JSON.stringify(mail)) {
    const message = "Same idempotency key used with a different request payload.";
    return refuse(entry, signal, resendError, { status: 409, code: "invalid_idempotent_request", message });
  }
  const at = entry.arrivedAt + state.scenario.delays.otherMs;
  return playReply(state, entry, signal, {
    shape: resendError,
    at,
    refusalStatus: 422,
    good: () => {
      const accepted: AcceptedMail = earlier ?? { id: randomUUID(), key, mail };
      if (earlier === undefined) state.mails.push(accepted);
      return jsonReply({ id: accepted.id }, at);
    },
  });
}
