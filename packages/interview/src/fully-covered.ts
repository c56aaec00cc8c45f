import type { Grade } from "./ports.ts";

/** Ids of the points that a grade's passages say in full: what is said in part does not count as covered. */
export const fullyCovered = ({ covered }: Pick<Grade, "covered">): string[] =>
  covered.filter(({ inPart }) => inPart !== true).map(({ pointId }) => pointId);
