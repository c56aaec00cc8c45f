/** What came back during one case. */
export type CaseResult = {
  name: string;
  requests: number;
  /** How many answers of each status; `dropped` counts connections that the portal closed. */
  statuses: Record<string, number>;
  /** Answers that no attack may cause: 5xx other than 503 with Retry-After, or a dropped connection that is no refusal. */
  unexpected: number;
  /** The first of them, for whoever has to mend it. */
  example: string | null;
};

export type Recorder = ReturnType<typeof createRecorder>;

/** A request that takes longer than this counts as dropped, in milliseconds. */
const longestMs = 60_000;

/** Sends the requests of one case and counts what comes back; bodies are read and thrown away. */
export function createRecorder(name: string) {
  const result: CaseResult = { name, requests: 0, statuses: {}, unexpected: 0, example: null };
  const fault = (what: string) => {
    result.unexpected += 1;
    result.example ??= what;
  };
  return {
    result,
    /**
     * One request. `mayDrop`: the portal may close the connection instead of answering, as it does with a body that
     * is too long. Gives the answer's status, or null.
     */
    async send(
      url: string,
      init: RequestInit & { duplex?: "half" } = {},
      mayDrop = false,
    ): Promise<number | null> {
      result.requests += 1;
      try {
        const answer = await fetch(url, {
          ...init,
          redirect: "manual",
          signal: AbortSignal.timeout(longestMs),
        });
        const { status } = answer;
        result.statuses[status] = (result.statuses[status] ?? 0) + 1;
        const isRefusal = status === 503 && answer.headers.has("retry-after");
        if (status >= 500 && !isRefusal) {
          fault(`${status} ${new URL(url).pathname}: ${(await answer.text()).slice(0, 300)}`);
        } else await answer.body?.cancel();
        return status;
      } catch (error) {
        result.statuses.dropped = (result.statuses.dropped ?? 0) + 1;
        if (!mayDrop)
          fault(
            `${new URL(url).pathname}: ${error instanceof Error ? `${error.message} ${String(error.cause ?? "")}` : String(error)}`,
          );
        return null;
      }
    },
  };
}

/** Calls `work` again and again in `parallel` lines until the time is up, `most` times at most. */
export async function flood(
  options: { parallel: number; untilMs: number; most: number },
  work: (index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: options.parallel }, async () => {
      while (performance.now() < options.untilMs && next < options.most) {
        next += 1;
        await work(next);
      }
    }),
  );
}
