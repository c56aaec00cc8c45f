/** Ways in which attackers hide words from whoever looks for them; a model reads most of them without trouble. */

export const base64 = (text: string): string => Buffer.from(text, "utf8").toString("base64");
export const hexadecimal = (text: string): string => Buffer.from(text, "utf8").toString("hex");
export const reversed = (text: string): string => [...text].reverse().join("");
export const percentEncoded = (text: string): string => encodeURIComponent(text);
/** A zero-width space inside each word. */
export const zeroWidth = (text: string): string => text.replace(/\p{L}(?=\p{L}{2})/gu, "$&\u200B");
/** A soft hyphen inside each word. */
export const softHyphens = (text: string): string => text.replace(/\p{L}{2}(?=\p{L}{2})/gu, "$&\u00AD");
/** Letters of other alphabets that look the same. */
export const homoglyphs = (text: string): string =>
  text.replace(
    /[aeiopcxy]/g,
    (letter) => ({ a: "а", e: "е", i: "і", o: "о", p: "р", c: "с", x: "х", y: "у" })[letter] ?? letter,
  );
export const leetspeak = (text: string): string =>
  text.replace(
    /[aeios]/gi,
    (letter) => ({ a: "4", e: "3", i: "1", o: "0", s: "5" })[letter.toLowerCase()] ?? letter,
  );
export const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));
/** "i g n o r e": a space between any two letters, three between words. */
export const spacedOut = (text: string): string =>
  text
    .split(" ")
    .map((word) => [...word].join(" "))
    .join("   ");
export const rot13 = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => {
    const base = letter <= "Z" ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
/** Mathematical bold letters (U+1D400 …). */
export const mathematical = (text: string): string =>
  text.replace(/[a-z]/g, (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97));
/** Letters as the invisible tags of Unicode (U+E0000 …). */
export const invisibleTags = (text: string): string =>
  text.replace(/[ -~]/g, (letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0)));
