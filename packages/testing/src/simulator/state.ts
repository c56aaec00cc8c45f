import { now } from "./clock.ts";
import {
  type Fault,
  type FaultRule,
  readScenario,
  type Scenario,
  type ScenarioInput,
  type SimulatedProvider,
  type SimulatedTask,
} from "./scenario.ts";
import { fractionOf } from "./text.ts";

/** What the simulator knows of one request. */
export type LogEntry = {
  /** Counts up from 1; also in the header `x-request-id` of the answer, as `sim-<n>`. */
  n: number;
  /** Arrival and end, milliseconds since 1970; `endedAt` is null while it is under way. */
  arrivedAt: number;
  endedAt: number | null;
  provider: SimulatedProvider;
  method: string;
  /** Below the provider's base address, with its query. */
  path: string;
  task: SimulatedTask | null;
  /** Id of the prompt, from the schema's name or the shape of the data; null where there is none. */
  prompt: string | null;
  model: string | null;
  streamed: boolean;
  /** Requests at this provider that were under way on arrival, this one included. */
  inFlight: number;
  /** The parsed line of JSON between the markers; null where there was none or the log is brief. */
  data: unknown;
  /** The messages as they came; empty for all but chat, and in a brief log. */
  messages: { role: string; text: string }[];
  status: number | null;
  answered: "ok" | "bad_request" | Fault | null;
  /** The text of the answer; null for sound, files and in a brief log. */
  answer: string | null;
  outputTokens: number;
  /** The simulator's own time by its scenario: from arrival to the first words, and to the last byte. */
  ownFirstMs: number;
  ownMs: number;
  /** The client went before the end. */
  aborted: boolean;
};

export type ProviderMetrics = {
  requests: number;
  inFlight: number;
  maxInFlight: number;
  /** Most requests that arrived within any 60 seconds. */
  mostPerMinute: number;
  aborted: number;
  faults: number;
};
export type Metrics = ProviderMetrics & {
  providers: Partial<Record<SimulatedProvider, ProviderMetrics>>;
};

/** A mail that was accepted; the same idempotency key is accepted once. */
export type AcceptedMail = { id: string; key: string | null; mail: Record<string, unknown> };
export type StoredFile = { bytes: Uint8Array; contentType: string };

const longestLog = 50_000;

type Counts = {
  arrivals: number[];
  inFlight: number;
  maxInFlight: number;
  aborted: number;
  faults: number;
};
const noCounts = (): Counts => ({ arrivals: [], inFlight: 0, maxInFlight: 0, aborted: 0, faults: 0 });

/**
 * Everything that the simulator remembers: scenario, log, counts, mails, files. The handlers are given it, so that
 * a server and a test's own handlers play alike. Throws when the scenario is none.
 */
export function createSimulatorState(input: ScenarioInput = {}) {
  let scenario = readScenario(input);
  let log: LogEntry[] = [];
  let numbered = 0;
  let total = noCounts();
  let counts = new Map<SimulatedProvider, Counts>();
  /** How many requests each fault rule has matched, and how many it struck. */
  let matched = new Map<FaultRule, { seen: number; struck: number }>();
  let given = new Map<string, number>();

  const countsOf = (provider: SimulatedProvider): Counts => {
    const known = counts.get(provider) ?? noCounts();
    counts.set(provider, known);
    return known;
  };

  /** Counts the request for the rule and says whether it is one of those to strike. */
  const isDue = (rule: FaultRule, count: { seen: number; struck: number }): boolean => {
    count.seen += 1;
    const nth = count.seen - rule.after;
    if (nth < 1 || nth % rule.every !== 0) return false;
    if (rule.first !== undefined && count.struck >= rule.first) return false;
    return rule.share >= 1 || fractionOf(`${scenario.seed}:${rule.fault}:${count.seen}`) < rule.share;
  };

  return {
    get scenario(): Scenario {
      return scenario;
    },
    get log(): LogEntry[] {
      return log;
    },
    mails: [] as AcceptedMail[],
    /** By bucket and path. */
    files: new Map<string, StoredFile>(),

    /** Replaces the scenario; what is left out gets its default, and all counts of rules begin anew. */
    setScenario(next: ScenarioInput): void {
      scenario = readScenario(next);
      matched = new Map();
      given = new Map();
    },

    /** Forgets log and counts; requests under way are counted on. */
    forgetLog(): void {
      log = log.filter((entry) => entry.endedAt === null);
      const anew = (old: Counts): Counts => ({
        ...noCounts(),
        inFlight: old.inFlight,
        maxInFlight: old.inFlight,
      });
      total = anew(total);
      counts = new Map([...counts].map(([provider, old]) => [provider, anew(old)]));
    },

    /** A request is here. It must be ended with `end` once. */
    arrive(request: {
      provider: SimulatedProvider;
      method: string;
      path: string;
      arrivedAt: number;
    }): LogEntry {
      const own = countsOf(request.provider);
      for (const each of [own, total]) {
        each.arrivals.push(request.arrivedAt);
        each.inFlight += 1;
        each.maxInFlight = Math.max(each.maxInFlight, each.inFlight);
      }
      numbered += 1;
      const entry: LogEntry = {
        n: numbered,
        ...request,
        endedAt: null,
        task: null,
        prompt: null,
        model: null,
        streamed: false,
        inFlight: own.inFlight,
        data: null,
        messages: [],
        status: null,
        answered: null,
        answer: null,
        outputTokens: 0,
        ownFirstMs: 0,
        ownMs: 0,
        aborted: false,
      };
      log.push(entry);
      // Cut in halves rather than one by one: shifting a long array for each request is slow.
      if (log.length > longestLog) log = log.slice(longestLog / 2);
      return entry;
    },

    /** The last byte is out, or the client is gone. Only the first call for an entry counts. */
    end(entry: LogEntry, how: { aborted: boolean }): void {
      if (entry.endedAt !== null) return;
      entry.endedAt = now();
      entry.aborted = how.aborted;
      const isFault = entry.answered !== null && entry.answered !== "ok" && entry.answered !== "bad_request";
      for (const each of [countsOf(entry.provider), total]) {
        each.inFlight -= 1;
        if (how.aborted) each.aborted += 1;
        if (isFault) each.faults += 1;
      }
      if (scenario.log === "full") return;
      entry.data = null;
      entry.messages = [];
      entry.answer = null;
    },

    /** The rule that strikes this request, if any. Each rule that matches counts it. */
    faultFor(entry: LogEntry): FaultRule | null {
      let struck: FaultRule | null = null;
      for (const rule of scenario.faults) {
        if (rule.provider !== undefined && rule.provider !== entry.provider) continue;
        if (rule.task !== undefined && rule.task !== entry.task) continue;
        if (rule.prompt !== undefined && rule.prompt !== entry.prompt) continue;
        const count = matched.get(rule) ?? { seen: 0, struck: 0 };
        matched.set(rule, count);
        if (!isDue(rule, count) || struck !== null) continue;
        count.struck += 1;
        struck = rule;
      }
      return struck;
    },

    /** The answer that the scenario wrote down for this prompt, if any. */
    writtenAnswer(prompt: string): { value: unknown } | null {
      const answers = scenario.answers[prompt];
      if (answers === undefined) return null;
      const turn = given.get(prompt) ?? 0;
      given.set(prompt, turn + 1);
      return { value: answers[Math.min(turn, answers.length - 1)] };
    },

    /** The next transcript that the scenario wrote down, if any. */
    nextTranscript(): string | null {
      const turn = given.get("transcripts") ?? 0;
      given.set("transcripts", turn + 1);
      return scenario.transcripts[turn % scenario.transcripts.length] ?? null;
    },

    /** What was measured since the start, or since the log was forgotten. */
    metrics(): Metrics {
      return {
        ...metricsOf(total),
        providers: Object.fromEntries([...counts].map(([provider, each]) => [provider, metricsOf(each)])),
      };
    },
  };
}
export type SimulatorState = ReturnType<typeof createSimulatorState>;

function metricsOf({ arrivals, ...counts }: Counts): ProviderMetrics {
  return { requests: arrivals.length, mostPerMinute: mostWithin(arrivals, 60_000), ...counts };
}

/** Most moments within any span of that many milliseconds; the moments are in their order. */
function mostWithin(moments: number[], span: number): number {
  let most = 0;
  let from = 0;
  for (const [to, moment] of moments.entries()) {
    while ((moments[from] ?? moment) <= moment - span) from += 1;
    most = Math.max(most, to - from + 1);
  }
  return most;
}
