import { type DestinationStream, type Logger, pino, stdTimeFunctions } from "pino";
import { removePersonalFromLine } from "./remove-personal.ts";
import { serializeError } from "./serialize-error.ts";

/** A structured log: one JSON line an entry. `child` adds ids to everything that it says. */
export type Log = Logger;

/**
 * A log of one process. `level` is one of pino's; `destination` is the standard output unless a test
 * wants to look. Fields that may be personal are removed from every line, at any depth (OPS-5); the
 * sentence itself is not searched, so nothing personal belongs there.
 */
export function createLog(options: { level: string; service: string; destination?: DestinationStream }): Log {
  const settings = {
    level: options.level,
    base: { service: options.service },
    timestamp: stdTimeFunctions.isoTime,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: removePersonalFromLine,
    },
    serializers: {
      // pino would serialise again, with the whole message, what the line's formatter made safe.
      err: (error: unknown) => (error instanceof Error ? serializeError(error) : error),
    },
    hooks: {
      // Without a sentence pino takes the error's message as it is for one.
      logMethod(this: Logger, args: unknown[], method: (...args: unknown[]) => void) {
        const [first, sentence] = args;
        const error = first instanceof Error ? first : errorOf(first);
        if (error === null) return method.apply(this, args);
        const fields = first instanceof Error ? { err: error } : first;
        if (sentence === undefined) return method.apply(this, [fields, serializeError(error).message]);
        return method.apply(this, [fields, ...args.slice(1)]);
      },
    },
  };
  const log = options.destination ? pino(settings, options.destination) : pino(settings);
  return withCleanChildren(log);
}

function errorOf(fields: unknown): Error | null {
  return typeof fields === "object" && fields !== null && "err" in fields && fields.err instanceof Error
    ? fields.err
    : null;
}

/**
 * The formatter of a line does not see what a child adds to all of its lines. Children inherit the
 * method, and so do theirs.
 */
function withCleanChildren(log: Log): Log {
  const { child } = log;
  Object.assign(log, {
    child(this: Log, bindings: object) {
      return child.call(this, removePersonalFromLine(bindings));
    },
  });
  return log;
}
