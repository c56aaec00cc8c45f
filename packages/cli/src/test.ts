import { spawn } from "node:child_process";
import { loadEnvironment } from "@teamified/config/environment";
import { binary, root } from "./binary.ts";
import { closingLines, readClosing } from "./closing-lines.ts";
import { complain, say } from "./terminal.ts";

/**
 * `pnpm test`: checks, then every test, browser ones included. Ends with one plain line of counts, above
 * it the tests that passed only at the second try.
 * Arguments go to vitest: `pnpm test --project unit`.
 */
const env: NodeJS.ProcessEnv = {
  ...loadEnvironment(),
  NEXT_TELEMETRY_DISABLED: "1",
  TURBO_TELEMETRY_DISABLED: "1",
};

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

const only = process.argv.slice(2);
const generated = await run([`${root}/packages/db/src/generate.ts`]);
const checked = only.length > 0 ? { code: 0 } : await run([`${root}/packages/cli/src/check.ts`]);
if (checked.code !== 0) complain("The checks failed; the tests run all the same.");
const tested = await run([binary("vitest", "vitest"), "run", ...only]);
const closing = readClosing(tested.output);
const failed = closing.failed + (checked.code === 0 ? 0 : 1);
say();
if (checked.code !== 0) complain("One of the failures below is the checks: `pnpm check` says which.");
for (const line of closingLines({ ...closing, failed }, { github: env.GITHUB_ACTIONS === "true" })) say(line);
process.exit(generated.code === 0 && checked.code === 0 && tested.code === 0 && closing.passed > 0 ? 0 : 1);
