import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { type Child, signalGroup, startChild, stopChildren } from "../src/children.ts";
import { runOf } from "../src/stack.ts";
import { type Pace, pace, type Run, supervise } from "../src/supervise.ts";

const quick: Pace = {
  firstPauseMs: 20,
  longestPauseMs: 300,
  steadyAfterMs: 60_000,
  hopelessAfter: 5,
  lookEveryMs: 50,
  silentLooks: 3,
  silentLooksAtStart: 1000,
};

const alive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** A real process under supervision; `code` is what it runs. */
function part(code: string, options: { answers?: (folder: string) => boolean; limits?: Partial<Pace> } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "teamified-supervise-"));
  const script = join(folder, "part.mjs");
  writeFileSync(script, code);
  const log = join(folder, "part.log");
  const lives: Child[] = [];
  const start = (): Run => {
    const child = startChild({ name: "part", args: [script], cwd: folder, env: process.env, logFile: log });
    lives.push(child);
    return runOf(child);
  };
  const said: string[] = [];
  const supervisor = supervise(
    { name: "The part", log, start, answers: async () => options.answers?.(folder) ?? true },
    start(),
    { say: (sentence) => said.push(sentence), pace: { ...quick, ...options.limits } },
  );
  onTestFinished(async () => {
    await supervisor.stop();
    await stopChildren(lives, 500);
    rmSync(folder, { recursive: true, force: true });
  });
  const pid = () => lives.at(-1)?.process.pid ?? 0;
  return { folder, log, lives, said, supervisor, pid };
}

const sleeper = "console.log('up'); setInterval(() => {}, 1000);";

describe("a part of the product", () => {
  it("that is killed is started again, said so, and the others are what they were", async () => {
    const one = part(sleeper);
    const other = part(sleeper);
    const [killed, spared] = [one.pid(), other.pid()];
    process.kill(killed, "SIGKILL");
    await vi.waitFor(() => expect(one.said.join("\n")).toContain("The part is up again."), 25_000);
    expect(one.said[0]).toBe(
      "The part has ended (signal SIGKILL). It is started again at once; the rest goes on.",
    );
    expect(one.pid()).not.toBe(killed);
    expect(alive(one.pid())).toBe(true);
    expect(other.pid()).toBe(spared);
    expect(other.said).toEqual([]);
  });

  it("that ends by itself leaves nothing of its group to stand in the way of the next", async () => {
    const one = part(
      `import { spawn } from "node:child_process";
       import { appendFileSync } from "node:fs";
       const helper = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
       appendFileSync("helpers", helper.pid + "\\n");
       setInterval(() => {}, 1000);`,
    );
    const helpers = () =>
      existsSync(join(one.folder, "helpers"))
        ? readFileSync(join(one.folder, "helpers"), "utf8").trim().split("\n").map(Number)
        : [];
    await vi.waitFor(() => expect(helpers()).toHaveLength(1), 25_000);
    process.kill(one.pid(), "SIGKILL");
    await vi.waitFor(() => expect(helpers()).toHaveLength(2), 25_000);
    const [first = 0, second = 0] = helpers();
    // Its number is gone as soon as the system has noticed.
    await vi.waitFor(() => expect(alive(first)).toBe(false), 25_000);
    expect(alive(second)).toBe(true);
  });

  it("that keeps ending is named once, with its last lines and its log, and tried on with long pauses", async () => {
    const one = part("console.error('the disk is full'); process.exit(3);", { answers: () => false });
    await vi.waitFor(() => expect(one.lives.length).toBeGreaterThan(6), 25_000);
    const named = one.said.filter((sentence) => sentence.includes("keeps ending"));
    expect(named).toHaveLength(1);
    expect(named[0]).toContain("5 times in a row");
    expect(named[0]).toContain("exit code 3");
    expect(named[0]).toContain("    the disk is full");
    expect(named[0]).toContain(one.log);
    // Not the first to be said: four ends came before.
    expect(one.said.findIndex((sentence) => sentence.includes("keeps ending"))).toBe(4);
  });

  it("that cannot even be started is tried again like one that ends", async () => {
    let tries = 0;
    const ended = Promise.withResolvers<string>();
    const said: string[] = [];
    const supervisor = supervise(
      {
        name: "The database",
        log: "postgres.log",
        answers: async () => true,
        start: () => {
          tries += 1;
          if (tries < 3) throw new Error("its port is taken");
          return { ended: new Promise(() => {}), tail: () => "", kill: () => {} };
        },
      },
      { ended: ended.promise, tail: () => "", kill: () => {} },
      { say: (sentence) => said.push(sentence), pace: quick },
    );
    onTestFinished(() => supervisor.stop());
    ended.resolve("its process is gone");
    await vi.waitFor(() => expect(said.at(-1)).toBe("The database is up again."), 25_000);
    expect(tries).toBe(3);
  });

  it("that hangs is ended and started again; one that is busy for a while is not", async () => {
    const silent = (folder: string) => existsSync(join(folder, "silent"));
    const one = part(sleeper, { answers: (folder) => !silent(folder) });
    const hanging = one.pid();
    await vi.waitFor(() => expect(one.lives[0]?.tail()).toContain("up"), 25_000);
    process.kill(hanging, "SIGSTOP");
    appendFileSync(join(one.folder, "silent"), "");
    await vi.waitFor(() => expect(one.lives).toHaveLength(2), 25_000);
    rmSync(join(one.folder, "silent"));
    expect(alive(hanging)).toBe(false);
    expect(one.said[0]).toContain("has not answered for a while");
    await vi.waitFor(() => expect(one.said.at(-1)).toBe("The part is up again."), 25_000);

    // Two looks without an answer, then one with: never three in a row.
    let looks = 0;
    const busy = part(sleeper, { answers: () => looks++ % 3 === 0 });
    await vi.waitFor(() => expect(looks).toBeGreaterThan(12), 25_000);
    expect(busy.lives).toHaveLength(1);
  });

  it("is not started again after it was told to stop, not even when it ends in that moment", async () => {
    const one = part(sleeper);
    await vi.waitFor(() => expect(one.lives[0]?.tail()).toContain("up"), 25_000);
    const stopping = one.supervisor.stop();
    signalGroup(one.pid(), "SIGKILL");
    await stopping;
    await one.lives[0]?.exited;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(one.lives).toHaveLength(1);
  });
});

it("the first starts come quickly enough for fifteen seconds, and a hang is given more than half a minute", () => {
  const pauses = [0, 1, 2, 3].map((n) => pace.firstPauseMs * 2 ** n);
  expect(pauses.reduce((sum, each) => sum + each, 0)).toBeLessThan(5_000);
  expect(pace.silentLooks * pace.lookEveryMs).toBeGreaterThan(30_000);
});
