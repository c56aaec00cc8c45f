import type { Sourced } from "@teamified/contracts/resumes";
import type { ResumeLine } from "./resume-lines.ts";

/** The first paragraph of the summary section; words broken at a line's end are joined. */
export function readSummary(lines: readonly ResumeLine[]): Sourced<string> | null {
  const paragraph: ResumeLine[] = [];
  for (const line of lines) {
    if (line.section !== "summary") {
      if (paragraph.length > 0) break;
      continue;
    }
    if (paragraph.length > 0 && (line.opensBlock || paragraph.length >= 8)) break;
    paragraph.push(line);
  }
  const text = paragraph.map((line) => line.text).join(" ");
  if (text.split(/\s+/u).length < minSummaryWords) return untitledSummary(lines);
  return joinParagraph(paragraph);
}

/** A heading "Profile" may as well stand over contact data. */
const minSummaryWords = 8;

/** Some layouts set the summary without a title: the first block of running text that is part of nothing else. */
function untitledSummary(lines: readonly ResumeLine[]): Sourced<string> | null {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || !line.opensBlock || line.bullet || line.source.page > 1) continue;
    if (line.section === "experience" || line.section === "education" || line.section === "projects")
      continue;
    const paragraph = [line];
    for (let next = at + 1; next < lines.length && paragraph.length < 8; next++) {
      const following = lines[next];
      if (following === undefined || following.opensBlock || following.bullet) break;
      paragraph.push(following);
    }
    const words = paragraph.flatMap((part) => part.text.split(/\s+/u)).length;
    if (words >= 20 && words >= 8 * paragraph.length && paragraph.at(-1)?.text.endsWith("."))
      return joinParagraph(paragraph);
  }
  return null;
}

function joinParagraph(paragraph: readonly ResumeLine[]): Sourced<string> | null {
  const [first] = paragraph;
  if (first === undefined) return null;
  const value = paragraph.reduce(
    (text, line) => (/\p{L}-$/u.test(text) ? text + line.text : `${text} ${line.text}`.trim()),
    "",
  );
  return { value, source: first.source };
}
