import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** JavaScript Developer: Asynchronous code. How questions are written: docs/adding-a-role.md. */
export const asyncQuestions: Question[] = [
  {
    id: "js-promise-basics",
    skill: "async",
    difficulty: "warmup",
    text: "What is a promise, and how do you handle its success and its failure with async and await?",
    why: "The base of every asynchronous program.",
    points: [
      point("future", "warmup", "A promise stands for a value that will be there later", [
        "represents a future value",
        "value available later",
        "result of an asynchronous operation",
        "eventual result",
      ]),
      point("states", "warmup", "It is pending, then fulfilled or rejected, once", [
        "pending fulfilled or rejected",
        "resolved or rejected",
        "settles only once",
        "states of a promise",
      ]),
      point("await", "warmup", "await pauses the async function until the promise settles", [
        "await waits for the promise",
        "await pauses the function",
        "async function returns a promise",
      ]),
      point("catch", "warmup", "A rejection is caught with try and catch, or with catch on the promise", [
        "try catch around await",
        "catch the rejection",
        "handle errors with try catch",
        "dot catch",
      ]),
      point(
        "unhandled",
        "standard",
        "A rejection that nobody handles becomes an unhandled rejection, which ends a Node process",
        ["unhandled rejection", "floating promise", "crash the node process", "forgotten await"],
      ),
    ],
    misconceptions: [
      {
        says: "await blocks the whole thread",
        truth: "Only the async function pauses; everything else goes on.",
      },
    ],
    probe: "What happens to an error thrown in an async function that nobody awaits?",
    modelAnswer:
      "A promise represents a future value, the eventual result of an asynchronous operation. It is pending and then fulfilled or rejected, and it settles only once. await pauses the function until it settles, and an async function returns a promise itself. I handle errors with try catch around await, or with dot catch. If nobody handles it you get an unhandled rejection, which can crash the node process, so I avoid floating promises.",
    thinkingSeconds: 35,
  },
  {
    id: "js-event-loop",
    skill: "async",
    difficulty: "standard",
    text: "In which order do synchronous code, a resolved promise's then, and a setTimeout of zero run, and what is behind that?",
    why: "The event loop explains ordering, freezes and starvation.",
    points: [
      point("sync-first", "warmup", "Synchronous code runs to its end first", [
        "synchronous code runs first",
        "call stack must be empty",
        "runs to completion",
      ]),
      point("micro", "standard", "Then callbacks of promises run, from the microtask queue", [
        "promise callbacks are microtasks",
        "microtask queue",
        "then runs before the timeout",
      ]),
      point("macro", "standard", "The timer's callback is a task of its own and comes later", [
        "setTimeout is a macrotask",
        "timer callback comes last",
        "task queue",
        "next turn of the event loop",
      ]),
      point("drain", "standard", "The microtask queue is emptied completely before the next task", [
        "all microtasks before the next task",
        "microtask queue is drained",
        "empties the microtasks",
      ]),
      point("one-thread", "warmup", "There is one thread, so long work blocks everything, rendering too", [
        "single thread",
        "long task blocks the page",
        "blocks rendering",
        "freezes the user interface",
        "only one thing at a time",
      ]),
      point("starve", "advanced", "Endless microtasks keep tasks and rendering from ever running", [
        "microtasks can starve",
        "starvation of the event loop",
        "recursive microtasks block",
      ]),
    ],
    misconceptions: [
      {
        says: "setTimeout with zero runs immediately",
        truth: "It runs as a later task, after the present code and all microtasks.",
      },
    ],
    probe: "A then handler keeps adding new then handlers: what happens to the timer?",
    modelAnswer:
      "JavaScript has a single thread, so synchronous code runs first and to completion. When the call stack is empty the microtask queue is drained, and promise callbacks are microtasks, so then runs before the timeout. setTimeout is a macrotask and comes in the next turn of the event loop; all microtasks run before the next task. That means microtasks can starve timers and rendering if they keep adding more, and a long task blocks the page.",
    thinkingSeconds: 60,
  },
  {
    id: "js-parallel-requests",
    skill: "async",
    difficulty: "standard",
    text: "You have 500 ids and must load a record for each from an API. How do you write that so that it is fast but does not overload the API?",
    why: "Concurrency with limits is a daily backend and frontend task.",
    points: [
      point(
        "not-serial",
        "standard",
        "Awaiting in a loop is slow, because each request waits for the one before",
        ["await in a loop is sequential", "one after another is slow", "sequential requests take too long"],
      ),
      point(
        "not-all",
        "standard",
        "Promise.all over all at once sends 500 requests and may overload or hit limits",
        ["Promise.all sends everything at once", "all at once overloads the API", "rate limit"],
      ),
      point("limit", "standard", "Limit how many run at once, with a pool or in batches", [
        "limit the concurrency",
        "batches of ten",
        "p-limit",
        "pool of workers",
        "queue with limited parallelism",
      ]),
      point(
        "all-fails",
        "standard",
        "Promise.all rejects at the first failure; allSettled gives every outcome",
        [
          "Promise.allSettled",
          "Promise.all rejects on first failure",
          "collect failures",
          "partial results",
          "one failing does not break everything",
          "allSettled so one error is not fatal",
        ],
      ),
      point("retry", "advanced", "Retry temporary failures with backoff and honour Retry-After", [
        "retry with backoff",
        "exponential backoff",
        "Retry-After header",
        "retry on 429",
        "retry those that failed",
      ]),
      point("bulk", "standard", "Ask whether the API has a bulk endpoint", [
        "bulk endpoint",
        "batch endpoint",
        "fetch many ids in one request",
        "single request for many ids",
      ]),
    ],
    misconceptions: [
      {
        says: "Promise.all starts the promises",
        truth: "They run from the moment they are made; Promise.all only waits for them.",
      },
    ],
    probe: "Ten of them fail: what does your caller get?",
    modelAnswer:
      "An await in a loop is sequential and one after another is slow. But Promise.all sends everything at once, which overloads the API or hits the rate limit. So I limit the concurrency, say ten at a time, with a small pool of workers or p-limit. Promise.all rejects on first failure, so I use Promise.allSettled to have partial results and collect failures. Temporary errors I retry with exponential backoff and honour the Retry-After header. And first I would ask if there is a bulk endpoint.",
    thinkingSeconds: 70,
  },
  {
    id: "js-cancellation",
    skill: "async",
    difficulty: "advanced",
    text: "How do you make a chain of asynchronous operations cancellable and time-limited, and what must happen to resources on the way out?",
    why: "Cancellation separates robust code from happy-path code.",
    points: [
      point("abort", "standard", "Pass an AbortSignal from an AbortController through all steps", [
        "AbortController",
        "pass the AbortSignal down",
        "signal to fetch",
        "abort signal",
      ]),
      point(
        "timeout",
        "standard",
        "AbortSignal.timeout limits the time, and AbortSignal.any combines it with the user's cancel",
        ["AbortSignal.timeout", "AbortSignal.any", "combine timeout and cancel signals", "timeout signal"],
      ),
      point(
        "promise-no-cancel",
        "advanced",
        "A promise itself cannot be cancelled; racing with a timeout leaves the work running",
        ["promises cannot be cancelled", "Promise.race leaves work running", "work continues after the race"],
      ),
      point("check", "advanced", "Own loops check the signal between steps with throwIfAborted", [
        "throwIfAborted",
        "check signal.aborted",
        "check between steps",
      ]),
      point("cleanup", "standard", "finally (or using) releases resources whatever the outcome", [
        "cleanup in finally",
        "finally block",
        "release resources",
        "using declaration",
      ]),
      point(
        "distinguish",
        "advanced",
        "An abort is told apart from a real failure and is not reported as one",
        ["AbortError is not a failure", "distinguish abort from error", "ignore AbortError"],
      ),
    ],
    misconceptions: [
      {
        says: "Promise.race with a timeout cancels the slow operation",
        truth: "Race only stops waiting; the operation goes on and holds its resources.",
      },
    ],
    probe: "What is still running after Promise.race has given you the timeout?",
    modelAnswer:
      "I create an AbortController and pass the AbortSignal down to every step, also the signal to fetch. For time limits I use AbortSignal.timeout and combine timeout and cancel signals with AbortSignal.any. Promises cannot be cancelled by themselves, and Promise.race leaves work running in the background. My own loops check between steps with throwIfAborted. Resources are released with cleanup in finally, or a using declaration. And I distinguish abort from error: an AbortError is not a failure to be shown or retried.",
    thinkingSeconds: 80,
  },
];
