import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadConfig } from "@teamified/config/config";
import { sampleAccounts } from "@teamified/config/sample-accounts";
import { hashPassword } from "@teamified/hiring/accounts/hash-password";
import { createRuntime } from "@teamified/runtime/runtime";
import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, expect, it } from "vitest";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const secret = () => randomBytes(32).toString("hex");

/** Starts a process of the product on the test's database, at this address, and ends it. */
async function start(candidateUrl: string, listenHost = "127.0.0.1"): Promise<void> {
  const config = loadConfig({
    TEAMIFIED_DATA_DIR: mkdtempSync(join(tmpdir(), "teamified-runtime-")),
    DATABASE_URL: w.url,
    CANDIDATE_URL: candidateUrl,
    CANDIDATE_AUTH_SECRET: secret(),
    RECRUITER_AUTH_SECRET: secret(),
    FILE_SIGNING_SECRET: secret(),
    TRUST_PROXY: "false",
    SMTP_URL: "smtp://127.0.0.1:2525",
    LISTEN_HOST: listenHost,
    LOG_LEVEL: "silent",
  });
  const runtime = await createRuntime({ config, service: "test" });
  await runtime.close();
}

it("a database with working sample accounts of the team is refused where other machines reach it, and only there", {
  timeout: 60_000,
}, async () => {
  const publicly = () => start("https://jobs.firma.test");
  await publicly();
  const admin = sampleAccounts.find(({ role }) => role === "admin");
  if (!admin) throw new Error("there is no sample admin");
  const passwordHash = await hashPassword(admin.password);
  const { id } = await w.deps.db.recruiter.create({
    data: {
      organizationId: w.home.organizationId,
      email: admin.email,
      fullName: "Adela Brandt",
      passwordHash,
      role: "admin",
    },
  });
  await expect(publicly()).rejects.toThrow(
    /DATABASE_URL: in this database admin@teamified\.example can sign in with a password that everybody knows/,
  );
  // The other way to be reached.
  await expect(start("http://localhost:3000", "0.0.0.0")).rejects.toThrow(/everybody knows/);
  await start("http://localhost:3000");

  // What the sentence says to do, helps.
  await w.deps.db.$executeRaw`update recruiters set is_active = false where email like '%@teamified.example'`;
  await publicly();
  // So does a password of one's own.
  const other = await w.deps.db.recruiter.findUniqueOrThrow({ where: { id: w.home.team.admin.id } });
  await w.deps.db.recruiter.update({
    where: { id },
    data: { isActive: true, passwordHash: other.passwordHash },
  });
  await publicly();
});

it("nobody keeps a deployment from starting by registering as a sample candidate", {
  timeout: 60_000,
}, async () => {
  const candidate = sampleAccounts.find(({ role }) => role === "candidate");
  if (!candidate) throw new Error("there is no sample candidate");
  const { email, password } = candidate;
  await w.asCandidate(null).account.register({ email, password, fullName: "Some Body" });
  await start("https://jobs.firma.test");
});
