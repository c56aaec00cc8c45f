/** Marks that stand in programs and hardly in prose. */
const marks = /[{}()[\]=;<>|`]|\w\.\w|\w_\w/g;
const words = /\p{L}+/gu;
const leastMarks = 2;
/** Prose in brackets has a mark for every ten words; a line of a program one for every word or two. */
const marksOfWord = 0.35;

/** Whether a line or passage is written as a program is. Linear. */
export function isCode(text: string): boolean {
  const count = text.match(marks)?.length ?? 0;
  return count >= leastMarks && count >= marksOfWord * (text.match(words)?.length ?? 0);
}
