import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

// What docs/security.md claims is worth as much as the files and tests that it names.

const root = join(import.meta.dirname, "../../..");
const lines = readFileSync(join(root, "docs/security.md"), "utf8").split("\n");
const isPath = /^(?:[a-z0-9-]+\/(?:src|test)\/|(?:apps|docs|packages|prisma)\/)/;

const fileOf = (path: string) =>
  [path, join("packages", path)].map((each) => join(root, each)).find((each) => existsSync(each));

/** What stands between backticks and looks like a file, and the names between quotation marks behind a test. */
function claimsOf(line: string): { paths: string[]; tests: { path: string; name: string }[] } {
  const paths: string[] = [];
  const tests: { path: string; name: string }[] = [];
  let test: string | null = null;
  for (const [, code, name] of line.matchAll(/`([^`]+)`|“([^”]+)”/g)) {
    if (code !== undefined) {
      test = code.endsWith(".test.ts") ? code : null;
      if (isPath.test(code)) paths.push(code);
    } else if (name !== undefined && test !== null) tests.push({ path: test, name });
  }
  return { paths, tests };
}

describe("the document about security", () => {
  it("names files that there are", () => {
    const missing = lines.flatMap((line) => claimsOf(line).paths).filter((path) => !fileOf(path));
    expect(missing).toEqual([]);
  });

  it("names tests that there are", () => {
    const named = lines.flatMap((line) => claimsOf(line).tests);
    expect(named.length).toBeGreaterThan(50);
    const missing = named.filter(({ path, name }) => {
      const file = fileOf(path);
      return file === undefined || !readFileSync(file, "utf8").includes(name);
    });
    expect(missing).toEqual([]);
  });

  it("has a row for each finding that it refers to, and none that is high", () => {
    const rows = lines.filter((line) => /^\| F\d+ \|/.test(line)).map((line) => line.split("|"));
    const numbers = rows.map((cells) => cells[1]?.trim());
    const referred = new Set(lines.flatMap((line) => line.match(/\bF\d+\b/g) ?? []));
    expect(numbers.toSorted()).toEqual([...referred].toSorted());
    for (const [, number, severity] of rows) expect(severity?.trim(), number).toMatch(/^(medium|low)$/);
  });
});
