import { closeSync, openSync, readdirSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** How much of a process's output is kept. docs/operations.md states these numbers. */
export type LogLimits = {
  /** A file that reaches this is set aside. Bytes. */
  maxBytes: number;
  /** A file begun longer ago than this is set aside. Milliseconds. */
  maxAgeMs: number;
  /** So many files set aside are kept beside the one that is written: `worker.log.1` is the youngest. */
  keep: number;
  /** Files set aside that were last written longer ago than this are removed. Milliseconds. */
  keepMs: number;
};

const dayMs = 86_400_000;
/** At most 60 MB a process, and nothing older than two weeks and a day. */
export const logLimits: LogLimits = {
  maxBytes: 10_000_000,
  maxAgeMs: dayMs,
  keep: 5,
  keepMs: 14 * dayMs,
};

export type LogFile = {
  write(chunk: Buffer): void;
  close(): void;
};

/**
 * A log that is appended to and rotates by size and age, whoever wrote it before. It writes synchronously: the
 * launcher has nothing else to do, a child that writes faster than the disk is held up by its pipe instead of filling
 * memory, and what a child said before it died is on disk when that is told.
 *
 * A disk that is full or a folder that is gone must not end what is logged: the lines are dropped, `onProblem` hears of
 * it once, and each later write tries again.
 */
export function openLogFile(
  path: string,
  options: { limits?: LogLimits; now?: () => number; onProblem?: (error: unknown) => void } = {},
): LogFile {
  const limits = options.limits ?? logLimits;
  const now = options.now ?? Date.now;
  let open: { fd: number; bytes: number; begunAt: number } | null = null;
  let isFailing = false;

  const guarded = (work: () => void) => {
    try {
      work();
      isFailing = false;
    } catch (error) {
      close();
      if (!isFailing) options.onProblem?.(error);
      isFailing = true;
    }
  };
  const close = () => {
    if (open === null) return;
    closeSync(open.fd);
    open = null;
  };
  const ready = () => {
    if (open !== null && !isOver(open, limits, now())) return open;
    close();
    const there = statOf(path);
    if (there !== null && isOver(there, limits, now())) rotate(path, limits, now());
    const kept = statOf(path);
    open = {
      fd: openSync(path, "a", 0o600),
      bytes: kept?.bytes ?? 0,
      begunAt: kept?.begunAt ?? now(),
    };
    return open;
  };

  return {
    write: (chunk) =>
      guarded(() => {
        // One chunk may be a megabyte, so the limit is passed by that much at most.
        const target = ready();
        for (let from = 0; from < chunk.length; ) from += writeSync(target.fd, chunk, from);
        target.bytes += chunk.length;
      }),
    close: () => guarded(close),
  };
}

function isOver(file: { bytes: number; begunAt: number }, limits: LogLimits, now: number): boolean {
  return file.bytes >= limits.maxBytes || now - file.begunAt >= limits.maxAgeMs;
}

/**
 * Size and first moment of the file; null when there is none or it is empty. Where the file system does not keep the
 * moment of creation, the last writing stands for it.
 */
function statOf(path: string): { bytes: number; begunAt: number } | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined || stats.size === 0) return null;
  return { bytes: stats.size, begunAt: stats.birthtimeMs > 0 ? stats.birthtimeMs : stats.mtimeMs };
}

/** `x.log` becomes `x.log.1`, `x.log.1` becomes `x.log.2`, and so on; what is too many or too old goes. */
function rotate(path: string, limits: LogLimits, now: number): void {
  for (const { file, number } of setAside(path)) {
    const isOld = now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now) > limits.keepMs;
    if (number >= limits.keep || isOld) rmSync(file, { force: true });
    else renameSync(file, `${path}.${number + 1}`);
  }
  renameSync(path, `${path}.1`);
}

/** The files set aside, the oldest first, so that each can take the next one's name. */
function setAside(path: string): { file: string; number: number }[] {
  const folder = dirname(path);
  const name = `${basename(path)}.`;
  return readdirSync(folder)
    .filter((each) => each.startsWith(name) && /^[1-9]\d*$/.test(each.slice(name.length)))
    .map((each) => ({ file: join(folder, each), number: Number(each.slice(name.length)) }))
    .sort((a, b) => b.number - a.number);
}

/** Removes the logs of a folder that were last written longer ago than {@link LogLimits.keepMs}: what has gone quiet never rotates. */
export function removeOldLogs(folder: string, options: { limits?: LogLimits; now?: number } = {}): void {
  const { keepMs } = options.limits ?? logLimits;
  const now = options.now ?? Date.now();
  for (const name of readdirSync(folder)) {
    if (!/\.log(?:\.\d+)?$/.test(name)) continue;
    const file = join(folder, name);
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats?.isFile() && now - stats.mtimeMs > keepMs) rmSync(file, { force: true });
  }
}
