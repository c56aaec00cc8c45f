/** Past forms of the verbs that follow "responsible for". */
const pastForms: Record<string, string> = {
  analyzing: "Analyzed",
  analysing: "Analysed",
  architecting: "Architected",
  automating: "Automated",
  building: "Built",
  coding: "Coded",
  coordinating: "Coordinated",
  creating: "Created",
  debugging: "Debugged",
  delivering: "Delivered",
  deploying: "Deployed",
  designing: "Designed",
  developing: "Developed",
  documenting: "Documented",
  ensuring: "Ensured",
  fixing: "Fixed",
  handling: "Handled",
  implementing: "Implemented",
  improving: "Improved",
  integrating: "Integrated",
  leading: "Led",
  maintaining: "Maintained",
  managing: "Managed",
  migrating: "Migrated",
  monitoring: "Monitored",
  optimizing: "Optimized",
  optimising: "Optimised",
  overseeing: "Oversaw",
  planning: "Planned",
  programming: "Programmed",
  providing: "Provided",
  refactoring: "Refactored",
  running: "Ran",
  setting: "Set",
  supervising: "Supervised",
  supporting: "Supported",
  teaching: "Taught",
  testing: "Tested",
  training: "Trained",
  updating: "Updated",
  writing: "Wrote",
};
const weakOpening =
  /^(?:i (?:was|am) )?(?:responsible for|in charge of|tasked with|duties included|responsibilities included|involved in|was involved in|participated in|assisted (?:in|with)|helped (?:with|in)|worked on)\s{1,4}(?:the\s{1,4})?(\p{L}+)\s+(\S.*)$/iu;
const nouns: Record<string, string> = {
  development: "Developed",
  maintenance: "Maintained",
  design: "Designed",
  implementation: "Implemented",
  management: "Managed",
  creation: "Created",
  integration: "Integrated",
  deployment: "Deployed",
  migration: "Migrated",
};
const ask = "[what changed because of it, as a number: time, users, money or errors]";

export type SentenceEdit = { before: string; after: string };

/**
 * One sentence of the person's own, made stronger by rule: a weak opening becomes the verb that it hides, and a
 * missing result is asked for in brackets, never made up. Null when no sentence fits.
 */
export function editSentence(sentences: readonly string[]): SentenceEdit | null {
  for (const sentence of sentences) {
    const match = weakOpening.exec(sentence);
    if (match === null) continue;
    const [, word = "", rest = ""] = match;
    const key = word.toLowerCase();
    const shared = /^(?:involved|was involved|participated|assisted|helped|worked)/iu.test(sentence);
    // "Participated in building" may not become "Built": what was their part, only they know.
    if (shared) {
      const object = `${word} ${rest}`.replace(/[.;]$/u, "");
      return {
        before: sentence,
        after: `[Your own part: built, tested, planned …] in ${object}${withNumber(sentence)}`,
      };
    }
    const verb = pastForms[key] ?? nouns[key];
    if (verb === undefined) continue;
    const object = nouns[key] === undefined ? rest : rest.replace(/^of\s+/iu, "");
    return { before: sentence, after: `${verb} ${object.replace(/[.;]$/u, "")}${withNumber(sentence)}` };
  }
  return editClaim(sentences) ?? addResult(sentences);
}

/** Words that claim without showing, and what they stand before. */
const claim =
  /^(?:(?:a |an )?(?:proven|strong|solid|demonstrated|successful) (?:track record|history|ability|background|record) (?:of|in|to)|proven ability to|highly skilled (?:in|at)|adept at|expert in|skilled in|experienced in|passionate about)\s+(\S.*)$/iu;

/** "Proven track record of leading projects" becomes the place where it was shown, which only the person knows. */
function editClaim(sentences: readonly string[]): SentenceEdit | null {
  for (const sentence of sentences) {
    const rest = claim.exec(sentence)?.[1]?.replace(/[.;]$/u, "");
    if (rest === undefined || /\d/u.test(sentence)) continue;
    return { before: sentence, after: `[Where and when you showed it]: ${rest} — ${ask}.` };
  }
  return null;
}

/** A finished sentence about the past without a number asks for one. */
function addResult(sentences: readonly string[]): SentenceEdit | null {
  const told = sentences.find(
    (sentence) =>
      /^\p{Lu}\p{Ll}+(?:ed|lt|ote|ade|ut)\s/u.test(sentence) && !/\d/u.test(sentence) && isWhole(sentence),
  );
  return told === undefined ? null : { before: told, after: `${told.replace(/\.$/u, "")} — ${ask}.` };
}

/** A line of a paragraph may end in the middle: then it ends with a small word, a comma or a hyphen. */
function isWhole(sentence: string): boolean {
  return (
    sentence.endsWith(".") ||
    (sentence.length <= 70 &&
      !/(?:[,;:-]|\s(?:a|an|the|of|and|or|for|to|in|on|at|by|with|from|as|that|which))$/u.test(sentence))
  );
}

function withNumber(sentence: string): string {
  return /\d/u.test(sentence) ? "." : ` — ${ask}.`;
}

/** How sentences of a language are made stronger: see feedback-words. */
export type SentenceRules = { weak: RegExp; after: (rest: string) => string; told: RegExp; ask: string };

/**
 * The same in a language whose verbs we do not turn: a weak opening asks for the person's own part, a finished line about
 * what was done for its result. Null when no sentence fits.
 */
export function editSentenceBy(rules: SentenceRules, sentences: readonly string[]): SentenceEdit | null {
  const isOpen = (sentence: string): boolean => /[,;:-]$/u.test(sentence);
  for (const sentence of sentences) {
    const rest = rules.weak.exec(sentence)?.[1]?.replace(/[.;]$/u, "");
    if (rest === undefined || isOpen(sentence)) continue;
    const result = /\d/u.test(sentence) ? "." : ` — ${rules.ask}.`;
    return { before: sentence, after: `${rules.after(rest)}${result}` };
  }
  const told = sentences.find(
    (sentence) =>
      rules.told.test(sentence) &&
      !/\d/u.test(sentence) &&
      !isOpen(sentence) &&
      (sentence.endsWith(".") || sentence.length <= 70),
  );
  return told === undefined ? null : { before: told, after: `${told.replace(/\.$/u, "")} — ${rules.ask}.` };
}
