import type { ParsedResume } from "@teamified/contracts/resumes";
import type { Question, RoleDefinition } from "@teamified/contracts/roles";
import { z } from "zod";
import { findGraderInstructions } from "./find-grader-instructions.ts";
import type { ResumeClaims } from "./resume-claims.ts";

/** Something of the resume that a question may start from, in the resume's own words. */
export const startingPointSchema = z.discriminatedUnion("kind", [
  /** A sentence about what was done that names a skill of the role. */
  z.object({ kind: z.literal("sentence"), skill: z.string(), name: z.string(), sentence: z.string() }),
  /** A skill of the role by the resume's name for it. */
  z.object({ kind: z.literal("skill"), skill: z.string(), name: z.string() }),
  /** A job; it belongs to no skill, so it is only an offer to answer from there. */
  z.object({ kind: z.literal("job"), title: z.string(), organization: z.string().nullable() }),
]);
export type StartingPoint = z.infer<typeof startingPointSchema>;

/** So long may a sentence be that is read out before a question. */
const longestSentence = 140;
const longestName = 80;
const mostJobs = 3;

/**
 * What of a resume the questions of a role may start from: for each claimed skill a sentence that names it, or the skill
 * itself, then jobs as the resume orders them. What the reader was unsure of is left out, and so are words that
 * speak to a machine.
 *
 * @param claimed skill key → the resume's name for it, as of `claimsOf`.
 */
export function startingPointsOf(
  role: RoleDefinition,
  resume: ResumeClaims | null,
  claimed: Readonly<Record<string, string>>,
): StartingPoint[] {
  if (resume === null) return [];
  const { highlights = [], previousRoles = [], needsReview = [] } = resume;
  const sentences = highlights
    .map(({ value }) => value.trim())
    .filter((text) => isSayable(text, longestSentence));
  const points: StartingPoint[] = [];
  const told = new Set<string>();
  for (const { key, claimedBy } of role.skills) {
    const name = claimed[key];
    if (name === undefined || !isSayable(name, longestName)) continue;
    // One sentence is told once, whatever it names.
    const sentence = sentences.find(
      (text) => !told.has(text) && [name, ...claimedBy].some((each) => namesWhole(text, each)),
    );
    if (sentence !== undefined) told.add(sentence);
    points.push(
      sentence === undefined
        ? { kind: "skill", skill: key, name }
        : { kind: "sentence", skill: key, name, sentence: sentence.replace(/\.$/u, "") },
    );
  }
  const jobs = needsReview.includes("previousRoles") ? [] : previousRoles;
  for (const { title, organization } of jobs) {
    if (points.filter(({ kind }) => kind === "job").length >= mostJobs) break;
    if (!isSayable(title, longestName) || !isSayable(organization ?? title, longestName)) continue;
    points.push({ kind: "job", title, organization });
  }
  return points;
}

/** A line that can stand in a question: whole, short, without marks of quotation, and no order to a machine. */
function isSayable(text: string, most: number): boolean {
  return (
    /\p{L}/u.test(text) &&
    text.length <= most &&
    !/["“”„«»\n\t]|https?:|@/u.test(text) &&
    findGraderInstructions(text).length === 0
  );
}

function namesWhole(text: string, name: string): boolean {
  const low = text.toLowerCase();
  const wanted = name.toLowerCase();
  for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(low.charAt(at - 1)) && !/[\p{L}\p{N}+#]/u.test(low.charAt(at + wanted.length)))
      return true;
  }
  return false;
}

/** Whether a question is about what a point names: the name stands in it, its follow-up or its own answers. */
export function isAbout(point: StartingPoint, question: Question): boolean {
  if (point.kind === "job") return false;
  const said = [question.text, question.probe, ...question.points.map((each) => each.point)].join("\n");
  return namesWhole(said, point.name);
}

/** Questions of an interview that start from the resume, where it has anything to start from. */
export const leastStarted = 2;

/**
 * From which point a question starts, by its number in the list; null for none. A question that is about what the resume
 * names starts from there, once. A job is offered only while fewer than {@link leastStarted} questions started from the
 * resume, and so is a point for a second time.
 *
 * @param started the points of earlier questions, by their numbers.
 */
export function choosePoint(
  points: readonly StartingPoint[],
  started: readonly number[],
  question: Question,
): number | null {
  const { skill } = question;
  const numbered = points.map((point, at) => ({ point, at }));
  const fits = ({ point }: { point: StartingPoint }): boolean =>
    point.kind !== "job" && point.skill === skill;
  const own = numbered.find(
    (each) => fits(each) && isAbout(each.point, question) && !started.includes(each.at),
  );
  if (own !== undefined) return own.at;
  if (started.length >= leastStarted) return null;
  const job = numbered.find(({ point, at }) => point.kind === "job" && !started.includes(at));
  if (job !== undefined) return job.at;
  return (
    (
      numbered.find((each) => fits(each) && !started.includes(each.at)) ??
      numbered.find(fits) ??
      numbered.find(({ point }) => point.kind === "job")
    )?.at ?? null
  );
}

/** The words of the resume in a starting point, for whoever checks that nothing else is quoted. */
export function wordsOf(point: StartingPoint): string[] {
  switch (point.kind) {
    case "sentence":
      return [point.sentence, point.name];
    case "skill":
      return [point.name];
    case "job":
      return [point.title, ...(point.organization === null ? [] : [point.organization])];
    default:
      return point satisfies never;
  }
}

/** A starting point in a phrase, as a model is given it. */
export function describePoint(point: StartingPoint): string {
  switch (point.kind) {
    case "sentence":
      return `“${point.sentence}”`;
    case "skill":
      return point.name;
    case "job":
      return jobInWords(point);
    default:
      return point satisfies never;
  }
}

/** "Senior Developer at Harbour Health". */
export function jobInWords({
  title,
  organization,
}: Pick<ParsedResume["previousRoles"][number], "title" | "organization">): string {
  return organization === null ? title : `${title} at ${organization}`;
}
