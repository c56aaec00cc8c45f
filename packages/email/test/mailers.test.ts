import { type AddressInfo, createServer } from "node:net";
import { delay, HttpResponse, http } from "msw";
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

/** Texts that a server would read as several recipients, or as another header. */
const hostileRecipients = [
  "ada@example.com, eve@example.com",
  "ada@example.com\r\nBcc: eve@example.com",
  "ada@example.com\nRCPT TO:<eve@example.com>",
  "Ada <ada@example.com>",
  "ada@example.com;eve@example.com",
  "group:ada@example.com,eve@example.com;",
  "ada",
  "",
];
const refused = { ok: false, retryable: false, reason: "the recipient is not one e-mail address" };

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
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
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

  it("asks the address that it is given", async () => {
    let path = "";
    server.use(
      http.post("http://mail.firma.test/resend/emails", ({ request }) => {
        path = new URL(request.url).pathname;
        return HttpResponse.json({ id: "m-2" });
      }),
    );
    const other = createResendMailer({
      apiKey: "re_test_1234",
      from,
      baseUrl: "http://mail.firma.test/resend/",
    });
    expect(await other.send(mail)).toEqual({ ok: true, providerId: "m-2" });
    expect(path).toBe("/resend/emails");
  });

  it.each(hostileRecipients)("refuses the recipient %j without asking anybody", async (to) => {
    expect(await mailer.send({ ...mail, to })).toEqual(refused);
    expect(seen).toEqual([]);
  });

  it.each([
    [429, "rate_limit_exceeded", true],
    [429, "daily_quota_exceeded", true],
    [409, "concurrent_idempotent_requests", true],
    [408, "application_error", true],
    [500, "internal_server_error", true],
    [422, "validation_error", false],
    [403, "invalid_api_key", false],
  ])("after %d (%s) says retryable: %s", async (status, name, retryable) => {
    answer(() => HttpResponse.json({ statusCode: status, name, message: "secret words" }, { status }));
    expect(await mailer.send(mail)).toEqual({ ok: false, retryable, reason: `resend: ${name}` });
  });

  it("takes a key that is known with other words for a mail that has left", async () => {
    answer(() => HttpResponse.json({ statusCode: 409, name: "invalid_idempotent_request" }, { status: 409 }));
    expect(await mailer.send(mail)).toMatchObject({ ok: true });
  });

  it.each([
    [429, "7", 7],
    [503, "0.2", 1],
    [429, new Date(Date.now() + 90_000).toUTCString(), 90],
    [429, "999999999", 86_400],
    [429, "soon", undefined],
    [500, "7", undefined],
  ])("after %d with Retry-After %j comes back after %s s", async (status, header, seconds) => {
    answer(() =>
      HttpResponse.json(
        { statusCode: status, name: "rate_limit_exceeded" },
        {
          status,
          headers: { "retry-after": header },
        },
      ),
    );
    const verdict = await mailer.send(mail);
    expect(verdict).toMatchObject({ ok: false, retryable: true });
    const told = "retryAfterSeconds" in verdict ? verdict.retryAfterSeconds : undefined;
    if (seconds === undefined) expect(told).toBeUndefined();
    // A date of whole seconds may be a second nearer than it was meant.
    else expect(Math.abs((told ?? 0) - seconds)).toBeLessThanOrEqual(1);
  });

  it("may try again after a lost network", async () => {
    answer(() => HttpResponse.error());
    expect(await mailer.send(mail)).toEqual({
      ok: false,
      retryable: true,
      reason: "resend: application_error",
    });
  });

  it.each([
    ["a page instead of an answer", 502, "<h1>secret words</h1>", true],
    ["a page that refuses", 403, "<h1>secret words</h1>", false],
    ["a success without an id", 200, "{}", true],
    ["a success that is no JSON", 200, "secret words", true],
    ["an error of a strange name", 500, '{"statusCode":500,"name":"Secret words: ada@example.com"}', true],
  ])("is not misled by %s", async (_case, status, body, retryable) => {
    answer(() => new HttpResponse(body, { status }));
    const verdict = await mailer.send(mail);
    expect(verdict).toMatchObject({ ok: false, retryable });
    expect(JSON.stringify(verdict)).not.toMatch(/secret|ada@/i);
  });

  it("gives up after its time limit, and may try again", async () => {
    server.use(http.post("https://api.resend.com/emails", () => delay("infinite")));
    const impatient = createResendMailer({ apiKey: "re_test_1234", from, limitMs: 50 });
    expect(await impatient.send(mail)).toEqual({
      ok: false,
      retryable: true,
      reason: "resend: no answer within 0.05 s",
    });
  });

  it("sends nothing when it was cancelled before", async () => {
    answer(() => HttpResponse.json({ id: "m-1" }));
    expect(await mailer.send(mail, AbortSignal.abort())).toEqual({
      ok: false,
      retryable: true,
      reason: "resend: cancelled",
    });
    expect(seen).toEqual([]);
  });
});

describe("SMTP", () => {
  let refuse: number | null = null;
  const received: string[] = [];
  const recipients: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo: (address, _session, done) => {
      recipients.push(address.address);
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
  afterEach(() => {
    refuse = null;
    received.length = 0;
    recipients.length = 0;
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
    expect(received).toEqual([]);
  });

  it("gives the same mail the same Message-ID, whatever its key is made of", async () => {
    const mailer = createSmtpMailer({ url, from });
    const odd = { ...mail, idempotencyKey: "a key>\r\nBcc: eve@example.com" };
    const first = await mailer.send(odd);
    expect(first).toEqual({ ok: true, providerId: "<a-key---Bcc--eve-example.com@teamified>" });
    expect(await mailer.send(odd)).toEqual(first);
  });

  it("sends one header for one subject, whatever stands in it", async () => {
    const subject = "Feedback\r\nBcc: eve@example.com\r\n\r\n<script>";
    expect(await createSmtpMailer({ url, from }).send({ ...mail, subject })).toMatchObject({ ok: true });
    expect(recipients).toEqual(["ada@example.com"]);
    const headers = received[0]?.split("\r\n\r\n")[0] ?? "";
    expect(headers).toMatch(/^Subject: /m);
    expect(headers).not.toMatch(/^Bcc:/im);
  });

  it("carries every alphabet, and dots at the beginning of a line", async () => {
    const text = "Zażółć gęślą jaźń — 履歴書 🙂\n.\n..dots\n";
    expect(await createSmtpMailer({ url, from }).send({ ...mail, subject: "Résumé", text })).toMatchObject({
      ok: true,
    });
    expect(received[0]).toContain("=?UTF-8?");
    const encoded =
      /text\/plain[\s\S]*?base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(received[0] ?? "")?.[1] ?? "";
    expect(Buffer.from(encoded, "base64").toString("utf8").replaceAll("\r\n", "\n").trim()).toBe(text.trim());
  });

  it.each(hostileRecipients)("refuses the recipient %j without asking anybody", async (to) => {
    expect(await createSmtpMailer({ url, from }).send({ ...mail, to })).toEqual(refused);
    expect(recipients).toEqual([]);
  });

  it("gives up after its time limit on a server that answers a little at a time", async () => {
    const dribbling = createServer((socket) => {
      // A prompt greeting, then an answer to EHLO that never ends: no single step takes long.
      socket.write("220 mail.firma.test\r\n");
      const timer = setInterval(() => socket.write("250-WAIT\r\n"), 20);
      socket.resume();
      socket.on("error", () => undefined);
      socket.on("close", () => {
        clearInterval(timer);
        dribbling.close();
      });
    });
    const closed = new Promise<void>((resolve) => dribbling.on("close", resolve));
    await new Promise<void>((resolve) => dribbling.listen(0, "127.0.0.1", resolve));
    const { port } = dribbling.address() as AddressInfo; // it listens on TCP
    const impatient = createSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from, limitMs: 150 });
    expect(await impatient.send(mail)).toEqual({
      ok: false,
      retryable: true,
      reason: "smtp: no answer within 0.15 s",
    });
    await closed; // and leaves no connection behind
  });

  it("sends nothing when it was cancelled before", async () => {
    expect(await createSmtpMailer({ url, from }).send(mail, AbortSignal.abort())).toEqual({
      ok: false,
      retryable: true,
      reason: "smtp: cancelled",
    });
    expect(recipients).toEqual([]);
  });

  it("may try again when nobody answers", async () => {
    const nobody = createSmtpMailer({ url: "smtp://127.0.0.1:1", from });
    expect(await nobody.send(mail)).toEqual({ ok: false, retryable: true, reason: "smtp: no connection" });
  });
});

describe("the outbox", () => {
  it("hands the mail to its store and gives the row's id, the same for the same key", async () => {
    const rows = new Map<string, Mail>();
    const mailer = createOutboxMailer({
      insertOnce: async (row) => {
        if (!rows.has(row.idempotencyKey)) rows.set(row.idempotencyKey, row);
        return { id: `row-of-${row.idempotencyKey}` };
      },
    });
    expect(await mailer.send(mail)).toEqual({ ok: true, providerId: "row-of-feedback-1" });
    expect(await mailer.send(mail)).toEqual({ ok: true, providerId: "row-of-feedback-1" });
    expect([...rows.values()]).toEqual([mail]);
  });

  it("does not call a mail sent that could not be kept", async () => {
    const mailer = createOutboxMailer({ insertOnce: () => Promise.reject(new Error("no database")) });
    await expect(mailer.send(mail)).rejects.toThrow("no database");
  });
});
