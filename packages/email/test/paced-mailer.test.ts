import { expect, it, vi } from "vitest";
import type { Mail, Mailer, Pace, SendVerdict } from "../src/mailer.ts";
import { createPacedMailer } from "../src/paced-mailer.ts";

const mail: Mail = {
  to: "ada@example.com",
  subject: "Feedback",
  text: "Well done.",
  html: "<p>Well done.</p>",
  idempotencyKey: "feedback-1",
  category: "feedback",
  organizationId: "o-1",
};

function providerOf(verdict: SendVerdict) {
  const send = vi.fn<Mailer["send"]>(() => Promise.resolve(verdict));
  return { provider: "test", send };
}
function paceOf(turn: Awaited<ReturnType<Pace["takeTurn"]>>) {
  return { takeTurn: () => Promise.resolve(turn), pause: vi.fn<Pace["pause"]>(() => Promise.resolve()) };
}

it("A mail leaves when its turn comes.", async () => {
  const provider = providerOf({ ok: true, providerId: "1" });
  const begin = performance.now();
  const verdict = await createPacedMailer(provider, paceOf({ taken: true, waitMs: 80 })).send(mail);
  expect(verdict).toEqual({ ok: true, providerId: "1" });
  expect(performance.now() - begin).toBeGreaterThan(70);
});

it("A turn that is too far away asks nobody and says when to come back.", async () => {
  const provider = providerOf({ ok: true, providerId: "1" });
  const verdict = await createPacedMailer(provider, paceOf({ taken: false, waitMs: 45_100 })).send(mail);
  expect(verdict).toEqual({
    ok: false,
    retryable: true,
    reason: "test: not its turn",
    retryAfterSeconds: 46,
  });
  expect(provider.send).not.toHaveBeenCalled();
});

it("A worker that stops does not send what it waited for.", async () => {
  const provider = providerOf({ ok: true, providerId: "1" });
  const stop = new AbortController();
  const sending = createPacedMailer(provider, paceOf({ taken: true, waitMs: 60_000 })).send(
    mail,
    stop.signal,
  );
  stop.abort();
  expect(await sending).toEqual({ ok: false, retryable: true, reason: "test: cancelled" });
  expect(provider.send).not.toHaveBeenCalled();
});

it("What the provider says about waiting is told to everybody.", async () => {
  const pace = paceOf({ taken: true, waitMs: 0 });
  const refused = { ok: false, retryable: true, reason: "busy", retryAfterSeconds: 7 } as const;
  expect(await createPacedMailer(providerOf(refused), pace).send(mail)).toEqual(refused);
  expect(pace.pause).toHaveBeenCalledWith(7);
  const other = paceOf({ taken: true, waitMs: 0 });
  await createPacedMailer(providerOf({ ok: false, retryable: true, reason: "away" }), other).send(mail);
  expect(other.pause).not.toHaveBeenCalled();
});
