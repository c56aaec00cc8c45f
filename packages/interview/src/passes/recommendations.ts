import type {
  IntegrityFlag,
  IntegrityOutput,
  ReasoningOutput,
  RecommendationsOutput,
  SkillScore,
  TechnicalOutput,
} from "@teamified/contracts/assessments";
import { adviceOn } from "../candidate-words.ts";
import type { Transcript } from "../ports.ts";

type Recruiter = RecommendationsOutput["recruiter"];

/** A question of the bank about this skill that was not asked yet: a standard one where there is one, else the first. */
function openQuestion(transcript: Transcript, skill: string): string | null {
  const asked = new Set(transcript.answers.map(({ question }) => question.id));
  const open = transcript.role.questions.filter(
    (question) => question.skill === skill && !asked.has(question.id),
  );
  return (open.find(({ difficulty }) => difficulty === "standard") ?? open[0])?.text ?? null;
}

/** The probe of the question that went worst in this skill. */
function weakestProbe(transcript: Transcript, skill: SkillScore): string | null {
  let worst: { probe: string; share: number } | null = null;
  for (const { question } of transcript.answers) {
    if (question.skill !== skill.skill) continue;
    const criteria = skill.criteria.filter(({ questionId }) => questionId === question.id);
    if (criteria.length === 0) continue;
    const share = criteria.filter(({ evidence }) => evidence !== null).length / criteria.length;
    if (worst === null || share < worst.share) worst = { probe: question.probe, share };
  }
  return worst?.probe ?? null;
}

const flagQuestions: Record<IntegrityFlag["type"], string> = {
  fast_answer: "You answered that one quickly: where have you worked with it before?",
  pasted_or_fast_typing: "How did you write your answers: in the page, or in an editor of your own?",
  left_window: "Was there anything that interrupted you during the interview?",
  near_copy: "Could you take one of your answers and walk me through it with an example of your own?",
  resume_inconsistency:
    "Your resume shows a lot of work in this area: which project taught you most about it, and what did you do yourself?",
  instruction_to_grader: "One answer holds a passage about how it should be graded: what was it meant to be?",
};

function forRecruiter(
  transcript: Transcript,
  technical: TechnicalOutput,
  integrity: IntegrityOutput,
): Recruiter {
  const steps: Recruiter = [];
  for (const skill of [...technical.skills].sort((a, b) => b.weight - a.weight)) {
    if (skill.score === null) {
      steps.push({
        action: `${skill.title} was not asked about; talk about it before deciding if it matters for the role.`,
        question: openQuestion(transcript, skill.skill),
        skill: skill.skill,
      });
    } else if (skill.score < 55) {
      steps.push({
        action: `Look again at ${skill.title}, where the answers left most open.`,
        question: weakestProbe(transcript, skill),
        skill: skill.skill,
      });
    } else if (skill.range !== null && skill.range[1] - skill.range[0] > 45 && skill.confidence === "low") {
      steps.push({
        action: `${skill.title} rests on one answer; one more question would make it certain.`,
        question: openQuestion(transcript, skill.skill),
        skill: skill.skill,
      });
    }
  }
  const strongest = [...technical.skills].sort((a, b) => (b.score ?? 0) - (a.score ?? 0))[0];
  if (strongest !== undefined && (strongest.score ?? 0) >= 65) {
    steps.push({
      action: `Let the candidate show depth in ${strongest.title}, their strongest skill here.`,
      question: `Which decision in ${strongest.title} are you proud of, and what would you do otherwise today?`,
      skill: strongest.skill,
    });
  }
  for (const type of new Set(integrity.flags.map((flag) => flag.type))) {
    const sequences = integrity.flags.filter((flag) => flag.type === type).flatMap((flag) => flag.sequences);
    steps.push({
      action: `Before drawing anything from the observation at message ${[...new Set(sequences)].join(", ")}, ask openly about it.`,
      question: flagQuestions[type],
      skill: null,
    });
  }
  return steps.slice(0, 10);
}

/**
 * One line for each skill asked: what went well, or what to look into. Advice, never a verdict, and nothing of the
 * rubric: what a good answer says is not for candidates (RULE-7).
 */
function forCandidate(technical: TechnicalOutput): RecommendationsOutput["candidate"] {
  return technical.skills.flatMap((skill) => {
    const text = adviceOn(skill);
    return text === null ? [] : [{ skill: skill.skill, text: `${skill.title}: ${text}` }];
  });
}

/** Pass 4: next steps for the recruiter, each with the question to ask, and kind ones for the candidate (ASM-4). */
export function recommendationsPass(
  transcript: Transcript,
  earlier: { technical: TechnicalOutput; integrity: IntegrityOutput; reasoning: ReasoningOutput },
): RecommendationsOutput {
  return {
    recruiter: forRecruiter(transcript, earlier.technical, earlier.integrity),
    candidate: forCandidate(earlier.technical),
  };
}
