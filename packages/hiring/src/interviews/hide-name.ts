/** What stands where a name stood. */
const placeholder = "[name]";
const wordLike = /[\p{L}\p{N}]/u;

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
  return names.reduce((rest, name) => hideWord(rest, name, options.anyCase), text);
}

function hideWord(text: string, name: string, anyCase: boolean): string {
  const lower = text.toLowerCase();
  // A few letters are longer in lower case, and then the places do not fit: only the name as it is written is hidden.
  const ignoresCase = anyCase && lower.length === text.length;
  const [searched, needle] = ignoresCase ? [lower, name.toLowerCase()] : [text, name];
  let hidden = "";
  let from = 0;
  for (let at = searched.indexOf(needle); at >= 0; at = searched.indexOf(needle, at + needle.length)) {
    const end = at + needle.length;
    const around = `${text.charAt(at - 1)}${text.charAt(end)}`;
    if (wordLike.test(around)) continue;
    hidden += text.slice(from, at) + placeholder;
    from = end;
  }
  return hidden + text.slice(from);
}
