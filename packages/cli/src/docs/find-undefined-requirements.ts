/** The ids that `docs/requirements.md` defines: the first cell of a row of a table, such as `| RES-3 |`. */
export function definedRequirements(text: string): Set<string> {
  return new Set([...text.matchAll(/^\| ([A-Z]{2,5}-\d{1,2}) \|/gm)].map(([, id = ""]) => id));
}

/**
 * The requirements that a text cites and nobody defines. Only the prefixes of defined ids are looked for, so that UTF-8
 * is no requirement.
 */
export function findUndefinedRequirements(text: string, defined: ReadonlySet<string>): string[] {
  const prefixes = new Set([...defined].map((id) => id.split("-")[0] ?? ""));
  const cited = new Set([...text.matchAll(/\b([A-Z]{2,5})-\d{1,2}\b/g)].map(([id]) => id));
  return [...cited].filter((id) => prefixes.has(id.split("-")[0] ?? "") && !defined.has(id));
}
