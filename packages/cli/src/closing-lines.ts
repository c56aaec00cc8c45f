/** What the output of a run of tests says at its end. */
export type Closing = {
  passed: number;
  failed: number;
  /** `packages/e2e/test/pages.test.ts > the test's name`: passed, but only when it was tried again. */
  secondTries: string[];
};

/** Reads what vitest and our reporter (packages/testing/src/second-try-reporter.ts) printed. */
export function readClosing(output: string): Closing {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: vitest's colours are in the way
  const lines = output.replace(/\u001b\[[0-9;]*m/g, "").split("\n");
  const counts = lines.findLast((line) => /^\s*Tests\s/.test(line)) ?? "";
  const countOf = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(counts)?.[1] ?? 0);
  const secondTries = lines.flatMap((line) => /^passed only at the second try: (.+)$/.exec(line)?.[1] ?? []);
  return { passed: countOf("passed"), failed: countOf("failed"), secondTries };
}

/**
 * The last lines of `pnpm test`. The counts stand in the last one; tests of a second try are named above it, and on a
 * runner of GitHub as warnings on their files too.
 */
export function closingLines(
  { passed, failed, secondTries }: Closing,
  options: { github: boolean },
): string[] {
  const annotations = options.github
    ? secondTries.map((each) => {
        const [file = ""] = each.split(" > ");
        return `::warning file=${file},title=Passed only at the second try::${each.replaceAll("%", "%25")}`;
      })
    : [];
  const named =
    secondTries.length === 0
      ? []
      : [
          `Passed only at the second try, which is a fault of the test or of the product:`,
          ...secondTries.map((each) => `  ${each}`),
        ];
  const counts = `${passed} passed, ${failed} failed`;
  return [
    ...annotations,
    ...named,
    secondTries.length === 0 ? counts : `${counts}, ${secondTries.length} only at the second try`,
  ];
}
