import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, expect, it } from "vitest";
import { storeOutboxMail } from "../src/outbox/store-outbox-mail.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

it("The outbox calls each kind of mail as the pages do, also one that this version does not know.", async () => {
  for (const category of ["account.verify", "feedback.sent", "of.tomorrow"]) {
    await storeOutboxMail(w.deps.db, {
      organizationId: w.home.organizationId,
      idempotencyKey: category,
      category,
      to: "ada@mail.example",
      subject: "A subject",
      text: "A text.",
      html: "<p>A text.</p>",
    });
  }
  const { items } = await w.asTeam().outbox.list({});
  expect(items.map(({ title }) => title)).toEqual(["Mail", "Feedback on a resume", "Confirm the address"]);
});
