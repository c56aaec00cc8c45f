import { referenceFeatures } from "../likeness-features.ts";
import type { Growth } from "./grow-forest.ts";

/** Of every forest that is grown for grading. */
export const learningSeed = 11;
/** How much a reference holds says what a share of it is worth. */
const sizes = referenceFeatures.flatMap((name, index) => (name.startsWith("size of") ? [index] : []));

/** How the two forests grow: the more answers there are, the more a leaf rests on. */
export const growths: Record<"references" | "rubrics", Growth> = {
  references: { trees: 60, leastInLeaf: 25, anyWay: sizes },
  rubrics: { trees: 60, leastInLeaf: 3, anyWay: [] },
};
