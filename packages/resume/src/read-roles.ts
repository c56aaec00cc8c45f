import type { ParsedResume } from "@teamified/contracts/resumes";
import { placeStrength } from "./place-names.ts";
import { type Piece, readEntries } from "./read-entries.ts";
import type { ResumeLine } from "./resume-lines.ts";
import { degreeWord, institutionWord, legalForm, organizationWord, titleWord } from "./word-lists.ts";

type Role = ParsedResume["previousRoles"][number];
/** `cut` says that title and employer stood in one piece and a comma parted them. */
type Named = { title: Piece; organization: Piece | null; sure: boolean; cut?: boolean };

/**
 * Jobs of the experience section, in its order. `unclear` says that an entry was found whose title or employer could
 * not be told apart: a person should look.
 */
export function readRoles(lines: readonly ResumeLine[]): { roles: Role[]; unclear: boolean } {
  const experience = lines.filter((line) => line.section === "experience");
  const complete = (pieces: readonly Piece[]): boolean =>
    pieces.some((piece) => titleStrength(piece) > 0) && withoutPlaces(pieces).length > 1;
  const all = readEntries(experience, complete);
  const dated = all.filter((entry) => entry.dates !== null);
  // Undated names count only where nobody dates anything: beside dated jobs they are rather text.
  const entries = (dated.length > 0 ? dated : all.filter((entry) => complete(entry.pieces))).filter(
    // Layouts with headings in odd places can set a school among the jobs.
    (entry) => !isSchooling(entry.pieces),
  );
  const titleFirst = usualOrder(entries.map((entry) => entry.pieces));
  const roles: Role[] = [];
  let unclear = false;
  let employer: Piece | null = null;
  let cut = false;
  for (const entry of entries) {
    employer = withoutPlaces(entry.over)[0] ?? employer;
    const read = nameEntry(entry.pieces, titleFirst);
    const named: Named | null =
      read !== null && employer !== null && !cut ? keepTitle(read, entry.pieces) : read;
    if (named === null) {
      // A lone employer above several jobs names the next ones.
      employer = withoutPlaces(entry.pieces)[0] ?? employer;
      continue;
    }
    unclear ||= !named.sure;
    employer = named.organization ?? employer;
    cut = named.cut ?? false;
    const { start = null, end = null, current = false } = entry.dates ?? {};
    roles.push({
      title: named.title.text,
      organization: employer?.text ?? null,
      start,
      end,
      current,
      source: named.title.line.source,
    });
  }
  return { roles, unclear };
}

/** A school and a degree together are no job. */
export function isSchooling(pieces: readonly Piece[]): boolean {
  return (
    pieces.some((piece) => institutionWord.test(piece.text)) &&
    pieces.some((piece) => degreeWord.test(piece.text)) &&
    !pieces.some((piece) => titleStrength(piece) > 0)
  );
}

/** Whether titles come before employers in this resume, learnt from the entries that leave no doubt. */
function usualOrder(entries: readonly (readonly Piece[])[]): boolean | null {
  let first = 0;
  let second = 0;
  for (const pieces of entries) {
    const names = withoutPlaces(pieces);
    if (names.length < 2) continue;
    const titled = names.map((piece) => titleStrength(piece) > organizationStrength(piece));
    if (titled.filter(Boolean).length !== 1) continue;
    if (titled[0]) first += 1;
    else if (titled[1]) second += 1;
  }
  return first === second ? null : first > second;
}

function nameEntry(pieces: readonly Piece[], titleFirst: boolean | null): Named | null {
  const names = withoutPlaces(pieces);
  const [first, second] = names;
  if (first === undefined) return null;
  if (second === undefined) return nameSingle(first, titleFirst);
  const labelledTitle = names.find((piece) => piece.label === "title");
  const titles = names.filter((piece) => titleStrength(piece) > 0);
  const title =
    labelledTitle ?? best(titles, (piece) => titleStrength(piece) - organizationStrength(piece)) ?? null;
  if (title === null) return nameByOrder(first, second, titleFirst);
  const others = names.filter((piece) => piece !== title);
  const employed = others.filter((piece) => piece.label !== "title");
  const organization = best(
    employed,
    // What stands closer to the title is the employer rather than a team or a place.
    (piece) => 2 * (organizationStrength(piece) - titleStrength(piece)) - 0.1 * others.indexOf(piece),
  );
  const split =
    organization === null || placeStrength(organization.text) > 0 ? splitAtComma(title, titleFirst) : null;
  if (split?.organization) return split;
  return { title: tidyTitle(title), organization: organization && withoutPlace(organization), sure: true };
}

/**
 * Under an employer who stood apart, the comma of the next title is its own ("Vice President, Technology Risk"),
 * unless what follows has the form of an employer.
 */
function keepTitle(named: Named, pieces: readonly Piece[]): Named {
  const { organization } = named;
  if (!named.cut || organization === null || organizationStrength(organization) > weak) return named;
  const whole = pieces.find(
    (piece) => piece.line === named.title.line && piece.text.includes(named.title.text),
  );
  return whole === undefined ? named : { title: tidyTitle(whole), organization: null, sure: true };
}

/** No word tells: one of the two is an employer by its form, or the rest of the resume shows the order. */
function nameByOrder(first: Piece, second: Piece, titleFirst: boolean | null): Named {
  const one = organizationStrength(first);
  const two = organizationStrength(second);
  const swapped = one === two ? titleFirst !== true : one > two;
  const [title, organization] = swapped ? [second, first] : [first, second];
  return { title: tidyTitle(title), organization: withoutPlace(organization), sure: titleFirst !== null };
}

/** All in one piece: "Employer, Title", "Title, Employer", "TITLE EMPLOYER GMBH", or a title alone. */
function nameSingle(piece: Piece, titleFirst: boolean | null): Named | null {
  const split = splitAtComma(piece, titleFirst) ?? splitCapitals(piece);
  if (split !== null) return split;
  if (piece.label === "organization") return null;
  if (titleStrength(piece) === 0 || organizationStrength(piece) > titleStrength(piece)) return null;
  return { title: tidyTitle(piece), organization: null, sure: true };
}

/** Where a comma parts the title from the employer best; null when no part is a title, or nothing else is left. */
function splitAtComma(piece: Piece, titleFirst: boolean | null): Named | null {
  const segments = withoutPlace(piece).text.split(/,\s+/u);
  if (segments.length < 2) return null;
  const part = (from: number, to: number): Piece => ({
    ...piece,
    label: null,
    text: segments.slice(from, to).join(", "),
  });
  let found: { named: Named; value: number } | null = null;
  for (let cut = 1; cut < segments.length; cut++) {
    if (legalForm.test(segments[cut] ?? "")) continue;
    const sides: [Piece, Piece] = [part(0, cut), part(cut, segments.length)];
    for (const [title, organization] of [sides, [sides[1], sides[0]] as const]) {
      if (titleStrength(title) === 0) continue;
      const order = titleFirst === null ? 0 : titleFirst === (title === sides[0]) ? 0.5 : 0;
      const value =
        titleStrength(title) -
        organizationStrength(title) +
        organizationStrength(organization) -
        titleStrength(organization) +
        order -
        0.1 * cut;
      if (found === null || value > found.value)
        found = {
          named: { title: tidyTitle(title), organization: withoutPlace(organization), sure: true, cut: true },
          value,
        };
    }
  }
  return found?.named ?? null;
}

/** "REGISTERED NURSE NORTH SHORE HOSPITAL": the title ends at its last title word, an employer's word follows. */
function splitCapitals(piece: Piece): Named | null {
  const words = piece.text.split(" ");
  const last = words.findLastIndex((word) => titleWord.test(word));
  const rest = words.slice(last + 1).join(" ");
  if (
    last < 0 ||
    rest === "" ||
    strength(organizationWord, rest) === 0 ||
    /^(?:of|de|for|in|and|für|der)\b/iu.test(rest)
  )
    return null;
  return {
    title: { ...piece, text: words.slice(0, last + 1).join(" ") },
    organization: { ...piece, text: rest },
    sure: true,
  };
}

/** 0 when no word of a title is in it; more when it ends with one or begins with "Head of". */
function titleStrength(piece: Piece): number {
  if (piece.label === "title") return 6;
  if (piece.label !== null) return 0;
  const text = piece.text.replace(/(?<!\s)\s*\([^()]*\)\s*$/u, "");
  if (!titleWord.test(text)) return 0;
  const [head = ""] = text.split(/,|\s[–—-]\s/u);
  const words = head.trim().split(/\s+/u);
  const ends = titleWord.test(words.at(-1)?.replace(/^(?:i{1,3}|iv|v|\d)$/iu, words.at(-2) ?? "") ?? "");
  const begins =
    titleWord.test(words[0] ?? "") &&
    /^(?:of|de|del|di|da|for|für|in|en|,|und|&|and)$/iu.test(words[1] ?? "");
  return ends || begins ? 3 : 2;
}

/** The strength of words that employers and departments share ("Technology", "Research"). */
const weak = 1.5;
const weakOrganization =
  /(?<!\p{L})(?:software|systems|systeme|services|research|media|network|networks|solutions|center|centre|capital|press|technology|technologies|school|library|bank|hospital|hotel|restaurant|clinic|lab|association|service)(?!\p{L})/iu;

function organizationStrength(piece: Piece): number {
  if (piece.label === "organization") return 6;
  if (piece.label !== null) return 0;
  return strength(organizationWord, piece.text) + (/[«“„"].{1,200}[»”“"]/u.test(piece.text) ? 1 : 0);
}

/** Whether a text has a word that makes it the name of an employer, and not only one that departments share. */
export function namesEmployer(text: string): boolean {
  return strength(organizationWord, text) > weak;
}

function strength(pattern: RegExp, text: string): number {
  if (!pattern.test(text)) return institutionWord.test(text) ? 2 : 0;
  return pattern.test(text.replace(weakOrganization, " ").replace(weakOrganization, " ")) ? 3 : weak;
}

function withoutPlaces(pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece, index) => {
    if (piece.label !== null) return true;
    if (titleStrength(piece) > 0) return true;
    const place = placeStrength(piece.text);
    // Two pieces are title and employer, whatever they look like; a third may be a place.
    return organizationStrength(piece) > 0 || (place < 2 && (place < 1 || index < 2));
  });
}

/** The employer without the place behind it ("Acme GmbH, Köln"); commas of a firm's own name stay. */
function withoutPlace(piece: Piece): Piece {
  let segments = piece.text.replace(/(?<!\s)\s*\((?:remote|hybrid|on-?site)\)$/iu, "").split(/,\s+/u);
  while (segments.length > 1) {
    const last = segments.at(-1) ?? "";
    const two = segments.slice(-2).join(", ");
    if (segments.length > 2 && placeStrength(two) === 2 && !titleWord.test(two))
      segments = segments.slice(0, -2);
    else if (legalForm.test(last) || titleWord.test(last) || /&|\band\b/u.test(last)) break;
    else if (placeStrength(last) === 2 || /^\p{Lu}{2}$/u.test(last) || isPlaceAfter(segments, last))
      segments = segments.slice(0, -1);
    else break;
  }
  const text = segments
    .join(", ")
    .replace(/(?<!\s)\s*\(([^()]*)\)$/u, (all, inside: string) => (placeStrength(inside) === 2 ? "" : all));
  return { ...piece, text };
}

/** One or two capitalised words after the name of a firm, which is not itself a title. */
function isPlaceAfter(segments: readonly string[], last: string): boolean {
  return (
    segments.length === 2 &&
    !titleWord.test(segments[0] ?? "") &&
    /^\p{Lu}[\p{L}\p{M}'’.-]+(?: \p{Lu}[\p{L}\p{M}'’.-]+)?$/u.test(last) &&
    strength(organizationWord, last) === 0
  );
}

function tidyTitle(piece: Piece): Piece {
  const text = piece.text
    .replace(
      /(?<!\s)\s*\((?:full[- ]?time|part[- ]?time|remote|hybrid|on-?site|contract|freelance|vollzeit|teilzeit)\)$/iu,
      "",
    )
    .replace(/,\s*(?:full[- ]?time|part[- ]?time|remote|hybrid|on-?site|vollzeit|teilzeit)$/iu, "");
  return { ...piece, text };
}

function best<T>(items: readonly T[], value: (item: T) => number): T | null {
  return items.reduce<T | null>(
    (most, item) => (most === null || value(item) > value(most) ? item : most),
    null,
  );
}
