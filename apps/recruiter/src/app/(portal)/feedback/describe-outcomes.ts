import type { Route } from "next";

export type Decision = "approve" | "hold";
export type Outcome =
  | { id: string; outcome: "approved" | "held" | "decided" | "not_found" }
  | { id: string; outcome: "changed"; version: number };
type Subject = { id: string; version: number; name: string };
/** `href` leads to what is there now; null when nothing is. */
export type LeftOut = { id: string; name: string; why: string; href: Route | null };

/**
 * What came of one decision about several: a sentence about those that it reached, null when there are none,
 * and the others each with the reason. What was edited since it was seen leads to what changed.
 *
 * @param about what the decision named, as it was seen
 */
export function describeOutcomes<S extends Subject>(
  decision: Decision,
  results: readonly Outcome[],
  about: readonly S[],
): { done: S[]; sentence: string | null; leftOut: LeftOut[] } {
  const subjects = new Map(about.map((subject) => [subject.id, subject]));
  const done = results.flatMap(({ id, outcome }) => {
    const subject = subjects.get(id);
    return subject && (outcome === "approved" || outcome === "held") ? [subject] : [];
  });
  const leftOut = results.flatMap((result): LeftOut[] => {
    const { id, outcome } = result;
    const subject = subjects.get(id);
    const name = subject?.name ?? "A candidate";
    // A typed route is told by its text; a template keeps only its shape.
    const href = `/feedback/${id}?status=all` as Route;
    if (outcome === "not_found") return [{ id, name, why: "it is not there any more.", href: null }];
    if (outcome === "decided") {
      return [{ id, name, why: "somebody else, or the deadline, was faster.", href }];
    }
    if (outcome !== "changed") return [];
    const isEdited = subject !== undefined && subject.version !== result.version;
    return isEdited
      ? [
          {
            id,
            name,
            why: `the text was edited after you saw version ${subject.version}. Look at what changed.`,
            href: `${href}&seen=${subject.version}` as Route,
          },
        ]
      : [{ id, name, why: "somebody else put it into another state meanwhile.", href }];
  });
  return {
    done,
    sentence: sentenceOf(
      decision,
      done.map(({ name }) => name),
    ),
    leftOut,
  };
}

function sentenceOf(decision: Decision, names: string[]): string | null {
  const [only, ...others] = names;
  if (only === undefined) return null;
  if (decision === "approve") {
    return others.length === 0
      ? `Approved. The mail to ${only} leaves now.`
      : `${names.length} approved. Their mails leave now.`;
  }
  return others.length === 0
    ? `The feedback for ${only} is on hold. It stays until you decide.`
    : `${names.length} are on hold. They stay until you decide.`;
}
