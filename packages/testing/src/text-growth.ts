const leastMs = 4;

/** Time of this thread in milliseconds: what else runs on the machine adds nothing to it. */
function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

async function leastOf(read: (text: string) => unknown, textOf: (run: number) => string, runs: number) {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const text = textOf(run);
    const began = threadMs();
    await read(text);
    least = Math.min(least, threadMs() - began);
  }
  return Math.max(least, leastMs);
}

/**
 * How many times as long a reader takes for a text of ten times the length: ten where its time grows with the length,
 * a hundred where it grows with the square. The least of several runs of the same process, times below 4 ms as 4, and
 * no more runs than are needed to see that it is linear.
 *
 * @param make a text of about so many characters.
 * @param characters of the shorter text; choose it so that a quadratic reader needs some milliseconds for it.
 */
export async function growthOf(
  read: (text: string) => unknown,
  make: (characters: number) => string,
  characters = 5000,
): Promise<number> {
  // Readers remember what they read last, so each run gets another text.
  let at = 0;
  const another = (length: number) => () => {
    at += 1;
    return `${at} ${make(length)}`;
  };
  await read(another(1000)());
  const short = await leastOf(read, another(characters), 5);
  let growth = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3 && growth > 15; run += 1) {
    growth = Math.min(growth, (await leastOf(read, another(10 * characters), 1)) / short);
  }
  return growth;
}
