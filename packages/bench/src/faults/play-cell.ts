import { setTimeout as delay } from "node:timers/promises";
import type { ProviderGate } from "@teamified/ai/ports";
import type { CandidateId, OrganizationId } from "@teamified/contracts/ids";
import type { ModelTask } from "@teamified/contracts/model-calls";
import { markAssessmentFailed } from "@teamified/hiring/assessments/mark-assessment-failed";
import { scoreInterview } from "@teamified/hiring/assessments/score-interview";
import type { CandidateActor, Deps } from "@teamified/hiring/deps";
import { answerQuestion } from "@teamified/hiring/interviews/answer-question";
import { finishInterview } from "@teamified/hiring/interviews/finish-interview";
import { markResumeFailed } from "@teamified/hiring/resumes/mark-resume-failed";
import { parseResume } from "@teamified/hiring/resumes/parse-resume";
import { uploadResume } from "@teamified/hiring/resumes/upload-resume";
import type { Fault } from "@teamified/testing/simulator/scenario";
import { mp3Saying } from "@teamified/testing/simulator/sound";
import { startSimulator } from "@teamified/testing/simulator/start-simulator";
import { answerTo } from "../turn/answers.ts";
import { makeSessions, type Session } from "../turn/sessions.ts";
import { callsPastBreaker } from "./breaker.ts";
import { cellDeps, providerOf, restMs } from "./cell-deps.ts";

/** What became of the interviews while one fault was at work in one task. */
export type Cell = {
  task: ModelTask;
  fault: Fault;
  interviews: number;
  completed: number;
  /** Turns that failed first and went on when the page asked again. */
  resumed: number;
  answers: number;
  lostAnswers: number;
  /** Interviews without a complete result; `unexplained` those of them that show no reason. */
  unscored: number;
  unexplained: number;
  resumes: number;
  unread: number;
  /** Answers that were typed, and questions that stood as text alone, because sound failed. */
  typed: number;
  unspoken: number;
  /** Passes of scorings and questions that were done without a model and say why. */
  explained: number;
  slowestTurnMs: number;
  callsAtProvider: number;
  breakerOpened: number;
  trialCalls: number;
  callsPastBreaker: number;
  /** Whether the model did its work again after the fault was over. */
  recovered: boolean;
  seconds: number;
  errors: string[];
};

const turns = { healthy: 1, broken: 3, mended: 2 };
const tries = 3;

/**
 * Interviews go on together: a turn on a healthy provider, then the fault in every request of one task, then a mended
 * provider again. Half of them end and are scored while the fault is at work. Resumes are read in both times where the
 * task is about them; answers are spoken and questions read out where it is about sound.
 */
export async function playCell(options: {
  base: Deps;
  gate: ProviderGate;
  organizationId: OrganizationId;
  task: ModelTask;
  fault: Fault;
  sessions: number;
  seed: number;
}): Promise<Cell> {
  const { task, fault, organizationId } = options;
  const began = performance.now();
  const healthy = {
    delays: { firstTokenMs: 40, tokensPerSecond: 600, transcriptionMs: 60, speechFirstByteMs: 30 },
    log: "brief" as const,
  };
  const simulator = await startSimulator({ scenario: healthy });
  try {
    const { deps, ended } = cellDeps(options.base, simulator, options.gate, `${task}/${fault}`);
    const sessions = await makeSessions(deps, organizationId, options.sessions);
    const run = createRun(deps, task, options.seed);
    const half = Math.ceil(sessions.length / 2);
    const [first, second] = [sessions.slice(0, half), sessions.slice(half)];
    const actorOf = ({ candidateId }: Session): CandidateActor => ({
      kind: "candidate",
      id: candidateId as CandidateId, // the bench made it itself
      organizationId,
    });
    const round = (group: Session[]) =>
      Promise.all(group.map((session) => run.turn(actorOf(session), session)));
    const end = (group: Session[]) => Promise.all(group.map((session) => run.end(actorOf(session), session)));
    const read = (group: Session[]) => Promise.all(group.map((session) => run.resume(actorOf(session))));

    for (let n = 0; n < turns.healthy; n += 1) await round(sessions);
    simulator.setScenario({ ...healthy, faults: [{ fault, task }] });
    const reading = task === "reader" || task === "writer" ? read(first) : Promise.resolve();
    for (let n = 0; n < turns.broken; n += 1) await round(sessions);
    await Promise.all([reading, end(first)]);
    simulator.setScenario(healthy);
    // What hangs still hangs, and opens the breaker once more when it is given up.
    while (simulator.metrics().inFlight > 0) await delay(50);
    await delay(restMs + 100);
    const mendedAt = ended[task].length;
    for (let n = 0; n < turns.mended; n += 1) await round(second);
    await Promise.all([task === "reader" || task === "writer" ? read(second) : null, end(second)]);

    const arrivals = simulator
      .log()
      .filter(({ provider }) => provider === providerOf[task])
      .map(({ arrivedAt }) => arrivedAt);
    const breaker = callsPastBreaker(ended[task], arrivals, restMs);
    return {
      task,
      fault,
      interviews: sessions.length,
      ...(await look(deps, sessions, run.sent)),
      ...run.counts,
      callsAtProvider: arrivals.length,
      breakerOpened: breaker.opened,
      trialCalls: breaker.trials,
      callsPastBreaker: breaker.past,
      recovered: ended[task].slice(mendedAt).some(({ outcome }) => outcome === "completed"),
      seconds: Math.round((performance.now() - began) / 1000),
      errors: [...new Set(run.errors)].slice(0, 3),
    };
  } finally {
    await simulator.close();
  }
}

type Sent = { interviewId: string; messageKey: string; text: string };

/** What the people of one cell do, and what they saw. */
function createRun(deps: Deps, task: ModelTask, seed: number) {
  const sent: Sent[] = [];
  const errors: string[] = [];
  const counts = { resumed: 0, typed: 0, unspoken: 0, resumes: 0, unread: 0, slowestTurnMs: 0 };
  /** As a page, or a job, would: the same again, a few times. */
  const persist = async <T>(work: () => Promise<T>): Promise<T | null> => {
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        errors.push(
          error instanceof Error ? `${error.name}: ${error.message.split("\n")[0]}` : String(error),
        );
        if (attempt < tries) counts.resumed += 1;
      }
    }
    return null;
  };
  return {
    sent,
    errors,
    counts,

    /** One answer, spoken where sound is at stake, and the question that follows. */
    async turn(actor: CandidateActor, { interviewId }: Session): Promise<void> {
      const call = { organizationId: actor.organizationId, interviewId };
      const asked = await deps.db.interviewMessage.findFirstOrThrow({
        where: { interviewId },
        orderBy: { sequence: "desc" },
        select: { sequence: true, type: true, text: true },
      });
      if (asked.type !== "ai_question") return;
      const own = await answerTo(deps, { interviewId, marker: `[${asked.sequence}]`, seed });
      let text = own;
      if (task === "transcriber") {
        const heard = await deps.transcriber.transcribe({
          audio: mp3Saying(own),
          mimeType: "audio/mpeg",
          call,
        });
        // Somebody whose words did not come through sees that, and types them.
        if (heard.available && heard.text !== "") text = heard.text;
        else counts.typed += 1;
      }
      if (task === "speaker" && !(await isSpoken(deps, asked.text, call))) counts.unspoken += 1;
      const messageKey = crypto.randomUUID();
      const input = { interviewId, questionSequence: asked.sequence, messageKey, text };
      sent.push({ interviewId, messageKey, text });
      const began = performance.now();
      await persist(() => answerQuestion(deps, actor, input));
      counts.slowestTurnMs = Math.max(counts.slowestTurnMs, Math.round(performance.now() - began));
    },

    /** Ends the interview and scores it, as the job would. */
    async end(actor: CandidateActor, { interviewId }: Session): Promise<void> {
      await persist(() => finishInterview(deps, actor, { id: interviewId }));
      const scored = await persist(async () => {
        await scoreInterview(deps, { interviewId });
        return true;
      });
      if (!scored) await markAssessmentFailed(deps, { interviewId });
    },

    /** Uploads a resume and reads it, as the job would. */
    async resume(actor: CandidateActor): Promise<void> {
      const bytes = new TextEncoder().encode(`%PDF-1.4\n% ${crypto.randomUUID()}`);
      const { id: resumeId } = await uploadResume(deps, actor, { fileName: "resume.pdf", bytes });
      counts.resumes += 1;
      const steps = { run: <T>(_: string, work: () => Promise<T>) => work() };
      const done = await persist(async () => {
        await parseResume(deps, { resumeId }, steps);
        return true;
      });
      if (!done) await markResumeFailed(deps, { resumeId });
      const row = await deps.db.resume.findUniqueOrThrow({
        where: { id: resumeId },
        select: { parsingStatus: true, feedback: { select: { id: true } } },
      });
      if (row.parsingStatus !== "completed" || row.feedback === null) counts.unread += 1;
    },
  };
}

/** Whether the whole question could be heard; otherwise its text stands alone. */
async function isSpoken(
  deps: Deps,
  text: string,
  call: { organizationId: string; interviewId: string },
): Promise<boolean> {
  const speech = await deps.speaker.speak({ text, call });
  if (!speech.available) return false;
  try {
    for await (const _ of speech.sound);
    return true;
  } catch {
    return false;
  }
}

/** What is stored of it all. */
async function look(deps: Deps, sessions: Session[], sent: Sent[]) {
  const ids = sessions.map(({ interviewId }) => interviewId);
  const interviews = await deps.db.interview.findMany({
    where: { id: { in: ids } },
    select: { status: true },
  });
  const messages = await deps.db.interviewMessage.findMany({
    where: { interviewId: { in: ids } },
    select: { type: true, messageKey: true, text: true, metadata: true },
  });
  const results = await deps.db.assessmentResult.findMany({
    where: { interviewId: { in: ids } },
    select: {
      status: true,
      runs: { select: { status: true, error: true, provenance: true } },
    },
  });
  const stored = new Map(messages.map(({ messageKey, text }) => [messageKey, text]));
  const unscored = results.filter(({ status }) => status !== "completed");
  const saysWhy = (value: unknown): boolean =>
    typeof value === "object" && value !== null && "insteadOf" in value && value.insteadOf !== undefined;
  const questions = messages.filter(
    ({ metadata }) =>
      typeof metadata === "object" && metadata !== null && "worded" in metadata && saysWhy(metadata.worded),
  );
  const passes = results.flatMap(({ runs }) => runs).filter(({ provenance }) => saysWhy(provenance));
  return {
    completed: interviews.filter(({ status }) => status === "completed").length,
    answers: sent.length,
    lostAnswers: sent.filter(({ messageKey, text }) => stored.get(messageKey) !== text).length,
    unscored: unscored.length + sessions.length - results.length,
    unexplained:
      unscored.filter(({ runs }) => runs.every(({ error }) => error === null)).length +
      sessions.length -
      results.length,
    explained: questions.length + passes.length,
  };
}
