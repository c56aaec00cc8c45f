import { type DestinationStream, type Logger, pino, stdTimeFunctions } from "pino";

/** A structured log: one JSON line an entry. `child` adds ids to everything that it says. */
export type Log = Logger;

/** Fields that may hold what a person is or wrote; they never reach a line (OPS-5). */
const personal = [
  "email",
  "to",
  "password",
  "passwordHash",
  "fullName",
  "name",
  "phone",
  "text",
  "html",
  "content",
  "subject",
  "fileName",
  "url",
  "authorization",
  "cookie",
  "token",
];

/**
 * An error without what it was about: its class, code and stack. The message of an unexpected error
 * may quote a row or a statement, so only its first line is kept, shortened.
 */
function serializeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...("code" in error && typeof error.code === "string" ? { code: error.code } : {}),
    message: error.name.startsWith("Prisma")
      ? "see code"
      : (error.message.split("\n")[0] ?? "").slice(0, 200),
    stack: frames.slice(0, 12).join("\n"),
    ...(error.cause instanceof Error ? { cause: serializeError(error.cause) } : {}),
  };
}

/**
 * A log of one process. `level` is one of pino's; `destination` is the standard output unless a test
 * wants to look.
 */
export function createLog(options: { level: string; service: string; destination?: DestinationStream }): Log {
  const settings = {
    level: options.level,
    base: { service: options.service },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: serializeError },
    redact: {
      paths: personal.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
      censor: "[removed]",
    },
  };
  return options.destination ? pino(settings, options.destination) : pino(settings);
}
