import type { Difficulty, RubricPoint } from "@teamified/contracts/roles";

/**
 * A rubric point, written short so that a question fits on a screen.
 *
 * @param phrasings other ways to say it: two to five key words in a natural order, each enough by itself.
 */
export function point(id: string, level: Difficulty, text: string, phrasings: string[]): RubricPoint {
  return { id, level, point: text, phrasings };
}
