export type Decision = "approve" | "hold";
export type Outcome = { id: string; outcome: "approved" | "held" | "decided" | "not_found" };
export type LeftOut = { id: string; name: string; why: string; isThere: boolean };

/**
 * What came of one decision about several: a sentence about those that it reached, null when there are none,
 * and the others each with the reason.
 *
 * @param nameOf the candidate's name by the feedback's id
 */
export function describeOutcomes(
  decision: Decision,
  results: readonly Outcome[],
  nameOf: ReadonlyMap<string, string>,
): { done: string[]; sentence: string | null; leftOut: LeftOut[] } {
  const name = (id: string) => nameOf.get(id) ?? "A candidate";
  const done = results
    .filter(({ outcome }) => outcome === "approved" || outcome === "held")
    .map(({ id }) => id);
  const leftOut = results.flatMap(({ id, outcome }): LeftOut[] => {
    if (outcome === "decided") {
      const why = "somebody else, or the deadline, was faster.";
      return [{ id, name: name(id), why, isThere: true }];
    }
    return outcome === "not_found"
      ? [{ id, name: name(id), why: "it is not there any more.", isThere: false }]
      : [];
  });
  return { done, sentence: sentenceOf(decision, done.map(name)), leftOut };
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
