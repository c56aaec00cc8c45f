import type { Log } from "@teamified/log/log";

const longestSentence = 200;

/**
 * Sends what libraries print as errors and warnings through our own log. Next prints a failure with all that it was
 * made from, and addresses with their queries: texts, names and links that nobody may find there (OPS-5). Errors are
 * written as the log writes them; of a sentence the beginning is kept, without queries and e-mail addresses.
 */
export function quietConsole(log: Pick<Log, "error" | "warn">): void {
  for (const level of ["error", "warn"] as const) {
    console[level] = (...args: unknown[]) => {
      const err = args.find((each) => each instanceof Error);
      const sentence = args.find((each) => typeof each === "string" && /[A-Za-z]/.test(each));
      log[level](err === undefined ? {} : { err }, safe(String(sentence ?? "a library printed this")));
    };
  }
}

function safe(sentence: string): string {
  return (sentence.split("\n", 1)[0] ?? "")
    .slice(0, longestSentence)
    .replace(/\?\S*/g, "?[removed]")
    .replace(/\S*@\S*/g, "[removed]");
}
