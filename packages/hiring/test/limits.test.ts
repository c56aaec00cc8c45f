import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createDb } from "@teamified/db/client";
import { takeTokens } from "@teamified/db/rate-limit";
import { inTransaction } from "@teamified/db/transaction";
import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { clearLimit, consumeLimit, returnLimit, sweepLimits, tryLimit } from "../src/limits/consume-limit.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const uploads = (subject: string) => ({ name: "upload.candidate-hour", subject }) as const;

/** A process that asks `times` times at once for a token of the key; gives how many it got. */
function askInAnotherProcess(key: string, times: number, burst: number): Promise<number> {
  const child = spawn(
    process.execPath,
    [
      fileURLToPath(new URL("fixtures/token-taker.ts", import.meta.url)),
      w.url,
      key,
      String(times),
      String(burst),
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return new Promise((resolve) => {
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString();
    });
    child.on("close", () => resolve(Number(text)));
  });
}

describe("a limit", () => {
  it("lets through exactly its points when two processes ask at once", async () => {
    const here = Promise.all(
      Array.from({ length: 40 }, () =>
        takeTokens(w.deps.db, { key: "test:shared", gapMs: 3_600_000, aheadMs: 24 * 3_600_000, want: 1 }),
      ),
    );
    const there = askInAnotherProcess("test:shared", 40, 25);
    const granted = (await here).reduce((sum, verdict) => sum + verdict.granted, 0) + (await there);
    expect(granted).toBe(25);
  });

  it("says exactly when there is a point again, and keeps to it", async () => {
    const subject = crypto.randomUUID();
    for (let point = 0; point < 6; point += 1) await consumeLimit(w.deps, uploads(subject));
    await expect(consumeLimit(w.deps, uploads(subject))).rejects.toMatchObject({
      code: "rate_limited",
      message: "You have uploaded several resumes within the last hour. Try again in 10 minutes.",
      details: { retryAfterSeconds: 600, retryAt: expect.stringMatching(/^\d{4}-/) },
    });
    await w.passLimits(599_000);
    expect(await tryLimit(w.deps, uploads(subject))).toMatchObject({ allowed: false });
    await w.passLimits(1_000);
    expect(await tryLimit(w.deps, uploads(subject))).toMatchObject({ allowed: true, remaining: 0 });
    expect(await tryLimit(w.deps, uploads(crypto.randomUUID()))).toMatchObject({
      allowed: true,
      remaining: 5,
    });
  });

  it("gives all that is asked for or nothing, and a refusal takes nothing", async () => {
    const subject = crypto.randomUUID();
    expect(await tryLimit(w.deps, { ...uploads(subject), points: 4 })).toMatchObject({ allowed: true });
    const refused = await tryLimit(w.deps, { ...uploads(subject), points: 3 });
    expect(refused).toMatchObject({ allowed: false, remaining: 2 });
    expect(refused.retryAfterSeconds).toBeGreaterThan(595);
    expect(refused.retryAfterSeconds).toBeLessThanOrEqual(600);
    expect(await tryLimit(w.deps, { ...uploads(subject), points: 2 })).toMatchObject({ allowed: true });
  });

  it("keeps its count when the caller's transaction fails, and gets points back that came to nothing", async () => {
    const subject = crypto.randomUUID();
    await consumeLimit(w.deps, uploads(subject));
    await expect(
      inTransaction(w.deps.db, async () => {
        await consumeLimit(w.deps, uploads(subject));
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    expect(await tryLimit(w.deps, uploads(subject))).toMatchObject({ remaining: 3 });
    await returnLimit(w.deps, { ...uploads(subject), points: 2 });
    expect(await tryLimit(w.deps, uploads(subject))).toMatchObject({ remaining: 4 });
  });

  it("takes the numbers of the configuration", async () => {
    const deps = {
      ...w.deps,
      settings: { ...w.deps.settings, limits: { "upload.candidate-hour": { points: 1, perSeconds: 60 } } },
    };
    const subject = crypto.randomUUID();
    await consumeLimit(deps, uploads(subject));
    await expect(consumeLimit(deps, uploads(subject))).rejects.toMatchObject({
      details: { retryAfterSeconds: 60 },
    });
  });

  it("keeps no personal data in its rows", async () => {
    await tryLimit(w.deps, { name: "register.email", subject: "somebody@mail.example" });
    const rows = await w.deps.db.rateLimit.findMany({ where: { key: { startsWith: "register.email" } } });
    expect(rows.map(({ key }) => key)).toEqual([expect.stringMatching(/^register\.email:[0-9a-f]{64}$/)]);
  });
});

describe("a limit that keeps people out", () => {
  const account = (subject: string) => ({ name: "sign-in.account", subject }) as const;
  const exhaust = async (subject: string) => {
    let last = await tryLimit(w.deps, account(subject));
    while (last.allowed && last.remaining > 0) last = await tryLimit(w.deps, account(subject));
    return last;
  };

  it("does so from the last point on, longer when it comes again within a day, and then from the beginning", async () => {
    const subject = crypto.randomUUID();
    for (const minutes of [15, 30, 60, 60]) {
      expect(await exhaust(subject)).toMatchObject({ allowed: true, blockedSeconds: minutes * 60 });
      await w.passLimits(minutes * 60_000 - 5_000);
      expect(await tryLimit(w.deps, account(subject))).toMatchObject({ allowed: false });
      await w.passLimits(5_000);
      expect(await tryLimit(w.deps, account(subject))).toMatchObject({ allowed: true, remaining: 4 });
    }
    await exhaust(subject);
    await w.passLimits(25 * 3_600_000);
    expect(await exhaust(subject)).toMatchObject({ blockedSeconds: 15 * 60 });
    await clearLimit(w.deps, account(subject));
    expect(await tryLimit(w.deps, account(subject))).toMatchObject({ allowed: true, remaining: 4 });
  });

  it("is forgotten by the sweep when it limits nobody any more, and not before", async () => {
    const subject = crypto.randomUUID();
    await exhaust(subject);
    await tryLimit(w.deps, uploads(subject));
    await w.passLimits(23 * 3_600_000);
    const before = await w.deps.db.rateLimit.count({ where: { key: { startsWith: "sign-in.account" } } });
    await sweepLimits(w.deps);
    expect(
      await w.deps.db.rateLimit.count({ where: { key: { startsWith: "sign-in.account" } } }),
    ).toBeGreaterThan(0);
    expect(before).toBeGreaterThan(0);
    expect(await w.deps.db.rateLimit.count({ where: { key: { startsWith: "upload.candidate-hour" } } })).toBe(
      0,
    );
    await w.passLimits(2 * 3_600_000);
    await sweepLimits(w.deps);
    expect(await w.deps.db.rateLimit.count()).toBe(
      await w.deps.db.rateLimit.count({ where: { nextAt: { gt: new Date(Date.now() - 60_000) } } }),
    );
  });
});

it("Two pools see the same row.", async () => {
  const second = createDb({ url: w.url, poolMax: 1 });
  onTestFinished(second.close);
  const subject = crypto.randomUUID();
  const verdicts = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      tryLimit({ ...w.deps, db: index % 2 === 0 ? w.deps.db : second.db }, uploads(subject)),
    ),
  );
  expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(6);
});
