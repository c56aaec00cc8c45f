// biome-ignore-all lint/suspicious/noConsole: the console is what is tested
import { expect, test } from "vitest";
import { expectConsoleError } from "../src/vitest-setup.ts";

test.fails("a test that writes to console.error fails", () => {
  console.error("something went wrong");
});

test("a test that expects a message on console.error may read it", () => {
  const messages = expectConsoleError();
  console.error("wrong: %s", "this");
  expect(messages).toEqual(["wrong: this"]);
});
