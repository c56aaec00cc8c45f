import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { binary } from "../src/binary.ts";
import { closingLines, readClosing } from "../src/closing-lines.ts";

/** A run of vitest over one file, with our reporter and one more try. */
function runTests(code: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "teamified-tries-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "some.test.js"), code);
  const reporter = JSON.stringify(join(import.meta.dirname, "../../testing/src/second-try-reporter.ts"));
  writeFileSync(
    join(folder, "vitest.config.js"),
    `import { SecondTryReporter } from ${reporter};
     export default { test: { globals: true, retry: 1, reporters: ["default", new SecondTryReporter()] } };`,
  );
  return new Promise((resolve) => {
    const args = [binary("vitest", "vitest"), "run", "--root", folder];
    execFile(
      process.execPath,
      args,
      { cwd: folder, env: { ...process.env, FORCE_COLOR: "1" } },
      (_, stdout) => resolve(stdout),
    );
  });
}

it("a test that passed only at the second try is named with its file, and counts as passed", {
  timeout: 120_000,
}, async () => {
  const output = await runTests(
    `let tries = 0;
     describe("a page", () => {
       test("opens 50% of the time", () => { tries += 1; expect(tries).toBe(2); });
       test("opens", () => {});
       test("never opens", () => { expect(1).toBe(2); });
     });`,
  );
  const closing = readClosing(output);
  expect(closing).toEqual({
    passed: 2,
    failed: 1,
    secondTries: ["some.test.js > a page > opens 50% of the time"],
  });
  const lines = closingLines(closing, { github: true });
  expect(lines[0]).toBe(
    "::warning file=some.test.js,title=Passed only at the second try::some.test.js > a page > opens 50%25 of the time",
  );
  expect(lines).toContain("  some.test.js > a page > opens 50% of the time");
  expect(lines.at(-1)).toBe("2 passed, 1 failed, 1 only at the second try");
});

it("without such a test the end is one line of counts", { timeout: 120_000 }, async () => {
  const closing = readClosing(await runTests("test('passes', () => {});"));
  expect(closingLines(closing, { github: true })).toEqual(["1 passed, 0 failed"]);
});
