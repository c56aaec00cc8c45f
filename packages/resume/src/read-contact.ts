import type { ParsedResume, Sourced } from "@teamified/contracts/resumes";
import { placeStrength, townWithCountry } from "./place-names.ts";
import { readEmail } from "./read-email.ts";
import { headerSeparator, readName } from "./read-name.ts";
import { readPhone } from "./read-phone.ts";
import type { ResumeLine } from "./resume-lines.ts";
import { skillsInLine } from "./skills-taxonomy.ts";
import { institutionWord, titleWord } from "./word-lists.ts";

/** Who wrote it and how to reach them; each value as it is written, with its line. */
export function readContact(lines: readonly ResumeLine[]): ParsedResume["contact"] {
  const email = readEmail(lines);
  const name = readName(lines, email);
  return { name, email, phone: readPhone(lines), location: readLocation(lines, [name, email]) };
}

const locationLabel =
  /(?<!\p{L})(?:location|address|home|residence|based in|lives in|city|wohnort|anschrift|adresse|wohnhaft in|domicile|ubicación|dirección|domicilio|residencia|endereço|morada|localização|indirizzo|residenza|adres|адрес|город|地址|现居地|住所|주소|العنوان)\s{0,4}[:：]?\s{0,4}(.{3,80})$/iu;
/** How near the name or the e-mail address a place is the person's. */
const reach = 4;

/** "City, ST 12345" or "City, Country" near the name or the e-mail, or after a label. */
function readLocation(
  lines: readonly ResumeLine[],
  anchors: (Sourced<string> | null)[],
): Sourced<string> | null {
  const near = lines.filter((line) => isNear(line, anchors));
  for (const line of near) {
    const labelled = locationLabel
      .exec(line.text.replaceAll("\t", " ").slice(0, 200))?.[1]
      ?.split(headerSeparator)[0]
      ?.trim();
    if (
      labelled !== undefined &&
      /\p{L}{2}/u.test(labelled) &&
      !/[@:]/u.test(labelled) &&
      (/\d/u.test(labelled) || placeStrength(labelled) > 0)
    )
      return { value: labelled, source: line.source };
  }
  // What certainly is a place comes before what only has the shape of one.
  for (const strength of [2, 1]) {
    for (const line of near) {
      const value = line.text
        .split(headerSeparator)
        // A sign before it is that of a map or a house.
        .map((part) => part.replace(/^[^\p{L}\p{N}]+/u, "").trim())
        .find(
          (part) =>
            placeStrength(withoutStreet(part)) >= strength &&
            !anchors.some((anchor) => anchor !== null && part.includes(anchor.value)) &&
            !titleWord.test(part) &&
            !institutionWord.test(part) &&
            skillsInLine(part, false).length === 0,
        );
      if (value !== undefined) return { value, source: line.source };
    }
  }
  // In a line that also says what the person does.
  for (const line of near) {
    const value = townWithCountry(line.text.slice(0, 200));
    if (value !== null) return { value, source: line.source };
  }
  return null;
}

/** "Rua das Flores, 10, Porto, Portugal": what follows the number of the house. */
function withoutStreet(part: string): string {
  return part.replace(/^.*\d\p{L}?\s*,\s*(?=\p{L})/u, "");
}

function isNear(line: ResumeLine, anchors: (Sourced<string> | null)[]): boolean {
  if (line.section === "contact" || (line.section === "header" && line.source.page === 1)) return true;
  if (line.section === "experience" || line.section === "education") return false;
  return anchors.some(
    (anchor) =>
      anchor !== null &&
      anchor.source.page === line.source.page &&
      Math.abs(anchor.source.line - line.source.line) <= reach,
  );
}
