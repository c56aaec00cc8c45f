import type { Sourced } from "@teamified/contracts/resumes";
import { findDates } from "./read-dates.ts";
import { emailPattern } from "./read-email.ts";
import type { ResumeLine } from "./resume-lines.ts";
import { findSkill } from "./skills-taxonomy.ts";
import { humanLanguages } from "./word-lists.ts";

const urlPattern =
  /https?:\/\/[^\s|,;)<>\]]{3,200}|(?<![\p{L}\p{N}@._%+/-])(?:www\.)?(?:[\p{L}\p{N}-]{1,63}\.){1,4}(?:com|org|net|io|dev|me|ai|co|app|tech|info|biz|edu|gov|eu|uk|de|fr|es|it|nl|be|pl|cz|ch|at|se|no|dk|fi|ie|pt|br|ar|mx|cl|in|au|nz|ca|us|jp|cn|kr|ru|ua|tr|il|ae|za|ng|ke|gh|sg|blog|page|xyz|site|online|design|example|ink|gg|sh|so|to|link|website|cloud|software|codes|works|engineer|studio)(?:\/[^\s|,;)<>\]]{0,200})?(?![\p{L}\p{N}@])/giu;
/** Where a network keeps the page of a person; only those with one fixed place. */
const networks = {
  LinkedIn: "linkedin.com/in/",
  GitHub: "github.com/",
  GitLab: "gitlab.com/",
  Bitbucket: "bitbucket.org/",
  Twitter: "twitter.com/",
  Kaggle: "kaggle.com/",
  Behance: "behance.net/",
  Dribbble: "dribbble.com/",
  CodePen: "codepen.io/",
  Medium: "medium.com/@",
  Telegram: "t.me/",
  LeetCode: "leetcode.com/u/",
  ORCID: "orcid.org/",
} as const;
const networkNames = Object.keys(networks).join("|");
const userName = "[@\\p{L}\\p{N}][\\p{L}\\p{N}._-]{2,38}";
const labelledUser = new RegExp(
  `(?<!\\p{L})(${networkNames})(?:\\s{0,4}(?:profile|id|username))?\\s{0,4}[:：]?[\\s|]{1,8}(${userName})(?![\\p{L}\\p{N}@./])`,
  "giu",
);
const userOnly = new RegExp(`^${userName}$`, "u");
const networkOnly = new RegExp(`^(${networkNames})$`, "iu");

/** The network and the person of a link to one ("linkedin.com/in/jroe"), or null. */
export function networkOf(link: string): { network: string; user: string } | null {
  for (const [network, place] of Object.entries(networks)) {
    if (link.toLowerCase().startsWith(place)) return { network, user: link.slice(place.length) };
  }
  return null;
}

/**
 * Web addresses in the order of the document, each once, and people's names in networks ("LinkedIn: jroe" is
 * linkedin.com/in/jroe); names of libraries ("Node.js") are none.
 */
export function readLinks(lines: readonly ResumeLine[]): Sourced<string>[] {
  const found = new Map<string, Sourced<string>>();
  const add = (value: string, line: ResumeLine): void => {
    const key = value.toLowerCase().replace(/^https?:\/\/(?:www\.)?|^www\.|\/$/gu, "");
    if (!found.has(key)) found.set(key, { value, source: line.source });
  };
  lines.forEach((line, index) => {
    const contactLine =
      line.section === "header" ||
      line.section === "contact" ||
      line.section === "links" ||
      emailPattern.test(line.text);
    for (const match of line.text.matchAll(urlPattern)) {
      const value = match[0].replace(/(?<![.,;:])[.,;:]+$/u, "");
      const explicit = /^https?:|^www\.|linkedin\.|github\.|gitlab\.|\//iu.test(value);
      // Capitals inside make "M.Tech" or "Socket.io" rather than an address.
      if (!explicit && (!contactLine || /^\p{Lu}/u.test(value))) continue;
      // Beside a job or a school stands the employer's address, not the person's.
      if (isOfOthers(line) && networkOf(value.replace(/^https?:\/\/|^www\./giu, "")) === null) continue;
      if (findSkill(value) !== null || isMailDomain(line.text, value)) continue;
      add(value, line);
    }
    if (!contactLine) return;
    for (const [whole, network = "", user = ""] of line.text.matchAll(labelledUser)) {
      // Without a colon what stands behind may be anything: "GitHub  Spanish".
      if (/[:：]/u.test(whole) || isHandle(user)) addUser(network, user, line, add);
    }
    const next = lines[index + 1];
    if (next === undefined) return;
    for (const [network, user] of pairedUsers(line, next)) addUser(network, user, line, add);
  });
  return [...found.values()];
}

/** The form of a name that somebody chose for themselves: small letters, figures, signs; no language, no skill. */
function isHandle(user: string): boolean {
  return (
    !/^\p{Lu}\p{Ll}+$/u.test(user) && !humanLanguages.has(user.toLowerCase()) && findSkill(user) === null
  );
}

function addUser(
  network: string,
  user: string,
  line: ResumeLine,
  add: (value: string, line: ResumeLine) => void,
): void {
  const entry = Object.entries(networks).find(([name]) => name.toLowerCase() === network.toLowerCase());
  if (entry === undefined || networkOnly.test(user) || /^(?:profile|https?|www|com|url|link)$/iu.test(user))
    return;
  add(`${entry[1]}${user.replace(/^@/u, "")}`, line);
}

/** Names over their networks, as cards set them: "jroe" above "LinkedIn", each in its place of the row. */
function pairedUsers(line: ResumeLine, next: ResumeLine): [string, string][] {
  if (line.parts.length !== next.parts.length || line.section !== "links") return [];
  return line.parts.flatMap((user, index) => {
    const network = networkOnly.exec(next.parts[index] ?? "")?.[1];
    return network !== undefined && userOnly.test(user) && !networkOnly.test(user)
      ? [[network, user] as [string, string]]
      : [];
  });
}

function isOfOthers({ section, text }: ResumeLine): boolean {
  if (emailPattern.test(text)) return false;
  if (section === "experience" || section === "education" || section === "other") return true;
  // "2006 – present  Hill Studio (www.…)", wherever the section was lost.
  return (
    findDates(text)?.isRange === true ||
    /\p{L}{2}\s\p{L}{3}[^()]{0,60}\((?:https?:|www\.)/iu.test(text.slice(0, 200))
  );
}

/** The part of an e-mail address behind the @, also when a space stands there. */
function isMailDomain(text: string, value: string): boolean {
  const at = text.indexOf(value);
  return /@\s?$/u.test(text.slice(Math.max(0, at - 2), at));
}
