import { readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { z } from "zod";
import { ConfigError } from "./config-error.ts";
import { loadEnvironment } from "./environment.ts";
import { exposureProblems, isLoopback, isPublicAddress } from "./exposure.ts";
import { localSecrets } from "./local-secrets.ts";
import { type ModelsConfig, readModels } from "./models.ts";
import { repositoryRoot } from "./repository-root.ts";
import { type Variables, variables } from "./variables.ts";

type Portal = {
  url: string;
  secret: string;
  /** Where it listens, which behind a proxy is not the port of its address. */
  port: number;
};

/** The whole configuration, typed. */
export type Config = {
  mode: Variables["NODE_ENV"];
  /** Absolute: the embedded database, files, secrets and logs. */
  dataDir: string;
  /** `url` is null when nothing is configured and the embedded database is not running. */
  database: { url: string | null; embedded: boolean; poolMax: number };
  candidate: Portal;
  recruiter: Portal;
  /** Where the portals and the worker's page listen: an IP address or a name of this machine. */
  listenHost: string;
  /** Whether other machines reach this one: by a portal's address, or because it listens to them. */
  isExposed: boolean;
  storage:
    | { kind: "disk"; signingSecret: string }
    | { kind: "supabase"; url: string; key: string; bucket: string; signingSecret: string };
  mail:
    | { kind: "outbox" }
    | { kind: "resend"; apiKey: string; baseUrl: string | null }
    | { kind: "smtp"; url: string };
  mailFrom: string;
  /** Mails that all workers together hand to the provider in a second, at most. */
  mailPerSecond: number;
  /** Language models and speech. */
  models: ModelsConfig;
  feedback: { autoSendAfterSeconds: number };
  decision: { noticeAfterSeconds: number };
  interview: { inactivityMinutes: number };
  /** Other numbers for limits, by their names; the catalogue is in contracts/limits. */
  limits: Variables["RATE_LIMITS"];
  /** Languages of scanned pages, as Tesseract names them, joined by plus signs. */
  documents: { ocrLanguages: string };
  organizationSlug: string;
  worker: { concurrency: number; healthPort: number };
  log: { level: Variables["LOG_LEVEL"] };
  /** How many proxies of ours, one behind the other, write X-Forwarded-For; 0: it is not believed. */
  trustedHops: number;
};

/**
 * Reads and checks the environment, by default the process's own over the file `.env`. An empty
 * variable counts as absent. Without secrets of its own a machine gets some, kept in `dataDir`: that
 * is the only thing written. Throws {@link ConfigError} with everything that is wrong at once.
 */
export function loadConfig(env: NodeJS.ProcessEnv = loadEnvironment()): Config {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = variables.safeParse(set);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`));
  }
  const vars = parsed.data;
  const { models, problems: modelProblems } = readModels(vars);
  const problems = [...contradictions(vars), ...exposureProblems(vars), ...modelProblems];
  if (problems.length > 0) throw new ConfigError(problems);

  const root = repositoryRoot();
  const dataDir = vars.TEAMIFIED_DATA_DIR
    ? isAbsolute(vars.TEAMIFIED_DATA_DIR)
      ? vars.TEAMIFIED_DATA_DIR
      : join(root, vars.TEAMIFIED_DATA_DIR)
    : join(root, ".data");
  const secrets = chooseSecrets(vars, dataDir);
  return {
    mode: vars.NODE_ENV,
    dataDir,
    database: {
      url: vars.DATABASE_URL ?? vars.TEAMIFIED_EMBEDDED_DATABASE_URL ?? runningDatabase(dataDir),
      embedded: vars.DATABASE_URL === undefined,
      poolMax: vars.DATABASE_POOL_MAX,
    },
    candidate: {
      url: vars.CANDIDATE_URL,
      secret: secrets.candidate,
      port: vars.CANDIDATE_PORT ?? portOf(vars.CANDIDATE_URL, 3000),
    },
    recruiter: {
      url: vars.RECRUITER_URL,
      secret: secrets.recruiter,
      port: vars.RECRUITER_PORT ?? portOf(vars.RECRUITER_URL, 3001),
    },
    listenHost: vars.LISTEN_HOST,
    isExposed:
      isPublicAddress(vars.CANDIDATE_URL) ||
      isPublicAddress(vars.RECRUITER_URL) ||
      !isLoopback(vars.LISTEN_HOST),
    storage:
      vars.SUPABASE_URL && vars.SUPABASE_SERVICE_KEY
        ? {
            kind: "supabase",
            url: vars.SUPABASE_URL,
            key: vars.SUPABASE_SERVICE_KEY,
            bucket: vars.SUPABASE_BUCKET,
            signingSecret: secrets.files,
          }
        : { kind: "disk", signingSecret: secrets.files },
    mail: vars.RESEND_API_KEY
      ? { kind: "resend", apiKey: vars.RESEND_API_KEY, baseUrl: vars.RESEND_BASE_URL ?? null }
      : vars.SMTP_URL
        ? { kind: "smtp", url: vars.SMTP_URL }
        : { kind: "outbox" },
    mailFrom: vars.MAIL_FROM,
    mailPerSecond: vars.MAIL_PER_SECOND,
    models,
    feedback: { autoSendAfterSeconds: vars.FEEDBACK_AUTO_SEND_AFTER },
    limits: vars.RATE_LIMITS,
    decision: { noticeAfterSeconds: vars.DECISION_NOTICE_AFTER },
    interview: { inactivityMinutes: vars.INTERVIEW_INACTIVITY_MINUTES },
    documents: { ocrLanguages: vars.OCR_LANGUAGES },
    organizationSlug: vars.DEFAULT_ORGANIZATION,
    worker: { concurrency: vars.WORKER_CONCURRENCY, healthPort: vars.WORKER_PORT },
    log: { level: vars.LOG_LEVEL },
    trustedHops: readTrustedHops(vars.TRUST_PROXY),
  };
}

/** The port of an address of this machine; that of a public one is the proxy's, and `behindProxy` is ours. */
function portOf(address: string, behindProxy: number): number {
  if (isPublicAddress(address)) return behindProxy;
  const { port, protocol } = new URL(address);
  return port === "" ? (protocol === "https:" ? 443 : 80) : Number(port);
}

const secretNames = ["CANDIDATE_AUTH_SECRET", "RECRUITER_AUTH_SECRET", "FILE_SIGNING_SECRET"] as const;

/** What no variable alone can tell. */
function contradictions(vars: Variables): string[] {
  const problems: string[] = [];
  if (vars.RESEND_API_KEY && vars.SMTP_URL) {
    problems.push("RESEND_API_KEY, SMTP_URL: both are set; keep the one that shall send the mail");
  }
  if (Boolean(vars.SUPABASE_URL) !== Boolean(vars.SUPABASE_SERVICE_KEY)) {
    const missing = vars.SUPABASE_URL ? "SUPABASE_SERVICE_KEY" : "SUPABASE_URL";
    problems.push(`${missing}: missing; Supabase storage needs SUPABASE_URL and SUPABASE_SERVICE_KEY`);
  }
  if (vars.DATABASE_URL) {
    for (const name of secretNames) {
      if (!vars[name]) problems.push(`${name}: missing; with DATABASE_URL every instance needs the same one`);
    }
  }
  const given = secretNames.flatMap((name) => vars[name] ?? []);
  if (new Set(given).size < given.length)
    problems.push(`${secretNames.join(", ")}: two are the same; each needs its own`);
  return problems;
}

function chooseSecrets(vars: Variables, dataDir: string) {
  const given = {
    candidate: vars.CANDIDATE_AUTH_SECRET,
    recruiter: vars.RECRUITER_AUTH_SECRET,
    files: vars.FILE_SIGNING_SECRET,
  };
  const { candidate, recruiter, files } = given;
  if (candidate && recruiter && files) return { candidate, recruiter, files };
  const local = localSecrets(dataDir);
  return {
    candidate: candidate ?? local.candidate,
    recruiter: recruiter ?? local.recruiter,
    files: files ?? local.files,
  };
}

function readTrustedHops(trust: Variables["TRUST_PROXY"]): number {
  if (trust === undefined || trust === "false") return 0;
  return trust === "true" ? 1 : Number(trust);
}

/** The embedded database's address, written by the process that started it, so that a script finds it. */
function runningDatabase(dataDir: string): string | null {
  try {
    const file: unknown = JSON.parse(readFileSync(join(dataDir, "postgres.json"), "utf8"));
    return z.object({ url: z.string() }).parse(file).url;
  } catch {
    return null;
  }
}
