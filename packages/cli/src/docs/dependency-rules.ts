/** What a package may import of ours: `package` alone, or `package/file` where the lint rule opens a single file or folder. */
export type PackageRule = { name: string; mayImport: string[] };

type Manifest = { folder: string; dependencies: string[] };
type Override = {
  includes?: string[];
  linter?: {
    rules?: { style?: { noRestrictedImports?: { options?: { patterns?: { group: string[] }[] } } } };
  };
};

const ours = "@teamified/";

/** The patterns of `noRestrictedImports` that hold for a folder; a folder without an override is unrestricted. */
function patternsFor(folder: string, overrides: readonly Override[]): string[][] {
  const found = overrides.filter(
    ({ includes, linter }) =>
      includes?.includes(`${folder}/src/**`) === true &&
      linter?.rules?.style?.noRestrictedImports !== undefined,
  );
  return found.flatMap(({ linter }) =>
    (linter?.rules?.style?.noRestrictedImports?.options?.patterns ?? []).map(({ group }) => group),
  );
}

/**
 * The parts of a declared dependency that the lint rules leave open: `["db"]` for all of it, `["db/listen"]` for one
 * file, nothing where it is refused. A group either refuses names one by one, or refuses all and takes some back by
 * `!`, as in a `.gitignore`.
 */
function openParts(dependency: string, groups: readonly string[][]): string[] {
  let parts = [dependency];
  for (const group of groups) {
    const name = `${ours}${dependency}`;
    const refusesAll = group.includes(`${ours}*`);
    if (!refusesAll) {
      if (group.includes(name) || group.includes(`${name}/**`)) parts = [];
      continue;
    }
    const allowed = group.filter((each) => each.startsWith("!")).map((each) => each.slice(1));
    if (allowed.includes(`${name}/**`)) continue;
    parts = allowed
      .filter((each) => each.startsWith(`${name}/`))
      .map((each) => each.slice(ours.length).replace(/\/\*\*$/, "/*"));
  }
  return parts;
}

/**
 * Reads the rules as `pnpm check` enforces them: a package imports what its `package.json` declares, less what
 * `biome.json` refuses. Sorted so that each package stands below everything it may import.
 *
 * @param manifests the packages and portals, each with the names of its dependencies of ours (without the scope).
 * @param overrides the `overrides` of `biome.json`.
 * @returns the rules, and as `refused` the declared dependencies that no import could use.
 * @throws Error for packages that import each other in a circle.
 */
export function readDependencyRules(
  manifests: readonly Manifest[],
  overrides: readonly Override[],
): { rules: PackageRule[]; refused: { folder: string; dependency: string }[] } {
  const refused: { folder: string; dependency: string }[] = [];
  const left = new Map<string, { rule: PackageRule; needs: string[] }>();
  for (const { folder, dependencies } of manifests) {
    const groups = patternsFor(folder, overrides);
    const mayImport = dependencies.toSorted().flatMap((dependency) => {
      const parts = openParts(dependency, groups);
      if (parts.length === 0) refused.push({ folder, dependency });
      return parts;
    });
    const name = folder.replace(/^packages\//, "");
    left.set(name, { rule: { name, mayImport }, needs: dependencies });
  }
  const rules: PackageRule[] = [];
  while (left.size > 0) {
    const ready = [...left].filter(([, { needs }]) => needs.every((need) => !left.has(need)));
    if (ready.length === 0) {
      throw new Error(`These packages import each other in a circle: ${[...left.keys()].join(", ")}.`);
    }
    for (const [name, { rule }] of ready.toSorted(([a], [b]) => a.localeCompare(b))) {
      rules.push(rule);
      left.delete(name);
    }
  }
  return { rules, refused };
}

/** The rules as a Markdown table. */
export function writeDependencyTable(rules: readonly PackageRule[]): string {
  const code = (name: string): string => `\`${name}\``;
  const rows = rules.map(
    ({ name, mayImport }) =>
      `| ${code(name)} | ${mayImport.length === 0 ? "nothing of ours" : mayImport.map(code).join(", ")} |`,
  );
  return ["| package | may import |", "|---|---|", ...rows].join("\n");
}
