import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, expect, it } from "vitest";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

it("a stream that a page opens for one account is not the next one's in the same browser", async () => {
  const candidate = await w.newCandidate();
  const former = await w.newCandidate();
  const caller = w.asCandidate(candidate);
  const open = async (account: string) => {
    const stream = await caller.updates.onChange({ account, lastEventId: "an earlier event" });
    return (await stream[Symbol.asyncIterator]().next()).value;
  };
  await expect(open(former.id)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  // What its own page has missed it is told at once.
  expect(await open(candidate.id)).toMatchObject({ 1: { topic: "resync" } });
});
