import { createDb } from "@teamified/db/client";
import { createTestDatabase, type TestDatabase } from "@teamified/testing/test-database";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createProviderPace } from "../src/outbox/provider-pace.ts";

let database: TestDatabase;
let first: ReturnType<typeof createDb>;
let second: ReturnType<typeof createDb>;
beforeAll(async () => {
  database = await createTestDatabase();
  first = createDb({ url: database.url, poolMax: 5 });
  second = createDb({ url: database.url, poolMax: 5 });
});
afterAll(async () => {
  await Promise.all([first.close(), second.close()]);
  await database.drop();
});

it("Two processes share the turns of a provider, a gap apart.", async () => {
  const options = { provider: "shared", perSecond: 10 };
  const paces = [createProviderPace(first.db, options), createProviderPace(second.db, options)];
  const turns = await Promise.all(
    Array.from({ length: 20 }, (_, index) => (paces[index % 2] ?? paces[0])?.takeTurn(60_000)),
  );
  const waits = turns.map((turn) => turn?.waitMs ?? -1).sort((a, b) => a - b);
  expect(turns.every((turn) => turn?.taken)).toBe(true);
  // The last of twenty turns that are 100 ms apart; what the asking itself took, has passed of it.
  expect(waits.at(-1)).toBeGreaterThan(1000);
  expect(waits.at(-1)).toBeLessThanOrEqual(1900);
});

it("A turn that would come too late is not taken, and delays nobody.", async () => {
  const pace = createProviderPace(first.db, { provider: "slow", perSecond: 1 });
  expect(await pace.takeTurn(500)).toMatchObject({ taken: true });
  const refused = await pace.takeTurn(500);
  expect(refused.taken).toBe(false);
  expect(refused.waitMs).toBeGreaterThan(500);
  expect((await pace.takeTurn(500)).waitMs).toBeLessThanOrEqual(refused.waitMs);
});

it("A pause holds for every process, and a shorter one does not end a longer one.", async () => {
  const options = { provider: "paused", perSecond: 1000 };
  const pace = createProviderPace(first.db, options);
  await pace.pause(40);
  await pace.pause(5);
  const turn = await createProviderPace(second.db, options).takeTurn(20_000);
  expect(turn.taken).toBe(false);
  expect(turn.waitMs).toBeGreaterThan(35_000);
  expect(await createProviderPace(second.db, { ...options, provider: "other" }).takeTurn(0)).toMatchObject({
    taken: true,
  });
});
