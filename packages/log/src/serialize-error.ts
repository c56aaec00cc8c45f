/** What {@link serializeError} gives: the error's class, code, place and causes. */
export type SafeError = {
  type: string;
  code?: string;
  message?: string;
  stack?: string;
  cause?: SafeError;
};

const longestMessage = 200;
const mostFrames = 12;
const mostCauses = 5;

/**
 * An error without what it was about. The message of an unexpected error may quote a row, a
 * statement, a recipient or an address with a password: only its first line is kept, shortened and
 * without anything around an `@`. Prisma's messages quote the code around the query, so none of them is.
 */
export function serializeError(error: unknown, causes = 0): SafeError {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...("code" in error && typeof error.code === "string" ? { code: error.code } : {}),
    message: error.name.startsWith("Prisma") ? "see code" : safeMessage(error.message),
    stack: frames.slice(0, mostFrames).join("\n"),
    ...(error.cause instanceof Error && causes < mostCauses
      ? { cause: serializeError(error.cause, causes + 1) }
      : {}),
  };
}

function safeMessage(message: string): string {
  // Cut first: the pattern must not walk over a long message.
  return (message.split("\n", 1)[0] ?? "").slice(0, longestMessage).replace(/(?<!\S)\S*@\S*/g, "[removed]");
}
