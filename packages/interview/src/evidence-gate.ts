import type {
  Evidence,
  ReasoningOutput,
  RecommendationsOutput,
  SkillScore,
  TechnicalOutput,
} from "@teamified/contracts/assessments";
import { verifyQuotations } from "@teamified/contracts/verify-quotations";
import type { Transcript } from "./ports.ts";

/** A skill with answers but without a single quotation cannot be above this. */
export const scoreWithoutEvidence = 20;

/** The quotation with offsets that are right, or null when that candidate's message does not hold it. */
function verified(evidence: Evidence, texts: ReadonlyMap<number, string>): Evidence | null {
  const text = texts.get(evidence.sequence);
  if (text === undefined || evidence.quote.trim() === "") return null;
  if (text.slice(evidence.start, evidence.end) === evidence.quote) return evidence;
  const start = text.indexOf(evidence.quote);
  return start < 0 ? null : { ...evidence, start, end: start + evidence.quote.length };
}

/**
 * The most that a skill can score with this share of its criteria evidenced: 20 with none, 100 with all, on
 * the curve of `coverageScore`.
 */
function supportedScore(criteria: SkillScore["criteria"]): number {
  if (criteria.length === 0) return scoreWithoutEvidence;
  const share = criteria.filter((criterion) => criterion.evidence !== null).length / criteria.length;
  return scoreWithoutEvidence + (100 - scoreWithoutEvidence) * (1 - (1 - share) ** 1.75);
}

/**
 * Lets through only what the candidate really said (ASM-2). A quotation that is not an exact part of the
 * candidate's message with that number — one that is the interviewer's, from another message, or made up —
 * is dropped and counted; where the words stand elsewhere in the same message, the offsets are corrected.
 * A criterion that loses its quotation has none; a strength without any is dropped; a score is lowered to
 * what the remaining evidence supports. Quotation marks in a sentence stay around the candidate's words alone.
 * Passing an output twice changes nothing more.
 */
export function checkEvidence(output: TechnicalOutput, transcript: Transcript): TechnicalOutput {
  const texts = new Map(transcript.answers.map((answer) => [answer.sequence, answer.text]));
  let dropped = 0;
  const check = (evidence: Evidence): Evidence | null => {
    const checked = verified(evidence, texts);
    if (checked === null) dropped++;
    return checked;
  };
  const sentences = markVerifier(transcript);
  const keep = (list: Evidence[]): Evidence[] => list.map(check).filter((evidence) => evidence !== null);

  const skills = output.skills.map((skill): SkillScore => {
    const criteria = skill.criteria.map((criterion) => ({
      ...criterion,
      evidence: criterion.evidence === null ? null : check(criterion.evidence),
    }));
    if (skill.score === null || skill.answers === 0)
      return { ...skill, criteria, score: null, range: null, level: null };
    const ceiling = Math.round(supportedScore(criteria) * 10) / 10;
    if (skill.score <= ceiling) return { ...skill, criteria };
    const hasEvidence = criteria.some((criterion) => criterion.evidence !== null);
    // The high end may stay above the score: few quotations are also little certainty.
    const range: [number, number] | null =
      skill.range === null
        ? null
        : [Math.min(skill.range[0], ceiling), Math.max(ceiling, Math.min(skill.range[1], ceiling + 20))];
    return { ...skill, criteria, score: ceiling, range, level: hasEvidence ? skill.level : null };
  });
  const strengths = output.strengths
    .map((strength) => ({
      ...strength,
      text: sentences.verified(strength.text),
      evidence: keep(strength.evidence),
    }))
    .filter((strength) => strength.evidence.length > 0);
  const weaknesses = output.weaknesses.map((weakness) => ({
    ...weakness,
    text: sentences.verified(weakness.text),
    evidence: keep(weakness.evidence),
  }));
  return {
    ...output,
    skills,
    strengths,
    weaknesses,
    droppedQuotations: output.droppedQuotations + dropped + sentences.dropped(),
  };
}

/** Takes quotation marks from what the candidate did not say, and counts it. */
function markVerifier(transcript: Transcript) {
  const texts = transcript.answers.map(({ text }) => text);
  let dropped = 0;
  return {
    verified(text: string): string {
      const checked = verifyQuotations(text, texts);
      dropped += checked.dropped;
      return checked.text;
    },
    dropped: () => dropped,
  };
}

/** The reasoning with quotation marks around the candidate's words alone, whether a model or a rule wrote it (RULE-4). */
export function checkReasoning(output: ReasoningOutput, transcript: Transcript): ReasoningOutput {
  const sentences = markVerifier(transcript);
  const skills = output.skills.map((each) => ({
    ...each,
    why: sentences.verified(each.why),
    wouldHaveRaised: sentences.verified(each.wouldHaveRaised),
  }));
  return { ...output, skills, ...countOf(output, sentences.dropped()) };
}

/** As {@link checkReasoning}: next steps, and questions that take up an answer. */
export function checkRecommendations(
  output: RecommendationsOutput,
  transcript: Transcript,
): RecommendationsOutput {
  const sentences = markVerifier(transcript);
  const recruiter = output.recruiter.map((step) => ({
    ...step,
    action: sentences.verified(step.action),
    question: step.question === null ? null : sentences.verified(step.question),
  }));
  const candidate = output.candidate.map((each) => ({ ...each, text: sentences.verified(each.text) }));
  return { ...output, recruiter, candidate, ...countOf(output, sentences.dropped()) };
}

function countOf(before: { droppedQuotations?: number | undefined }, dropped: number) {
  const all = (before.droppedQuotations ?? 0) + dropped;
  return all === 0 ? {} : { droppedQuotations: all };
}
