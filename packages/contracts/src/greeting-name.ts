const wordsOf = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/u).filter((word) => word !== ""));

/** What stands before a name, and what stands behind it, each without its full stops. */
const prefixes = wordsOf(
  `dr drs prof professor professeur profesor profesora mr mrs ms miss mx sir madam madame mme mlle monsieur herr frau señor señora
   sr sra srta dott dottssa sig sigra ing dipl dipl-ing mag rev hon med rer nat`,
);
const suffixes = wordsOf(
  "phd md mba msc bsc ma ba meng beng bs ms llm llb jd cpa pmp cfa cissp esq jr sr ii iii iv aws csm psm",
);
/** Words of work: where one begins, a tagline has begun. */
const work =
  /^(?:senior|junior|software|web|java|javascript|python|php|react|node|data|cloud|devops|frontend|front-end|backend|back-end|full-?stack|qa|ux|ui|it|engineer|developer|dev|designer|architect|manager|consultant|analyst|scientist|administrator|freelancer?|ninja|guru|rockstar|wizard|evangelist|coder|programmer|student|entwickler(?:in)?|softwareentwickler(?:in)?|ingenieur(?:in)?|berater(?:in)?|desarrollador[a]?|ingenier[oa]|programador[a]?|développeu(?:r|se)|ingénieure?|resume|résumé|cv|lebenslauf|curriculum)$/iu;
const rank = /^(?:lead|principal|staff|chief|head|the)$/iu;
/** Family names that mostly stand first where their bearers come from: then the first word is no given name. */
const familyFirst = wordsOf(
  `nguyen nguyễn tran trần le lê pham phạm hoang hoàng huynh huỳnh phan vu vũ vo võ dang đặng bui bùi do đỗ ngo ngô duong dương ly lý
  wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng feng cao peng
  kim lee park choi jung jeong kang cho yoon jang lim nagy kovács szabó tóth horváth varga`,
);
const particles = wordsOf("de del della der den di da dos van von zu el al la le bin ibn abu ter ten");

/** A name of more words is rather a sentence. */
const mostWords = 6;

const bare = (word: string): string => word.toLowerCase().replace(/[.,]/gu, "");
const isInitial = (word: string): boolean =>
  /^(?:\p{L}\.?-?){1,3}$/u.test(word) && (/\./u.test(word) || [...word].length === 1);
const isShouted = (word: string): boolean =>
  word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase();
const calm = (word: string): string =>
  isShouted(word) ? word.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase()) : word;

/**
 * How to greet somebody by the name in their account: the given name where it is plain which one that is, else the whole
 * name, always without titles, pronouns and taglines; null where no name is left. Never an initial or a title alone.
 *
 * @param as "whole name" for languages in which a given name alone is too familiar.
 */
export function greetingName(accountName: string, as: "given name" | "whole name"): string | null {
  const [plain = ""] = accountName
    .normalize("NFC")
    .replace(/\([^()]{0,100}\)/gu, " ")
    // A dash or slash between blanks, a bar or a dot in the middle begin what is no name.
    .split(/[|•·@:;/\\<>"“”]|\s[-–—~]+\s|\b(?:she|he|they)\/(?:her|him|them)\b/u);
  const parts = plain.split(",").map((part) => nameWords(part));
  const [first = [], second = []] = parts;
  // "Smith, John", but not "John Smith, Engineer".
  const words = first.length === 1 && second.length > 0 && second.length <= 3 ? [...second, ...first] : first;
  const isFamilyLast = words !== first;
  if (words.length === 0 || words.length > mostWords || words.every(isInitial)) return null;
  const whole = words.map(calm).join(" ");
  const [given = "", ...rest] = words;
  if (as === "whole name" || rest.length === 0) return whole;
  // "DUPONT Marie": capitals mark the family name.
  const isFamilyMarked = isShouted(given) && rest.some((word) => !isShouted(word) && !isInitial(word));
  const isUnclear =
    isInitial(given) ||
    isFamilyMarked ||
    particles.has(bare(given)) ||
    (!isFamilyLast && familyFirst.has(bare(given))) ||
    !/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}'’.-]+$/u.test(given);
  return isUnclear ? whole : calm(given);
}

/** The words of a name without titles, up to where words about work begin. Empty for a title with a family name. */
function nameWords(part: string): string[] {
  const words = part.split(/\s+/u).filter((word) => /\p{L}/u.test(word) && !/[@\d]/u.test(word));
  const tagline = words.findIndex((word) => work.test(bare(word)));
  const named = tagline < 0 ? words : words.slice(0, tagline);
  if (tagline > 0) while (rank.test(named.at(-1) ?? "")) named.pop();
  const isTitled = prefixes.has(bare(named[0] ?? ""));
  while (prefixes.has(bare(named[0] ?? ""))) named.shift();
  while (named.length > 1 && suffixes.has(bare(named.at(-1) ?? ""))) named.pop();
  return isTitled && named.length < 2 ? [] : named;
}
