import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, expect, it } from "vitest";
import { answerReady } from "../src/server/answer-ready.ts";
import { refuseInWords } from "../src/server/refuse-in-words.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

it("says to everybody whether the portal is ready, and no more", async () => {
  const ready = await answerReady(async () => w.deps);
  expect([ready.status, await ready.json()]).toEqual([200, { ok: true }]);
  const files = { ...w.deps.files, check: () => Promise.reject(new Error("bucket of somebody: no entry")) };
  const lines: unknown[] = [];
  // The log's other methods are not called.
  const log = { warn: (fields: unknown) => lines.push(fields) } as unknown as typeof w.deps.log;
  const unready = await answerReady(async () => ({ ...w.deps, files, log }));
  expect([unready.status, await unready.json()]).toEqual([503, { ok: false }]);
  expect(unready.headers.get("retry-after")).toBe("5");
  expect(lines).toMatchObject([{ checks: { storage: { ok: false }, database: { ok: true } } }]);
  const stopped = await answerReady(() =>
    Promise.reject(new Error("no database at postgres://user:secret@host")),
  );
  expect([stopped.status, await stopped.json()]).toEqual([503, { ok: false }]);
});

it("comes with the time to wait, as every 503", () => {
  expect(refuseInWords(503, "Later.", "request-of-the-test").headers.get("retry-after")).toBe("5");
  expect(refuseInWords(404, "Nothing.", "request-of-the-test").headers.has("retry-after")).toBe(false);
});
