import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Config, loadConfig } from "../src/config.ts";
import { variables } from "../src/variables.ts";

const fresh = () => ({ TEAMIFIED_DATA_DIR: mkdtempSync(join(tmpdir(), "teamified-exposure-")) });
const secret = () => randomBytes(32).toString("hex");
/** What a product that people reach needs. */
const complete = () => ({
  ...fresh(),
  CANDIDATE_URL: "https://jobs.firma.test",
  RECRUITER_URL: "https://hiring.firma.test",
  DATABASE_URL: "postgresql://u:p@db/x",
  CANDIDATE_AUTH_SECRET: secret(),
  RECRUITER_AUTH_SECRET: secret(),
  FILE_SIGNING_SECRET: secret(),
  TRUST_PROXY: "true",
  SMTP_URL: "smtps://user:password@mail.firma.test:465",
});
/** The configuration, or the sentences that refuse it. */
const outcome = (env: NodeJS.ProcessEnv): Config | string => {
  try {
    return loadConfig(env);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe("a product with public addresses", () => {
  it("starts when it has a database, secrets, https and a word about its proxy", () => {
    expect(outcome(complete())).toMatchObject({
      isExposed: true,
      trustedHops: 1,
      listenHost: "127.0.0.1",
      // The addresses' own ports are the proxy's.
      candidate: { port: 3000 },
      recruiter: { port: 3001 },
    });
    expect(outcome({ ...complete(), TRUST_PROXY: "false", CANDIDATE_PORT: "8080" })).toMatchObject({
      trustedHops: 0,
      candidate: { port: 8080 },
    });
  });

  it.each([
    "DATABASE_URL",
    "CANDIDATE_AUTH_SECRET",
    "RECRUITER_AUTH_SECRET",
    "FILE_SIGNING_SECRET",
    "TRUST_PROXY",
  ])("is refused without %s, which the sentence names", (name) => {
    expect(outcome({ ...complete(), [name]: "" })).toMatch(new RegExp(`^ {2}${name}: missing; `, "m"));
  });

  it("is refused without anybody who takes its mails: their links would stand on a page of the team", () => {
    expect(outcome({ ...complete(), SMTP_URL: "" })).toMatch(/^ {2}RESEND_API_KEY, SMTP_URL: missing; /m);
    expect(outcome({ ...complete(), SMTP_URL: "", RESEND_API_KEY: "re_123456789" })).toMatchObject({
      isExposed: true,
    });
  });

  it("is refused on the embedded database, because of its sample accounts, also when the launcher brings it", () => {
    const message = outcome({
      ...complete(),
      DATABASE_URL: "",
      TEAMIFIED_EMBEDDED_DATABASE_URL: "postgresql://by@the/launcher",
    });
    expect(message).toContain("DATABASE_URL: missing");
    expect(message).toContain("sample accounts");
  });

  it.each([
    ["CANDIDATE_URL", "http://jobs.firma.test"],
    ["RECRUITER_URL", "http://hiring.firma.test:3001"],
    ["RECRUITER_URL", "http://192.168.1.20:3001"],
    ["CANDIDATE_URL", "http://localhost.firma.test"],
    ["CANDIDATE_URL", "http://127.0.0.1.nip.test"],
    ["CANDIDATE_URL", "http://[2001:db8::1]:3000"],
    ["CANDIDATE_URL", "http://0.0.0.0:3000"],
  ])("is refused with %s=%s: not without https", (name, url) => {
    expect(outcome({ ...complete(), [name]: url })).toMatch(new RegExp(`${name}: expected https://.*proxy`));
  });

  it("is told everything at once when only its address was set", () => {
    const message = outcome({ ...fresh(), CANDIDATE_URL: "http://jobs.firma.test" });
    for (const name of ["CANDIDATE_URL", "DATABASE_URL", "TRUST_PROXY"])
      expect(message).toContain(`${name}: `);
  });
});

describe("a product on its own machine", () => {
  it.each([
    "http://localhost:4000",
    "http://127.0.0.1:4000",
    "http://127.8.9.1:4000",
    "http://[::1]:4000",
    "http://candidates.localhost:4000",
    "https://localhost:4000",
  ])("needs nothing at %s, and listens on the port of its address", (url) => {
    expect(outcome({ ...fresh(), CANDIDATE_URL: url })).toMatchObject({
      isExposed: false,
      candidate: { port: 4000 },
      listenHost: "127.0.0.1",
    });
  });

  it.each(["0.0.0.0", "::", "192.168.1.20", "hiring.firma.test"])(
    "is refused when it lets others connect (LISTEN_HOST=%s) and has the sample accounts",
    (host) => {
      expect(outcome({ ...fresh(), LISTEN_HOST: host })).toMatch(/DATABASE_URL: missing; LISTEN_HOST/);
      const { CANDIDATE_URL: _, RECRUITER_URL: __, ...own } = complete();
      expect(outcome({ ...own, LISTEN_HOST: host })).toMatchObject({ listenHost: host, isExposed: true });
    },
  );
});

describe("a secret", () => {
  it.each([
    ["too short", "3f9c1b7e5d2a8046"],
    ["one letter", "a".repeat(64)],
    ["two letters in turn", "ab".repeat(32)],
    ["a word repeated", "correct-horse-".repeat(4)],
    ["a piece repeated and cut", "9f3c7a1e5b9d2846".repeat(3).slice(0, 40)],
    ["few characters", "0110100110010110100101100110100110010110"],
    ["the alphabet", "abcdefghijklmnopqrstuvwxyz0123456789"],
    ["the alphabet backwards", "zyxwvutsrqponmlkjihgfedcba9876543210"],
    ["an example's", "change-me-to-a-long-random-secret-value"],
    ["an example's with its variable", "your-secret-placeholder-replace-me-now!!"],
    ["a development one", "insecure-development-secret-not-for-use"],
  ])("that is %s is refused, and not shown", (_, weak) => {
    for (const name of ["CANDIDATE_AUTH_SECRET", "RECRUITER_AUTH_SECRET", "FILE_SIGNING_SECRET"]) {
      const message = outcome({ ...fresh(), [name]: weak });
      expect(message).toMatch(new RegExp(`${name}: expected at least 32 random characters.*openssl`));
      expect(message).not.toContain(weak);
    }
  });

  it("that serves two purposes is refused, whichever two", () => {
    const one = secret();
    const pairs = [
      ["CANDIDATE_AUTH_SECRET", "RECRUITER_AUTH_SECRET"],
      ["CANDIDATE_AUTH_SECRET", "FILE_SIGNING_SECRET"],
      ["RECRUITER_AUTH_SECRET", "FILE_SIGNING_SECRET"],
    ];
    for (const [first = "", second = ""] of pairs) {
      expect(outcome({ ...complete(), [first]: one, [second]: one })).toContain("two are the same");
    }
  });

  it("that is random is accepted, in any usual spelling", () => {
    for (let n = 0; n < 500; n += 1) {
      const bytes = randomBytes(32);
      const spellings = [
        bytes.toString("hex"),
        bytes.toString("base64"),
        bytes.subarray(0, 16).toString("hex"),
      ];
      for (const spelling of [...spellings, `secret_${bytes.toString("base64url")}`]) {
        expect(variables.shape.FILE_SIGNING_SECRET.safeParse(spelling).success, spelling).toBe(true);
      }
    }
  });
});
