import { findPassages, type Passage } from "@teamified/contracts/instructions/find-instructions";

/** A passage that speaks to whoever grades: `text.slice(start, end)` is its whole sentence. */
export type GraderInstruction = Passage;

// An answer is classified, graded, held against claims and looked through for flags, one after the other.
const known = new Map<string, GraderInstruction[]>();
const mostKnown = 300;

/**
 * Sentences that address the grader instead of the question (ASM-6); see `findPassages`. They earn no rubric point
 * and become a flag. Talking about prompts or grading as a topic may match too: hence a flag with an innocent
 * explanation, never a lower score for the rest.
 */
export function findGraderInstructions(text: string): GraderInstruction[] {
  const before = known.get(text);
  if (before !== undefined) return before;
  const found = findPassages(text);
  const oldest = known.keys().next();
  if (known.size >= mostKnown && oldest.done !== true) known.delete(oldest.value);
  known.set(text, found);
  return found;
}
