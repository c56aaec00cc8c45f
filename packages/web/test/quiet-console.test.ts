// biome-ignore-all lint/suspicious/noConsole: what libraries print is what this is about
import { createLog } from "@teamified/log/log";
import { afterEach, expect, it } from "vitest";
import { quietConsole } from "../src/server/quiet-console.ts";

const before = { error: console.error, warn: console.warn };
afterEach(() => Object.assign(console, before));

it("what a library prints comes into the log without what somebody sent", () => {
  const lines: string[] = [];
  const log = createLog({
    level: "info",
    service: "test",
    destination: { write: (line) => void lines.push(line) },
  });
  quietConsole(log);
  const cause = new Error('duplicate key: (email)=(ada@example.com)\nin the row of "Ada Example"');
  console.error(" ⨯", new Error("page of ada@example.com failed\nand her row: Ada Example", { cause }));
  console.error({ row: { name: "Ada Example" } });
  console.warn(
    "Request body exceeded 64kB for /register?email=ada@example.com&name=Ada. Only the first part …",
  );
  console.warn(`x${"Ada Example ".repeat(1000)}`.slice(0, 5000).padStart(6000, "y"));
  expect(lines).toHaveLength(4);
  expect(lines.join("\n")).not.toMatch(/ada@|Ada/);
  expect(lines.every((line) => line.length < 4000)).toBe(true);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ level: "error", err: { type: "Error" } });
  expect(JSON.parse(lines[2] ?? "").msg).toBe(
    "Request body exceeded 64kB for /register?[removed] Only the first part …",
  );
});
