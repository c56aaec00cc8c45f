import { createTestDatabase } from "@teamified/testing/test-database";
import { expect, onTestFinished, test } from "vitest";
import { createDb } from "../src/client.ts";

test("rows get keys of UUID version 7, which sort by the time of their making", async () => {
  const database = await createTestDatabase();
  const { db, close } = createDb({ url: database.url });
  onTestFinished(async () => {
    await close();
    await database.drop();
  });
  const ids: string[] = [];
  for (const slug of ["one", "two", "three"]) {
    const { id } = await db.organization.create({ data: { name: slug, slug }, select: { id: true } });
    ids.push(id);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(ids.toSorted()).toEqual(ids);
});
