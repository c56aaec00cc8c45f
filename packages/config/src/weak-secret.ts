/** Words that people write into secrets by hand, or leave in those that they copied from an example. */
const placeholders =
  /change[-_ ]?(?:me|this)|replace[-_ ]?(?:me|this|with)|placeholder|your[-_ ]|secret|passw[o0]rd|default|example|insecure|letmein|qwert[yz]|development/gi;

/** What a secret has at least, such words not counted. Characters. */
export const shortestSecret = 32;

/**
 * What is wrong with a secret, as the end of "expected …, not …"; null when nothing speaks against it. These are
 * rules about how people write secrets by hand. A random one of {@link shortestSecret} characters is refused less than
 * once in a million times, even a hexadecimal one.
 */
export function secretWeakness(secret: string): string | null {
  if (secret.replace(placeholders, "").length < shortestSecret) return "the words of an example";
  if (isRepeated(secret)) return "one that repeats itself";
  if (new Set(secret).size < 8) return "one of a few different characters";
  if (sequenceShare(secret) > 0.7) return "letters or digits in their order";
  return null;
}

/** Whether it consists of one piece again and again, the last one perhaps cut. */
function isRepeated(text: string): boolean {
  for (let period = 1; period <= text.length / 2; period += 1) {
    if (text.startsWith(text.slice(period))) return true;
  }
  return false;
}

/** How many of the steps from character to character go one up, one down or nowhere; 0 to 1. */
function sequenceShare(text: string): number {
  let inOrder = 0;
  for (let at = 1; at < text.length; at += 1) {
    if (Math.abs(text.charCodeAt(at) - text.charCodeAt(at - 1)) <= 1) inOrder += 1;
  }
  return inOrder / Math.max(1, text.length - 1);
}
