import { spawn } from "node:child_process";
import { loadEnvironment } from "@teamified/config/environment";
import { binary, root } from "./binary.ts";
import { complain, say } from "./terminal.ts";

/**
 * `pnpm test`: checks, then every test, browser ones included. Ends with one plain line of counts.
 * Arguments go to vitest: `pnpm test --project unit`.
 */
const env = { ...loadEnvironment(), NEXT_TELEMETRY_DISABLED: "1", TURBO_TELEMETRY_DISABLED: "1" };

/** Runs a script to its end; gives its exit code and what it printed. */
function run(args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString("utf8");
      process.stdout.write(chunk);
    });
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The number before `word` in vitest's closing line of tests. */
function countOf(output: string, word: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: vitest's colours are in the way
  const plain = output.replace(/\u001b\[[0-9;]*m/g, "");
  const line = plain.split("\n").findLast((each) => /^\s*Tests\s/.test(each)) ?? "";
  return Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);
}

const only = process.argv.slice(2);
const generated = await run([`${root}/packages/db/src/generate.ts`]);
const checked = only.length > 0 ? { code: 0 } : await run([`${root}/packages/cli/src/check.ts`]);
if (checked.code !== 0) complain("The checks failed; the tests run all the same.");
const tested = await run([binary("vitest", "vitest"), "run", ...only]);
const passed = countOf(tested.output, "passed");
const failed = countOf(tested.output, "failed") + (checked.code === 0 ? 0 : 1);
say();
if (checked.code !== 0) complain("One of the failures below is the checks: `pnpm check` says which.");
say(`${passed} passed, ${failed} failed`);
process.exit(generated.code === 0 && checked.code === 0 && tested.code === 0 && passed > 0 ? 0 : 1);
