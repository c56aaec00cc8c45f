/** A letter of a script that is written to the left. */
export const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const rightToLeftLetters = new RegExp(rightToLeft, "gu");

/** Whether a line reads to the left on the whole: more of its letters belong to such scripts than to others. */
export function readsToLeft(text: string): boolean {
  const own = text.match(rightToLeftLetters)?.length ?? 0;
  return own > 0 && own * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}

/**
 * Parts of a line that stand from left to right on the page, in the order in which one reads them. In a line that
 * reads to the left, neighbouring parts of other scripts keep their own order (Unicode Annex 9, rule L2).
 */
export function orderParts<T extends { text: string }>(parts: readonly T[], toLeft: boolean): T[] {
  if (!toLeft) return [...parts];
  const ordered: T[] = [];
  let foreign: T[] = [];
  for (const part of parts.toReversed()) {
    if (rightToLeft.test(part.text)) {
      ordered.push(...foreign, part);
      foreign = [];
    } else foreign.unshift(part);
  }
  return [...ordered, ...foreign];
}
