import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadConfig } from "../src/config.ts";
import { variables } from "../src/variables.ts";

const fresh = () => ({ TEAMIFIED_DATA_DIR: mkdtempSync(join(tmpdir(), "teamified-config-")) });
const secret = (letter: string) => letter.repeat(40);
const messageOf = (env: NodeJS.ProcessEnv): string => {
  try {
    loadConfig(env);
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
  return "";
};

describe("configuration", () => {
  it("needs nothing: every default leads to a local provider", () => {
    const config = loadConfig(fresh());
    expect(config).toMatchObject({
      mode: "production",
      database: { url: null, embedded: true },
      candidate: { url: "http://localhost:3000" },
      storage: { kind: "disk" },
      mail: { kind: "outbox" },
      feedback: { autoSendAfterSeconds: 14_400 },
    });
  });

  it("counts an empty variable as absent", () => {
    expect(loadConfig({ ...fresh(), RESEND_API_KEY: "", WORKER_PORT: "" }).worker.healthPort).toBe(3002);
  });

  it.each([
    ["NODE_ENV", "staging"],
    ["DATABASE_URL", "mysql://x"],
    ["DATABASE_POOL_MAX", "many"],
    ["CANDIDATE_URL", "portal.firma.test"],
    ["RECRUITER_URL", "ftp://x"],
    ["DEFAULT_ORGANIZATION", "Our Company"],
    ["CANDIDATE_AUTH_SECRET", "short-secret-value"],
    ["SUPABASE_URL", "nowhere"],
    ["SMTP_URL", "http://mail"],
    ["FEEDBACK_AUTO_SEND_AFTER", "four hours"],
    ["FEEDBACK_AUTO_SEND_AFTER", "31d"],
    ["INTERVIEW_INACTIVITY_MINUTES", "0"],
    ["WORKER_CONCURRENCY", "1.5"],
    ["WORKER_PORT", "70000"],
    ["LOG_LEVEL", "loud"],
    ["TRUST_PROXY", "yes"],
  ])("names %s when it is malformed, and never shows its value", (name, value) => {
    const message = messageOf({ ...fresh(), [name]: value });
    expect(message).toContain(`${name}: expected`);
    // A short value is part of many words; the longer ones stand for the secrets.
    if (value.length > 8) expect(message).not.toContain(value);
  });

  it("asks for every secret where a database is named, because instances share them", () => {
    const message = messageOf({
      ...fresh(),
      DATABASE_URL: "postgresql://u:p@db/x",
      CANDIDATE_AUTH_SECRET: secret("a"),
    });
    expect(message).toContain("RECRUITER_AUTH_SECRET: missing");
    expect(message).toContain("FILE_SIGNING_SECRET: missing");
    expect(message).not.toContain(secret("a"));
  });

  it("refuses one secret for two purposes, two mailers, and half a Supabase", () => {
    expect(
      messageOf({ ...fresh(), CANDIDATE_AUTH_SECRET: secret("a"), RECRUITER_AUTH_SECRET: secret("a") }),
    ).toContain("two are the same");
    expect(messageOf({ ...fresh(), RESEND_API_KEY: "re_12345678", SMTP_URL: "smtp://mail" })).toContain(
      "both are set",
    );
    expect(messageOf({ ...fresh(), SUPABASE_URL: "https://x.supabase.co" })).toContain(
      "SUPABASE_SERVICE_KEY: missing",
    );
  });

  it("makes local secrets once, different from each other, for their owner alone", () => {
    const env = fresh();
    const first = loadConfig(env);
    const second = loadConfig(env);
    expect(second.candidate.secret).toBe(first.candidate.secret);
    expect(new Set([first.candidate.secret, first.recruiter.secret, first.storage.signingSecret]).size).toBe(
      3,
    );
    expect(statSync(join(env.TEAMIFIED_DATA_DIR, "secrets.json")).mode & 0o077).toBe(0);
  });

  it.each([
    ["90s", 90],
    ["1m", 60],
    ["4h", 14_400],
    ["2d", 172_800],
  ])("reads the wait %s as %d seconds", (text, seconds) => {
    expect(loadConfig({ ...fresh(), FEEDBACK_AUTO_SEND_AFTER: text }).feedback.autoSendAfterSeconds).toBe(
      seconds,
    );
  });
});

describe(".env.example", () => {
  it("explains exactly the variables that are read", () => {
    const text = readFileSync(join(import.meta.dirname, "../../../.env.example"), "utf8");
    const listed = [...text.matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map((match) => match[1]);
    expect(listed.toSorted()).toEqual(Object.keys(variables.shape).toSorted());
  });
});
