import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { root } from "../binary.ts";
import { say } from "../terminal.ts";
import { readDependencyRules, writeDependencyTable } from "./dependency-rules.ts";
import { findBrokenReferences, type Repository } from "./find-broken-references.ts";
import { findForeignImports } from "./find-foreign-imports.ts";
import { definedRequirements, findUndefinedRequirements } from "./find-undefined-requirements.ts";

/**
 * The step "documents" of `pnpm check`. Fails when the table of dependencies is not what `biome.json` and the
 * `package.json` files say, when a table of the database has no owner there, when a document names a file, heading or
 * command that does not exist, when a cited requirement is not in `docs/requirements.md`, or when an import leaves its
 * package by a relative path. With `--write` it writes the table of dependencies instead of comparing it.
 */
const architecture = "docs/architecture.md";
const requirements = "docs/requirements.md";
const tableMarks = { begin: "<!-- dependencies: written by the check -->", end: "<!-- /dependencies -->" };

const read = (path: string): string => readFileSync(`${root}/${path}`, "utf8");
const problems: string[] = [];

const manifests = globSync("{packages,apps}/*/package.json", { cwd: root })
  .toSorted()
  .map((path) => {
    const { dependencies = {} } = JSON.parse(read(path)) as { dependencies?: Record<string, string> };
    return {
      folder: path.replace("/package.json", ""),
      dependencies: Object.keys(dependencies).flatMap((name) =>
        name.startsWith("@teamified/") ? [name.slice("@teamified/".length)] : [],
      ),
    };
  });
const { overrides } = JSON.parse(read("biome.json")) as {
  overrides: Parameters<typeof readDependencyRules>[1];
};
const { rules, refused } = readDependencyRules(manifests, overrides);
for (const { folder, dependency } of refused)
  problems.push(`${folder}/package.json declares ${dependency}, which biome.json lets no file of it import.`);

const before = read(architecture);
const begin = before.indexOf(tableMarks.begin);
const end = before.indexOf(tableMarks.end);
if (begin < 0 || end < begin) problems.push(`${architecture} has no place for the table of dependencies.`);
else {
  const after = `${before.slice(0, begin + tableMarks.begin.length)}\n\n${writeDependencyTable(rules)}\n\n${before.slice(end)}`;
  if (process.argv.includes("--write")) writeFileSync(`${root}/${architecture}`, after);
  else if (after !== before) {
    problems.push(
      `The table of dependencies in ${architecture} is not what is enforced: node packages/cli/src/docs/check-docs.ts --write`,
    );
  }
}

/** The names in an object literal of commands, each on a line of its own with what it is about. */
const namesIn = (path: string): string[] =>
  [...read(path).matchAll(/^ {2}([a-z]+): \{$/gm)].map(([, name = ""]) => name);
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
const repository: Repository = {
  exists: (path) => existsSync(`${root}/${path}`),
  read: (path) => (existsSync(`${root}/${path}`) ? read(path) : null),
  packages: manifests.map(({ folder }) => folder.split("/")[1] ?? ""),
  commands: {
    scripts: Object.keys(scripts),
    cli: namesIn("packages/cli/src/cli.ts"),
    bench: namesIn("packages/bench/src/bench.ts"),
  },
};
const tables = globSync("prisma/schema/*.prisma", { cwd: root }).flatMap((path) =>
  [...read(path).matchAll(/^model [^}]{1,9000}@@map\("(\w+)"\)/gm)].map(([, table = ""]) => table),
);
for (const table of tables) {
  if (!before.includes(`\`${table}\``))
    problems.push(`${architecture} does not say who writes the table ${table}.`);
}
const defined = definedRequirements(read(requirements));
const texts = [
  ...globSync("{docs/**/,}*.md", { cwd: root }),
  ...globSync("{packages,apps}/*/{src,test,scripts}/**/*.{ts,tsx}", { cwd: root }),
  ...globSync("prisma/{schema/*.prisma,seed.ts}", { cwd: root }),
].filter((path) => !path.includes("/generated/"));
for (const path of texts) {
  const text = read(path);
  const undefinedIds = findUndefinedRequirements(text, defined);
  if (undefinedIds.length > 0)
    problems.push(`${path} cites ${undefinedIds.join(", ")}, which ${requirements} does not define.`);
  const cited =
    text.match(
      /\bdocs\/(?:decisions\/[\w-]{1,80}\.md|decisions\/\d+|[\w-]{1,40}\.md)|\b[A-Z]{3,30}\.md\b/g,
    ) ?? [];
  for (const document of path.endsWith("docs.test.ts") ? [] : new Set(cited)) {
    if (!existsSync(`${root}/${document}`)) problems.push(`${path} cites ${document}, which does not exist.`);
  }
  if (path.endsWith(".md")) {
    for (const reference of findBrokenReferences(path, text, repository))
      problems.push(`${path} names ${reference}, which does not exist.`);
  } else if (/\.tsx?$/.test(path)) {
    for (const specifier of findForeignImports(path, text))
      problems.push(
        `${path} imports ${specifier}: write @teamified/<package>/<file>, and declare the package.`,
      );
  }
}
for (const problem of problems) say(problem);
process.exit(problems.length === 0 ? 0 : 1);
