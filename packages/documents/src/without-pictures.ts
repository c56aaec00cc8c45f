/** Pictures of fewer pixels are left as they are: they cost nothing. */
const fewPixels = 200_000;
/** An image's dictionary is never longer. */
const longestDictionary = 4000;

/**
 * A copy of a PDF for reading its words, in which large pictures are one pixel that no filter packs. The engine decodes
 * every picture of a page before it tells the page's operations, which for a few photographs takes hundreds of
 * megabytes and seconds; where a picture stands, and how large, the page itself says. Lengths stay what they are, so
 * that the file's index stays right. Dictionaries of pictures are never packed (ISO 32000-1, 7.5.7); those that are
 * written in another way than this looks for keep their picture.
 */
export function withoutPictures(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf("/Image"); at >= 0; at = copy.indexOf("/Image", at + 6)) {
    const before = copy.toString("latin1", Math.max(0, at - 12), at);
    if (!/\/Subtype\s{0,4}$/u.test(before)) continue;
    const start = openingOf(copy, at);
    const end = copy.indexOf("stream", at);
    if (start < 0 || end < 0 || end - start > longestDictionary) continue;
    const dictionary = copy.toString("latin1", start, end);
    if (pixelsOf(dictionary) >= fewPixels) copy.write(emptied(dictionary), start, "latin1");
  }
  return copy;
}

/** Where the object that holds this place begins, or -1. */
function openingOf(bytes: Buffer, at: number): number {
  const from = Math.max(0, at - longestDictionary);
  const found = bytes.subarray(from, at).lastIndexOf(" obj");
  return found < 0 ? -1 : from + found;
}

function pixelsOf(dictionary: string): number {
  const [, width = 0] = /\/Width\s{1,4}(\d{1,6})(?!\d|\s+\d+\s+R)/u.exec(dictionary) ?? [];
  const [, height = 0] = /\/Height\s{1,4}(\d{1,6})(?!\d|\s+\d+\s+R)/u.exec(dictionary) ?? [];
  return Number(width) * Number(height);
}

/** The same dictionary, of the same length, for one pixel without a filter: an unknown one is passed over. */
function emptied(dictionary: string): string {
  return dictionary
    .replace(
      /(\/(?:Width|Height)\s{1,4})(\d{1,6})/gu,
      (_, name: string, digits: string) => name + "1".padStart(digits.length, "0"),
    )
    .replace(/\/(\w{1,12}Decod)e(?!\w)/gu, "/$1x");
}
