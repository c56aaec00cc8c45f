import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runChild, StartError, startChild, stopChildren } from "../src/children.ts";
import { isPortTaken } from "../src/ports.ts";

const folder = mkdtempSync(join(tmpdir(), "teamified-cli-"));

function script(name: string, code: string) {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, code);
  return { name, args: [path], cwd: folder, env: process.env, logFile: join(folder, `${name}.log`) };
}

const alive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe("a part that fails", () => {
  it("is told with its last words, and all of them are in its log", async () => {
    const failing = script(
      "failing",
      "console.log('before'); console.error('the disk is full'); process.exit(3);",
    );
    await expect(runChild(failing)).rejects.toThrow(StartError);
    await expect(runChild(failing)).rejects.toThrow(/failing failed:[\s\S]*the disk is full/);
    expect(readFileSync(failing.logFile, "utf8")).toContain("before");
  });
});

describe("stopping", () => {
  it("ends a part that will not go, and what it started, when its time is over", async () => {
    const stubborn = startChild(
      script(
        "stubborn",
        `import { spawn } from "node:child_process";
         process.on("SIGTERM", () => {});
         const child = spawn(process.execPath, ["-e", "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)"]);
         console.log("child " + child.pid);
         setInterval(() => {}, 1000);`,
      ),
    );
    const pid = await new Promise<number>((resolve) => {
      const timer = setInterval(() => {
        const found = /child (\d+)/.exec(stubborn.tail());
        if (!found) return;
        clearInterval(timer);
        resolve(Number(found[1]));
      }, 20);
    });
    await stopChildren([stubborn], 300);
    expect(stubborn.process.signalCode).toBe("SIGKILL");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(alive(pid)).toBe(false);
  });

  it("lets a part that listens finish what it does", async () => {
    const polite = startChild(
      script(
        "polite",
        "process.on('SIGTERM', () => { console.log('bye'); process.exit(0); }); console.log('up'); setInterval(() => {}, 1000);",
      ),
    );
    while (!polite.tail().includes("up")) await new Promise((resolve) => setTimeout(resolve, 20));
    await stopChildren([polite], 3000);
    expect(polite.process.exitCode).toBe(0);
    expect(polite.tail()).toContain("bye");
  });
});

describe("a port", () => {
  it("is taken while somebody listens, on whatever address, and free after", async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, "127.0.0.1", () => {
        const address = server.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
    expect(await isPortTaken(port)).toBe(true);
    await new Promise((resolve) => server.close(resolve));
    expect(await isPortTaken(port)).toBe(false);
  });
});
