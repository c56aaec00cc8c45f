import { delay } from "@teamified/testing/private-server";
import { createTestDatabase } from "@teamified/testing/test-database";
import { expect, onTestFinished, test } from "vitest";
import { createDb } from "../src/client.ts";
import { inTransaction } from "../src/transaction.ts";
import { violatedConstraint } from "../src/violated-constraint.ts";

async function open() {
  const database = await createTestDatabase();
  const { db, close } = createDb({ url: database.url });
  onTestFinished(async () => {
    await close();
    await database.drop();
  });
  return db;
}

function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

test("a unique constraint that was run into is named, however the write was made", async () => {
  const db = await open();
  const { id } = await db.organization.create({ data: { name: "A", slug: "a" }, select: { id: true } });
  const again = { data: { name: "A", slug: "a" } };
  const person = { data: { organizationId: id, email: "a@example.com", fullName: "Ada" } };
  await db.candidate.create(person);
  const writes: [() => Promise<unknown>, string][] = [
    [() => db.organization.create(again), "organizations_slug_key"],
    [() => inTransaction(db, (tx) => tx.organization.create(again)), "organizations_slug_key"],
    [() => db.organization.createMany({ data: [again.data] }), "organizations_slug_key"],
    [() => db.candidate.create(person), "candidates_organization_id_email_key"],
    [
      () =>
        db.$executeRaw`insert into organizations (id, name, slug, updated_at) values (gen_random_uuid(), 'B', 'a', now())`,
      "organizations_slug_key",
    ],
  ];
  for (const [write, name] of writes) expect(violatedConstraint(await errorOf(write()))).toBe(name);
});

test("any other error violates no unique constraint", async () => {
  const db = await open();
  const none = "01890000-0000-7000-8000-000000000000";
  const foreign = await errorOf(
    db.candidate.create({ data: { organizationId: none, email: "a@example.com", fullName: "Ada" } }),
  );
  expect(foreign).toBeInstanceOf(Error);
  for (const error of [foreign, new Error("x"), null, "text"]) expect(violatedConstraint(error)).toBeNull();
});

test("the loser of a deadlock is run again, and both are stored", async () => {
  const db = await open();
  for (const slug of ["a", "b"]) await db.organization.create({ data: { name: "0", slug } });
  let runs = 0;
  const renameBoth = (order: string[], name: string) =>
    inTransaction(db, async (tx) => {
      runs += 1;
      for (const slug of order) {
        await tx.organization.update({ where: { slug }, data: { name: { set: name } } });
        await delay(100);
      }
    });
  await Promise.all([renameBoth(["a", "b"], "one"), renameBoth(["b", "a"], "two")]);
  expect(runs).toBe(3);
  const names = await db.organization.findMany({ select: { name: true } });
  expect(new Set(names.map((row) => row.name)).size).toBe(1);
});

test("what the work throws comes through, nothing of it is stored, and it is not run again", async () => {
  const db = await open();
  let runs = 0;
  const failing = inTransaction(db, async (tx) => {
    runs += 1;
    await tx.organization.create({ data: { name: "A", slug: "a" } });
    throw new RangeError("stop");
  });
  await expect(failing).rejects.toThrow(RangeError);
  expect(runs).toBe(1);
  expect(await db.organization.count()).toBe(0);
});
