import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endOf } from "@teamified/ai/model-ends";
import { loadConfig } from "@teamified/config/config";
import { ConfigError } from "@teamified/config/config-error";
import { createLog } from "@teamified/log/log";
import { chooseModels } from "@teamified/runtime/choose-models";
import { createRuntime, getRuntime } from "@teamified/runtime/runtime";
import { startSimulator } from "@teamified/testing/simulator/start-simulator";
import { type World, world } from "@teamified/testing/world";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const base = {
  TEAMIFIED_DATA_DIR: mkdtempSync(join(tmpdir(), "teamified-runtime-")),
  CANDIDATE_AUTH_SECRET: randomBytes(32).toString("hex"),
  RECRUITER_AUTH_SECRET: randomBytes(32).toString("hex"),
  FILE_SIGNING_SECRET: randomBytes(32).toString("hex"),
  LOG_LEVEL: "silent",
};
const configOf = (set: Record<string, string> = {}) => loadConfig({ ...base, DATABASE_URL: w.url, ...set });

/** What a process with these variables is made of; closed again. */
async function depsOf(set: Record<string, string>) {
  const runtime = await createRuntime({ config: configOf(set), service: "test" });
  await runtime.close();
  return runtime.deps;
}

describe("a process of the product", () => {
  it.each([
    [{}, "outbox"],
    [{ RESEND_API_KEY: "re_made_up" }, "resend"],
    [{ SMTP_URL: "smtp://localhost:2525" }, "smtp"],
  ])("hands mail to the provider of its configuration: %j", async (set, provider) => {
    expect((await depsOf(set)).mailer.provider).toBe(provider);
  });

  it("keeps files on its disk, or where the configuration says", async () => {
    const local = await depsOf({});
    const key = "resumes/a-key.pdf";
    await local.files.put(key, new TextEncoder().encode("a file"), "application/pdf");
    expect(new TextDecoder().decode(await local.files.get(key))).toBe("a file");
    const simulator = await startSimulator();
    const remote = await depsOf({
      SUPABASE_URL: `${simulator.url}/supabase`,
      SUPABASE_SERVICE_KEY: randomBytes(32).toString("hex"),
    });
    const other = "resumes/another-key.pdf";
    await remote.files.put(other, new TextEncoder().encode("elsewhere"), "application/pdf");
    expect(new TextDecoder().decode(await remote.files.get(other))).toBe("elsewhere");
    await expect(local.files.get(other)).rejects.toThrow();
    await simulator.close();
  });

  it("works locally without a model, and says which providers it uses", async () => {
    const { assessor, interviewer, settings } = await depsOf({});
    expect([assessor.isLocal, interviewer.isLocal]).toEqual([true, true]);
    expect(JSON.stringify(settings.providers)).toContain("outbox");
    const withModel = await depsOf({ OPENAI_API_KEY: "made-up", OPENAI_BASE_URL: "http://localhost:1/v1" });
    expect([withModel.assessor.isLocal, withModel.interviewer.isLocal]).not.toContain(true);
  });

  it("passes on what is configured for deadlines and limits", async () => {
    const { settings } = await depsOf({
      FEEDBACK_AUTO_SEND_AFTER: "90s",
      DECISION_NOTICE_AFTER: "2h",
      INTERVIEW_INACTIVITY_MINUTES: "7",
      RATE_LIMITS: "interview.start=3/1d",
    });
    expect(settings).toMatchObject({
      feedbackAutoSendAfterSeconds: 90,
      decisionNoticeAfterSeconds: 7200,
      inactivityMinutes: 7,
      limits: { "interview.start": { points: 3, perSeconds: 86_400 } },
    });
  });

  it("reads no documents unless it is the worker", async () => {
    const { extractor } = await depsOf({});
    await expect(extractor.extract(new Uint8Array())).rejects.toThrow("only the worker reads documents");
  });

  it("does not start with a limit that nobody knows, or without a database", async () => {
    const unknown = createRuntime({ config: configOf({ RATE_LIMITS: "coffee.hour=3/1d" }), service: "test" });
    await expect(unknown).rejects.toBeInstanceOf(ConfigError);
    await expect(unknown).rejects.toThrow(
      /RATE_LIMITS: there is no limit coffee\.hour; there are .*interview\.start/,
    );
    const config = configOf();
    const without = createRuntime({
      config: { ...config, database: { ...config.database, url: null } },
      service: "test",
    });
    await expect(without).rejects.toThrow("No database: set DATABASE_URL");
  });
});

describe("the runtime of a portal", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("is made once, and a failure is not kept", async () => {
    for (const [name, value] of Object.entries(base)) vi.stubEnv(name, value);
    vi.stubEnv("DATABASE_URL", w.url);
    vi.stubEnv("WORKER_PORT", "no port");
    await expect(getRuntime()).rejects.toThrow(/WORKER_PORT/);
    vi.stubEnv("WORKER_PORT", "3002");
    const [one, other] = await Promise.all([getRuntime(), getRuntime()]);
    expect(other).toBe(one);
    expect(await one.deps.db.organization.count()).toBeGreaterThan(0);
    await one.close();
  });
});

describe("the models of a process", () => {
  /** The lines that a process with these variables writes at this time. */
  async function warningsOf(set: Record<string, string>, now: Date): Promise<Record<string, unknown>[]> {
    const lines: Record<string, unknown>[] = [];
    const log = createLog({
      level: "warn",
      service: "test",
      destination: { write: (line: string) => void lines.push(JSON.parse(line)) },
    });
    const { models } = configOf(set);
    const chosen = chooseModels(models, w.url, {
      db: w.deps.db,
      enqueue: w.deps.enqueue,
      clock: { now: () => now },
      log,
    });
    await chosen.close();
    return lines;
  }
  const openai = { OPENAI_API_KEY: "made-up", OPENAI_BASE_URL: "http://localhost:1/v1" };
  const ending = "whisper-1";

  it("are named at the start when they are about to end, or have ended", async () => {
    const end = endOf(ending);
    if (end === null) throw new Error(`There is no known end of ${ending}.`);
    const set = { ...openai, AI_TRANSCRIBER: `openai:${ending}` };
    const about = async (now: string) =>
      (await warningsOf(set, new Date(now))).filter(({ model }) => model === ending);
    expect(await about("2020-01-01T00:00:00Z")).toMatchObject([
      { end, task: "transcriber", msg: "this model has a known end: choose another before that day" },
    ]);
    expect(await about(`${end}T00:00:00Z`)).toMatchObject([
      { end, msg: "this model was to be switched off by now: choose another" },
    ]);
  });

  it("are named once when the budget cannot see what they cost, unless they cost nothing", async () => {
    const now = new Date("2026-01-15T00:00:00Z");
    const invented = { AI_INTERVIEWER: "openai:invented-1", AI_ASSESSOR: "openai:invented-1" };
    const warned = (await warningsOf({ ...openai, ...invented }, now)).filter(
      ({ model }) => model === "invented-1",
    );
    expect(warned).toMatchObject([
      { msg: "the price of this model is not known: the daily budget does not see it" },
    ]);
    const own = await warningsOf(
      { OLLAMA_BASE_URL: "http://localhost:11434/v1", AI_INTERVIEWER: "ollama:invented-1" },
      now,
    );
    expect(own).toEqual([]);
  });
});
