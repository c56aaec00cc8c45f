import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signInRecruiter } from "../src/accounts/sign-in-recruiter.ts";
import { createOrganization } from "../src/organizations/create-organization.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

it("makes an organization whose admin can sign in, once for a slug", async () => {
  const input = {
    name: "Acme",
    slug: "acme",
    adminEmail: "ada@acme.example",
    adminName: "Ada Example",
    password: "made for her 1!",
  };
  await createOrganization(w.deps, input);
  const attempt = { organizationSlug: "acme", email: input.adminEmail, password: input.password, ip: "" };
  await expect(signInRecruiter(w.deps, attempt)).resolves.toMatchObject({ role: "admin" });
  await expect(createOrganization(w.deps, input)).rejects.toMatchObject({ code: "conflict" });
});
