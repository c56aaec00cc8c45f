import { describe, expect, it } from "vitest";
import { createLog } from "../src/log.ts";

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
});
