import { expect, it } from "vitest";
import { findRoleChecks } from "../src/role-checks.ts";

it.each([
  'const may = account.role === "admin";',
  'const may = account?.role !== "viewer";',
  'const may = "recruiter" == role;',
  'const { role: theirs } = account; if (theirs !== "viewer") act();',
  'switch (actor.role) { case "recruiter": act(); }',
  'const may = ["recruiter", "admin"].includes(actor.role);',
  "const rank = { viewer: 0, recruiter: 1, admin: 2 };",
  'db.recruiter.findMany({ where: { role: "admin" } });',
  'const page = <p>{role === "admin" && <Link href="/members" />}</p>;',
])("finds a role that is asked for by its name: %s", (text) => {
  expect(findRoleChecks("file.tsx", `\n${text}`)).toEqual([expect.stringMatching(/^2: /)]);
});

it.each([
  'const may = can(account.role, "member.read");',
  'if (actor.kind === "recruiter") act();',
  'const team = accounts.filter(({ portal }) => portal === "recruiter");',
  'db.recruiter.create({ data: { email, role: "admin" } });',
  "const routers = { candidate, recruiter };",
  'if (message.role === "system") read();',
])("leaves alone what asks for none: %s", (text) => {
  expect(findRoleChecks("file.tsx", text)).toEqual([]);
});
