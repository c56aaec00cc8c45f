import { describe, expect, it } from "vitest";
import { createLog, type Log } from "../src/log.ts";
import { silentLog } from "../src/silent-log.ts";

function capture() {
  const lines: string[] = [];
  const log = createLog({
    level: "info",
    service: "test",
    destination: { write: (line) => void lines.push(line) },
  });
  return {
    log,
    read: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    raw: () => lines.join(""),
  };
}

describe("a log line", () => {
  it("is JSON with service, level, time and the ids of its child", () => {
    const { log, read } = capture();
    log.child({ requestId: "r-1" }).info({ interviewId: "i-1" }, "answered");
    expect(read()[0]).toMatchObject({
      service: "test",
      level: "info",
      requestId: "r-1",
      interviewId: "i-1",
      msg: "answered",
    });
    expect(String(read()[0]?.time)).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it("holds nothing personal, at whatever depth a row carries it", () => {
    const { log, raw } = capture();
    log.info(
      { email: "ada@example.com", row: { fullName: "Ada Lovelace", deep: { phone: "555-0100" } } },
      "seen",
    );
    expect(raw()).not.toMatch(/ada@|Ada Lovelace|555-0100/);
  });

  it("keeps the class and the place of an error, not the statement that it quotes", () => {
    const { log, raw, read } = capture();
    const error = new Error("boom\nselect * from candidates where email = 'ada@example.com'");
    log.error({ err: error }, "failed");
    expect(read()[0]).toMatchObject({ err: { type: "Error", message: "boom" } });
    expect(raw()).not.toContain("ada@example.com");
  });

  it.each([
    ["an error alone", (log: Log, error: Error) => log.error(error)],
    ["an error in a field", (log: Log, error: Error) => log.error({ err: error })],
    ["an error under another name", (log: Log, error: Error) => log.error({ problem: error }, "failed")],
    ["an error in a list", (log: Log, error: Error) => log.error({ problems: [{ error }] }, "failed")],
    ["an error's cause", (log: Log, error: Error) => log.error({ err: new Error("x", { cause: error }) })],
  ])("shows of %s neither the statement nor an address, but where it happened", (_case, write) => {
    const { log, raw } = capture();
    const error = Object.assign(new Error("550 <ada@example.com> refused\nselect secret_column"), {
      email: "ada@example.com",
      code: "EENVELOPE",
    });
    write(log, error);
    expect(raw()).not.toMatch(/ada@|secret_column/);
    expect(raw()).toContain("550 [removed] refused");
    expect(raw()).toContain("EENVELOPE");
    expect(raw()).toContain("log.test.ts");
    expect(raw().trim().split("\n")).toHaveLength(1);
  });

  it("never shows the password of an address that an error quotes", () => {
    const { log, raw } = capture();
    log.error({ err: new Error("cannot reach postgresql://teamified:hunter2@db:5432/x") }, "down");
    expect(raw()).not.toContain("hunter2");
  });

  it("looks into lists, deep rows and whatever says how it is written as JSON", () => {
    const { log, raw, read } = capture();
    log.info(
      {
        rows: [{ a: { b: { c: { d: { Email: "ada@example.com" } } } } }],
        row: { toJSON: () => ({ phone: "555-0100", id: "r-1" }) },
        bytes: new Uint8Array(3),
        at: new Date(0),
      },
      "seen",
    );
    expect(raw()).not.toMatch(/ada@|555-0100/);
    expect(read()[0]).toMatchObject({
      row: { id: "r-1" },
      bytes: "[3 bytes]",
      at: "1970-01-01T00:00:00.000Z",
    });
  });

  it("survives a row that leads back to itself", () => {
    const { log, read } = capture();
    const row: { id: string; self?: object } = { id: "r-1" };
    row.self = row;
    log.info({ row }, "seen");
    expect(read()[0]).toMatchObject({ row: { id: "r-1", self: "[circular]" } });
  });

  it("holds nothing personal of what a child, or a child's child, was given", () => {
    const { log, raw, read } = capture();
    const child = log
      .child({ organizationId: "o-1", user: { fullName: "Ada Lovelace" } })
      .child({ interviewId: "i-1", rows: [{ email: "ada@example.com" }] });
    child.info("answered");
    expect(raw()).not.toMatch(/ada@|Ada Lovelace/);
    expect(read()[0]).toMatchObject({ service: "test", organizationId: "o-1", interviewId: "i-1" });
  });

  it("leaves what it was given as it was", () => {
    const { log } = capture();
    const row = { email: "ada@example.com" };
    log.info({ row }, "seen");
    expect(row.email).toBe("ada@example.com");
  });

  it("keeps silent below its level, and says nothing at all when silent", () => {
    const { log, raw } = capture();
    log.debug("not asked for");
    silentLog.error("neither");
    expect(raw()).toBe("");
  });
});
