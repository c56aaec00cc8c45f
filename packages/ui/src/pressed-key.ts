/** What of a keyboard event says which key it was. */
export type KeyPress = Pick<KeyboardEvent, "key" | "code" | "isComposing" | "keyCode">;

/** Marks of a question that are not written as "?". */
const questionMarks = new Set(["؟", "\u037e", "՞"]);

/**
 * Whether the key belongs to an input method that is composing a word: its Enter takes a suggestion and its Escape
 * puts them away. Safari ends the composition before it tells of the key, which then has the number 229.
 */
export function isComposing(event: Pick<KeyPress, "isComposing" | "keyCode">): boolean {
  return event.isComposing || event.keyCode === 229;
}

/**
 * The key that somebody pressed, as `KeyboardEvent.key` in lower case, for keys that do something. On a keyboard of
 * another alphabet a letter counts as the Latin one at its place, as in the menus of desktops: "о" is "j" on a Russian
 * one. Empty while an input method composes.
 */
export function pressedKey(event: KeyPress): string {
  if (isComposing(event)) return "";
  if (questionMarks.has(event.key)) return "?";
  // Full-width letters are the same letters.
  const key = event.key.normalize("NFKC").toLowerCase();
  if (key.length !== 1 || key <= "\u007f" || /\p{Script=Latin}/u.test(key)) return key;
  return /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase() ?? key;
}

/**
 * Whether Ctrl, Alt or ⌘ is held, so that the key is the browser's or the system's. AltGr, which Windows reports as
 * Ctrl and Alt, only chooses the character.
 */
export function isChord(event: KeyboardEvent): boolean {
  if (event.metaKey) return true;
  return (event.ctrlKey || event.altKey) && !event.getModifierState("AltGraph");
}
