import { spawn } from "node:child_process";
import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import {
  delay,
  endServer,
  isAlive,
  kill,
  makeFolder,
  privateFolder,
  removeFolder,
  serverPid,
} from "@teamified/testing/private-server";
import pg from "pg";
import { afterAll, afterEach, expect, onTestFinished, test } from "vitest";
import { startEmbedded } from "../src/embedded.ts";

/** For the tests that do not care what was in the folder before: making one costs a second. */
const usedFolder = makeFolder();
afterEach(() => endServer(usedFolder));
afterAll(() => removeFolder(usedFolder));

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: "array" });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

test("a first start makes a UTF-8 database in UTC, and the password is readable by its owner alone", async () => {
  const dataDir = privateFolder();
  const { url, stop } = await startEmbedded({ dataDir, durable: true });
  expect(new URL(url).pathname).toBe("/teamified");
  expect(await ask(url, "show server_version_num")).toMatch(/^18/);
  expect(await ask(url, "show server_encoding")).toBe("UTF8");
  expect(await ask(url, "show timezone")).toBe("UTC");
  expect(await ask(url, "show fsync")).toBe("on");
  expect(await ask(url, "show max_connections")).toBe("200");
  expect(await ask(url, "select 'ÉLODIE' ilike 'élodie'")).toBe(true);
  expect(statSync(join(dataDir, "postgres.json")).mode & 0o777).toBe(0o600);
  const record = JSON.parse(readFileSync(join(dataDir, "postgres.json"), "utf8"));
  expect(record).toMatchObject({ url, pid: serverPid(dataDir) });
  await stop();
});

test("it is reached on 127.0.0.1 alone, and not without the password", async () => {
  const { url, stop } = await startEmbedded({ dataDir: usedFolder, durable: false });
  onTestFinished(stop);
  const withoutPassword = new URL(url);
  withoutPassword.password = "wrong";
  await expect(ask(withoutPassword.href, "select 1")).rejects.toThrow(/password/);
  const outside = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .find((each) => each.family === "IPv4" && !each.internal);
  if (outside) {
    const fromOutside = new URL(url);
    fromOutside.hostname = outside.address;
    await expect(ask(fromOutside.href, "select 1")).rejects.toThrow(/ECONNREFUSED/);
  }
});

test("a second start finds the same address and the same rows", async () => {
  const dataDir = usedFolder;
  const first = await startEmbedded({ dataDir, durable: false });
  await ask(first.url, "create table kept as select 7 as number");
  await first.stop();
  expect(serverPid(dataDir)).toBeNull();
  const second = await startEmbedded({ dataDir, durable: false });
  expect(second.url).toBe(first.url);
  expect(await ask(second.url, "select number from kept")).toBe(7);
  await second.stop();
});

test("another port is chosen when a program has taken the one of the last start", async () => {
  const dataDir = usedFolder;
  const first = await startEmbedded({ dataDir, durable: false });
  await first.stop();
  const squatter = createServer().listen(Number(new URL(first.url).port), "127.0.0.1");
  onTestFinished(() => void squatter.close());
  await new Promise((resolve) => squatter.once("listening", resolve));
  const second = await startEmbedded({ dataDir, durable: false });
  expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
  expect(await ask(second.url, "select 1")).toBe(1);
  await second.stop();
});

test("whoever comes second uses the running server and does not stop it", async () => {
  const dataDir = privateFolder();
  // Both at once, on an empty folder.
  const both = await Promise.all([1, 2].map(() => startEmbedded({ dataDir, durable: false })));
  const [url, ...others] = both.map((server) => server.url);
  expect(others).toEqual([url]);
  if (url === undefined) return;
  const guest = await startEmbedded({ dataDir, durable: false });
  await guest.stop();
  expect(await ask(url, "select 1")).toBe(1);
  await Promise.all(both.map((server) => server.stop()));
  expect(serverPid(dataDir)).toBeNull();
});

test("a server whose starter was killed is used again, and then stopped", async () => {
  const dataDir = usedFolder;
  const starter = spawn(process.execPath, ["--input-type=module", "--eval", starterCode(dataDir)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve) =>
    starter.stdout.once("data", (data) => resolve(String(data))),
  );
  starter.kill("SIGKILL");
  await new Promise((resolve) => starter.once("exit", resolve));
  const pid = serverPid(dataDir);
  const heir = await startEmbedded({ dataDir, durable: false });
  expect(heir.url).toBe(url);
  expect(serverPid(dataDir)).toBe(pid);
  await heir.stop();
  expect(serverPid(dataDir)).toBeNull();
});

test("a process that ends without stopping its server leaves none behind", async () => {
  const dataDir = usedFolder;
  const starter = spawn(
    process.execPath,
    ["--input-type=module", "--eval", `${starterCode(dataDir)}; process.exit(0)`],
    {
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  await new Promise((resolve) => starter.once("exit", resolve));
  const deadline = Date.now() + 3000;
  while (serverPid(dataDir) !== null && Date.now() < deadline) await delay(20);
  expect(serverPid(dataDir)).toBeNull();
});

function starterCode(dataDir: string): string {
  const module = JSON.stringify(join(import.meta.dirname, "../src/embedded.ts"));
  return `const { startEmbedded } = await import(${module});
    const { url } = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, durable: false });
    process.stdout.write(url); globalThis.keep = setInterval(() => {}, 1000)`;
}

test("after kill -9 of the server a start recovers what was committed", async () => {
  const dataDir = usedFolder;
  const first = await startEmbedded({ dataDir, durable: true });
  await ask(first.url, "create table survived as select 7 as number");
  const pid = serverPid(dataDir);
  if (pid === null) throw new Error("it does not run");
  kill(pid, "SIGKILL");
  while (isAlive(pid)) await delay(10);
  expect(existsSync(join(dataDir, "postgres/postmaster.pid"))).toBe(true);
  const second = await startEmbedded({ dataDir, durable: true });
  expect(await ask(second.url, "select number from survived")).toBe(7);
  await second.stop();
});

test("a pid file whose number belongs to another program by now does not stand in the way", async () => {
  const dataDir = usedFolder;
  const first = await startEmbedded({ dataDir, durable: false });
  const pidFile = join(dataDir, "postgres/postmaster.pid");
  const [, ...rest] = readFileSync(pidFile, "utf8").split("\n");
  await first.stop();
  writeFileSync(pidFile, [process.pid, ...rest].join("\n"));
  const second = await startEmbedded({ dataDir, durable: false });
  expect(await ask(second.url, "select 1")).toBe(1);
  await second.stop();
});

test("stopping takes less than 3 s with sessions open and a statement running", async () => {
  const dataDir = usedFolder;
  const { url, stop } = await startEmbedded({ dataDir, durable: true });
  await ask(url, "create table filler as select repeat('x', 500) from generate_series(1, 100000)");
  const sessions = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const client = new pg.Client({ connectionString: url });
      client.on("error", () => {});
      await client.connect();
      return client;
    }),
  );
  const running = Promise.all(
    sessions.map((client) => client.query("select pg_sleep(60)").catch(() => "cut")),
  );
  const begin = performance.now();
  await stop();
  expect(performance.now() - begin).toBeLessThan(3000);
  expect(serverPid(dataDir)).toBeNull();
  expect(new Set(await running)).toEqual(new Set(["cut"]));
});

test("a lost password is said, and the data is left as it is", async () => {
  const dataDir = privateFolder();
  const first = await startEmbedded({ dataDir, durable: false });
  await first.stop();
  writeFileSync(join(dataDir, "postgres.json"), "{");
  await expect(startEmbedded({ dataDir, durable: false })).rejects.toThrow(
    /password of the embedded database is lost/,
  );
  expect(existsSync(join(dataDir, "postgres/PG_VERSION"))).toBe(true);
});

test("a server that is killed is noticed, and comes back on the same port, which is waited for", async () => {
  const dataDir = usedFolder;
  const first = await startEmbedded({ dataDir, durable: true });
  await ask(first.url, "create table kept_on as select 7 as number");
  const port = Number(new URL(first.url).port);
  kill(serverPid(dataDir) ?? 0, "SIGKILL");
  await first.ended;
  expect(await first.answers()).toBe(false);
  // Somebody holds the port for a moment, as the connections of the dead server may.
  const squatter = createServer().listen(port, "127.0.0.1");
  await new Promise((resolve) => squatter.once("listening", resolve));
  setTimeout(() => squatter.close(), 500);
  const second = await startEmbedded({ dataDir, durable: true, port });
  onTestFinished(second.stop);
  expect(second.url).toBe(first.url);
  expect(await ask(second.url, "select number from kept_on")).toBe(7);
  expect(await second.answers()).toBe(true);
});

test("a server that refuses answers, one that hangs does not, and it can be ended", async () => {
  const dataDir = usedFolder;
  const server = await startEmbedded({ dataDir, durable: false });
  onTestFinished(server.stop);
  // Superusers are not limited, so the database itself is closed: an answer, though not a friendly one.
  const maintenance = new URL(server.url);
  maintenance.pathname = "/postgres";
  await ask(maintenance.href, "alter database teamified allow_connections false");
  expect(await server.answers()).toBe(true);
  await ask(maintenance.href, "alter database teamified allow_connections true");
  const pid = serverPid(dataDir) ?? 0;
  kill(pid, "SIGSTOP");
  expect(await server.answers()).toBe(false);
  server.kill();
  await server.ended;
  expect(isAlive(pid)).toBe(false);
});

test("its log names nobody's data, and does not grow without end", async () => {
  const dataDir = usedFolder;
  const server = await startEmbedded({ dataDir, durable: false });
  onTestFinished(server.stop);
  await ask(server.url, "create table people (email text unique)");
  await ask(server.url, "insert into people values ('ada@mail.example')");
  await expect(ask(server.url, "insert into people values ('ada@mail.example')")).rejects.toThrow(
    /duplicate/,
  );
  const log = join(dataDir, "postgres.log");
  expect(readFileSync(log, "utf8")).toContain("duplicate key");
  expect(readFileSync(log, "utf8")).not.toContain("ada@mail.example");
  appendFileSync(log, "x".repeat(11_000_000));
  const deadline = Date.now() + 20_000;
  while (!existsSync(`${log}.1`) && Date.now() < deadline) await delay(50);
  expect(statSync(`${log}.1`).size).toBeGreaterThan(11_000_000);
  await delay(50);
  expect(statSync(log).size).toBeLessThan(1_000_000);
  // It goes on at the beginning of the emptied file, not at its old place.
  await expect(ask(server.url, "select nothing")).rejects.toThrow(/nothing/);
  expect(readFileSync(log, "utf8")).toMatch(/^[^\0]*nothing/);
});
