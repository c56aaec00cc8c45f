import type { DocumentFailure, DocumentKind } from "@teamified/contracts/resumes";
import { hasZipDirectory, listZipEntries } from "./zip-directory.ts";

/** What the first look at the bytes says: a kind that is worth reading, or the reason why not. */
export type KindVerdict = { kind: DocumentKind } | { failure: DocumentFailure };

/**
 * Tells the kind of a document from its content alone, in microseconds and without a parser, so that an upload
 * can be refused before anything is stored (RES-1). A verdict with a kind does not promise that the file is whole.
 *
 * Every kind begins with its signature. PDF readers take up to 1024 bytes before it (ISO 32000-1, annex H.3.4.1) and
 * zip readers begin at the end, so that one file can be a page of HTML or a program to one reader and a resume to the
 * next: such a file is refused with a reason of its own.
 */
export function detectKind(bytes: Uint8Array): KindVerdict {
  if (isBlank(bytes)) return { failure: "empty" };
  if (isWordLockFile(bytes)) return { failure: "word_lock_file" };
  if (startsWith(bytes, ascii("%PDF-"))) return { kind: "pdf" };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return detectZip(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return detectCompound(bytes);
  const isBehindOthers =
    indexOfBytes(bytes.subarray(0, 1024 + 5), ascii("%PDF-")) >= 0 ||
    (hasZipDirectory(bytes) && indexOfBytes(bytes, ascii("word/document.xml")) >= 0);
  if (isBehindOthers) return { failure: "leading_bytes" };
  return { failure: "not_a_document" };
}

function detectZip(bytes: Uint8Array): KindVerdict {
  const entries = listZipEntries(bytes);
  if (entries === null) {
    // A cut-off download has lost its directory, which stands at the end; the part names are still there.
    const looksLikeWord = indexOfBytes(bytes, ascii("word/document.xml")) >= 0;
    return looksLikeWord ? { kind: "docx" } : { failure: "not_a_document" };
  }
  const isWord =
    entries.some((entry) => entry.name === "[Content_Types].xml") &&
    entries.some((entry) => entry.name.startsWith("word/"));
  if (!isWord) return { failure: "not_a_document" };
  // What stands before the first part was made to look like one.
  if (Math.min(...entries.map((entry) => entry.headerOffset)) !== 0) return { failure: "leading_bytes" };
  return entries.some((entry) => entry.encrypted) ? { failure: "password" } : { kind: "docx" };
}

/** OLE compound file ([MS-CFB]): the directory entries are 128 bytes each and carry the stream's name. */
function detectCompound(bytes: Uint8Array): KindVerdict {
  // A protected DOCX or XLSX is a compound file around the encrypted package ([MS-OFFCRYPTO] 2.3).
  if (findStream(bytes, "EncryptedPackage") !== null) return { failure: "password" };
  const word = findStream(bytes, "WordDocument");
  if (word === null) return { failure: "not_a_document" };
  return isEncryptedWord(bytes, word) ? { failure: "password" } : { kind: "doc" };
}

/** Offset of a stream's directory entry, or null. */
function findStream(bytes: Uint8Array, name: string): number | null {
  const pattern = new Uint8Array((name.length + 1) * 2);
  for (let i = 0; i < name.length; i++) pattern[i * 2] = name.charCodeAt(i);
  for (let at = indexOfBytes(bytes, pattern); at >= 0; at = indexOfBytes(bytes, pattern, at + 1)) {
    // Text of the document may hold the same words: only an entry is aligned and states the name's length.
    if (at % 128 === 0 && readU16(bytes, at + 64) === pattern.length) return at;
  }
  return null;
}

/** Bit fEncrypted of the file information block ([MS-DOC] 2.5.2), which opens the WordDocument stream. */
function isEncryptedWord(bytes: Uint8Array, entry: number): boolean {
  const sectorSize = 1 << readU16(bytes, 30);
  const block = (readU32(bytes, entry + 116) + 1) * sectorSize;
  const isWordBlock = readU16(bytes, block) === 0xa5ec;
  return isWordBlock && (readU16(bytes, block + 10) & 0x0100) !== 0;
}

/** Word's owner file ("~$name.docx"): 162 bytes, the user's name first with its length before it. */
function isWordLockFile(bytes: Uint8Array): boolean {
  if (bytes.length !== 162) return false;
  const length = bytes[0] ?? 0;
  if (length < 1 || length > 53) return false;
  return bytes.subarray(1, 1 + length).every((byte) => byte >= 0x20);
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0 || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function startsWith(bytes: Uint8Array, prefix: Iterable<number>): boolean {
  return [...prefix].every((byte, index) => bytes[index] === byte);
}

function indexOfBytes(bytes: Uint8Array, pattern: Uint8Array, from = 0): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(pattern, from);
}

/** Little endian; 0 past the end, so that a cut file needs no special case. */
function readU16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

function readU32(bytes: Uint8Array, at: number): number {
  return (readU16(bytes, at) | (readU16(bytes, at + 2) << 16)) >>> 0;
}
