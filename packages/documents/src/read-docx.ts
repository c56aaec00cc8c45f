import type { ExtractResult, ResumeWarning } from "@teamified/contracts/resumes";
import { Inflate, zipSync } from "fflate";
import mammoth from "mammoth";
import { type HiddenRun, hideWordRuns } from "./hide-word-runs.ts";
import { joinTableRows } from "./join-table-rows.ts";
import { readXmlParagraphs } from "./read-xml-paragraphs.ts";
import { repairGlyphs } from "./repair-glyphs.ts";
import { attributeOf, readWordStyles, toColor } from "./word-styles.ts";
import { listZipEntries, packedBytes, type ZipEntry } from "./zip-directory.ts";

const maxWarningLength = 300;

/**
 * Text of a DOCX, a line per paragraph: headers, body, text boxes, footers. Word decides about pages only when it
 * lays out, so all is page 1. Nothing is unpacked before the directory's sizes are checked, and nothing past
 * `maxUnzippedBytes` even if they lie.
 */
export async function readDocx(bytes: Uint8Array, maxUnzippedBytes: number): Promise<ExtractResult> {
  const entries = listZipEntries(bytes);
  if (entries === null) return { ok: false, failure: "damaged" };
  const claimed = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (claimed > maxUnzippedBytes) return { ok: false, failure: "too_large" };

  const parts = unpackParts(bytes, entries, maxUnzippedBytes);
  if (parts === "damaged" || parts === "too_large") return { ok: false, failure: parts };
  if (parts["word/document.xml"] === undefined) return { ok: false, failure: "damaged" };

  const hidden = takeHiddenText(parts);
  prepareBody(parts);
  let body: string;
  try {
    // Mammoth unpacks without a limit: it gets a package of the checked parts alone.
    body = (await mammoth.extractRawText({ buffer: Buffer.from(zipSync(parts, { level: 0 })) })).value;
  } catch {
    return { ok: false, failure: "damaged" };
  }
  const bodyLines = body
    .split("\n")
    .flatMap((line) => line.split(lineBreak))
    .map(repairGlyphs);
  const known = new Set(bodyLines);
  const boxes = readPart(parts, "word/document.xml", { textBoxesOnly: true }).filter(
    (line) => !known.has(line),
  );
  const headers = unique(partNames(parts, "header").flatMap((name) => readPart(parts, name)));
  const footers = unique(partNames(parts, "footer").flatMap((name) => readPart(parts, name)));

  const shown = [...headers, ...bodyLines, ...boxes, ...footers].join("\n").toLowerCase();
  const behind = linksOf(parts).filter((link) => !shown.includes(bareLink(link)));
  const all = [...headers, "", ...bodyLines, "", ...boxes, "", ...footers, "", ...behind];
  // Mammoth sets an empty line between any two paragraphs; two or more are one that the writer made.
  const lines = foldBlankLines(all);
  if (lines.every((line) => line === "")) return { ok: false, failure: "empty" };
  const warnings = hidden.map(
    ({ text, reason }): ResumeWarning => ({
      code: "hidden_text",
      page: 1,
      text: text.slice(0, maxWarningLength),
      reason,
    }),
  );
  const properties = propertiesOf(parts);
  return {
    ok: true,
    document: { kind: "docx", pages: [{ lines }], ...(properties.length > 0 && { properties }), warnings },
  };
}

/** Stands for a line break inside a paragraph, which mammoth leaves out: two lines would become one word. */
const lineBreak = "\u2028";

/** Line breaks as a sign that survives, rows of tables as one paragraph each: mammoth loses both. */
function prepareBody(parts: Record<string, Uint8Array>): void {
  const part = parts["word/document.xml"];
  if (part === undefined) return;
  const xml = new TextDecoder().decode(part);
  if (!/<w:(?:br|cr|tbl)\b/u.test(xml)) return;
  parts["word/document.xml"] = new TextEncoder().encode(
    joinTableRows(xml).replace(/<w:(?:br|cr)(?:\s[^<>]{0,200})?\/>/gu, `<w:t>${lineBreak}</w:t>`),
  );
}

/** Most links that a document may add to its text. */
const mostLinks = 20;

/** Characters of text that make the head of a document: where people say how to reach them. */
const headLength = 900;

/**
 * Addresses behind words of the head, as the document's relations name them: mail addresses bare, pages with their
 * protocol. Further down stand those of employers and referees, which must not be taken for the person's.
 */
function linksOf(parts: Record<string, Uint8Array>): string[] {
  const part = parts["word/_rels/document.xml.rels"];
  const body = parts["word/document.xml"];
  if (part === undefined || body === undefined) return [];
  const inHead = idsInHead(new TextDecoder().decode(body));
  const found = new Set<string>();
  for (const [tag] of new TextDecoder().decode(part).matchAll(/<Relationship\s[^<>]*>/gu)) {
    if (!/\/hyperlink"/u.test(tag) || !inHead.has(/\sId="([^"]{1,60})"/u.exec(tag)?.[1] ?? "")) continue;
    const link = unescaped(/\sTarget="([^"]{5,300})"/u.exec(tag)?.[1] ?? "");
    if (/^(?:mailto:|https?:\/\/)/iu.test(link))
      found.add(link.replace(/^mailto:/iu, "").replace(/\?subject=.*$/iu, ""));
  }
  return [...found].slice(0, mostLinks);
}

/** Names of the links that stand before so much text has passed. */
function idsInHead(xml: string): Set<string> {
  const ids = new Set<string>();
  let length = 0;
  for (const [, id, text] of xml.matchAll(
    /<w:hyperlink\s[^<>]*?r:id="([^"<>]{1,60})"|<w:t(?:\s[^<>]*)?>([^<]*)/gu,
  )) {
    if (id !== undefined) ids.add(id);
    length += text?.length ?? 0;
    if (length > headLength) break;
  }
  return ids;
}

/** A link without what people leave out when they write it down. */
const bareLink = (link: string): string =>
  link
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/u, "")
    .replace(/\/$/u, "");

const longestProperty = 1000;

/** Title, subject, author, key words and comment, as the file's core properties name them. */
function propertiesOf(parts: Record<string, Uint8Array>): string[] {
  const part = parts["docProps/core.xml"];
  if (part === undefined) return [];
  const xml = new TextDecoder().decode(part);
  return ["dc:title", "dc:subject", "dc:creator", "cp:keywords", "dc:description"].flatMap((name) => {
    const value = new RegExp(`<${name}[^<>]*>([^<]*)<`, "u").exec(xml)?.[1]?.trim() ?? "";
    return value === "" ? [] : [unescaped(value).slice(0, longestProperty)];
  });
}

const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** Empties the runs that a person does not see, in the parts themselves, and says what stood in them. */
function takeHiddenText(parts: Record<string, Uint8Array>): HiddenRun[] {
  const text = (name: string): string => {
    const part = parts[name];
    return part === undefined ? "" : new TextDecoder().decode(part);
  };
  const styles = readWordStyles(text("word/styles.xml"));
  // A colour of the page that the settings do not switch on is not drawn.
  const isColored = text("word/settings.xml").includes("<w:displayBackgroundShape");
  const paper = toColor(
    attributeOf(/<w:background\b([^<>]*)>/u.exec(text("word/document.xml"))?.[1] ?? "", "w:color"),
  );
  return Object.keys(parts)
    .filter((name) => /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/u.test(name))
    .flatMap((name) => {
      const { xml, hidden } = hideWordRuns(text(name), styles, (isColored ? paper : null) ?? "#ffffff");
      if (hidden.length > 0) parts[name] = new TextEncoder().encode(xml);
      return hidden;
    });
}

/** The parts that carry text or say where it is; pictures and fonts stay packed. */
function unpackParts(
  bytes: Uint8Array,
  entries: ZipEntry[],
  maxBytes: number,
): Record<string, Uint8Array> | "damaged" | "too_large" {
  const parts: Record<string, Uint8Array> = {};
  let total = 0;
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/iu.test(entry.name)) continue;
    const packed = packedBytes(bytes, entry);
    if (packed === null) return "damaged";
    const part =
      entry.method === 0 ? packed : entry.method === 8 ? inflateUpTo(packed, maxBytes - total) : "damaged";
    if (part === "damaged" || part === "too_large") return part;
    total += part.length;
    parts[entry.name] = part;
  }
  return parts;
}

/** Inflates in small steps, so that a part that lies about its size stops at the limit. */
function inflateUpTo(packed: Uint8Array, maxBytes: number): Uint8Array | "damaged" | "too_large" {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
  });
  const step = 16 * 1024;
  try {
    for (let at = 0; at < packed.length && size <= maxBytes; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch {
    return "damaged";
  }
  if (size > maxBytes) return "too_large";
  return new Uint8Array(Buffer.concat(chunks));
}

function partNames(parts: Record<string, Uint8Array>, kind: "header" | "footer"): string[] {
  const pattern = new RegExp(`^word/${kind}\\d*\\.xml$`, "u");
  return Object.keys(parts)
    .filter((name) => pattern.test(name))
    .sort();
}

function readPart(
  parts: Record<string, Uint8Array>,
  name: string,
  options?: { textBoxesOnly: boolean },
): string[] {
  const part = parts[name];
  if (part === undefined) return [];
  return readXmlParagraphs(new TextDecoder().decode(part), options)
    .map(repairGlyphs)
    .filter((line) => line !== "");
}

/** First and other pages often repeat the same header. */
function unique(lines: string[]): string[] {
  return [...new Set(lines)];
}

function foldBlankLines(lines: string[]): string[] {
  const folded: string[] = [];
  let blanks = 1;
  for (const line of lines) {
    if (line === "") {
      blanks += 1;
      continue;
    }
    if (blanks > 2 && folded.length > 0) folded.push("");
    folded.push(line);
    blanks = 0;
  }
  return folded;
}
