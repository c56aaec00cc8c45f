import type { Sourced } from "@teamified/contracts/resumes";
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js";
import { countriesNamed } from "./place-names.ts";
import { findDates } from "./read-dates.ts";
import { emailPattern } from "./read-email.ts";
import type { ResumeLine } from "./resume-lines.ts";

const phonePattern =
  /(?:(?<![\p{L}\p{N}/])\+|(?<![\p{L}\p{N}/.,-])(?:\(\+?|00|[0-9]))[\d .()/\u00A0\u2009–‑-]{5,40}\d(?:\s*(?:ext\.?|extension|x|durchwahl|int\.?)\s*\d{1,6})?(?![\p{N}@])/giu;
const labelPattern =
  /(?<!\p{L})(?:(?:tele)?phone|tele?|tel|mobile|mob|cell|call|contact|contact (?:no|number)|handy|mobil|mobiltelefon|telefon|téléphone|tél|portable|móvil|teléfono|telemóvel|telefone|celular|cellulare|telefoon|gsm|whatsapp|puhelin|телефон|тел|моб|电话|手机|電話|携帯|전화|연락처|هاتف|الهاتف|جوال|טלפון|נייד)(?!\p{L})|[☎📞📱✆]/iu;
const contactSections = new Set(["header", "contact", "links"]);
/** Only this many countries are tried: the first that the text names. */
const mostCountries = 6;
const headLength = 4000;

/**
 * The telephone number as it is written. Numbers in the text of a job or a patent are no telephones: only contact
 * lines count, and there a number must be possible in a country that the resume names or hints at.
 */
export function readPhone(lines: readonly ResumeLine[]): Sourced<string> | null {
  const text = lines
    .map((line) => line.source.text)
    .join("\n")
    .slice(0, headLength);
  const countries = [...countriesNamed(text).slice(0, mostCountries), "US"].filter((code) =>
    isSupportedCountry(code),
  );
  let best: { found: Sourced<string>; worth: number } | null = null;
  for (const line of lines) {
    const labelled = labelPattern.test(line.text);
    const isContact = contactSections.has(line.section) || emailPattern.test(line.text) || isNumberOnly(line);
    if (!labelled && !isContact) continue;
    for (const value of numbersIn(line.text)) {
      const digits = digitsOf(value);
      if (digits < 7 || digits > 15 || isDate(value)) continue;
      const possible = isPossible(value, countries);
      if (!possible && !labelled && digits < 9) continue;
      // A number that is called a telephone, among the contact lines, before any other number there: identity cards
      // and postcodes have as many digits. A labelled one elsewhere may be a referee's.
      const worth =
        (possible ? 2 : 0) +
        (isContact ? 2 : 0) +
        (labelled ? 1 : 0) +
        (/^(?:\(?\+|00)/u.test(value) ? 0.5 : 0);
      if (best === null || worth > best.worth) best = { found: { value, source: line.source }, worth };
    }
  }
  return best?.found ?? null;
}

const digitsOf = (value: string): number =>
  value.replace(/(?:ext|x|int|durchwahl).{0,40}$/iu, "").replace(/\D/gu, "").length;

/** Numbers of a line as they are written; two behind one label ("98410 55555/98410 66666") are two. */
function numbersIn(text: string): string[] {
  return [...text.matchAll(phonePattern)].flatMap(([candidate]) => {
    const parts = candidate.split("/").map((part) => tidy(part));
    // "+49 7141 / 550123" is one number with its area before the stroke.
    const isWhole = (part: string, at: number): boolean =>
      digitsOf(part) >= (at > 0 && /^[+0(]/u.test(part) ? 7 : 9);
    return parts.length > 1 && parts.every(isWhole) ? parts : [tidy(candidate)];
  });
}

function isPossible(written: string, countries: readonly CountryCode[]): boolean {
  const trunk = written.replace(/\(0\)/u, "");
  if (written.startsWith("+") || written.startsWith("(+"))
    return parsePhoneNumberFromString(trunk.replace(/[()]/gu, ""))?.isPossible() === true;
  return countries.some((country) => parsePhoneNumberFromString(trunk, country)?.isPossible() === true);
}

/** "2015 – 2019", "12.03.1988" and a postcode with a house number are no telephones. */
function isDate(value: string): boolean {
  return (
    /^(?:19|20)\d{2}\D+(?:19|20)\d{2}$/u.test(value) ||
    /^\d{5}-\d{3,4}$/u.test(value) ||
    /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/u.test(value) ||
    /^\d{4}[./-]\d{1,2}[./-]\d{1,2}$/u.test(value) ||
    /^(?:0?[1-9]|1[0-2])[./](?:19|20)\d{2}\b/u.test(value) ||
    /^(?:19|20)\d{2}[./](?:0?[1-9]|1[0-2])\b/u.test(value)
  );
}

/** Takes away what is not the number's: a bracket without its other half. */
function tidy(candidate: string): string {
  const value = candidate.trim();
  const opens = value.split("(").length;
  const closes = value.split(")").length;
  if (closes > opens) return value.replace(/^([^)]*)\)/u, "$1").trim();
  return opens > closes ? value.replace("(", "").trim() : value;
}

/** A line that is nothing but a number, wherever the layout put it. */
function isNumberOnly(line: ResumeLine): boolean {
  return /^(?:\+|\(?\d)[\d\s().-]{8,18}\d$/u.test(line.text) && findDates(line.text) === null;
}
