import { feedbackLength } from "@teamified/contracts/feedback";

const { least: minCharacters, most: maxCharacters } = feedbackLength;

/**
 * What to do about a text that is too long or too short, or null. A text that is still being `written` may be
 * short: everything begins so.
 */
export function lengthProblem(text: string, stage: "written" | "saved"): string | null {
  const length = text.trim().length;
  if (length > maxCharacters) {
    const over = length - maxCharacters;
    return `Remove ${count(over)}: a text may have at most ${maxCharacters.toLocaleString("en")}.`;
  }
  if (stage === "saved" && length < minCharacters) {
    return `Add ${count(minCharacters - length)}: the candidate should learn something.`;
  }
  return null;
}

function count(characters: number): string {
  return characters === 1 ? "1 character" : `${characters.toLocaleString("en")} characters`;
}
