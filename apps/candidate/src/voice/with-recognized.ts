/**
 * An answer's text with what was recognised put into it. What was typed stays in front of it. After another recording
 * the words of the one before are replaced; where the candidate had corrected them, the whole text is, and
 * `isReplaced` says that something of the candidate's own went.
 *
 * @param before what was recognised in the recording before; null when this is the first
 */
export function withRecognized(
  text: string,
  recognized: string,
  before: string | null,
): { text: string; isReplaced: boolean } {
  if (text.trim() === "") return { text: recognized, isReplaced: false };
  if (before === null) return { text: `${text.trimEnd()}\n\n${recognized}`, isReplaced: false };
  const at = text.indexOf(before);
  return at < 0
    ? { text: recognized, isReplaced: true }
    : { text: text.slice(0, at) + recognized + text.slice(at + before.length), isReplaced: false };
}
