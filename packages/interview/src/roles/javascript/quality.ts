import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** JavaScript Developer: Testing and debugging. How questions are written: docs/adding-a-role.md. */
export const qualityQuestions: Question[] = [
  {
    id: "js-debug-approach",
    skill: "quality",
    difficulty: "warmup",
    text: "A user reports that a button does nothing. How do you go about finding the cause?",
    why: "Method counts more than tools.",
    points: [
      point("reproduce", "warmup", "Reproduce it first, with the same browser and steps", [
        "reproduce the problem",
        "same steps and browser",
        "try to reproduce the bug",
      ]),
      point("console", "warmup", "Look at the console for errors", [
        "check the console",
        "look for errors in the console",
        "console error",
      ]),
      point("network", "warmup", "See in the network panel whether a request was sent and what came back", [
        "network tab",
        "check the request and response",
        "see if request failed",
        "status code of the request",
      ]),
      point(
        "breakpoint",
        "warmup",
        "Set a breakpoint in the handler to see whether it runs and with which values",
        ["set a breakpoint", "step through the handler", "debugger", "see if the handler is called"],
      ),
      point("narrow", "standard", "Narrow it down, for example with the last change or bisecting commits", [
        "narrow down the cause",
        "git bisect",
        "look at recent changes",
        "isolate the cause",
      ]),
      point("test", "standard", "Write a test that fails before the fix and passes after it", [
        "write a regression test",
        "failing test first",
        "add a test for the bug",
      ]),
    ],
    misconceptions: [],
    probe: "You cannot reproduce it on your machine: what next?",
    modelAnswer:
      "First I try to reproduce the problem with the same steps and browser. I check the console for errors, and in the network tab I look whether a request was sent and its status code. Then I set a breakpoint to see if the handler is called at all; maybe something lies above the button. I narrow down the cause by looking at recent changes, or with git bisect. When I have it I write a regression test, a failing test first, and then fix it.",
    thinkingSeconds: 40,
  },
  {
    id: "js-flaky-test",
    skill: "quality",
    difficulty: "standard",
    text: "A test passes most of the time and fails now and then on CI. What are likely causes, and how do you deal with it?",
    why: "Flaky tests cost trust in the whole suite.",
    points: [
      point(
        "timing",
        "standard",
        "It depends on timing: fixed waits or an asynchronous result that is not awaited",
        [
          "fixed timeouts",
          "missing await",
          "race condition in the test",
          "depends on timing",
          "not waiting for async",
        ],
      ),
      point("shared", "standard", "Tests share state or depend on their order", [
        "shared state between tests",
        "depends on test order",
        "not isolated",
        "leftover data from another test",
      ]),
      point("outside", "standard", "It uses the real clock, randomness, time zone or network", [
        "real clock",
        "current date",
        "random values",
        "depends on the network",
        "time zone",
      ]),
      point("reproduce", "standard", "Run it many times, alone and in random order, to reproduce it", [
        "run it many times",
        "repeat the test in a loop",
        "random order",
        "reproduce it",
      ]),
      point("fix", "standard", "Make it deterministic with fake timers, seeds and its own data", [
        "fake timers",
        "deterministic",
        "seed the randomness",
        "own data for each test",
        "mock the clock",
      ]),
      point("no-retry", "advanced", "Retrying only hides it; quarantine it with an owner until it is fixed", [
        "retries hide the problem",
        "quarantine the test",
        "do not just rerun",
        "may be a real bug",
      ]),
    ],
    misconceptions: [
      { says: "just rerun until it is green", truth: "A flaky test may show a real race in the product." },
    ],
    probe: "How do you find out whether the product or the test is at fault?",
    modelAnswer:
      "Mostly it depends on timing: fixed timeouts or a missing await, so a race condition in the test. Or there is shared state between tests and it depends on test order. Or it uses the real clock, the current date or the network. I run it many times, alone and in random order, to reproduce it. Then I make it deterministic: fake timers, seed the randomness, and own data for each test. Retries hide the problem, so I would quarantine the test with an owner, because it may be a real bug.",
    thinkingSeconds: 60,
  },
];
