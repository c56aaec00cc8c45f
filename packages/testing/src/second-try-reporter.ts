import { relative } from "node:path";
import type { Reporter, TestModule } from "vitest/node";

/** `pnpm test` looks for lines that begin so, see packages/cli/src/closing-lines.ts. */
const mark = "passed only at the second try: ";

/**
 * Names each test that failed and passed when it was tried again, as the file and the test on one line. Such a test
 * counts as passed everywhere else, and would hide a fault that people meet.
 */
export class SecondTryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const module of modules) {
      for (const test of module.children.allTests("passed")) {
        if (!test.diagnostic()?.flaky) continue;
        const file = relative(process.cwd(), module.moduleId);
        process.stdout.write(`${mark}${file} > ${test.fullName.replaceAll("\n", " ")}\n`);
      }
    }
  }
}
