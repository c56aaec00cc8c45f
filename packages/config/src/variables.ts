import { z } from "zod";
import { parseDuration } from "./parse-duration.ts";

const portal = z
  .url({ protocol: /^https?$/, error: "expected an address such as https://jobs.example.com" })
  .transform((url) => url.replace(/\/+$/, ""));
const address = (message: string) => z.url({ protocol: /^https?$/, error: message });
const secret = z
  .string()
  .min(32, "expected at least 32 random characters, for instance of `openssl rand -hex 32`");
const port = z.coerce
  .number({ error: "expected a port, 1 to 65535" })
  .int("expected a port, 1 to 65535")
  .min(1, "expected a port, 1 to 65535")
  .max(65_535, "expected a port, 1 to 65535");
const count = (least: number, most: number) => {
  const message = `expected a whole number, ${least} to ${most}`;
  return z.coerce.number({ error: message }).int(message).min(least, message).max(most, message);
};
const postgres = z
  .string()
  .regex(/^postgres(ql)?:\/\/\S+$/, "expected an address such as postgresql://user:password@host:5432/name");
const key = (service: string) => z.string().min(4, `expected a key of ${service}`).optional();
const providerList = z
  .string()
  .max(500)
  .regex(/^[\w.:/@, -]+$/, "expected providers in their order, such as openai:gpt-6-luna, openrouter, local")
  .optional();
const longestWaitSeconds = 30 * 86_400;

/**
 * Every environment variable that the product reads, with what is expected of it. `.env.example`
 * lists the same ones; a test compares them.
 */
export const variables = z.object({
  NODE_ENV: z
    .enum(["development", "production", "test"], { error: "expected development, production or test" })
    .default("production"),
  TEAMIFIED_DATA_DIR: z.string().optional(),
  DATABASE_URL: postgres.optional(),
  TEAMIFIED_EMBEDDED_DATABASE_URL: postgres.optional(),
  DATABASE_POOL_MAX: count(1, 200).default(10),
  CANDIDATE_URL: portal.default("http://localhost:3000"),
  RECRUITER_URL: portal.default("http://localhost:3001"),
  DEFAULT_ORGANIZATION: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/, "expected lower-case letters, digits and hyphens")
    .default("teamified"),
  CANDIDATE_AUTH_SECRET: secret.optional(),
  RECRUITER_AUTH_SECRET: secret.optional(),
  FILE_SIGNING_SECRET: secret.optional(),
  SUPABASE_URL: address("expected the project's address, such as https://project.supabase.co").optional(),
  SUPABASE_SERVICE_KEY: z.string().min(20, "expected the service key of the Supabase project").optional(),
  SUPABASE_BUCKET: z
    .string()
    .regex(/^[\w.-]{1,100}$/, "expected a bucket's name: letters, digits, hyphens, dots")
    .default("resumes"),
  RESEND_API_KEY: z.string().min(8, "expected a key of Resend").optional(),
  RESEND_BASE_URL: address("expected an address such as https://api.resend.com").optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, "expected an address such as smtps://user:password@host:465")
    .optional(),
  MAIL_FROM: z
    .string()
    // One line, one address: whatever else were here would end in a mail's header.
    .regex(
      /^(?:[^<>\p{Cc}]*<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/u,
      "expected an address such as feedback@example.com, or Name <feedback@example.com>",
    )
    .default("Teamified <feedback@teamified.example>"),
  MAIL_PER_SECOND: count(1, 1000).default(100),
  OPENAI_API_KEY: key("OpenAI"),
  OPENAI_BASE_URL: address("expected an address such as https://api.openai.com/v1").optional(),
  AZURE_OPENAI_API_KEY: key("Azure OpenAI"),
  AZURE_OPENAI_BASE_URL: address(
    "expected an address such as https://name.openai.azure.com/openai/v1",
  ).optional(),
  OPENROUTER_API_KEY: key("OpenRouter"),
  OPENROUTER_BASE_URL: address("expected an address such as https://openrouter.ai/api/v1").optional(),
  GEMINI_API_KEY: key("Gemini"),
  GEMINI_BASE_URL: address("expected the address of Gemini's OpenAI-compatible endpoint").optional(),
  OLLAMA_BASE_URL: address("expected an address such as http://localhost:11434/v1").optional(),
  VLLM_BASE_URL: address("expected an address such as http://localhost:8000/v1").optional(),
  VLLM_API_KEY: key("vLLM"),
  DEEPGRAM_API_KEY: key("Deepgram"),
  DEEPGRAM_BASE_URL: address("expected an address such as https://api.deepgram.com").optional(),
  ELEVENLABS_API_KEY: key("ElevenLabs"),
  ELEVENLABS_BASE_URL: address("expected an address such as https://api.elevenlabs.io").optional(),
  AI_INTERVIEWER: providerList,
  AI_ASSESSOR: providerList,
  AI_READER: providerList,
  AI_WRITER: providerList,
  AI_TRANSCRIBER: providerList,
  AI_SPEAKER: providerList,
  AI_VOICE: z
    .string()
    .regex(/^[\w-]{1,60}$/, "expected the name or id of a voice")
    .default("alloy"),
  AI_CALLS_IN_FLIGHT: count(1, 10_000).default(100),
  AI_CALLS_PER_MINUTE: count(1, 1_000_000).default(3000),
  AI_DAILY_BUDGET_USD: z.coerce
    .number({ error: "expected an amount in US dollars, such as 25" })
    .min(0, "expected an amount in US dollars, such as 25")
    .default(25),
  AI_ASSESSOR_SAMPLES: count(1, 9).default(3),
  AI_TURN_PATIENCE_SECONDS: count(1, 45).default(8),
  FEEDBACK_AUTO_SEND_AFTER: z
    .string()
    .default("4h")
    .transform((text, context) => {
      const seconds = parseDuration(text);
      if (seconds !== null && seconds >= 1 && seconds <= longestWaitSeconds) return seconds;
      context.addIssue({
        code: "custom",
        message: "expected a duration from 1s to 30d, such as 90s, 1m or 4h",
      });
      return z.NEVER;
    }),
  OCR_LANGUAGES: z
    .string()
    .regex(
      /^[a-z]{3}(?:_[a-z]+)*(?:\+[a-z]{3}(?:_[a-z]+)*)*$/,
      "expected codes of languages such as eng or eng+deu, their data installed",
    )
    .default("eng"),
  RATE_LIMITS: z
    .string()
    .default("")
    .transform((text, context) => {
      const changes: Record<string, { points: number; perSeconds: number }> = {};
      for (const part of text.split(",").map((entry) => entry.trim())) {
        if (part === "") continue;
        const [, name = "", points = "", duration = ""] =
          /^([a-z-]+\.[a-z-]+)=(\d{1,7})\/(\w+)$/.exec(part) ?? [];
        const perSeconds = parseDuration(duration);
        if (
          Number(points) >= 1 &&
          perSeconds !== null &&
          perSeconds >= 1 &&
          perSeconds <= longestWaitSeconds
        ) {
          changes[name] = { points: Number(points), perSeconds };
          continue;
        }
        context.addIssue({
          code: "custom",
          message: "expected limits such as upload.candidate-day=30/1d, register.address=100/1h",
        });
        return z.NEVER;
      }
      return changes;
    }),
  INTERVIEW_INACTIVITY_MINUTES: count(1, 1440).default(30),
  WORKER_CONCURRENCY: count(1, 64).default(2),
  WORKER_PORT: port.default(3002),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], {
      error: "expected debug, info, warn, error or silent",
    })
    .default("info"),
  TRUST_PROXY: z
    .string()
    .regex(/^(?:true|false|[0-9])$/, "expected true, false, or how many proxies stand in front, up to 9")
    .default("false"),
});
export type Variables = z.infer<typeof variables>;
