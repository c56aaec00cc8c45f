import type { Report } from "./bench.ts";
import { measureTextReaders } from "./text/measure-text-readers.ts";
import { textReaders } from "./text/text-readers.ts";

/** Twice the length may take twice the time; half as much again is noise of the engine. */
const mostRatio = 15;
/** What a web request may keep the main thread for, at the longest answer. */
const mostMs = 20;

/**
 * Every reader of text over generated worst cases: ms per kilobyte at 1, 10 and 100 kB, and ms at 100 kB / ms at 10 kB.
 *
 * @param only the name of a reader, or its beginning.
 * @throws Error when no reader is called so.
 */
export async function measureText(only: string | undefined): Promise<Report> {
  const chosen = textReaders.filter(({ name }) => only === undefined || name.startsWith(only));
  if (chosen.length === 0) {
    throw new Error(`No reader is called so. There are: ${textReaders.map(({ name }) => name).join(", ")}.`);
  }
  const { worstTextRatio, readers } = await measureTextReaders({ readers: chosen });
  const figures = readers.flatMap(({ name, ratio, cases }) => {
    const slowest = (length: 1 | 10 | 100) => Math.max(...cases.map(({ msPerKb }) => msPerKb[length]));
    const atTen = slowest(10) * 10;
    const isRequest = !name.startsWith("resume:");
    return [
      { name: `${name}: ms per kB at 1 kB`, value: slowest(1), limit: "", holds: null },
      { name: `${name}: ms per kB at 10 kB`, value: slowest(10), limit: "", holds: null },
      { name: `${name}: ms per kB at 100 kB`, value: slowest(100), limit: "", holds: null },
      {
        name: `${name}: ms of 10,000 characters`,
        value: atTen,
        limit: isRequest ? `at most ${mostMs}` : "",
        holds: isRequest ? atTen <= mostMs : null,
      },
      {
        name: `${name}: 100 kB / 10 kB (${cases[0]?.name.slice(name.length + 2) ?? ""})`,
        value: ratio,
        limit: `at most ${mostRatio}`,
        holds: ratio <= mostRatio,
      },
    ];
  });
  return {
    figures,
    json: { worstTextRatio, cases: readers.flatMap(({ cases }) => cases) },
    sentence: `The worst text takes ${worstTextRatio.toFixed(1)} times as long at ten times the length.`,
  };
}
