import type { ModelCall } from "@teamified/contracts/model-calls";
import { describe, expect, test } from "vitest";
import { createProviderDoor, type DoorRequest } from "../src/door/provider-door.ts";
import { errorOfStatus, ProviderError } from "../src/door/provider-error.ts";
import { unlimited } from "../src/ports.ts";

const free = { inputTokens: 1, outputTokens: 2, costUsd: 0.5 };

function doorWith(figures: Partial<{ breakAfter: number; restMs: number; trialCalls: number }> = {}) {
  const calls: ModelCall[] = [];
  const pauses: number[] = [];
  let under = 0;
  const door = createProviderDoor({
    provider: "openai",
    gate: {
      enter: async () => {
        under += 1;
        return {
          leave: () => {
            under -= 1;
          },
        };
      },
      pause: async (_provider, seconds) => void pauses.push(seconds),
    },
    book: { ...unlimited.book, record: (call) => void calls.push(call) },
    figures: { waitsMs: [5, 5, 5], ...figures },
  });
  const ask = <T>(attempt: DoorRequest<T>["attempt"], over: Partial<DoorRequest<T>> = {}) =>
    door.ask<T>({
      call: { organizationId: "o", interviewId: null },
      task: "assessor",
      prompt: { id: "p", version: 1 },
      model: "m",
      attemptMs: 1000,
      patienceMs: 5000,
      tries: 3,
      attempt,
      ...over,
    });
  return { door, ask, calls, pauses, under: () => under };
}

const failing = (error: Error) => async (): Promise<never> => {
  throw error;
};

describe("the door to a provider", () => {
  test("gives what came, gives the place back and writes the call down", async () => {
    const { ask, calls, under } = doorWith();
    expect(await ask(async () => ({ value: "yes", spent: free }))).toBe("yes");
    expect(calls).toMatchObject([{ outcome: "completed", provider: "openai", promptVersion: "1", ...free }]);
    expect(under()).toBe(0);
  });

  test.each([429, 500, 503, 408])("tries three times after %i, and writes each down", async (status) => {
    const { ask, calls, under } = doorWith();
    await expect(ask(failing(errorOfStatus(status)))).rejects.toThrow(ProviderError);
    expect(calls).toHaveLength(3);
    expect(under()).toBe(0);
  });

  test.each([400, 401, 403, 404])("tries once after %i", async (status) => {
    const { ask, calls } = doorWith();
    await expect(ask(failing(errorOfStatus(status)))).rejects.toMatchObject({ outcome: "rejected" });
    expect(calls).toHaveLength(1);
  });

  test("asks for an unusable answer once more, telling why, and not a third time", async () => {
    const { ask, calls } = doorWith();
    const told: (string | undefined)[] = [];
    const attempt = ask(async ({ earlier }) => {
      told.push(earlier?.message);
      throw new ProviderError("unusable", "it is no JSON", { spent: free });
    });
    await expect(attempt).rejects.toMatchObject({ outcome: "unusable" });
    expect(told).toEqual([undefined, "it is no JSON"]);
    expect(calls.map(({ costUsd }) => costUsd)).toEqual([0.5, 0.5]);
  });

  test("waits as long as the provider says, and tells the other processes", async () => {
    const { ask, pauses } = doorWith();
    const began = performance.now();
    let tries = 0;
    await ask(async () => {
      tries += 1;
      if (tries === 1) throw errorOfStatus(429, "0.2");
      return { value: 1, spent: free };
    });
    expect(performance.now() - began).toBeGreaterThanOrEqual(190);
    expect(pauses).toEqual([0.2]);
  });

  test("what waited for a place does not go out once the breaker is open", async () => {
    let last = Promise.resolve();
    const calls: ModelCall[] = [];
    const door = createProviderDoor({
      provider: "openai",
      gate: {
        // One place: the next is let in a moment after it is given back.
        enter: async () => {
          const before = last;
          const given = Promise.withResolvers<void>();
          last = given.promise;
          await before;
          return { leave: () => void setImmediate(given.resolve) };
        },
        pause: async () => undefined,
      },
      book: { ...unlimited.book, record: (call) => void calls.push(call) },
      figures: { breakAfter: 2 },
    });
    const asked = Array.from({ length: 6 }, () =>
      door.ask({
        call: { organizationId: "o", interviewId: null },
        task: "assessor",
        prompt: null,
        model: "m",
        attemptMs: 1000,
        patienceMs: 5000,
        tries: 1,
        attempt: failing(errorOfStatus(500)),
      }),
    );
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map(({ status }) => status)).toEqual(asked.map(() => "rejected"));
    expect(calls).toHaveLength(2);
  });

  test("does not wait for what comes after the patience is over", async () => {
    const { ask, calls } = doorWith();
    await expect(ask(failing(errorOfStatus(429, "30")), { patienceMs: 500 })).rejects.toMatchObject({
      outcome: "rate_limited",
    });
    expect(calls).toHaveLength(1);
  });

  test("ends a try that takes too long, and tries again", async () => {
    const { ask, calls } = doorWith();
    let tries = 0;
    const value = await ask(
      async ({ signal }) => {
        tries += 1;
        if (tries > 1) return { value: "late but there", spent: free };
        return new Promise<never>((_, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason), { once: true });
        });
      },
      { attemptMs: 30 },
    );
    expect(value).toBe("late but there");
    expect(calls.map(({ outcome }) => outcome)).toEqual(["timed_out", "completed"]);
  });

  test("stops when nobody waits any more, with the reason of whoever stopped it", async () => {
    const { ask, calls, under } = doorWith();
    const page = new AbortController();
    const asked = ask(
      ({ signal }) =>
        new Promise<never>((_, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason), { once: true });
        }),
      { call: { organizationId: "o", interviewId: null, signal: page.signal } },
    );
    const why = new Error("the page went away");
    setTimeout(() => page.abort(why), 10);
    await expect(asked).rejects.toBe(why);
    expect(calls.map(({ outcome }) => outcome)).toEqual(["cancelled"]);
    expect(under()).toBe(0);
  });

  test("leaves a provider alone after five failures in a row, then lets trial calls through alone", async () => {
    const { door, ask, calls } = doorWith({ restMs: 60 });
    const bad = failing(errorOfStatus(500));
    for (let count = 0; count < 5; count += 1) await ask(bad, { tries: 1 }).catch(() => undefined);
    expect(door.isResting()).toBe(true);
    await expect(ask(bad, { tries: 1 })).rejects.toMatchObject({ outcome: "unavailable" });
    expect(calls).toHaveLength(5);
    await new Promise((resolve) => setTimeout(resolve, 80));
    // The first trial call fails: closed to all for another rest.
    await ask(bad, { tries: 1 }).catch(() => undefined);
    expect(calls).toHaveLength(6);
    await ask(bad, { tries: 1 }).catch(() => undefined);
    expect(calls).toHaveLength(6);
    await new Promise((resolve) => setTimeout(resolve, 80));
    const good = async () => ({ value: "well", spent: free });
    for (let count = 0; count < 4; count += 1) expect(await ask(good)).toBe("well");
    expect(door.isResting()).toBe(false);
  });

  test("lets nobody wait for trial calls, and takes cancelled ones for no sign of life", async () => {
    const { door, ask, calls } = doorWith({ restMs: 40 });
    const bad = failing(errorOfStatus(500));
    for (let count = 0; count < 5; count += 1) await ask(bad, { tries: 1 }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 60));
    const page = new AbortController();
    const silent = ({ signal }: { signal: AbortSignal }) =>
      new Promise<never>((_, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      });
    const call = { organizationId: "o", interviewId: null, signal: page.signal };
    const trials = [1, 2, 3].map(() => ask(silent, { tries: 1, call }));
    const began = performance.now();
    await expect(ask(silent, { tries: 1 })).rejects.toMatchObject({ outcome: "unavailable" });
    expect(performance.now() - began).toBeLessThan(500);
    page.abort(new Error("the page went away"));
    await Promise.allSettled(trials);
    expect(door.isResting()).toBe(true);
    expect(calls).toHaveLength(8);
  });

  test("counts neither refusals nor pages that went away against a provider", async () => {
    const { door, ask } = doorWith();
    for (let count = 0; count < 8; count += 1) {
      await ask(failing(new ProviderError("refused", "no")), { tries: 1 }).catch(() => undefined);
    }
    expect(door.isResting()).toBe(false);
  });

  test("says that it is busy when no place is free in time, and asks nobody", async () => {
    const door = createProviderDoor({
      provider: "openai",
      gate: { enter: async () => null, pause: async () => undefined },
      book: unlimited.book,
    });
    const asked = door.ask({
      call: { organizationId: "o", interviewId: null },
      task: "writer",
      prompt: null,
      model: "m",
      attemptMs: 10,
      patienceMs: 20,
      tries: 3,
      attempt: failing(new Error("must not be asked")),
    });
    await expect(asked).rejects.toMatchObject({ outcome: "rate_limited" });
  });
});
