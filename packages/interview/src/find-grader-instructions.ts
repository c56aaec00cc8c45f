import { findPassages, type Passage } from "@teamified/contracts/instructions/find-instructions";
import { remembered } from "./remembered.ts";

/** A passage that addresses the grader: `text.slice(start, end)` is its whole sentence. */
export type GraderInstruction = Passage;

/**
 * Sentences that address the grader instead of the question (ASM-6); see `findPassages`. They earn no rubric point
 * and become a flag. Talking about prompts or grading as a topic may match too: hence a flag with an innocent
 * explanation, never a lower score for the rest.
 */
export const findGraderInstructions: (text: string) => readonly GraderInstruction[] = remembered(
  300,
  findPassages,
);
