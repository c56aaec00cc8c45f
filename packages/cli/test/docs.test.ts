import { describe, expect, it } from "vitest";
import { readDependencyRules, writeDependencyTable } from "../src/docs/dependency-rules.ts";
import { findBrokenReferences, type Repository } from "../src/docs/find-broken-references.ts";
import { findForeignImports } from "../src/docs/find-foreign-imports.ts";
import { definedRequirements, findUndefinedRequirements } from "../src/docs/find-undefined-requirements.ts";

describe("the table of dependencies", () => {
  const override = (folder: string, group: string[]) => ({
    includes: [`${folder}/src/**`],
    linter: { rules: { style: { noRestrictedImports: { options: { patterns: [{ group }] } } } } },
  });

  it("has what package.json declares and biome.json lets through, each package below what it may import", () => {
    const { rules, refused } = readDependencyRules(
      [
        { folder: "packages/api", dependencies: ["db", "hiring"] },
        { folder: "packages/db", dependencies: [] },
        { folder: "packages/hiring", dependencies: ["db", "mail"] },
        { folder: "packages/mail", dependencies: [] },
        { folder: "apps/shop", dependencies: ["api", "db"] },
      ],
      [
        override("packages/api", [
          "@teamified/*",
          "@teamified/*/**",
          "!@teamified/hiring/**",
          "!@teamified/db/listen",
        ]),
        override("packages/hiring", [
          "@teamified/*",
          "@teamified/*/**",
          "!@teamified/db/**",
          "!@teamified/mail/templates/**",
        ]),
        override("apps/shop", ["@teamified/db", "@teamified/db/**"]),
      ],
    );
    expect(rules).toEqual([
      { name: "db", mayImport: [] },
      { name: "mail", mayImport: [] },
      { name: "hiring", mayImport: ["db", "mail/templates/*"] },
      { name: "api", mayImport: ["db/listen", "hiring"] },
      { name: "apps/shop", mayImport: ["api"] },
    ]);
    expect(refused).toEqual([{ folder: "apps/shop", dependency: "db" }]);
    expect(writeDependencyTable(rules)).toContain("| `api` | `db/listen`, `hiring` |");
  });

  it("is refused to packages that import each other in a circle", () => {
    const manifests = [
      { folder: "packages/a", dependencies: ["b"] },
      { folder: "packages/b", dependencies: ["a"] },
    ];
    expect(() => readDependencyRules(manifests, [])).toThrow("in a circle: a, b");
  });
});

describe("references of a document", () => {
  const files = new Set([
    "docs/a.md",
    "docs/decisions/1.md",
    "README.md",
    "packages/db/src/client.ts",
    "packages/db/src",
    "packages/db/test/x.test.ts",
  ]);
  const repository: Repository = {
    exists: (path) => files.has(path),
    read: (path) => (path === "docs/a.md" ? "# A page\n\n## What it's for: `all`\n" : ""),
    packages: ["db"],
    commands: { scripts: ["cli", "bench", "check"], cli: ["grade"], bench: ["text"] },
  };
  const broken = (text: string): string[] => findBrokenReferences("docs/a.md", text, repository);

  it.each([
    "[one](decisions/1.md), [two](../README.md), [three](#what-its-for-all), [four](a.md#a-page), [out](https://x.test)",
    "`packages/db/src/client.ts`, `db/client`, `db/test/x.test.ts`, `packages/db/src/<noun>.ts`, `packages/db/src/*.ts`",
    "`text/plain`, `a/b`, `/api/health`, `db`, `pnpm check`, `npx --yes pnpm@12 -s cli grade FILE`, `pnpm exec tsc`",
    "```sh\npnpm -s bench text\n```",
  ])("are whole in %j", (text) => {
    expect(broken(text)).toEqual([]);
  });

  it.each([
    ["[one](decisions/2.md)", "decisions/2.md"],
    ["[one](../docs/a.md#another)", "../docs/a.md#another"],
    ["see `packages/db/src/server.ts`", "packages/db/src/server.ts"],
    ["see `packages/db/src/{client,server}.ts`", "packages/db/src/{client,server}.ts"],
    ["see `packages/shop/src/<noun>.ts`", "packages/shop/src/<noun>.ts"],
    ["see `db/server`", "db/server"],
    ["run `pnpm deploy`", "pnpm deploy"],
    ["run `pnpm -s bench speed FILE`", "pnpm -s bench speed FILE"],
    ["```sh\nnpx --yes pnpm@12 cli mark\n```", "npx --yes pnpm@12 cli mark"],
  ])("are broken in %j", (text, reference) => {
    expect(broken(text)).toEqual([reference]);
  });
});

describe("cited requirements", () => {
  const defined = definedRequirements("| id | requirement |\n|---|---|\n| RFC-1 | one |\n| RFC-12 | two |\n");

  it("are those of the tables", () => {
    expect([...defined]).toEqual(["RFC-1", "RFC-12"]);
  });

  it("are undefined when their prefix is known and their number is not", () => {
    expect(findUndefinedRequirements("RFC-1 and (RFC-2, RFC-12), UTF-8, SHA-256", defined)).toEqual([
      "RFC-2",
    ]);
  });
});

describe("relative imports", () => {
  it.each([
    'import { a } from "../../db/src/a.ts";',
    'export * from "../../../packages/db/src/a.ts";',
    'export { a } from "../../db/src/a.ts";',
    'const a = await import("../../db/src/a.ts");',
    'type A = import("../../db/src/a.ts").A;',
  ])("that leave their package are found: %s", (line) => {
    expect(findForeignImports("packages/api/test/x.ts", line)).toHaveLength(1);
  });

  it("within a package, and from the seed, are let through", () => {
    const line = 'import { a } from "../../src/a.ts"; import { b } from "@teamified/db/b";';
    expect(findForeignImports("packages/api/test/deep/x.ts", line)).toEqual([]);
    expect(findForeignImports("prisma/seed.ts", 'import { a } from "../packages/cli/src/a.ts";')).toEqual([]);
  });
});
