import { feedbackContentSchema } from "@teamified/contracts/feedback";
import { findPassages } from "@teamified/contracts/instructions/find-instructions";
import type { DocumentText } from "@teamified/contracts/resumes";
import type { Question } from "@teamified/contracts/roles";
import { classifyTurn } from "@teamified/interview/classify-turn";
import { graderFor } from "@teamified/interview/grade-against-reference";
import { gradeAnswer } from "@teamified/interview/grade-answer";
import { createLocalInterviewer } from "@teamified/interview/local/local-interviewer";
import { builtInRoles } from "@teamified/interview/roles/registry";
import { runsOf } from "@teamified/interview/shingles";
import { splitClauses } from "@teamified/interview/split-clauses";
import { supportedGrade } from "@teamified/interview/supported-grade";
import { tokenize } from "@teamified/interview/tokenize";
import { withoutInstructions } from "@teamified/interview/without-instructions";
import { wordOrder } from "@teamified/interview/word-order";
import { createLocalReader } from "@teamified/resume/local-reader";

/** Something that reads texts of people. It gets texts of any length, also where a contract allows less. */
export type TextReader = { name: string; read: (text: string) => unknown };

const role = builtInRoles.react;
const question = firstOf(role.questions);
const resumes = createLocalReader();
const interviewer = createLocalInterviewer();
const now = new Date("2026-11-30T00:00:00Z");
const byReference = graderFor({ question: question.text, reference: question.modelAnswer });

function firstOf(questions: readonly Question[]): Question {
  const [first] = questions;
  if (first === undefined) throw new Error("The role has no questions.");
  return first;
}

/** A resume whose lines under one heading are the text, cut where a page would cut them. */
function resumeOf(heading: string, text: string, width: number): DocumentText {
  const lines = text.match(new RegExp(`[^\\n]{1,${width}}|\\n(?=\\n)`, "g")) ?? [];
  return { kind: "pdf", pages: [{ lines: ["Anna Example", heading, ...lines] }], warnings: [] };
}

/** A model that quotes the beginning of the answer for every point. */
const claimsOf = (text: string) =>
  question.points.map(({ id }) => ({ pointId: id, degree: "full" as const, quote: text.slice(0, 60) }));

/** Every top-level reader of texts of candidates, and of what recruiters write to them. */
export const textReaders: readonly TextReader[] = [
  { name: "find instructions", read: findPassages },
  { name: "cut out instructions", read: withoutInstructions },
  { name: "words", read: tokenize },
  { name: "clauses", read: splitClauses },
  { name: "order of words", read: wordOrder },
  { name: "runs for near-copies", read: runsOf },
  { name: "what a turn is", read: (text) => classifyTurn(text, question) },
  { name: "grade by rubric", read: (text) => gradeAnswer(question, text) },
  { name: "grade by reference", read: byReference },
  { name: "grade a model's claims", read: (text) => supportedGrade(question, text, claimsOf(text)) },
  {
    name: "word the next question",
    read: (text) =>
      interviewer.word({
        persona: role.persona,
        candidateName: "Anna Example",
        turn: { kind: "question", question, reason: "The bench asks it.", from: null },
        lastAnswer: { text, kind: "answer" },
        isFirst: false,
        said: [],
      }),
  },
  { name: "resume: skills", read: (text) => resumes.read(resumeOf("Skills", text, 1000), now) },
  { name: "resume: jobs", read: (text) => resumes.read(resumeOf("Experience", text, 100), now) },
  { name: "resume: schools", read: (text) => resumes.read(resumeOf("Education", text, 100), now) },
  { name: "resume: contact", read: (text) => resumes.read(resumeOf("Contact", text, 200), now) },
  { name: "feedback text", read: (text) => feedbackContentSchema.safeParse(text) },
];
