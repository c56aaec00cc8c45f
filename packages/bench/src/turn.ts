import { readFileSync } from "node:fs";
import type { Deps } from "@teamified/hiring/deps";
import type { LogEntry } from "@teamified/testing/simulator/state";
import type { Report } from "./bench.ts";
import { percentile } from "./percentile.ts";
import { answerTo } from "./turn/answers.ts";
import { sendBare } from "./turn/bare-client.ts";
import { type AskedForTurn, askedByTurn, providerTime } from "./turn/critical-path.ts";
import { drive, type TimedTurn } from "./turn/drive.ts";
import { sendToPortal, signIn } from "./turn/portal-client.ts";
import { makeOrganization, makeSessions, password, type Session } from "./turn/sessions.ts";
import { type Stage, setStage } from "./turn/stage.ts";

type Spread = { p50: number; p95: number };
/** Figures of one drive; times in milliseconds. */
type Figures = {
  turns: number;
  errors: number;
  /** From the answer's departure to the interview with the next question. */
  turnMs: Spread;
  firstWordsMs: Spread;
  /** The simulator's own time on the critical path of the whole turn, and of its first words. */
  providerMs: Spread;
  providerFirstMs: Spread;
  /** First words less the simulator's own time until it gave them. */
  overheadMs: Spread;
  /** Where the rest goes: from the answer to the first request at the provider, and from its last byte to the end. */
  untilAskedMs: Spread;
  afterAnswersMs: Spread;
  /** Whole turn against the simulator's critical path, turn by turn: 95 of 100 are below. */
  ratio: number;
  ratioP50: number;
  turnsPerSecond: number;
  /** Processor time of the server a turn. */
  cpuMsPerTurn: number | null;
};

/**
 * One turn, from the answer to the next question, at `sessions` interviews at once: over the production portal, then
 * the same traffic over a bare server, both on a simulated provider of 400 ms to the first token and 60 tokens a second.
 */
export async function measureTurn(options: {
  sessions: number;
  /** Processes of the portal; each serves its share of the sessions. */
  portals: number;
  turns: number;
  seed: number;
  /** Milliseconds between a question and its answer, least and most. */
  thinkMs: readonly [number, number];
}): Promise<Report> {
  const stage = await setStage(options);
  try {
    const organizationId = await makeOrganization(stage.deps, "teamified");
    const [forPortal, forBare] = [
      await makeSessions(stage.deps, organizationId, options.sessions),
      await makeSessions(stage.deps, organizationId, options.sessions),
    ];
    await warmUp(stage, organizationId, options.portals);

    const portal = await drivePortal(stage, forPortal, options);
    const bare = await driveBare(stage, forBare, options, portal);
    const chosen = await countChoices(stage.deps, forPortal);
    return report(options, figuresOf(portal), figuresOf(bare), chosen, portal.timed);
  } finally {
    await stage.stop();
  }
}

type Options = Parameters<typeof measureTurn>[0];
type Driven = {
  timed: TimedTurn[];
  seconds: number;
  asked: Map<string, AskedForTurn>;
  texts: Map<string, string>;
  cpuMs: number | null;
};

/** The first turns of a process compile what all others run. */
async function warmUp(
  stage: Stage,
  organizationId: Parameters<typeof makeSessions>[1],
  portals: number,
): Promise<void> {
  const sessions = await makeSessions(stage.deps, organizationId, 8 * portals);
  await drivePortal(stage, sessions, {
    sessions: sessions.length,
    portals,
    turns: 4,
    seed: 1,
    thinkMs: [0, 0],
  });
}

async function drivePortal(stage: Stage, sessions: Session[], options: Options): Promise<Driven> {
  // Each session stays with one process, as behind a balancer that keeps connections.
  const portalOf = (session: number) => stage.portalUrls[session % stage.portalUrls.length] ?? "";
  const cookies: string[] = [];
  for (const [session, { email }] of sessions.entries()) {
    cookies.push(await signIn(portalOf(session), { email, password }));
  }
  await fetch(`${stage.simulatorUrl}/_simulator/log`, { method: "DELETE" });
  const texts = new Map<string, string>();
  const cpuBefore = cpuMsOf(stage.pids.portals);
  const { turns, seconds } = await drive({
    ...options,
    prepare: async ({ session, marker }) => {
      const { interviewId = "" } = sessions[session] ?? {};
      texts.set(marker, await answerTo(stage.deps, { interviewId, marker, seed: options.seed }));
    },
    send: ({ session, marker, questionSequence }) =>
      sendToPortal(
        portalOf(session),
        { cookie: cookies[session] ?? "", interviewId: sessions[session]?.interviewId ?? "" },
        { questionSequence, text: texts.get(marker) ?? "" },
      ),
  });
  const cpuMs = since(cpuBefore, cpuMsOf(stage.pids.portals));
  return { timed: turns, seconds, asked: askedByTurn(await readLog(stage)), texts, cpuMs };
}

/** The product's own requests to the provider, turn by turn, over the bare server. */
async function driveBare(
  stage: Stage,
  sessions: Session[],
  options: Options,
  product: Driven,
): Promise<Driven> {
  await fetch(`${stage.simulatorUrl}/_simulator/log`, { method: "DELETE" });
  const cpuBefore = cpuMsOf(stage.pids.bare);
  const { turns, seconds } = await drive({
    ...options,
    prepare: () => Promise.resolve(),
    send: async ({ session, turn, marker, questionSequence }) => {
      const { interviewId = "", candidateId = "" } = sessions[session] ?? {};
      const asked = product.asked.get(marker);
      const sent = await sendBare(stage.bareUrl, {
        interviewId,
        candidateId,
        questionSequence,
        text: product.texts.get(marker) ?? marker,
        judge: asked?.judge?.messages ?? null,
        word: asked?.word?.messages ?? null,
      });
      return { ...sent, next: turn + 1 < options.turns ? questionSequence + 2 : null };
    },
  });
  const cpuMs = since(cpuBefore, cpuMsOf(stage.pids.bare));
  return { timed: turns, seconds, asked: askedByTurn(await readLog(stage)), texts: product.texts, cpuMs };
}

async function readLog(stage: Stage): Promise<LogEntry[]> {
  const response = await fetch(`${stage.simulatorUrl}/_simulator/log`);
  return (await response.json()) as LogEntry[]; // the simulator's own type
}

function figuresOf({ timed, seconds, asked, cpuMs }: Driven): Figures {
  const done = timed.flatMap((turn) =>
    turn.error === null ? [withProvider(turn, asked.get(turn.marker) ?? nothingAsked)] : [],
  );
  const spread = (of: (turn: (typeof done)[number]) => number): Spread => {
    const values = done.map(of);
    return { p50: rounded(percentile(values, 0.5)), p95: rounded(percentile(values, 0.95)) };
  };
  // A turn without a model has no provider's time to be held against.
  const ratios = done
    .filter(({ provider }) => provider.wholeMs > 0)
    .map(({ turnMs, provider }) => turnMs / provider.wholeMs);
  return {
    turns: done.length,
    errors: timed.length - done.length,
    turnMs: spread((turn) => turn.turnMs),
    firstWordsMs: spread((turn) => turn.firstWordsMs),
    providerMs: spread((turn) => turn.provider.wholeMs),
    providerFirstMs: spread((turn) => turn.provider.firstMs),
    overheadMs: spread((turn) => turn.firstWordsMs - turn.provider.firstMs),
    untilAskedMs: spread((turn) => turn.untilAskedMs),
    afterAnswersMs: spread((turn) => turn.afterAnswersMs),
    ratio: rounded(percentile(ratios, 0.95), 3),
    ratioP50: rounded(percentile(ratios, 0.5), 3),
    turnsPerSecond: rounded(done.length / seconds),
    cpuMsPerTurn: cpuMs === null ? null : rounded(cpuMs / Math.max(1, done.length)),
  };
}

function withProvider(turn: Extract<TimedTurn, { error: null }>, asked: AskedForTurn) {
  const calls = [asked.judge, asked.word].flatMap((call) => call ?? []);
  const endedAt = Math.max(...calls.map((call) => call.endedAt ?? call.arrivedAt));
  return {
    ...turn,
    provider: providerTime(asked),
    untilAskedMs: calls.length === 0 ? 0 : Math.min(...calls.map((call) => call.arrivedAt)) - turn.at,
    afterAnswersMs: calls.length === 0 ? 0 : turn.at + turn.turnMs - endedAt,
  };
}

const nothingAsked: AskedForTurn = { judge: null, word: null, isReworded: false };

/** How the guesses went and what was left to models, as the product itself stored it. */
async function countChoices(deps: Deps, sessions: Session[]) {
  const rows = await deps.db.interviewMessage.findMany({
    where: {
      interviewId: { in: sessions.map(({ interviewId }) => interviewId) },
      sequence: { gt: 1 },
      type: "ai_question",
    },
    select: { metadata: true },
  });
  const guesses = { right: 0, wrong: 0, none: 0 };
  const plans: Record<string, number> = {};
  let replaced = 0;
  for (const { metadata } of rows) {
    const stored = metadata as {
      guess?: "right" | "wrong" | null;
      plan?: string;
      worded?: { insteadOf?: string };
    };
    guesses[stored.guess ?? "none"] += 1;
    plans[stored.plan ?? "unknown"] = (plans[stored.plan ?? "unknown"] ?? 0) + 1;
    if (stored.worded?.insteadOf !== undefined) replaced += 1;
  }
  const share = guesses.wrong / Math.max(1, guesses.right + guesses.wrong);
  return { guesses: { ...guesses, wrongShare: rounded(share, 3) }, plans, wordedByBankInstead: replaced };
}

function report(
  options: Options,
  portal: Figures,
  bare: Figures,
  chosen: Awaited<ReturnType<typeof countChoices>>,
  timed: TimedTurn[],
): Report {
  const [overheadLimit, sessions] = [options.sessions <= 50 ? 150 : 400, options.sessions];
  const messages = [...new Set(timed.flatMap((turn) => (turn.error === null ? [] : [turn.error])))].slice(
    0,
    5,
  );
  const shown = (name: string, value: number, limit = "") => ({ name, value, limit, holds: null });
  const atMost = (name: string, value: number, most: number) => ({
    name,
    value,
    limit: `at most ${most}`,
    holds: value <= most,
  });
  return {
    json: {
      sessions,
      portals: options.portals,
      ...portal,
      limit: bare,
      ...chosen,
      thinkMs: options.thinkMs,
      errorMessages: messages,
    },
    figures: [
      shown("interviews at once", sessions),
      shown("processes of the portal", options.portals),
      shown("turns", portal.turns),
      atMost("errors", portal.errors, 0),
      shown("turns a second", portal.turnsPerSecond),
      shown("first words, p50, ms", portal.firstWordsMs.p50, `bare ${bare.firstWordsMs.p50}`),
      shown("first words, p95, ms", portal.firstWordsMs.p95, `bare ${bare.firstWordsMs.p95}`),
      shown("whole turn, p50, ms", portal.turnMs.p50, `bare ${bare.turnMs.p50}`),
      shown("whole turn, p95, ms", portal.turnMs.p95, `bare ${bare.turnMs.p95}`),
      shown("answer to the first request at the provider, p95, ms", portal.untilAskedMs.p95),
      shown("provider's last byte to the end, p95, ms", portal.afterAnswersMs.p95),
      shown("simulator's critical path, p50, ms", portal.providerMs.p50),
      shown("simulator's critical path, p95, ms", portal.providerMs.p95),
      shown(
        "first words less the simulator's time, p50, ms",
        portal.overheadMs.p50,
        `bare ${bare.overheadMs.p50}`,
      ),
      atMost("first words less the simulator's time, p95, ms", portal.overheadMs.p95, overheadLimit),
      shown("the same on the bare server, p95, ms", bare.overheadMs.p95),
      atMost("whole turn / critical path, p95", portal.ratio, 1.15),
      shown("the same on the bare server, p95", bare.ratio),
      shown("processor time of the portal a turn, ms", portal.cpuMsPerTurn ?? 0, `bare ${bare.cpuMsPerTurn}`),
      shown("share of guesses that were wrong", chosen.guesses.wrongShare),
    ],
    sentence:
      `${sessions} interviews at once: the first words come ${portal.overheadMs.p95} ms (p95) after the provider could have given them, ` +
      `${bare.overheadMs.p95} ms on a bare server with the same writes and calls.` +
      (messages.length > 0 ? ` Errors: ${messages.join(" · ")}` : ""),
  };
}

function rounded(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}

/** Processor time that processes have used, in ms; null where the system does not tell it in /proc. */
function cpuMsOf(pids: readonly (number | undefined)[]): number | null {
  try {
    return pids.reduce<number>((sum, pid) => {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // After the name in brackets; the 14th and 15th fields, in hundredths of a second.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return sum + (Number(fields[11]) + Number(fields[12])) * 10;
    }, 0);
  } catch {
    return null;
  }
}

const since = (before: number | null, now: number | null): number | null =>
  before === null || now === null ? null : now - before;
