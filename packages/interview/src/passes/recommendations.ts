import type {
  IntegrityFlag,
  IntegrityOutput,
  ReasoningOutput,
  RecommendationsOutput,
  SkillScore,
  TechnicalOutput,
} from "@teamified/contracts/assessments";
import type { Question } from "@teamified/contracts/roles";
import { adviceOn, openQuestions } from "../candidate-words.ts";
import { listPoints } from "../list-points.ts";
import type { Transcript } from "../ports.ts";
import { unjudgedAnswers } from "./grade-transcript.ts";

type Recruiter = RecommendationsOutput["recruiter"];

/** A question of the bank about this skill that was not asked yet: a standard one where there is one, else the first. */
function openQuestion(transcript: Transcript, skill: string): string | null {
  const asked = new Set(transcript.answers.map(({ question }) => question.id));
  const open = transcript.role.questions.filter(
    (question) => question.skill === skill && !asked.has(question.id),
  );
  return (open.find(({ difficulty }) => difficulty === "standard") ?? open[0])?.text ?? null;
}

/**
 * What was asked in an interview, to tell a question that is new from one that was put already.
 *
 * @returns whether a text is a question or a probe that the candidate answered, whatever its case and spaces.
 */
export function askedIn(transcript: Transcript): (text: string) => boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, " ").trim();
  const asked = new Set(
    transcript.answers.flatMap(({ question, isProbe }) =>
      isProbe ? [question.text, question.probe].map(plain) : [plain(question.text)],
    ),
  );
  return (text) => asked.has(plain(text));
}

/** The questions of this skill that were answered, the one that left most open first. */
function weakestQuestions(transcript: Transcript, skill: SkillScore): Question[] {
  const questions = new Map(
    transcript.answers
      .filter(({ question }) => question.skill === skill.skill)
      .map(({ question }) => [question.id, question]),
  );
  return openQuestions(skill).flatMap((id) => questions.get(id) ?? []);
}

/** What to ask about a weak skill: a probe that was not put yet, of the question that went worst, or a question of the bank. */
function nextQuestion(transcript: Transcript, skill: SkillScore): string {
  const wasAsked = askedIn(transcript);
  const probe = weakestQuestions(transcript, skill)
    .map((question) => question.probe)
    .find((text) => !wasAsked(text));
  return (
    probe ??
    openQuestion(transcript, skill.skill) ??
    `Which part of ${skill.title} have you worked with most, and what did you do yourself?`
  );
}

/** What the answers about a weak skill left open, for the hiring team; the question that went worst first. */
function leftOpen(transcript: Transcript, skill: SkillScore): string {
  for (const { id } of weakestQuestions(transcript, skill)) {
    const points = skill.criteria.filter(({ questionId }) => questionId === id);
    const missed = points.find(({ evidence }) => evidence === null);
    if (missed !== undefined) return `not found in the answers was: ${listPoints([missed.point])}.`;
    const partly = points.find(({ inPart }) => inPart === true);
    if (partly !== undefined) return `covered in part only was: ${listPoints([partly.point])}.`;
  }
  return "each point came up, in answers that earned little.";
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
  const weaknesses = new Set(technical.weaknesses.map(({ skill }) => skill));
  const weakFirst = (a: SkillScore, b: SkillScore): number =>
    Number(weaknesses.has(b.skill)) - Number(weaknesses.has(a.skill)) ||
    (weaknesses.has(a.skill) ? (a.score ?? 0) - (b.score ?? 0) : b.weight - a.weight);
  let weakBefore = 0;
  for (const skill of [...technical.skills].sort(weakFirst)) {
    if (skill.score === null) {
      steps.push({
        action: `${skill.title} was not asked about; talk about it before deciding if it matters for the role.`,
        question: openQuestion(transcript, skill.skill),
        skill: skill.skill,
      });
    } else if (weaknesses.has(skill.skill)) {
      steps.push({
        action: `${weakBefore === 0 ? `Start with ${skill.title}, the weakest skill` : `Go on with ${skill.title}`}: ${leftOpen(transcript, skill)}`,
        question: nextQuestion(transcript, skill),
        skill: skill.skill,
      });
      weakBefore += 1;
    } else if (skill.range !== null && skill.range[1] - skill.range[0] > 45 && skill.answers === 1) {
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
  const [foreign, ...others] = unjudgedAnswers(transcript);
  const scored = technical.skills.reduce((sum, { answers }) => sum + answers, 0);
  const questions = new Set(transcript.answers.map(({ question }) => question.id)).size;
  if (foreign !== undefined && scored < questions) {
    steps.push({
      action: `Read ${others.length === 0 ? "the answer" : "the answers"} at message ${[foreign, ...others].map(({ answer }) => answer.sequence).join(", ")}: not judged for the language, and not counted.`,
      question: "Would you like to say that again in English, or shall we talk about it in your language?",
      skill: null,
    });
  }
  for (const type of new Set(integrity.flags.map((flag) => flag.type))) {
    const flags = integrity.flags.filter((flag) => flag.type === type);
    const sequences = [...new Set(flags.flatMap((flag) => flag.sequences))].sort((a, b) => a - b);
    const observations =
      flags.length === 1 ? "the observation" : `the ${flags.length} observations of one kind`;
    steps.push({
      action: `Before drawing anything from ${observations} at message ${sequences.join(", ")}, ask openly about it.`,
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
function forCandidate(
  transcript: Transcript,
  technical: TechnicalOutput,
): RecommendationsOutput["candidate"] {
  const scored = technical.skills.reduce((sum, { answers }) => sum + answers, 0);
  const questions = new Set(transcript.answers.map(({ question }) => question.id)).size;
  const unjudged = scored < questions ? unjudgedAnswers(transcript) : [];
  return technical.skills.flatMap((skill) => {
    const advice = adviceOn(skill);
    const isLeftOut = unjudged.some(({ answer }) => answer.question.skill === skill.skill);
    const left = isLeftOut
      ? "an answer in another language than English could not be judged; it counts neither for nor against you."
      : null;
    const said = [advice, left].filter((text) => text !== null);
    return said.length === 0
      ? []
      : [{ skill: skill.skill, text: `${skill.title}: ${said.join(" Besides, ")}` }];
  });
}

/** Pass 4: next steps for the recruiter, each with the question to ask, and kind ones for the candidate (ASM-4). */
export function recommendationsPass(
  transcript: Transcript,
  earlier: { technical: TechnicalOutput; integrity: IntegrityOutput; reasoning: ReasoningOutput },
): RecommendationsOutput {
  return {
    recruiter: forRecruiter(transcript, earlier.technical, earlier.integrity),
    candidate: forCandidate(transcript, earlier.technical),
  };
}
