import type { AddressInfo } from "node:net";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Mail } from "../src/mailer.ts";
import { createOutboxMailer } from "../src/outbox-mailer.ts";
import { createResendMailer } from "../src/resend-mailer.ts";
import { createSmtpMailer } from "../src/smtp-mailer.ts";

const mail: Mail = {
  to: "ada@example.com",
  subject: "Feedback",
  text: "Well done.",
  html: "<p>Well done.</p>",
  idempotencyKey: "feedback-1",
  category: "feedback",
  organizationId: "o-1",
};
const from = "Teamified <feedback@teamified.example>";

describe("Resend", () => {
  const seen: { headers: Headers; body: unknown }[] = [];
  const server = setupServer();
  const answer = (make: () => Response) =>
    server.use(
      http.post("https://api.resend.com/emails", async ({ request }) => {
        seen.push({ headers: request.headers, body: await request.json() });
        return make();
      }),
    );
  beforeAll(() => server.listen());
  afterEach(() => {
    server.resetHandlers();
    seen.length = 0;
  });
  afterAll(() => server.close());
  const mailer = createResendMailer({ apiKey: "re_test_1234", from });

  it("sends with the idempotency key", async () => {
    answer(() => HttpResponse.json({ id: "m-1" }));
    expect(await mailer.send(mail)).toEqual({ ok: true, providerId: "m-1" });
    expect(seen[0]?.headers.get("idempotency-key")).toBe("feedback-1");
    expect(seen[0]?.body).toMatchObject({
      from,
      to: "ada@example.com",
      subject: "Feedback",
      html: mail.html,
    });
  });

  it.each([
    [429, "rate_limit_exceeded", true],
    [500, "internal_server_error", true],
    [422, "validation_error", false],
    [403, "invalid_api_key", false],
  ])("after %d (%s) says retryable: %s", async (status, name, retryable) => {
    answer(() => HttpResponse.json({ statusCode: status, name, message: "secret words" }, { status }));
    expect(await mailer.send(mail)).toEqual({ ok: false, retryable, reason: `resend: ${name}` });
  });

  it("may try again after a lost network", async () => {
    answer(() => HttpResponse.error());
    expect(await mailer.send(mail)).toMatchObject({ ok: false, retryable: true });
  });
});

describe("SMTP", () => {
  let refuse: number | null = null;
  const received: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo: (_address, _session, done) => {
      if (refuse === null) return done();
      const error: Error & { responseCode?: number } = new Error("no");
      error.responseCode = refuse;
      done(error);
    },
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        received.push(Buffer.concat(chunks).toString("utf8"));
        done();
      });
    },
  });
  let url = "";
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  it("sends text and HTML under a Message-ID of the idempotency key", async () => {
    expect(await createSmtpMailer({ url, from }).send(mail)).toMatchObject({ ok: true });
    expect(received[0]).toContain("Message-ID: <feedback-1@teamified>");
    expect(received[0]).toContain("text/html");
  });

  it.each([
    [550, false],
    [451, true],
  ])("after %d says retryable: %s", async (code, retryable) => {
    refuse = code;
    expect(await createSmtpMailer({ url, from }).send(mail)).toEqual({
      ok: false,
      retryable,
      reason: `smtp: ${code}`,
    });
    refuse = null;
  });

  it("may try again when nobody answers", async () => {
    const nobody = createSmtpMailer({ url: "smtp://127.0.0.1:1", from });
    expect(await nobody.send(mail)).toEqual({ ok: false, retryable: true, reason: "smtp: no connection" });
  });
});

describe("the outbox", () => {
  it("hands the mail to its store and gives the row's id", async () => {
    const rows: Mail[] = [];
    const mailer = createOutboxMailer({ insertOnce: async (row) => ({ id: `row-${rows.push(row)}` }) });
    expect(await mailer.send(mail)).toEqual({ ok: true, providerId: "row-1" });
    expect(rows).toEqual([mail]);
  });
});
