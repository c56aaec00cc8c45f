import { describePrompts } from "@teamified/ai/prompts/describe-prompts";
import { type Config, loadConfig } from "@teamified/config/config";
import { ConfigError } from "@teamified/config/config-error";
import { describeProviders } from "@teamified/config/describe-providers";
import { type LimitOverrides, limits } from "@teamified/contracts/limits";
import { createDb } from "@teamified/db/client";
import { type ChangeListener, createListener } from "@teamified/db/listen";
import type { DocumentExtractor } from "@teamified/documents/document-extractor";
import type { Mailer } from "@teamified/email/mailer";
import { createOutboxMailer } from "@teamified/email/outbox-mailer";
import { createPacedMailer } from "@teamified/email/paced-mailer";
import { createResendMailer } from "@teamified/email/resend-mailer";
import { createSmtpMailer } from "@teamified/email/smtp-mailer";
import { createTokenDerivation } from "@teamified/hiring/accounts/derive-token";
import type { Deps } from "@teamified/hiring/deps";
import { createProviderPace } from "@teamified/hiring/outbox/provider-pace";
import { storeOutboxMail } from "@teamified/hiring/outbox/store-outbox-mail";
import { createQueue } from "@teamified/jobs/queue";
import { createLog, type Log } from "@teamified/log/log";
import { createRecordingProbe } from "@teamified/sound/recording-probe";
import { createDiskStore } from "@teamified/storage/disk-store";
import type { FileStore } from "@teamified/storage/file-store";
import { createSupabaseStore } from "@teamified/storage/supabase-store";
import { chooseModels } from "./choose-models.ts";

/** Everything put together, for one process. */
export type Runtime = {
  config: Config;
  deps: Deps;
  listener: ChangeListener;
  log: Log;
  close(): Promise<void>;
};

/** Documents are read in the worker alone: a portal that tried would be a mistake in the code. */
const noExtractor: DocumentExtractor = {
  extract: () => Promise.reject(new Error("only the worker reads documents")),
  render: () => Promise.reject(new Error("only the worker draws documents")),
  close: () => Promise.resolve(),
};

/**
 * Configuration → deps: the one place where adapters are chosen. Throws when no database is
 * configured or running.
 */
export async function createRuntime(options: {
  config: Config;
  service: string;
  extractor?: DocumentExtractor;
}): Promise<Runtime> {
  const { config } = options;
  const log = createLog({ level: config.log.level, service: options.service });
  const url = config.database.url;
  if (url === null) {
    throw new Error(
      "No database: set DATABASE_URL, or start the product with `pnpm start`, which brings its own.",
    );
  }
  const database = createDb({ url, poolMax: config.database.poolMax, applicationName: options.service });
  const listener = createListener({ url, log });
  const queue = await createQueue({ url, log });
  const extractor = options.extractor ?? noExtractor;
  const clock = { now: () => new Date() };
  const models = chooseModels(config.models, url, {
    db: database.db,
    enqueue: queue.enqueue,
    clock,
    log,
  });
  const deps: Deps = {
    db: database.db,
    files: chooseFiles(config),
    mailer: chooseMailer(config, database.db),
    extractor,
    ...models.minds,
    recordingProbe: createRecordingProbe(),
    enqueue: queue.enqueue,
    countDeadJobs: queue.countDead,
    prompts: describePrompts(),
    clock,
    // The files' secret is the one that every process has; the derivation says what it is used for.
    deriveToken: createTokenDerivation(config.storage.signingSecret),
    log,
    settings: {
      feedbackAutoSendAfterSeconds: config.feedback.autoSendAfterSeconds,
      inactivityMinutes: config.interview.inactivityMinutes,
      limits: limitOverrides(config),
      candidateUrl: config.candidate.url,
      recruiterUrl: config.recruiter.url,
      models: {
        tasks: config.models.tasks,
        callsInFlight: config.models.callsInFlight,
        callsPerMinute: config.models.callsPerMinute,
        dailyBudgetUsd: config.models.dailyBudgetUsd,
      },
      providers: describeProviders(config),
    },
  };
  return {
    config,
    deps,
    listener,
    log,
    close: async () => {
      // The book still writes, and may put a job into the queue.
      await models.close();
      await Promise.allSettled([listener.close(), queue.close(), extractor.close()]);
      await database.close();
    },
  };
}

/** Throws {@link ConfigError} for a name that the catalogue does not have. */
function limitOverrides(config: Config): LimitOverrides {
  const unknown = Object.keys(config.limits).filter((name) => !Object.hasOwn(limits, name));
  if (unknown.length > 0) {
    throw new ConfigError([
      `RATE_LIMITS: there is no limit ${unknown.join(", ")}; there are ${Object.keys(limits).join(", ")}`,
    ]);
  }
  return config.limits;
}

function chooseFiles(config: Config): FileStore {
  const { storage } = config;
  return storage.kind === "supabase"
    ? createSupabaseStore({ url: storage.url, key: storage.key, bucket: storage.bucket })
    : createDiskStore({
        root: `${config.dataDir}/files`,
        // Both portals serve signed links; the candidates' address is as good as the other.
        baseUrl: config.candidate.url,
        secret: storage.signingSecret,
      });
}

function chooseMailer(config: Config, db: Deps["db"]): Mailer {
  const { mail } = config;
  const paced = (mailer: Mailer) =>
    createPacedMailer(
      mailer,
      createProviderPace(db, { provider: mailer.provider, perSecond: config.mailPerSecond }),
    );
  switch (mail.kind) {
    case "resend":
      return paced(
        createResendMailer({
          apiKey: mail.apiKey,
          from: config.mailFrom,
          ...(mail.baseUrl === null ? {} : { baseUrl: mail.baseUrl }),
        }),
      );
    case "smtp":
      return paced(createSmtpMailer({ url: mail.url, from: config.mailFrom }));
    case "outbox":
      return createOutboxMailer({ insertOnce: (message) => storeOutboxMail(db, message) });
  }
}

// Kept on globalThis: a development reload of a module must not open another pool.
const holder = globalThis as typeof globalThis & { __teamifiedRuntime?: Promise<Runtime> | undefined };

/** The process's runtime, made at the first call. A failure is not kept: the next call tries again. */
export function getRuntime(service = "portal"): Promise<Runtime> {
  holder.__teamifiedRuntime ??= Promise.resolve()
    .then(() => createRuntime({ config: loadConfig(), service }))
    .catch((error: unknown) => {
      holder.__teamifiedRuntime = undefined;
      throw error;
    });
  return holder.__teamifiedRuntime;
}
