import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { runChild } from "../src/children.ts";
import { type LogLimits, logLimits, openLogFile, removeOldLogs } from "../src/log-file.ts";

const hour = 3_600_000;
const limits: LogLimits = { maxBytes: 1_000, maxAgeMs: 24 * hour, keep: 3, keepMs: 48 * hour };

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "teamified-logs-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const bytesIn = (path: string) =>
  readdirSync(path).reduce((sum, name) => sum + statSync(join(path, name)).size, 0);

describe("a log", () => {
  it("never takes more than its files, whatever is written, and keeps the youngest", () => {
    const dir = folder();
    const log = openLogFile(join(dir, "worker.log"), { limits });
    for (let n = 0; n < 1000; n += 1)
      log.write(Buffer.from(`line ${String(n).padStart(4, "0")} ${"x".repeat(88)}\n`));
    log.close();
    expect(readdirSync(dir).toSorted()).toEqual([
      "worker.log",
      "worker.log.1",
      "worker.log.2",
      "worker.log.3",
    ]);
    // Each file may pass its limit by one chunk.
    expect(bytesIn(dir)).toBeLessThanOrEqual(4 * (limits.maxBytes + 100));
    const kept = ["worker.log.3", "worker.log.2", "worker.log.1", "worker.log"]
      .map((name) => readFileSync(join(dir, name), "utf8"))
      .join("");
    const numbers = [...kept.matchAll(/^line (\d+)/gm)].map(([, number]) => Number(number));
    expect(numbers.at(-1)).toBe(999);
    expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
  });

  it("is set aside when it was begun a day ago, by this start or an earlier one, and goes after its time", () => {
    const dir = folder();
    const path = join(dir, "worker.log");
    let now = Date.now();
    const open = () => openLogFile(path, { limits, now: () => now });
    const first = open();
    first.write(Buffer.from("monday\n"));
    now += 25 * hour;
    first.write(Buffer.from("tuesday\n"));
    first.close();
    expect(readFileSync(`${path}.1`, "utf8")).toBe("monday\n");
    // The files themselves are as old as this test, so the clock runs on from their own dates.
    now += 25 * hour;
    const second = open();
    second.write(Buffer.from("wednesday\n"));
    expect(readFileSync(path, "utf8")).toBe("wednesday\n");
    now += 49 * hour;
    second.write(Buffer.from("saturday\n"));
    second.close();
    expect(readdirSync(dir).toSorted()).toEqual(["worker.log", "worker.log.1"]);
    expect(readFileSync(`${path}.1`, "utf8")).toBe("wednesday\n");
  });

  it("that was left alone goes at a start after two weeks, and nothing else in the folder does", () => {
    const dir = folder();
    for (const name of ["old.log", "old.log.2", "young.log", "notes.txt"])
      writeFileSync(join(dir, name), "x");
    const longAgo = new Date(Date.now() - logLimits.keepMs - hour);
    for (const name of ["old.log", "old.log.2", "notes.txt"]) utimesSync(join(dir, name), longAgo, longAgo);
    removeOldLogs(dir);
    expect(readdirSync(dir).toSorted()).toEqual(["notes.txt", "young.log"]);
  });

  it("that cannot be written is told once, and does not end what is logged", () => {
    const dir = folder();
    const problems: unknown[] = [];
    const log = openLogFile(join(dir, "gone", "worker.log"), { onProblem: (error) => problems.push(error) });
    log.write(Buffer.from("one\n"));
    log.write(Buffer.from("two\n"));
    expect(problems).toHaveLength(1);
  });
});

it("a child that writes without end cannot fill the disk", async () => {
  const dir = folder();
  const script = join(dir, "chatty.mjs");
  writeFileSync(
    script,
    `const line = "y".repeat(999) + "\\n";
     for (let n = 0; n < 90_000; n += 1) if (!process.stdout.write(line)) await new Promise((done) => process.stdout.once("drain", done));`,
  );
  await runChild({
    name: "chatty",
    args: [script],
    cwd: dir,
    env: process.env,
    logFile: join(dir, "chatty.log"),
  });
  // It wrote 90 MB.
  expect(bytesIn(dir)).toBeLessThan((logLimits.keep + 1) * logLimits.maxBytes + 1_000_000);
  expect(readdirSync(dir).filter((name) => name.startsWith("chatty.log"))).toHaveLength(logLimits.keep + 1);
});
