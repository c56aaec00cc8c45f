import { execFileSync } from "node:child_process";
import { networkInterfaces } from "node:os";
import { expect, inject, it } from "vitest";
import { registerNewcomer, sendResume } from "../src/newcomer.ts";

const portals = [inject("candidateUrl"), inject("recruiterUrl")];

/** The product's processes whose command line has `part` in it, by number: children of the one that started it. */
function processesOf(part: string): number[] {
  const rows = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  return rows.flatMap((row) => {
    const [, pid, parent, command = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row) ?? [];
    return Number(parent) === process.ppid && command.includes(part) ? [Number(pid)] : [];
  });
}

const answers = (url: string) =>
  fetch(`${url}/api/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
/** Generous: two busy cores start a process slowly. */
const patience = { timeout: 60_000 };

it("a worker that is killed is started again, and what was uploaded meanwhile is read", async () => {
  const newcomer = await registerNewcomer(inject("candidateUrl"), "Wilma Harbour");
  const [killed = 0, ...more] = processesOf("worker-process.ts");
  expect(more).toEqual([]);
  const others = processesOf("next-server");
  process.kill(killed, "SIGKILL");
  await sendResume(newcomer);
  await expect
    .poll(async () => (await newcomer.client.resume.list.query())[0]?.parsingStatus, patience)
    .toBe("completed");
  expect(processesOf("worker-process.ts")).not.toContain(killed);
  expect(processesOf("next-server")).toEqual(others);
});

it("a portal that is killed is started again on its port, and the other one is what it was", async () => {
  const before = processesOf("next-server");
  expect(before).toHaveLength(2);
  const [killed = 0, spared = 0] = before;
  const worker = processesOf("worker-process.ts");
  process.kill(killed, "SIGKILL");
  await expect
    .poll(() => processesOf("next-server").filter((pid) => !before.includes(pid)).length, patience)
    .toBe(1);
  await expect
    .poll(async () => (await Promise.all(portals.map(answers))).every(Boolean), patience)
    .toBe(true);
  expect(processesOf("next-server")).toContain(spared);
  expect(processesOf("worker-process.ts")).toEqual(worker);
});

it("no other machine reaches the portals", async () => {
  const outside = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal);
  for (const { address } of outside) {
    for (const portal of portals) {
      const url = new URL("/api/health", portal);
      url.hostname = address;
      await expect(fetch(url), url.href).rejects.toThrow("fetch failed");
    }
  }
  // On a machine without a network this at least shows that somebody is there to be reached.
  expect(await Promise.all(portals.map(answers))).toEqual([true, true]);
});
