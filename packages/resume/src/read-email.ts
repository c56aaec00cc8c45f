import type { Sourced } from "@teamified/contracts/resumes";
import type { ResumeLine } from "./resume-lines.ts";

/** An e-mail address as it is usually written. */
export const emailPattern = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/u;
/** With spaces around the sign, which some layouts and some people put there. */
const spacedPattern = /([\p{L}\p{N}._%+-]{1,64}) ?@ ?([\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5})/u;

/** The first e-mail address, without the spaces that stood in it. */
export function readEmail(lines: readonly ResumeLine[]): Sourced<string> | null {
  for (const line of lines) {
    const found = emailPattern.exec(line.text)?.[0];
    if (found !== undefined) return { value: trimmed(found), source: line.source };
  }
  for (const line of lines) {
    const spaced = spacedPattern.exec(line.text);
    if (spaced !== null) return { value: trimmed(`${spaced[1]}@${spaced[2]}`), source: line.source };
  }
  return null;
}

function trimmed(address: string): string {
  return address.replace(/^[.\-_%+]+|(?<![.-])[.-]+$/gu, "");
}
