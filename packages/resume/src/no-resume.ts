import type { DocumentText, ParsedResume } from "@teamified/contracts/resumes";
import { schoolLevel } from "./line-features.ts";
import { sectionOf } from "./section-titles.ts";
import { degreeWord, institutionWord, titleWord } from "./word-lists.ts";

/** Too short to be judged: the page says that it has few words, and a person looks. */
const fewWords = 60;
/** What speaks for a resume must reach this; a document of another kind must reach more. */
const enough = 1.5;
const enoughForOthers = 4;
const looked = 20_000;

/** Words by which documents of other kinds are known; each kind needs two of its own. */
const others: Record<string, readonly RegExp[]> = {
  letter: [
    /(?<!\p{L})(?:dear|respected) (?:sir|madam|hiring|mr|ms|mrs|dr|team|recruit)|sehr geehrte|madame, monsieur|estimad[oa]s? |prezad[oa]s? /iu,
    /(?<!\p{L})(?:sincerely|yours (?:faithfully|truly)|kind regards|best regards|mit freundlichen grüßen|cordialement|atentamente|atenciosamente)/iu,
    /(?:apply(?:ing)? for|application for|interest in) (?:the|your|this)|bewerbe (?:ich )?mich|je vous adresse ma candidature/iu,
  ],
  invoice: [
    /(?<!\p{L})(?:invoice (?:no|number|date|#)|rechnung(?:snummer|s-nr)?|facture|factura|fattura)(?!\p{L})/iu,
    /(?<!\p{L})(?:amount due|total due|subtotal|sub-total|balance due|gesamtbetrag|zahlbar|payment terms|iban|total ttc|iva)(?!\p{L})/iu,
    /(?<!\p{L})(?:bill to|ship to|quantity|unit price|menge|einzelpreis|vat|mwst|ust)(?!\p{L})/iu,
  ],
  contract: [
    /(?<!\p{L})(?:this (?:agreement|contract)|hereinafter|in witness whereof|nachfolgend|vertragsparteien|le présent contrat|el presente contrato)/iu,
    /(?<!\p{L})(?:the parties|party of the|governing law|confidentiality|terminat(?:e|ion)|kündigung|indemnif|les parties|las partes)/iu,
    /(?<!\p{L})(?:shall (?:be|not|have)|clause|§ ?\d|article \d|obligations of)/iu,
  ],
  manual: [
    /(?<!\p{L})(?:table of contents|user(?:'s)? (?:manual|guide)|instruction manual|chapter \d|inhaltsverzeichnis|bedienungsanleitung|sommaire)/iu,
    /(?<!\p{L})(?:warning:|caution:|note:|figure \d|fig\. \d|abbildung \d|troubleshooting|warranty|see section|press the|click)/iu,
    /(?<!\p{L})(?:abstract|introduction|references \[|\[\d{1,2}\]|et al\.|appendix [a-z])/iu,
  ],
};

/**
 * Whether a document is certainly no resume: a letter alone, an invoice, a contract, a manual, a text about something.
 * Only what has next to nothing of a resume is turned away: a person's bare beginnings are one.
 */
export function isNoResume(document: DocumentText, parsed: ParsedResume): boolean {
  const lines = document.pages.flatMap((page) => page.lines);
  const text = lines.join("\n").slice(0, looked);
  if ((text.match(/\p{L}+/gu) ?? []).length < fewWords) return false;
  const isOther = Object.values(others).some((signs) => signs.filter((sign) => sign.test(text)).length >= 2);
  return likeness(lines, parsed) < (isOther ? enoughForOthers : enough);
}

/** How much of a resume is in it: its headings, and what was read below them. */
function likeness(lines: readonly string[], parsed: ParsedResume): number {
  const headings = new Set(
    lines
      .flatMap((line) => {
        const bare = line.trim();
        return bare.length <= 40 ? [sectionOf(bare), sectionOf(bare.split("\t")[0] ?? "")] : [];
      })
      .filter((section) => section !== null && section !== "other" && section !== "header"),
  );
  // An introduction, or a chapter about contacts, stands in every kind of document.
  const own = [...headings].filter(
    (section) => section !== "summary" && section !== "contact" && section !== "links",
  );
  const { contact, previousRoles, education, skills, languages } = parsed;
  const roles = previousRoles.filter(({ title, start }) => titleWord.test(title) && start !== null);
  const schools = education.filter(
    ({ institution, degree }) =>
      institutionWord.test(institution) &&
      degree !== null &&
      (degreeWord.test(degree) || schoolLevel.test(degree)),
  );
  return (
    Math.min(4, 1.5 * own.length) +
    (headings.size > own.length ? 0.5 : 0) +
    (contact.name !== null && (contact.email !== null || contact.phone !== null) ? 1 : 0) +
    Math.min(3, roles.length) +
    Math.min(3, 1.5 * schools.length) +
    (headings.has("skills") && skills.some((skill) => skill.listed === true) ? 1 : 0) +
    (languages.length > 0 && headings.has("languages") ? 0.5 : 0)
  );
}
