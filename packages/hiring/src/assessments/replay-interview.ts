import type { Pass, Provenance, ScoringResult } from "@teamified/contracts/assessments";
import { AppError } from "@teamified/contracts/errors";
import type { ReplayableExport } from "@teamified/contracts/interview-export";
import type { RoleDefinition } from "@teamified/contracts/roles";
import { checkEvidence, checkReasoning, checkRecommendations } from "@teamified/interview/evidence-gate";
import { checkFlagEvidence } from "@teamified/interview/passes/integrity";
import type { Assessor, PassResult, Transcript } from "@teamified/interview/ports";
import { findRole } from "@teamified/interview/roles/registry";
import { compareResults, type ScoringDifference } from "./compare-results.ts";
import { composeResult } from "./compose-result.ts";
import { hashInput } from "./run-pass.ts";

/**
 * The role with its question bank: of the file where that holds it, else the product's own, if it is the same.
 * Throws `invalid_input` when it is another.
 */
function roleOf(file: ReplayableExport): RoleDefinition {
  if (file.v === 1) return file.role;
  const role = findRole(file.role.key);
  if (role !== null && hashInput(role) === file.role.bank) return role;
  throw new AppError(
    "invalid_input",
    role === null
      ? `It is about the role “${file.role.key}”, which this version of the product does not have.`
      : `The questions of the role “${file.role.key}” have changed since. Replay it with the version of the product that exported it.`,
  );
}

/** What scoring sees of an exported interview. Throws `invalid_input` for an answer to a question that the role lacks. */
function transcriptOf(file: ReplayableExport): Transcript {
  const { resume, accommodations, copies } = file;
  const role = roleOf(file);
  const questions = new Map(role.questions.map((question) => [question.id, question]));
  const answers = file.answers.map(({ questionId, ...answer }) => {
    const question = questions.get(questionId);
    if (!question)
      throw new AppError(
        "invalid_input",
        `Message ${answer.sequence} answers the question “${questionId}”, which the role does not have.`,
      );
    return { ...answer, question };
  });
  return { role, answers, resume, accommodations, copies };
}

/**
 * Scores an exported interview anew: four passes, check of quotations, totals, as `scoreInterview` does it, with
 * nothing but the file, the product's own question bank and an assessor. Times are left out (0 ms), so that the same file and assessor give the
 * same result to the byte. `difference` compares with the stored result of the file; null when it has none.
 */
export async function replayInterview(
  assessor: Assessor,
  file: ReplayableExport,
): Promise<{ result: ScoringResult; difference: ScoringDifference | null }> {
  const transcript = transcriptOf(file);
  const outputs = new Map<Pass, unknown>();
  const provenance: Partial<Record<Pass, Provenance>> = {};
  const keep = <T>(pass: Pass, input: unknown, { output, usage }: PassResult<T>): T => {
    const { provider, model, promptVersion, tokens } = usage;
    outputs.set(pass, output);
    provenance[pass] = { provider, model, promptVersion, inputHash: hashInput(input), tokens, ms: 0 };
    return output;
  };
  const judged = await assessor.technical(transcript);
  const noticed = await assessor.integrity(transcript);
  const technical = keep("technical", transcript, {
    ...judged,
    output: checkEvidence(judged.output, transcript),
  });
  const integrity = keep("integrity", transcript, {
    ...noticed,
    output: checkFlagEvidence(noticed.output, transcript),
  });
  const explained = await assessor.reasoning(transcript, technical);
  const reasoning = keep(
    "reasoning",
    { transcript, technical },
    { ...explained, output: checkReasoning(explained.output, transcript) },
  );
  const earlier = { technical, integrity, reasoning };
  const advised = await assessor.recommendations(transcript, earlier);
  keep(
    "recommendations",
    { transcript, ...earlier },
    { ...advised, output: checkRecommendations(advised.output, transcript) },
  );
  const result = composeResult(outputs, provenance);
  return { result, difference: file.stored ? compareResults(file.stored.result, result) : null };
}
