/**
 * Words in which a lost ligature was not "fi". The usual five are ff, fi, fl, ffi, ffl; "fi" is by far the most
 * frequent in English and the default.
 */
const others: [RegExp, string][] = [
  [
    /(?:^|[^\p{L}])(?:o\0ce|o\0cer|o\0cial|e\0cien\p{L}*|coe\0cien\p{L}*|su\0cien\p{L}*|pro\0cien\p{L}*|tra\0c|a\0liat\p{L}*|di\0cult\p{L}*)/giu,
    "ffi",
  ],
  [
    /(?:^|[^\p{L}])(?:sta\0\p{L}*|o\0er\p{L}*|e\0ect\p{L}*|e\0ort\p{L}*|di\0er\p{L}*|a\0ect\p{L}*|tari\0s?|bu\0er\p{L}*|su\0er\p{L}*|o\0(?=[^\p{L}]|$)|o\0(?:site|shore|line)\p{L}*)/giu,
    "ff",
  ],
  [
    /(?:^|[^\p{L}])(?:\p{L}*\0ow\p{L}*|re\0ect\p{L}*|in\0uen\p{L}*|\0uen\p{L}*|\0ex\p{L}*|\0eet\p{L}*|\0at\p{L}*|\0oat\p{L}*|\0oor\p{L}*|\0ight\p{L}*|\0utter\p{L}*|\0ask|con\0ict\p{L}*|con\0uence|in\0at\p{L}*)/giu,
    "fl",
  ],
];

/**
 * Text of a font that does not say what its glyphs mean. A NUL between letters is a lost ligature ("Certi\0cations");
 * private-use characters are icons and become a break between two parts of the line.
 */
export function repairGlyphs(line: string): string {
  let text = line;
  if (text.includes("\0")) {
    for (const [pattern, ligature] of others) {
      text = text.replace(pattern, (word) => word.replace("\0", ligature));
    }
    text = text.replace(/(?<=\p{L})\0(?=\p{L})|(?<=^|\P{L})\0(?=\p{Ll})|(?<=\p{Ll})\0(?=\P{L}|$)/gu, "fi");
  }
  return (
    text
      .normalize("NFC")
      .replace(/[\uFB00-\uFB06\uFB13-\uFB17\uFB1D-\uFDFF\uFE70-\uFEFC]/gu, (form) => form.normalize("NFKC"))
      .replace(/[\uE000-\uF8FF]/gu, "\t")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F\u00AD\u200B\u2060\uFEFF\uFFFD]/gu, "")
      .replace(/\u00A0/gu, " ")
      .replace(/(?<! ) *\t[\t ]*/gu, "\t")
      .replace(/ {2,}/gu, " ")
      .trim()
  );
}
