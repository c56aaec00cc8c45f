/** What stands where a name stood. */
const placeholder = "[name]";

/**
 * A text without an account's name: the whole of it, and each of its parts as a word of its own. A part of a single
 * letter is hidden only together with the others.
 *
 * @param options.anyCase also hides the name written in other capitals, and with it words that are spelled like it
 */
export function hideName(text: string, fullName: string, options: { anyCase: boolean }): string {
  const words = fullName.split(/\s+/).filter((word) => word !== "");
  const parts = words.flatMap((word) => [word, ...word.split("-")]);
  // The longest first, so that a whole name gives one placeholder.
  const names = [...new Set([words.join(" "), ...parts])]
    .filter((name) => [...name].length > 1)
    .sort((one, other) => other.length - one.length);
  if (names.length === 0) return text;
  const any = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|");
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`,
    options.anyCase ? "giu" : "gu",
  );
  return text.replace(pattern, placeholder);
}
