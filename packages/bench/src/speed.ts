import { createLocalAssessor } from "@teamified/interview/local/local-assessor";
import type { Transcript } from "@teamified/interview/ports";
import { builtInRoles } from "@teamified/interview/roles/registry";
import { play } from "@teamified/interview/simulation/play";
import { randomOf } from "@teamified/interview/simulation/random";
import { writeAnswer } from "@teamified/interview/simulation/write-answer";
import type { Measured } from "./bench.ts";

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const timed = async (work: () => unknown): Promise<number> => {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
};

/** A fixed amount of arithmetic: how fast this machine is at this moment. */
function yardstick(): number {
  let sum = 0;
  for (let index = 1; index <= 2e6; index++) sum += Math.exp(-index / 1e6) / index;
  return sum;
}

/**
 * The engine's and the scorer's time as medians, with a fixed loop of arithmetic of the same run beside them:
 * on a busy machine all three grow together.
 */
export async function measureSpeed(): Promise<Measured> {
  const role = builtInRoles.fullstack;
  const random = randomOf(7);
  const loop: number[] = [];
  const decisions: number[] = [];
  const scorings: number[] = [];
  for (let round = 0; round < 15; round++) {
    loop.push(await timed(yardstick));
    let turns = 0;
    const time = await timed(() => {
      turns = play(role, `${round}`, () => ({
        kind: "answer",
        grade: { score: Math.floor(random() * 100), covered: [], missed: [], notes: [] },
      })).turns.length;
    });
    decisions.push(time / turns);
    const questions = role.questions.filter((_, index) => index % 3 === round % 3).slice(0, 20);
    const transcript: Transcript = {
      role,
      resume: null,
      accommodations: { extraTime: false, showClock: false },
      answers: questions.map((question, index) => ({
        sequence: 2 * index + 2,
        questionSequence: 2 * index + 1,
        text: writeAnswer(question, index % 4, random),
        responseSeconds: 60,
        telemetry: null,
        kind: "answer",
        question,
        isProbe: false,
      })),
    };
    const assessor = createLocalAssessor();
    scorings.push(
      await timed(async () => {
        const { output: technical } = await assessor.technical(transcript);
        const { output: integrity } = await assessor.integrity(transcript);
        const { output: reasoning } = await assessor.reasoning(transcript, technical);
        await assessor.recommendations(transcript, { technical, integrity, reasoning });
      }),
    );
  }
  const decision = median(decisions);
  const scoring = median(scorings);
  const unit = median(loop);
  return [
    { name: "arithmetic loop of 2 million steps, ms", value: unit, limit: "", holds: null },
    { name: "next question (60 questions), ms", value: decision, limit: "at most 2", holds: decision <= 2 },
    { name: "next question / loop", value: decision / unit, limit: "", holds: null },
    { name: "scoring 20 exchanges, ms", value: scoring, limit: "at most 300", holds: scoring <= 300 },
    { name: "scoring / loop", value: scoring / unit, limit: "", holds: null },
  ];
}
