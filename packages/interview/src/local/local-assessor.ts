import type { Usage } from "@teamified/contracts/model-calls";
import { judgeAnswer } from "../judge-answer.ts";
import { integrityPass } from "../passes/integrity.ts";
import { reasoningPass } from "../passes/reasoning.ts";
import { recommendationsPass } from "../passes/recommendations.ts";
import { technicalPass } from "../passes/technical.ts";
import type { Assessor } from "../ports.ts";

/** What provenance says about every local result; raise the model's number when a rule of grading changes. */
export const localUsage: Usage = {
  provider: "local",
  model: "rubric-6",
  promptVersion: "bank-3",
  tokens: 0,
  costUsd: 0,
};

/**
 * The assessor that needs no model: rubric matching and rules. The same input gives the same output byte for
 * byte. Each method throws only what the signal gives as its reason when it is already aborted.
 */
export function createLocalAssessor(): Assessor {
  return {
    isLocal: true,
    async gradeAnswer({ question, answer, call }) {
      call?.signal?.throwIfAborted();
      return { grade: judgeAnswer(question, answer), usage: localUsage };
    },
    async technical(transcript, call) {
      call?.signal?.throwIfAborted();
      return { output: technicalPass(transcript), usage: localUsage };
    },
    async integrity(transcript, call) {
      call?.signal?.throwIfAborted();
      return { output: integrityPass(transcript), usage: localUsage };
    },
    async reasoning(transcript, technical, call) {
      call?.signal?.throwIfAborted();
      return { output: reasoningPass(transcript, technical), usage: localUsage };
    },
    async recommendations(transcript, earlier, call) {
      call?.signal?.throwIfAborted();
      return { output: recommendationsPass(transcript, earlier), usage: localUsage };
    },
  };
}
