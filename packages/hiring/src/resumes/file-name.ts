import { type DocumentKind, documentKinds, documentMimeTypes } from "@teamified/contracts/resumes";

/** File systems take 255 bytes; this leaves space for what a browser or an archive adds. */
const longestBytes = 200;

/** Windows takes none of these as the name of a file, whatever stands behind the first dot. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)/i;

/**
 * Endings that say what a file is: those of documents, and those that a system would run or show. Others may be part
 * of a name ("Dr.Smith").
 */
const endings = new Set(
  [
    "pdf doc docx docm dot dotx odt rtf txt md pages htm html xhtml mht svg xml zip rar 7z tar gz iso img",
    "exe com scr pif bat cmd msi msp ps1 psm1 vbs vbe js jse mjs wsf wsh hta lnk url reg cpl dll sys jar",
    "jnlp sh bash command app dmg pkg deb rpm apk php py rb pl swf xll xlsm xlsx xls ppt pptx png jpg jpeg gif webp",
  ].flatMap((line) => line.split(" ")),
);

/**
 * A name as it may be shown, stored and downloaded: the last part of a path, in one Unicode form, without control,
 * invisible and direction-changing characters, halves of characters, and signs that a system reads otherwise; not
 * one of Windows' own; at most 200 bytes in UTF-8. "resume" when nothing is left.
 */
export function cleanFileName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? "";
  const clean = trimmed(
    base
      .slice(0, 2_000)
      .normalize("NFC")
      .replace(/[\p{C}\p{Zl}\p{Zp}"<>|*?:]/gu, "")
      .replace(/\s+/gu, " "),
  );
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(clean)?.[0] ?? "";
  const stem = clean.slice(0, clean.length - ending.length);
  const safe = reserved.test(clean) ? `_${stem}` : stem;
  return `${trimmed(cutToBytes(safe, longestBytes - ending.length)) || "resume"}${ending}`;
}

/**
 * The name under which a document is downloaded: the ending is the kind's that the content showed, whatever the
 * upload was called. `Alice CV.exe` that is a PDF comes as `Alice CV.pdf`.
 */
export function downloadName(fileName: string, mimeType: string): string {
  let stem = cleanFileName(fileName);
  for (;;) {
    const dot = stem.lastIndexOf(".");
    if (dot < 0 || !endings.has(stem.slice(dot + 1).toLowerCase())) break;
    stem = trimmed(stem.slice(0, dot));
  }
  const kind = kindOf(mimeType);
  return cleanFileName(`${stem || "resume"}${kind === null ? "" : `.${kind}`}`);
}

function kindOf(mimeType: string): DocumentKind | null {
  return documentKinds.find((kind) => documentMimeTypes[kind] === mimeType) ?? null;
}

/** Without blanks around it, dots before it (hidden files) and dots behind it (dropped by Windows). */
function trimmed(name: string): string {
  return name.replace(/^[\s.]+/u, "").replace(/(?<![\s.])[\s.]+$/u, "");
}

/** The beginning that has at most so many bytes, without half of a character. */
function cutToBytes(text: string, bytes: number): string {
  const encoded = Buffer.from(text);
  if (encoded.length <= bytes) return text;
  let end = bytes;
  // A byte 10xxxxxx goes on with the character before it.
  while (end > 0 && ((encoded[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return encoded.subarray(0, end).toString();
}
