/** Texts in code within a text. */

/** A stretch of a text that is another text in code. */
type Encoded = { start: number; end: number; text: string };

const decoder = new TextDecoder("utf-8", { fatal: true });

function decoded(bytes: Uint8Array): string | null {
  try {
    const text = decoder.decode(bytes);
    const letters = text.match(/[\p{L}\p{N}\s]/gu)?.length ?? 0;
    return letters >= text.length * 0.7 ? text : null;
  } catch {
    return null;
  }
}

function fromBase64(code: string): string | null {
  try {
    const binary = atob(
      code
        .replaceAll("-", "+")
        .replaceAll("_", "/")
        .replace(/={1,2}$/u, ""),
    );
    return decoded(Uint8Array.from(binary, (unit) => unit.charCodeAt(0)));
  } catch {
    return null;
  }
}

const fromHexadecimal = (code: string): string | null =>
  decoded(Uint8Array.from(code.match(/../gu) ?? [], (byte) => Number.parseInt(byte, 16)));

function fromPercent(code: string): string | null {
  try {
    return decodeURIComponent(code);
  } catch {
    return null;
  }
}

const codes: { pattern: RegExp; decode: (code: string) => string | null }[] = [
  { pattern: /(?:[0-9a-f]{2}){10,}/giu, decode: fromHexadecimal },
  { pattern: /[A-Za-z0-9+/_-]{16,}={0,2}/gu, decode: fromBase64 },
  { pattern: /(?<![\w.%-])[\w.-]{0,30}(?:%[0-9a-f]{2}[\w.-]{0,30}){3,}/giu, decode: fromPercent },
];

/** The stretches that are readable text in base64, hexadecimal or percent signs. */
export function encodedIn(text: string): Encoded[] {
  return codes.flatMap(({ pattern, decode }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const inside = decode(match[0]);
      return inside === null
        ? []
        : [{ start: match.index, end: match.index + match[0].length, text: inside }];
    }),
  );
}
