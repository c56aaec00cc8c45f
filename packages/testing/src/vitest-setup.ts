import { format } from "node:util";
import { afterEach, beforeEach } from "vitest";

// A message on console.error is somebody's bug: React's warnings, a rejected promise that a library
// swallowed. It fails the test in which it appears.

let messages: string[] = [];
let isExpected = false;
// biome-ignore lint/suspicious/noConsole: this is the check itself
const original = console.error;

beforeEach(() => {
  messages = [];
  isExpected = false;
  console.error = (...args: unknown[]) => {
    messages.push(format(...args));
  };
});

afterEach(() => {
  console.error = original;
  if (isExpected || messages.length === 0) return;
  throw new Error(
    `console.error was called:\n${messages.join("\n")}\nIf that is right, say expectConsoleError() in the test.`,
  );
});

/** The running test may write to console.error; returns what it has written so far, one entry per call. */
export function expectConsoleError(): readonly string[] {
  isExpected = true;
  return messages;
}
