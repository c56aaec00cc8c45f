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
  /^(?:i (?:was|am) )?(?:responsible for|in charge of|tasked with|duties included|responsibilities included|involved in|was involved in|participated in|assisted (?:in|with)|helped (?:with|in)|worked on)\s+(?:the\s+)?(\p{L}+)\s+(.+)$/iu;
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
  const told = sentences.find(
    (sentence) =>
      /^\p{Lu}\p{Ll}+(?:ed|t|d)\s/u.test(sentence) && sentence.endsWith(".") && !/\d/u.test(sentence),
  );
  return told === undefined ? null : { before: told, after: `${told.slice(0, -1)} — ${ask}.` };
}

function withNumber(sentence: string): string {
  return /\d/u.test(sentence) ? "." : ` — ${ask}.`;
}
