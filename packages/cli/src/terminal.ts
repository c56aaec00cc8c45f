const out = process.stdout;

/** Whether a person watches; else no line is rewritten and no colour is used. */
const live = out.isTTY === true;

/** One line. */
export function say(line = ""): void {
  out.write(`${line}\n`);
}

/** One line for the error stream. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Bold where a person watches. */
export function strong(text: string): string {
  return live ? `\u001b[1m${text}\u001b[22m` : text;
}

/**
 * Runs `work` under a line that says what happens and for how long; the line ends with the seconds
 * that it took. Throws what `work` throws, after marking the line.
 */
export async function step<T>(
  label: string,
  work: () => Promise<T>,
  write = (text: string) => void out.write(text),
): Promise<T> {
  const startedAt = performance.now();
  const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  const redraw = () => write(`\r\u001b[2K  … ${label} ${seconds()}`);
  const timer = live ? setInterval(redraw, 200) : null;
  if (live) redraw();
  const end = (mark: string) => {
    if (timer) clearInterval(timer);
    write(`${live ? "\r\u001b[2K" : ""}  ${mark} ${label} ${seconds()}\n`);
  };
  try {
    const result = await work();
    end("✓");
    return result;
  } catch (error) {
    end("✗");
    throw error;
  }
}
