import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { loadConfig } from "../src/config.ts";
import { describeProviders } from "../src/describe-providers.ts";
import { loadEnvironment } from "../src/environment.ts";
import { variables } from "../src/variables.ts";

const fresh = () => ({ TEAMIFIED_DATA_DIR: mkdtempSync(join(tmpdir(), "teamified-config-")) });
const secret = (name: string) => createHash("sha256").update(name).digest("hex");
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

  it("reads other limits by their names", () => {
    expect(loadConfig(fresh()).limits).toEqual({});
    expect(
      loadConfig({ ...fresh(), RATE_LIMITS: "upload.candidate-day=30/1d, register.address=9/90s" }).limits,
    ).toEqual({
      "upload.candidate-day": { points: 30, perSeconds: 86_400 },
      "register.address": { points: 9, perSeconds: 90 },
    });
  });

  const malformed: [name: keyof typeof variables.shape, value: string][] = [
    ["NODE_ENV", "staging"],
    ["DATABASE_URL", "mysql://user:hunter2@db"],
    ["TEAMIFIED_EMBEDDED_DATABASE_URL", "127.0.0.1:5432"],
    ["DATABASE_POOL_MAX", "many"],
    ["CANDIDATE_URL", "portal.firma.test"],
    ["RECRUITER_URL", "ftp://recruiter.firma.test"],
    ["CANDIDATE_PORT", "70000"],
    ["RECRUITER_PORT", "none-of-them"],
    ["LISTEN_HOST", "every one there is"],
    ["DEFAULT_ORGANIZATION", "Our Company"],
    ["CANDIDATE_AUTH_SECRET", "short-secret-value"],
    ["RECRUITER_AUTH_SECRET", "another-short-one"],
    ["FILE_SIGNING_SECRET", "the-third-short-one"],
    ["SUPABASE_URL", "javascript:alert(1)"],
    ["SUPABASE_SERVICE_KEY", "too-short-a-key"],
    ["SUPABASE_BUCKET", "our bucket/of files"],
    ["RESEND_API_KEY", "re_1"],
    ["RESEND_BASE_URL", "nowhere-in-particular"],
    ["SMTP_URL", "http://user:hunter2@mail"],
    ["MAIL_FROM", "nobody-at-all"],
    ["MAIL_FROM", "A <a@b.test>\r\nBcc: everyone@b.test"],
    ["DECISION_NOTICE_AFTER", "soon"],
    ["FEEDBACK_AUTO_SEND_AFTER", "four hours"],
    ["FEEDBACK_AUTO_SEND_AFTER", "0s"],
    ["FEEDBACK_AUTO_SEND_AFTER", "31d"],
    ["OCR_LANGUAGES", "English"],
    ["INTERVIEW_INACTIVITY_MINUTES", "0"],
    ["MAIL_PER_SECOND", "0"],
    ["RATE_LIMITS", "upload.candidate-day=many/1d"],
    ["RATE_LIMITS", "upload.candidate-day=5/1d; register.address=5/1h"],
    ["WORKER_CONCURRENCY", "1.5"],
    ["WORKER_PORT", "70000"],
    ["LOG_LEVEL", "loud"],
    ["TRUST_PROXY", "yes"],
    ["OPENAI_API_KEY", "abc"],
    ["AZURE_OPENAI_API_KEY", "abc"],
    ["OPENROUTER_API_KEY", "abc"],
    ["GEMINI_API_KEY", "abc"],
    ["VLLM_API_KEY", "abc"],
    ["DEEPGRAM_API_KEY", "abc"],
    ["ELEVENLABS_API_KEY", "abc"],
    ["OPENAI_BASE_URL", "models.example"],
    ["AZURE_OPENAI_BASE_URL", "models.example"],
    ["OPENROUTER_BASE_URL", "models.example"],
    ["GEMINI_BASE_URL", "models.example"],
    ["OLLAMA_BASE_URL", "models.example"],
    ["VLLM_BASE_URL", "models.example"],
    ["DEEPGRAM_BASE_URL", "models.example"],
    ["ELEVENLABS_BASE_URL", "models.example"],
    ["AI_INTERVIEWER", "openai; local"],
    ["AI_ASSESSOR", "openai; local"],
    ["AI_READER", "openai; local"],
    ["AI_WRITER", "openai; local"],
    ["AI_TRANSCRIBER", "openai; local"],
    ["AI_SPEAKER", "openai; local"],
    ["AI_VOICE", "a voice"],
    ["AI_CALLS_IN_FLIGHT", "0"],
    ["AI_CALLS_PER_MINUTE", "many"],
    ["AI_DAILY_BUDGET_USD", "-1"],
    ["AI_ASSESSOR_SAMPLES", "10"],
    ["AI_TURN_PATIENCE_SECONDS", "60"],
  ];

  it.each(malformed)("names %s when it is malformed (%j), and never shows its value", (name, value) => {
    const message = messageOf({ ...fresh(), [name]: value });
    expect(message).toContain(`${name}: expected`);
    expect(message).toContain(".env.example");
    // A short value is part of many words; the longer ones stand for the secrets.
    if (value.length > 8) expect(message).not.toContain(value);
    expect(message).not.toContain("hunter2");
  });

  it("knows a malformed value of every variable but a folder's name, which may be anything", () => {
    const tried = new Set(malformed.map(([name]) => name));
    expect(Object.keys(variables.shape).filter((name) => !tried.has(name as never))).toEqual([
      "TEAMIFIED_DATA_DIR",
    ]);
  });

  it("says everything that is wrong at once", () => {
    const message = messageOf({ ...fresh(), WORKER_PORT: "x", LOG_LEVEL: "loud" });
    expect(message).toContain("WORKER_PORT: expected");
    expect(message).toContain("LOG_LEVEL: expected");
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

  it("asks nobody without a key, the first provider that has one otherwise, and whom a list names in its order", () => {
    expect(loadConfig(fresh()).models.tasks.interviewer).toEqual([]);
    const keys = {
      ...fresh(),
      OPENAI_API_KEY: "sk-one",
      OPENROUTER_API_KEY: "or-two",
      DEEPGRAM_API_KEY: "dg-three",
    };
    const { tasks } = loadConfig(keys).models;
    expect(tasks.assessor).toEqual([{ provider: "openai", model: "gpt-6-luna" }]);
    expect(tasks.transcriber).toEqual([{ provider: "openai", model: "gpt-transcribe" }]);
    const listed = loadConfig({
      ...keys,
      AI_READER: "openrouter:a/b:free, openai, local",
      AI_WRITER: "local",
    }).models.tasks;
    expect(listed.reader).toEqual([
      { provider: "openrouter", model: "a/b:free" },
      { provider: "openai", model: "gpt-6-luna" },
    ]);
    expect(listed.writer).toEqual([]);
  });

  it("names a list of providers that cannot work, and what is missing", () => {
    const message = messageOf({
      ...fresh(),
      OLLAMA_BASE_URL: "http://localhost:11434/v1",
      AI_INTERVIEWER: "ollama",
      AI_ASSESSOR: "openai",
      AI_READER: "openia:x",
      AI_WRITER: "local, ollama:x",
      AZURE_OPENAI_API_KEY: "a-key",
    });
    expect(message).toContain("AI_INTERVIEWER: ollama needs a model");
    expect(message).toContain("AI_ASSESSOR: openai is named but its key or address is not set");
    expect(message).toContain('AI_READER: "openia" is unknown');
    expect(message).toContain('AI_WRITER: nothing after "local"');
    expect(message).toContain("AZURE_OPENAI_BASE_URL: missing");
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

describe("a machine's own secrets", () => {
  it("are the same for processes that start in the same moment", async () => {
    const dataDir = fresh().TEAMIFIED_DATA_DIR;
    const source = join(import.meta.dirname, "../src/local-secrets.ts");
    const script = `import { localSecrets } from ${JSON.stringify(source)}; process.stdout.write(JSON.stringify(localSecrets(${JSON.stringify(dataDir)})));`;
    const run = () =>
      new Promise<string>((resolve, reject) => {
        const child = spawn(process.execPath, ["--input-type=module", "-e", script]);
        let out = "";
        child.stdout.on("data", (chunk: Buffer) => {
          out += chunk.toString();
        });
        child.on("error", reject);
        child.on("close", () => resolve(out));
      });
    const answers = await Promise.all([run(), run(), run(), run()]);
    expect(answers[0]).toContain("candidate");
    expect(new Set(answers).size).toBe(1);
    expect(readdirSync(dataDir)).toEqual(["secrets.json"]);
  });

  it("are not made when all three are given", () => {
    const env = fresh();
    loadConfig({
      ...env,
      CANDIDATE_AUTH_SECRET: secret("a"),
      RECRUITER_AUTH_SECRET: secret("b"),
      FILE_SIGNING_SECRET: secret("c"),
    });
    expect(readdirSync(env.TEAMIFIED_DATA_DIR)).toEqual([]);
  });

  it("are asked for again, with what to do, when their file is damaged or their folder is none", () => {
    const env = fresh();
    const path = join(env.TEAMIFIED_DATA_DIR, "secrets.json");
    writeFileSync(path, '{"candidate":"a-secret-cut-in-the-mi');
    expect(messageOf(env)).toMatch(/TEAMIFIED_DATA_DIR: expected .*delete the file/);
    expect(messageOf(env)).not.toContain("a-secret-cut");
    expect(messageOf({ TEAMIFIED_DATA_DIR: path })).toContain("TEAMIFIED_DATA_DIR: expected a folder");
  });
});

describe("the database", () => {
  it("is the named one before the embedded one before the one whose address was left on disk", () => {
    const env = fresh();
    writeFileSync(join(env.TEAMIFIED_DATA_DIR, "postgres.json"), '{"url":"postgresql://left@on/disk"}');
    expect(loadConfig(env).database).toMatchObject({ url: "postgresql://left@on/disk", embedded: true });
    const launched = { ...env, TEAMIFIED_EMBEDDED_DATABASE_URL: "postgresql://by@the/launcher" };
    expect(loadConfig(launched).database).toMatchObject({
      url: "postgresql://by@the/launcher",
      embedded: true,
    });
    const named = loadConfig({
      ...launched,
      DATABASE_URL: "postgresql://u:p@db/x",
      CANDIDATE_AUTH_SECRET: secret("a"),
      RECRUITER_AUTH_SECRET: secret("b"),
      FILE_SIGNING_SECRET: secret("c"),
    });
    expect(named.database).toMatchObject({ url: "postgresql://u:p@db/x", embedded: false });
  });
});

describe("the file .env", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("is overruled by what is set, and may be missing", () => {
    const folder = fresh().TEAMIFIED_DATA_DIR;
    vi.stubEnv("LOG_LEVEL", "warn");
    expect(loadEnvironment(folder).LOG_LEVEL).toBe("warn");
    writeFileSync(join(folder, ".env"), "LOG_LEVEL=debug\nWORKER_PORT=4002 # ours\n");
    expect(loadEnvironment(folder)).toMatchObject({ LOG_LEVEL: "warn", WORKER_PORT: "4002" });
  });

  it("stops the start when it is there and cannot be read", () => {
    const folder = fresh().TEAMIFIED_DATA_DIR;
    mkdirSync(join(folder, ".env"));
    expect(() => loadEnvironment(folder)).toThrow(/\.env: expected a file/);
  });
});

describe("the providers' description", () => {
  it("tells what is in use in a few words, without an address or a secret", () => {
    const config = loadConfig({
      ...fresh(),
      SUPABASE_URL: "https://our-project.supabase.test",
      SUPABASE_SERVICE_KEY: "a-service-key-of-the-project",
      RESEND_API_KEY: "re_12345678",
    });
    const words = describeProviders(config);
    expect(words).toMatchObject({
      database: "embedded PostgreSQL",
      files: "Supabase storage",
      mail: "Resend",
    });
    expect(JSON.stringify(words)).not.toMatch(/our-project|a-service-key|re_1234/);
  });
});

describe(".env.example", () => {
  const text = readFileSync(join(import.meta.dirname, "../../../.env.example"), "utf8");
  const assignment = /^#? ?([A-Z][A-Z_]+)=/;

  it("explains exactly the variables that are read", () => {
    const listed = text.split("\n").flatMap((line) => assignment.exec(line)?.[1] ?? []);
    expect(listed.toSorted()).toEqual(Object.keys(variables.shape).toSorted());
  });

  it("has words above every variable, or above the group that it is in", () => {
    for (const group of text.trim().split("\n\n")) {
      expect(group.split("\n")[0], group).not.toMatch(assignment);
    }
  });

  it("shows the defaults that hold", () => {
    const shown = parseEnv(text.replace(/^# (?=[A-Z][A-Z_]+=)/gm, ""));
    const defaults: Record<string, unknown> = variables.parse({});
    const known = Object.entries(shown).filter(
      ([name, value]) => defaults[name] !== undefined && value !== "",
    );
    expect(known.length).toBeGreaterThan(10);
    expect(variables.parse(Object.fromEntries(known))).toEqual(defaults);
  });
});
