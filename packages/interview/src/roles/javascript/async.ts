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
  {
    id: "js-promise-states",
    skill: "async",
    difficulty: "warmup",
    text: "A colleague wraps a callback function in a promise and wonders why their code continues before the file is read. Explain to them what a promise is and what await does.",
    why: "A clear picture of promises is the base of all asynchronous work.",
    points: [
      point("later", "warmup", "A promise stands for a value that comes later", [
        "a value that will be there in the future",
        "placeholder for a later result",
        "result is not there yet",
        "represents an operation that is not finished",
        "you get it immediately but the value comes later",
      ]),
      point("states", "warmup", "It is pending and then fulfilled or rejected, once and for good", [
        "pending, fulfilled or rejected",
        "settles only once",
        "cannot change after it is resolved",
        "either resolves or rejects",
        "three states",
      ]),
      point(
        "await",
        "warmup",
        "await pauses that async function until it is settled, while other code goes on",
        [
          "await pauses the function",
          "waits for the promise without blocking",
          "rest of the program continues",
          "function resumes when it is resolved",
          "event loop is free meanwhile",
        ],
      ),
      point("forgot", "standard", "Without await or then the code goes on with the promise itself", [
        "forgot the await",
        "you have the promise and not the value",
        "missing return or await",
        "the call returns immediately",
        "log shows Promise pending",
      ]),
      point("resolve", "standard", "The wrapper must call resolve in the callback and reject on error", [
        "call resolve inside the callback",
        "reject with the error",
        "new Promise with resolve and reject",
        "util.promisify",
        "use the fs promises version instead",
      ]),
    ],
    misconceptions: [
      {
        says: "await always blocks the whole program",
        truth: "It pauses the one async function; everything else goes on.",
      },
    ],
    probe: "What do they see if they log the variable without waiting?",
    modelAnswer:
      "A promise is a placeholder for a later result: you get it immediately but the value comes later. It is pending, then either resolves or rejects, and it settles only once. await pauses the function until then, without blocking, the rest of the program continues. They probably forgot the await, so they have the promise and not the value, and the log shows Promise pending. In the wrapper you call resolve inside the callback and reject with the error, or simply use util.promisify.",
    thinkingSeconds: 30,
  },
  {
    id: "js-async-errors",
    skill: "async",
    difficulty: "warmup",
    text: "A try/catch around a call does not catch an error that happens inside it, because the call is asynchronous. How can that be, and how do you handle errors of asynchronous code?",
    why: "Lost errors are the most expensive kind.",
    points: [
      point("gone", "warmup", "The try block is over before the promise rejects", [
        "try has finished already",
        "error happens later",
        "the block is left before it fails",
        "catch is no longer active",
        "promise rejects after the try",
      ]),
      point("await", "warmup", "With await inside the try, the rejection is thrown there and caught", [
        "await inside the try block",
        "await turns the rejection into an exception",
        "add await to the call",
        "async await with try catch",
        "then the catch sees it",
      ]),
      point("catch", "warmup", "Or a catch on the promise chain", [
        "catch at the end of the chain",
        "promise.catch",
        "then with a rejection handler",
        ".catch handler",
      ]),
      point(
        "unhandled",
        "standard",
        "A rejection nobody handles ends a Node process or becomes unhandledrejection",
        [
          "unhandled promise rejection",
          "Node process crashes",
          "unhandledrejection event",
          "log it globally",
          "warning about an unhandled rejection",
        ],
      ),
      point("swallow", "standard", "Do not swallow: handle, add context, or throw on", [
        "don't use an empty catch",
        "rethrow what you cannot handle",
        "add context with cause",
        "wrap it in a new error",
        "log and throw again",
      ]),
    ],
    misconceptions: [
      {
        says: "try catch always catches errors of callbacks called later",
        truth: "When a callback runs later, the try block has long been left.",
      },
    ],
    probe: "What does your program do with an error that reaches the top and that nobody has handled?",
    modelAnswer:
      "The call returns a promise at once and the block is left before it fails, so the catch is no longer active. If I put await inside the try block, await turns the rejection into an exception and the catch sees it. Otherwise I add a .catch at the end of the chain. If nobody handles it there is an unhandled promise rejection and in Node the process crashes. I don't use an empty catch: I handle it, or add context with cause and rethrow what I cannot handle.",
    thinkingSeconds: 30,
  },
  {
    id: "js-abort-fetch",
    skill: "async",
    difficulty: "standard",
    text: "A search sends a request on every key press, and some requests take ten seconds. How do you give up requests that are no longer wanted, and those that take too long?",
    why: "Cancelling is what many asynchronous programs lack.",
    points: [
      point("controller", "standard", "An AbortController's signal is passed to fetch, abort() cancels it", [
        "AbortController",
        "pass the signal to fetch",
        "call abort on the previous request",
        "abort signal cancels the request",
        "controller.abort()",
      ]),
      point("timeout", "standard", "AbortSignal.timeout sets a limit, and signals can be combined", [
        "AbortSignal.timeout",
        "timeout after some seconds",
        "AbortSignal.any combines signals",
        "setTimeout that aborts",
        "give up after five seconds",
      ]),
      point("error", "standard", "An aborted request rejects with AbortError, which is no failure to show", [
        "AbortError",
        "ignore the error when we aborted",
        "check error.name",
        "don't show an error message for cancelled ones",
        "distinguish abort from a real failure",
      ]),
      point("debounce", "warmup", "Wait a moment after the last key before asking", [
        "debounce the input",
        "wait 300 milliseconds after typing",
        "send only when the user stops typing",
        "not on every keystroke",
      ]),
      point("latest", "standard", "Only the newest answer may be shown", [
        "ignore answers of older requests",
        "compare a request number",
        "latest request wins",
        "old response must not overwrite",
        "race between responses",
      ]),
      point("server", "advanced", "Aborting in the browser does not by itself stop the work on the server", [
        "server keeps working",
        "backend has to notice the closed connection",
        "the query still runs in the database",
        "pass cancellation through to the server",
        "writes may have happened anyway",
      ]),
    ],
    misconceptions: [
      {
        says: "abort always undoes what the server has done",
        truth: "It stops waiting for the answer; the server may have done everything.",
      },
    ],
    probe: "The request that you cancel saves something instead of searching: what changes?",
    modelAnswer:
      "First I debounce the input, so it sends only when the user stops typing. Each request gets an AbortController, I pass the signal to fetch and call abort on the previous request. For slow ones AbortSignal.timeout, and AbortSignal.any combines signals. An aborted fetch rejects with AbortError, I ignore the error when we aborted and don't show a message. In any case only the latest request wins, an old response must not overwrite. The server keeps working though, unless the backend notices the closed connection.",
    thinkingSeconds: 45,
  },
  {
    id: "js-async-iteration",
    skill: "async",
    difficulty: "standard",
    text: "An API delivers 100,000 records in pages of 500. How would you give callers a simple way to go through all of them without loading everything first?",
    why: "Streams of data are where async iteration earns its place.",
    points: [
      point(
        "generator",
        "standard",
        "An async generator yields record by record and fetches the next page when needed",
        [
          "async generator",
          "yield each record",
          "async function with yield",
          "fetches the next page lazily",
          "generator that awaits the pages",
        ],
      ),
      point("for-await", "standard", "The caller uses for await … of", [
        "for await of loop",
        "iterate with for await",
        "loop over an async iterable",
        "Symbol.asyncIterator",
      ]),
      point("memory", "warmup", "Only one page is in memory at a time", [
        "does not load everything into memory",
        "only 500 records at once",
        "constant memory",
        "page by page",
        "memory stays small",
      ]),
      point("stop", "standard", "Breaking out of the loop stops further requests", [
        "break stops fetching",
        "caller can stop early",
        "no more requests after break",
        "finally runs on return",
        "cleanup when the loop is left",
      ]),
      point("errors", "standard", "Errors reach the loop, and a page can be tried again", [
        "error is thrown in the loop",
        "retry a failed page",
        "retry with backoff",
        "try catch around the loop",
        "continue from the last cursor",
      ]),
      point(
        "prefetch",
        "advanced",
        "Fetching the next page while the present one is worked on hides the waiting",
        [
          "prefetch the next page",
          "overlap fetching and processing",
          "request the next one in advance",
          "pipeline of requests",
          "buffer one page ahead",
        ],
      ),
    ],
    misconceptions: [
      {
        says: "an async generator always fetches all pages at once",
        truth: "It runs only as far as the caller asks.",
      },
    ],
    probe: "Records are added while your caller is still reading: which kind of paging copes with that?",
    modelAnswer:
      "I would write an async generator that fetches the next page lazily and yields each record, and the caller uses a for await of loop. That way memory stays small, only 500 records at once. If the caller breaks, there are no more requests after break. An error is thrown in the loop, and inside I retry a failed page with backoff and continue from the last cursor. To be faster I prefetch the next page while the current one is processed.",
    thinkingSeconds: 45,
  },
  {
    id: "js-backpressure",
    skill: "async",
    difficulty: "advanced",
    text: "A Node service reads a 20 gigabyte file, transforms each line and uploads the result. Its memory grows until it is killed. Why, and how do you build it right?",
    why: "Backpressure separates those who have run streams in production.",
    points: [
      point(
        "faster",
        "standard",
        "Reading is faster than uploading, and what is not yet sent piles up in memory",
        [
          "producer is faster than the consumer",
          "data is buffered in memory",
          "reads faster than it can write",
          "chunks queue up",
          "everything is kept until the upload is done",
        ],
      ),
      point(
        "backpressure",
        "advanced",
        "Backpressure: the source must pause until the target can take more",
        [
          "backpressure",
          "write returns false, wait for drain",
          "pause the reader until drain",
          "highWaterMark",
          "slow consumer must slow down the source",
        ],
      ),
      point(
        "pipeline",
        "standard",
        "pipeline joins streams, passes backpressure on and cleans up after errors",
        [
          "stream.pipeline",
          "pipeline instead of pipe",
          "pipe handles backpressure",
          "destroys all streams on error",
          "pipeTo with web streams",
        ],
      ),
      point("lines", "standard", "Work line by line, not on the whole file", [
        "read line by line",
        "readline over the stream",
        "transform stream per line",
        "never readFile the whole thing",
        "async iteration over chunks",
      ]),
      point("limit", "standard", "If each line is sent alone, limit how many are under way", [
        "limit concurrent uploads",
        "at most ten requests in flight",
        "batch the lines",
        "p-limit or a semaphore",
        "multipart upload in parts",
      ]),
      point("prove", "advanced", "Show it with a memory limit and a slow target", [
        "run with max-old-space-size",
        "test with a slow consumer",
        "watch the heap and external memory",
        "throttle the upload in a test",
        "memory stays flat over time",
      ]),
    ],
    misconceptions: [
      {
        says: "streams never hold more than one chunk in memory",
        truth: "They buffer what is written; only who waits for drain keeps the buffer small.",
      },
    ],
    probe: "What does the return value of write() tell you, and what happens when you ignore it?",
    modelAnswer:
      "It reads faster than it can write, so data is buffered in memory; the chunks queue up. What is missing is backpressure: when write returns false you wait for drain, so the slow consumer slows down the source. I would use stream.pipeline, because it passes that on and destroys all streams on error. Inside a transform stream per line, never readFile the whole thing. If lines are uploaded one by one, I limit concurrent uploads or batch the lines. I test with a slow consumer and watch that memory stays flat over time.",
    thinkingSeconds: 55,
  },
  {
    id: "js-shared-state-async",
    skill: "async",
    difficulty: "advanced",
    text: "JavaScript runs one thing at a time, yet two calls of your async function corrupt a balance: both read 100, both write 90. How is that possible, and what do you do?",
    why: "Race conditions without threads surprise even experienced people.",
    points: [
      point("between", "standard", "At each await other code can run between reading and writing", [
        "other code runs during await",
        "interleaving at await",
        "both read before either writes",
        "function is suspended in the middle",
        "not atomic across an await",
      ]),
      point("atomic", "standard", "Let the database do it in one step", [
        "atomic update in the database",
        "update balance = balance - 10",
        "single SQL statement",
        "transaction with a lock",
        "compare and set",
      ]),
      point(
        "lock",
        "advanced",
        "In one process, a queue or mutex for each account runs calls one after another",
        [
          "mutex around the critical section",
          "promise chain per account",
          "queue calls per key",
          "Web Locks API",
          "serialise the operations",
        ],
      ),
      point("many", "advanced", "With several processes a lock in memory is not enough", [
        "several instances do not share memory",
        "lock must be in the database or Redis",
        "in-memory mutex only works in one process",
        "more than one server",
        "advisory lock in PostgreSQL",
      ]),
      point("share", "standard", "Sharing the promise of a running call avoids doing the same twice", [
        "cache the promise",
        "deduplicate concurrent calls",
        "return the running promise",
        "single flight",
        "memoise the request in progress",
      ]),
      point("test", "advanced", "A test that lets both calls meet at the await shows it reliably", [
        "test with two calls at once",
        "Promise.all of two withdrawals",
        "deferred promise to control the order",
        "force the interleaving in a test",
        "reproduce the race deterministically",
      ]),
    ],
    misconceptions: [
      {
        says: "a single thread can never have race conditions",
        truth: "Between two awaits anything else may run.",
      },
    ],
    probe: "Would a lock in the process's memory still help when you run three instances?",
    modelAnswer:
      "It's single threaded, but other code runs during await: both read before either writes, so it is not atomic across an await. Best is an atomic update in the database, update balance = balance - 10 in a single SQL statement or a transaction with a lock. In one process I could use a mutex, or a promise chain per account. But an in-memory mutex only works in one process, with several instances you need an advisory lock in PostgreSQL. For reads I cache the promise so concurrent calls share it. I'd write a test with Promise.all of two withdrawals that forces the interleaving.",
    thinkingSeconds: 55,
  },
];
