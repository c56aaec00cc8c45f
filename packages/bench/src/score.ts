import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { openInterview } from "@teamified/interview/engine";
import { builtInRoles } from "@teamified/interview/roles/registry";
import { randomOf } from "@teamified/interview/simulation/random";
import { writeAnswer } from "@teamified/interview/simulation/write-answer";
import { simulatedBaseUrls, startSimulator } from "@teamified/testing/simulator/start-simulator";
import type { Report } from "./bench.ts";
import { fillOrganization } from "./mail/fill.ts";
import { percentile } from "./percentile.ts";
import { type Product, startProduct } from "./product.ts";

/** What every call to the model takes, in milliseconds: all of it before the first token. */
const callMs = 2000;
const exchanges = 20;
/** Technical and integrity side by side, then reasoning, then recommendations. */
const chainOfCalls = 3;
const samples = 3;

/**
 * ASM-5: interviews of 20 exchanges, finished at the same moment, are scored by a worker process with a model that takes
 * two seconds for everything. The time from the end of the interview to the published result is held against the longest
 * chain of calls, which no order of work can beat.
 */
export async function measureScore(options: { sessions: number; seed: number }): Promise<Report> {
  const simulator = await startSimulator({
    scenario: { delays: { firstTokenMs: callMs, tokensPerSecond: 100_000 } },
  });
  const product = await startProduct({
    mailServerUrl: null,
    env: {
      OPENAI_API_KEY: "made-up",
      OPENAI_BASE_URL: simulatedBaseUrls(simulator.url).openai,
      AI_ASSESSOR_SAMPLES: String(samples),
      AI_DAILY_BUDGET_USD: "100000",
      AI_CALLS_PER_MINUTE: "1000000",
      AI_CALLS_IN_FLIGHT: "1000",
      WORKER_CONCURRENCY: String(Math.max(2, options.sessions)),
    },
  });
  try {
    const worker = await product.startWorker();
    await worker.ready;
    // The first job pays for loading the code.
    await scoreTogether(product, 1, options.seed);
    simulator.state.forgetLog();
    const runs = await scoreTogether(product, options.sessions, options.seed + 1);
    const calls = simulator.log();
    const took = calls.map(({ arrivedAt, endedAt }) => (endedAt ?? arrivedAt) - arrivedAt);
    const chainMs = chainOfCalls * percentile(took, 0.5);
    const [p50, p95] = [
      percentile(
        runs.map(({ ms }) => ms),
        0.5,
      ),
      percentile(
        runs.map(({ ms }) => ms),
        0.95,
      ),
    ];
    const ratio = p50 / chainMs;
    const errors = runs.filter(({ status }) => status !== "completed").length;
    const callsEach = calls.length / options.sessions;
    return {
      json: {
        sessions: options.sessions,
        exchanges,
        samples,
        errors,
        scoreMs: { p50, p95 },
        providerMs: { chain: chainMs, call: percentile(took, 0.5) },
        callsEach,
        ratio,
        limit: 1.15,
      },
      figures: [
        { name: "interviews scored at once", value: options.sessions, limit: "", holds: null },
        { name: "results that are not complete", value: errors, limit: "0", holds: errors === 0 },
        { name: "calls to the model for each", value: callsEach, limit: "", holds: null },
        { name: "end of interview to result, p50 ms", value: p50, limit: "30000", holds: p50 <= 30_000 },
        { name: "the same, p95 ms", value: p95, limit: "30000", holds: p95 <= 30_000 },
        { name: "longest chain of calls, ms", value: chainMs, limit: "", holds: null },
        { name: "p50 / chain", value: ratio, limit: "at most 1.15", holds: ratio <= 1.15 },
      ],
      sentence: `A result takes ${ratio.toFixed(2)} times the ${chainOfCalls} calls that must follow each other; ${callsEach.toFixed(0)} calls are made for it.`,
    };
  } finally {
    await product.stop();
    await simulator.close();
  }
}

type Run = { ms: number; status: string };

async function scoreTogether(product: Product, count: number, seed: number): Promise<Run[]> {
  const { organizationId } = await fillOrganization(product);
  const ids = await Promise.all(
    Array.from({ length: count }, (_, index) => fillInterview(product, organizationId, `${seed}-${index}`)),
  );
  const began = performance.now();
  await product.deps.db.$transaction(async (tx) => {
    for (const id of ids) await product.deps.enqueue(tx, "interview.score", { interviewId: id }, { key: id });
  });
  return Promise.all(
    ids.map(async (id) => {
      for (;;) {
        const { status } = await product.deps.db.assessmentResult.findUniqueOrThrow({
          where: { interviewId: id },
          select: { status: true },
        });
        if (status === "completed" || status === "failed") return { ms: performance.now() - began, status };
        if (performance.now() - began > 120_000) return { ms: performance.now() - began, status };
        await delay(20);
      }
    }),
  );
}

/** An interview that just ended, with twenty answers of differing worth. */
async function fillInterview(product: Product, organizationId: string, seed: string): Promise<string> {
  const { db } = product.deps;
  const role = builtInRoles.fullstack;
  const random = randomOf(seed.length + Number(seed.split("-")[1] ?? 0));
  const questions = role.questions.filter((_, index) => index % 3 === 0).slice(0, exchanges);
  const id = randomUUID();
  const startedAt = new Date(Date.now() - 3_600_000);
  const candidate = await db.candidate.create({
    data: {
      organizationId,
      email: `${id}@mail.example`,
      fullName: "Ada Example",
      passwordHash: "nobody signs in",
    },
    select: { id: true },
  });
  const session = await db.interviewSession.create({
    data: {
      organization: { connect: { id: organizationId } },
      memory: openInterview({ role, resume: null, seed: id }).state,
      interview: {
        create: {
          id,
          organizationId,
          candidateId: candidate.id,
          roleKey: role.key,
          status: "completed",
          startedAt,
          completedAt: new Date(),
        },
      },
    },
    select: { id: true },
  });
  await db.interviewMessage.createMany({
    data: questions.flatMap((question, index) => {
      const row = { organizationId, interviewId: id, sessionId: session.id };
      return [
        {
          ...row,
          sequence: 2 * index + 1,
          type: "ai_question" as const,
          text: question.text,
          metadata: {
            kind: "question",
            questionId: question.id,
            skill: question.skill,
            difficulty: question.difficulty,
            reason: "The bench asks it.",
          },
        },
        {
          ...row,
          sequence: 2 * index + 2,
          type: "candidate_response" as const,
          text: writeAnswer(question, index % 4, random),
          responseTimeSeconds: 60,
          metadata: { telemetry: null, judgement: { kind: "answer", score: 50, notes: [] } },
        },
      ];
    }),
  });
  await db.assessmentResult.create({ data: { organizationId, interviewId: id, status: "pending" } });
  return id;
}
