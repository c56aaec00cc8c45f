import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { setTimeout as delay } from "node:timers/promises";

/** A mail that reached a person. */
type Delivered = { key: string; to: string; id: string; body: string; at: number };

export type MailServer = {
  /** For RESEND_BASE_URL. */
  url: string;
  /** In the order in which they left. */
  delivered: Delivered[];
  requests(): number;
  /** Requests whose key had been delivered, or was under way, when they came. */
  repeated(): number;
  /** Requests that were answered with 429. */
  limited(): number;
  /** The most requests within one second, refused ones included. */
  peakPerSecond(): number;
  close(): Promise<void>;
};

/**
 * A mail provider in the wire format of Resend: POST /emails, with Idempotency-Key. The same key and body
 * again answer with the first mail's id and deliver nothing; another body is refused, and a key that is
 * under way too (https://resend.com/docs/dashboard/emails/idempotency-keys).
 *
 * The mail counts from the moment of its acceptance, before the answer, as it is with a provider: whoever
 * is killed in between does not know. `latencyMs` is spent half before and half after it. `perSecond`
 * limits as Resend does: 429 with the seconds to wait in Retry-After.
 */
export async function startMailServer(options: {
  latencyMs: () => number;
  perSecond?: number;
}): Promise<MailServer> {
  const delivered: Delivered[] = [];
  const byKey = new Map<string, Delivered>();
  const underWay = new Set<string>();
  const arrivals: number[] = [];
  let admittedSecond = 0;
  let admitted = 0;
  let repeated = 0;
  let limited = 0;

  async function accept(key: string, body: string): Promise<{ status: number; answer: object }> {
    if (options.perSecond !== undefined) {
      const second = Math.floor(Date.now() / 1000);
      if (second !== admittedSecond) [admittedSecond, admitted] = [second, 0];
      admitted += 1;
      if (admitted > options.perSecond) {
        limited += 1;
        return refusal(429, "rate_limit_exceeded");
      }
    }
    const earlier = byKey.get(key);
    if (earlier || underWay.has(key)) repeated += 1;
    if (earlier) {
      return earlier.body === hash(body)
        ? { status: 200, answer: { id: earlier.id } }
        : refusal(409, "invalid_idempotent_request");
    }
    if (underWay.has(key)) return refusal(409, "concurrent_idempotent_requests");
    underWay.add(key);
    const latency = options.latencyMs();
    await delay(latency / 2);
    const mail = { key, to: recipientOf(body), id: crypto.randomUUID(), body: hash(body), at: Date.now() };
    byKey.set(key, mail);
    delivered.push(mail);
    underWay.delete(key);
    await delay(latency / 2);
    return { status: 200, answer: { id: mail.id } };
  }

  const server = createServer(async (request, response) => {
    arrivals.push(Date.now());
    const key = request.headers["idempotency-key"];
    const body = await textOf(request);
    const { status, answer } =
      request.method === "POST" && request.url === "/emails" && typeof key === "string"
        ? await accept(key, body)
        : refusal(422, "validation_error");
    response.writeHead(status, {
      "content-type": "application/json",
      ...(status === 429 && { "retry-after": "1" }),
    });
    response.end(JSON.stringify(answer));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the mail server has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    delivered,
    requests: () => arrivals.length,
    repeated: () => repeated,
    limited: () => limited,
    peakPerSecond: () => peak(arrivals),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function refusal(statusCode: number, name: string) {
  return { status: statusCode, answer: { statusCode, name, message: "refused by the bench's mail server" } };
}

/** What is enough to recognise a body by: ten thousand mails need not be kept. */
function hash(body: string): string {
  return createHash("sha256").update(body).digest("base64url");
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function recipientOf(body: string): string {
  const mail: unknown = JSON.parse(body);
  return typeof mail === "object" && mail !== null && "to" in mail ? String(mail.to) : "";
}

function peak(times: readonly number[]): number {
  let most = 0;
  let first = 0;
  for (const [index, time] of times.entries()) {
    while ((times[first] ?? time) <= time - 1000) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}
