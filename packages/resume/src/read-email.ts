import type { Sourced } from "@teamified/contracts/resumes";
import type { ResumeLine } from "./resume-lines.ts";

/** An e-mail address as it is usually written. */
export const emailPattern = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/u;
/** With spaces around the sign, which some layouts and some people put there. */
const spacedPattern = /([\p{L}\p{N}._%+-]{1,64}) ?@ ?([\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5})/u;

/** So many lines make the head of a resume: what stands there is the person's, whatever its section was taken for. */
const headLines = 25;

/**
 * The first e-mail address that can be the person's, without the spaces that stood in it. One that stands among
 * references is a referee's: to write to them about an application would hurt somebody.
 */
export function readEmail(lines: readonly ResumeLine[]): Sourced<string> | null {
  const own = lines.filter((line, at) => at < headLines || line.section !== "other");
  for (const line of own) {
    const found = emailPattern.exec(line.text)?.[0];
    if (found !== undefined) return { value: trimmed(found), source: line.source };
  }
  for (const line of own) {
    const spaced = spacedPattern.exec(line.text);
    if (spaced !== null) return { value: trimmed(`${spaced[1]}@${spaced[2]}`), source: line.source };
  }
  return null;
}

function trimmed(address: string): string {
  return address.replace(/^[.\-_%+]+|(?<![.-])[.-]+$/gu, "");
}
