import type { RoleDefinition } from "@teamified/contracts/roles";
import { point } from "./point.ts";

/** JavaScript developer, ES2025, browser and Node. How a role is written: docs/adding-a-role.md. */
export const javascript: RoleDefinition = {
  key: "javascript",
  title: "JavaScript Developer",
  summary:
    "Writes modern JavaScript for browser and Node: the language, asynchrony, the DOM, modules, quality and safety.",
  skills: [
    { key: "language", title: "Language core", weight: 0.22, claimedBy: ["JavaScript", "ECMAScript", "ES6"] },
    { key: "async", title: "Asynchronous code", weight: 0.22, claimedBy: ["Node.js", "RxJS", "Promises"] },
    {
      key: "browser",
      title: "Browser and DOM",
      weight: 0.16,
      claimedBy: ["HTML", "CSS", "DOM", "jQuery", "Web Components"],
    },
    {
      key: "modules",
      title: "Modules and tooling",
      weight: 0.12,
      claimedBy: ["Webpack", "Vite", "npm", "Babel", "ESLint", "Rollup"],
    },
    {
      key: "quality",
      title: "Testing and debugging",
      weight: 0.14,
      claimedBy: ["Jest", "Vitest", "Mocha", "Cypress", "Playwright"],
    },
    {
      key: "security",
      title: "Web security",
      weight: 0.14,
      claimedBy: ["OWASP", "Web Security", "OAuth", "JWT"],
    },
  ],
  persona: {
    name: "Jonas",
    manner: "calm, precise and friendly",
    greeting:
      "Hello {name}, my name is Jonas and I am an AI interviewer; we will talk about JavaScript today. A person reads the report and makes the decision. There is no rush, and saying that you do not know something is perfectly fine.",
    closing: "We have reached the end of my questions, thank you for talking with me.",
  },
  questions: [
    {
      id: "js-let-const-var",
      skill: "language",
      difficulty: "warmup",
      text: "How do let, const and var differ, and which do you use when?",
      why: "Everyday choice that shows a feeling for scope.",
      points: [
        point("block-scope", "warmup", "let and const are scoped to the block, var to the function", [
          "let and const are block scoped",
          "var is function scoped",
          "scope of the block",
        ]),
        point(
          "const-binding",
          "warmup",
          "const forbids assigning again, but the object behind it may still change",
          [
            "const cannot be reassigned",
            "object in const can still be mutated",
            "const does not make it immutable",
          ],
        ),
        point(
          "tdz",
          "standard",
          "let and const cannot be used before their declaration; var is hoisted as undefined",
          [
            "temporal dead zone",
            "var is hoisted",
            "undefined before the declaration",
            "cannot access before initialization",
          ],
        ),
        point("default", "warmup", "const by default, let when it is reassigned, var no more", [
          "const by default",
          "prefer const",
          "let only when reassigning",
          "never use var",
        ]),
        point("loop", "standard", "In a loop let makes a new binding for each turn, which closures rely on", [
          "new binding per iteration",
          "closure in loop captures own variable",
          "var in loop shares one variable",
        ]),
      ],
      misconceptions: [
        {
          says: "const makes an object immutable",
          truth: "Only the binding is fixed; Object.freeze fixes one level of the object.",
        },
      ],
      probe: "What do you get if a loop with var starts timers that print the counter?",
      modelAnswer:
        "let and const are block scoped while var is function scoped. const cannot be reassigned, but the object in it can still be mutated. var is hoisted and gives undefined, whereas let and const are in the temporal dead zone until their line. In a loop let makes a new binding per iteration, so a closure in a loop captures its own variable. I use const by default, let only when I am reassigning, and I avoid var.",
      thinkingSeconds: 35,
    },
    {
      id: "js-array-methods",
      skill: "language",
      difficulty: "warmup",
      text: "When do you reach for map, filter and reduce instead of a loop, and what should you watch out for?",
      why: "Shows fluency with data and a sense for readability.",
      points: [
        point("map", "warmup", "map turns every item into another and gives a new array of the same length", [
          "map transforms each item",
          "map returns a new array",
          "same length",
        ]),
        point("filter", "warmup", "filter keeps the items for which the test is true", [
          "filter keeps matching items",
          "filter by a condition",
          "filter removes items",
        ]),
        point("reduce", "warmup", "reduce gathers all items into one value, with an initial value", [
          "reduce accumulates to a single value",
          "reduce to a sum or object",
          "accumulator with initial value",
        ]),
        point("no-mutation", "standard", "They leave the original array as it is", [
          "do not mutate the original",
          "original array is unchanged",
          "without changing the source array",
        ]),
        point(
          "readable",
          "standard",
          "A loop is clearer for early exit, awaiting in order, or complicated steps",
          [
            "for of loop with break",
            "early exit needs a loop",
            "await inside for of",
            "loop is more readable",
            "reduce gets hard to read",
          ],
        ),
      ],
      misconceptions: [
        {
          says: "forEach waits for async callbacks",
          truth: "forEach ignores the promise; use for…of with await, or Promise.all over map.",
        },
      ],
      probe: "What happens when the callback of map is an async function?",
      modelAnswer:
        "map transforms each item and returns a new array of the same length, filter keeps matching items, and reduce accumulates everything to a single value, with an initial value. All three do not mutate the original array. I use a for of loop with break when I need an early exit, or when I await inside it, and also when reduce gets hard to read.",
      thinkingSeconds: 35,
    },
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
      id: "js-event-bubbling",
      skill: "browser",
      difficulty: "warmup",
      text: "How does an event travel through the DOM, and how can you use that for a long list of clickable rows?",
      why: "Delegation is a practical use of bubbling.",
      points: [
        point(
          "phases",
          "standard",
          "It goes down to the target (capturing) and then bubbles up through the parents",
          [
            "capture and bubble phase",
            "bubbles up to the parents",
            "from target up to the document",
            "event bubbling",
          ],
        ),
        point("delegate", "warmup", "One listener on the list handles the events of all rows", [
          "event delegation",
          "single listener on the parent",
          "one listener for all rows",
          "listener on the container",
        ]),
        point("target", "warmup", "event.target, often with closest, tells which row it was", [
          "event.target",
          "closest to find the row",
          "target tells which element was clicked",
          "check the target",
        ]),
        point(
          "dynamic",
          "warmup",
          "Rows added later work without further listeners, and less memory is used",
          ["works for rows added later", "dynamically added elements", "fewer listeners", "saves memory"],
        ),
        point(
          "stop",
          "standard",
          "stopPropagation ends the journey and preventDefault stops the browser's own action",
          ["stopPropagation", "preventDefault", "stop the event from bubbling", "prevent default action"],
        ),
      ],
      misconceptions: [
        {
          says: "preventDefault stops the event from bubbling",
          truth: "It stops the browser's own action; stopPropagation stops the journey.",
        },
      ],
      probe: "The click lands on an icon inside the row: how do you find the row?",
      modelAnswer:
        "An event goes through the capture phase down to the target and then it bubbles up to the parents. So for a long list I use event delegation: a single listener on the parent, and event.target with closest to find the row. It works for rows added later and needs fewer listeners. With stopPropagation I can stop the event from bubbling, and preventDefault prevents the default action such as following a link.",
      thinkingSeconds: 40,
    },
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
      id: "js-closures",
      skill: "language",
      difficulty: "standard",
      text: "What is a closure, and where have closures helped or hurt you in real code?",
      why: "Closures explain callbacks, private state and many leaks.",
      points: [
        point(
          "definition",
          "warmup",
          "A function keeps access to the variables of the place where it was made",
          [
            "function remembers its surrounding variables",
            "access to outer scope variables",
            "lexical scope",
            "captures variables from outer function",
            "function has access to variables of its parent function",
          ],
        ),
        point("after-return", "standard", "This holds even after the outer function has returned", [
          "after the outer function has returned",
          "variables live on after return",
          "stay alive after outer function finished",
          "after the parent function has finished executing",
        ]),
        point("private", "standard", "They give private state, factories, and callbacks with their data", [
          "private variables",
          "encapsulate state",
          "factory functions",
          "module pattern",
          "partial application",
          "callback keeps its data",
        ]),
        point(
          "by-reference",
          "standard",
          "The variable is captured, not its value at that time, so a later change is seen",
          [
            "captures the variable not the value",
            "sees the current value",
            "by reference",
            "later changes are visible",
          ],
        ),
        point("leak", "advanced", "A closure that lives long keeps everything it refers to in memory", [
          "memory leak",
          "keeps objects in memory",
          "prevents garbage collection",
          "listener holds references",
        ]),
      ],
      misconceptions: [
        {
          says: "a closure copies the values of the variables",
          truth: "It refers to the variables themselves; changes are seen by both sides.",
        },
      ],
      probe: "How can a closure keep memory from being freed?",
      modelAnswer:
        "A closure is when a function remembers its surrounding variables, from the lexical scope where it was made, even after the outer function has returned. It captures the variable not the value, so later changes are visible. I use that for private variables, factory functions like debounce, and callbacks that carry their data. It hurt me as a memory leak: a listener that was never removed keeps objects in memory because the closure refers to them.",
      thinkingSeconds: 55,
    },
    {
      id: "js-this-binding",
      skill: "language",
      difficulty: "standard",
      text: "You pass a method of an object as a callback and inside it this is suddenly undefined. Why, and what are your options?",
      why: "The rules of this still bite in class-based code.",
      points: [
        point(
          "call-site",
          "standard",
          "this is decided by how a function is called, not where it was written",
          ["this depends on how it is called", "determined by the call site", "decided at call time"],
        ),
        point(
          "detached",
          "standard",
          "Passed as a callback, the method loses its object; in strict mode this is undefined",
          [
            "method is detached from its object",
            "loses its object",
            "called without the object",
            "undefined in strict mode",
            "separated from the object",
          ],
        ),
        point("bind", "standard", "bind makes a function with a fixed this", [
          "use bind",
          "bind the method to the object",
          "bound function",
        ]),
        point(
          "arrow",
          "standard",
          "An arrow function takes this from its surroundings, so wrapping the call works",
          [
            "arrow function takes this from surrounding scope",
            "wrap it in an arrow function",
            "arrow has no own this",
            "lexical this",
            "arrow functions don't have their own this",
          ],
        ),
        point(
          "field",
          "advanced",
          "An arrow function as class field is bound but made anew for each instance",
          ["class field arrow function", "arrow property per instance", "created for every instance"],
        ),
      ],
      misconceptions: [
        {
          says: "arrow functions can be bound with bind or call",
          truth: "An arrow function has no this of its own, so bind and call do not change it.",
        },
      ],
      probe: "What does the arrow function cost when it is a class field of thousands of objects?",
      modelAnswer:
        "this depends on how a function is called, it is determined by the call site. When I pass the method as a callback it is detached from its object and called without it, so it is undefined in strict mode. I can bind the method to the object, or wrap it in an arrow function, because an arrow has no own this and takes it from the surrounding scope. A class field arrow function works too but is created for every instance.",
      thinkingSeconds: 55,
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
      id: "js-layout-thrash",
      skill: "browser",
      difficulty: "standard",
      text: "An animation on a page stutters. What in the browser's work could cause that, and how would you make it smooth?",
      why: "Knowing the rendering pipeline turns guesses into fixes.",
      points: [
        point(
          "main-thread",
          "standard",
          "Long scripts keep the main thread from drawing a frame within 16 milliseconds",
          [
            "long tasks block the main thread",
            "16 ms per frame",
            "sixty frames per second",
            "JavaScript blocks rendering",
          ],
        ),
        point(
          "layout",
          "standard",
          "Reading layout after changing styles forces the browser to compute the layout again and again",
          [
            "layout thrashing",
            "forced reflow",
            "reading offsetHeight forces layout",
            "forced synchronous layout",
          ],
        ),
        point("transform", "standard", "Animate transform and opacity, which need no layout", [
          "animate transform and opacity",
          "use CSS transform",
          "compositor only properties",
          "avoid animating top or width",
        ]),
        point("raf", "standard", "Use requestAnimationFrame or CSS animations instead of timers", [
          "requestAnimationFrame",
          "CSS animation or transition",
          "not setInterval",
        ]),
        point("worker", "advanced", "Move heavy computing to a web worker or cut it into pieces", [
          "web worker",
          "split work into chunks",
          "offload heavy computation",
        ]),
        point("measure", "standard", "Record it in the performance panel to see where the frame time goes", [
          "performance panel",
          "record a profile",
          "measure in devtools",
        ]),
      ],
      misconceptions: [
        {
          says: "will-change on every element makes a page faster",
          truth: "Each layer costs memory; it helps only where something is about to move.",
        },
      ],
      probe: "Why is moving an element with transform cheaper than with left?",
      modelAnswer:
        "I record a profile in the performance panel. A frame has about 16 ms, and long tasks block the main thread. A classic is layout thrashing: reading offsetHeight forces layout after each style change, so I read first and write after. I animate transform and opacity, since they need no layout, and avoid animating top or width. For scripts I use requestAnimationFrame, or a CSS animation, not setInterval. Heavy work goes to a web worker, or I split work into chunks.",
      thinkingSeconds: 60,
    },
    {
      id: "js-esm-cjs",
      skill: "modules",
      difficulty: "standard",
      text: "What are the differences between ES modules and CommonJS that matter in practice?",
      why: "Mixed module systems are a common source of lost days.",
      points: [
        point("syntax", "warmup", "import and export against require and module.exports", [
          "import and export",
          "require and module.exports",
          "require versus import",
        ]),
        point(
          "static",
          "standard",
          "Imports are static, so tools can analyse them and leave out unused code",
          ["static imports", "tree shaking", "analysed before running", "statically analysable"],
        ),
        point(
          "async",
          "standard",
          "ES modules load asynchronously and allow top-level await; require is synchronous",
          ["top level await", "require is synchronous", "loaded asynchronously"],
        ),
        point(
          "live",
          "advanced",
          "Imports are live bindings, require gives a value that was copied at that time",
          ["live bindings", "require copies the value", "see updated exports"],
        ),
        point(
          "interop",
          "standard",
          "Node decides by file extension or the type field; mixing them needs care with default exports",
          [
            "type module in package.json",
            "mjs or cjs extension",
            "default export interop",
            "exports field",
            "import a CommonJS module",
          ],
        ),
        point("strict", "standard", "ES modules are always strict and have no __dirname", [
          "always strict mode",
          "no __dirname",
          "import.meta",
        ]),
      ],
      misconceptions: [
        {
          says: "tree shaking works equally well on require",
          truth: "A call to require can depend on runtime values, so tools cannot be sure what is unused.",
        },
      ],
      probe: "Why can a bundler drop unused exports more easily with one of them?",
      modelAnswer:
        "ES modules use import and export, CommonJS uses require and module.exports. Imports are static, so they can be analysed before running, which makes tree shaking possible. ES modules are loaded asynchronously and allow top level await, while require is synchronous. Imports are live bindings, whereas require copies the value. In Node the type module field in package.json or the mjs or cjs extension decides, and default export interop is the tricky part. Also ES modules are always in strict mode and have no __dirname but import.meta.",
      thinkingSeconds: 55,
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
        point(
          "no-retry",
          "advanced",
          "Retrying only hides it; quarantine it with an owner until it is fixed",
          ["retries hide the problem", "quarantine the test", "do not just rerun", "may be a real bug"],
        ),
      ],
      misconceptions: [
        { says: "just rerun until it is green", truth: "A flaky test may show a real race in the product." },
      ],
      probe: "How do you find out whether the product or the test is at fault?",
      modelAnswer:
        "Mostly it depends on timing: fixed timeouts or a missing await, so a race condition in the test. Or there is shared state between tests and it depends on test order. Or it uses the real clock, the current date or the network. I run it many times, alone and in random order, to reproduce it. Then I make it deterministic: fake timers, seed the randomness, and own data for each test. Retries hide the problem, so I would quarantine the test with an owner, because it may be a real bug.",
      thinkingSeconds: 60,
    },
    {
      id: "js-xss",
      skill: "security",
      difficulty: "standard",
      text: "How does cross-site scripting come about in a JavaScript application, and how do you prevent it?",
      why: "Still among the most common holes on the web.",
      points: [
        point("cause", "standard", "Untrusted input ends up in the page and runs as code", [
          "untrusted input is executed",
          "user input inserted into HTML",
          "injected script runs in the page",
          "malicious script",
          "attacker injects a script in the page",
          "script tag in a comment shown to others",
        ]),
        point("sinks", "standard", "innerHTML, eval and javascript: links are dangerous places", [
          "innerHTML is dangerous",
          "eval",
          "dangerouslySetInnerHTML",
          "javascript urls",
          "never use innerHTML with user data",
          "do not use innerHTML or eval",
        ]),
        point("escape", "standard", "Put text in as text, with textContent or a framework that escapes", [
          "use textContent",
          "escape the output",
          "framework escapes by default",
          "encode output",
          "frameworks like React escape automatically",
          "escape everything from the user",
        ]),
        point(
          "sanitise",
          "standard",
          "If HTML must be allowed, clean it with a sanitiser such as DOMPurify",
          ["DOMPurify", "sanitise the HTML", "sanitizer library", "allow list of tags"],
        ),
        point("csp", "advanced", "A content security policy limits which scripts may run", [
          "content security policy",
          "CSP header",
          "CSP with nonces",
          "Trusted Types",
        ]),
        point("cookies", "standard", "HttpOnly cookies keep the session out of a script's reach", [
          "HttpOnly cookies",
          "session cookie not readable by script",
          "tokens not in localStorage",
        ]),
      ],
      misconceptions: [
        {
          says: "validating input on the client prevents XSS",
          truth: "An attacker does not use your form; what counts is how the output is put into the page.",
        },
      ],
      probe: "Comments may contain bold text and links: how do you allow just that?",
      modelAnswer:
        "XSS happens when untrusted input is inserted into the page and is executed, so a malicious script runs with the user's rights. innerHTML is dangerous, as are eval and javascript urls. I use textContent or a framework that escapes by default. If HTML must be allowed I sanitise the HTML with DOMPurify and an allow list of tags. As a second line there is a content security policy with nonces, and HttpOnly cookies so that the session cookie is not readable by script.",
      thinkingSeconds: 60,
    },
    {
      id: "js-prototypes",
      skill: "language",
      difficulty: "advanced",
      text: "How does property lookup work with prototypes, and what do classes add to that or hide from you?",
      why: "The object model underneath classes explains many surprises.",
      points: [
        point(
          "chain",
          "standard",
          "A property that the object lacks is looked up along the prototype chain until null",
          ["prototype chain", "looks up the prototype", "until null is reached", "walks up the chain"],
        ),
        point("shared", "standard", "Methods live on the prototype and are shared by all instances", [
          "methods are shared on the prototype",
          "one copy of the method",
          "instances share methods",
        ]),
        point("sugar", "standard", "class is mostly nicer syntax over constructor functions and prototypes", [
          "class is syntactic sugar",
          "constructor functions underneath",
          "sugar over prototypes",
        ]),
        point(
          "private",
          "advanced",
          "Private fields with # are truly private, which prototypes could not offer",
          ["private fields", "hash private fields", "truly private"],
        ),
        point(
          "new",
          "advanced",
          "new makes an object with that prototype and runs the constructor with it as this",
          ["new creates an object linked to the prototype", "new sets the prototype", "runs the constructor"],
        ),
        point(
          "pollution",
          "advanced",
          "Changing shared prototypes affects everything and opens prototype pollution",
          [
            "prototype pollution",
            "do not extend built-in prototypes",
            "changing Object.prototype affects all objects",
          ],
        ),
      ],
      misconceptions: [
        {
          says: "assigning a property changes the prototype's property",
          truth: "Assignment makes an own property on the object, which hides the inherited one.",
        },
      ],
      probe: "What happens when you assign to a property that exists only on the prototype?",
      modelAnswer:
        "If an object lacks a property, the engine walks up the prototype chain until null is reached. Methods are shared on the prototype, so there is one copy of the method for all instances. new creates an object linked to the prototype and runs the constructor. class is mostly syntactic sugar over prototypes with constructor functions underneath, but private fields with a hash are truly private and really new. Because it is shared, I do not extend built-in prototypes, and prototype pollution is a security issue when merging user input.",
      thinkingSeconds: 80,
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
          [
            "promises cannot be cancelled",
            "Promise.race leaves work running",
            "work continues after the race",
          ],
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
      id: "js-memory-leak",
      skill: "browser",
      difficulty: "advanced",
      text: "A single-page application gets slower over a working day. How do you prove that it leaks memory, and what are the usual causes?",
      why: "Leaks need method, since nothing fails visibly.",
      points: [
        point("snapshots", "advanced", "Compare heap snapshots before and after repeating an action", [
          "compare heap snapshots",
          "heap snapshot",
          "take snapshots before and after",
          "allocation timeline",
        ]),
        point("growth", "standard", "Memory that keeps growing after garbage collection is the sign", [
          "memory keeps growing",
          "does not go down after garbage collection",
          "grows with each repetition",
        ]),
        point("listeners", "standard", "Listeners, timers and subscriptions that are never removed", [
          "event listeners not removed",
          "timers not cleared",
          "forgotten subscriptions",
          "setInterval never cleared",
        ]),
        point("detached", "advanced", "Detached DOM nodes that script still refers to", [
          "detached DOM nodes",
          "references to removed elements",
          "detached elements",
        ]),
        point("caches", "standard", "Caches, maps or global arrays that grow without limit", [
          "unbounded cache",
          "global array grows",
          "Map that is never cleared",
          "cache without limit",
          "caches growing forever",
          "cache keeps growing",
        ]),
        point("weak", "advanced", "WeakMap, WeakRef or a bounded cache lets objects go", [
          "WeakMap",
          "WeakRef",
          "LRU cache",
          "bounded cache",
        ]),
        point("retainers", "advanced", "The retainers in the snapshot show what holds an object", [
          "look at the retainers",
          "retaining path",
          "what holds the reference",
        ]),
      ],
      misconceptions: [
        {
          says: "setting a variable to null frees the memory at once",
          truth: "It only removes one reference; the collector frees it later, if nothing else refers to it.",
        },
      ],
      probe: "In the snapshot you see a thousand detached rows: how do you find what holds them?",
      modelAnswer:
        "I repeat an action, such as opening and closing a dialog, and compare heap snapshots before and after. If memory keeps growing and does not go down after garbage collection it leaks. Usual causes: event listeners not removed, timers not cleared, forgotten subscriptions, detached DOM nodes that script still refers to, and an unbounded cache or a Map that is never cleared. I look at the retainers, the retaining path shows what holds the reference. Fixes are cleanup, a WeakMap, or an LRU cache with a limit.",
      thinkingSeconds: 80,
    },
    {
      id: "js-dependency-risk",
      skill: "security",
      difficulty: "advanced",
      text: "How do you keep the risk of third-party packages under control in a JavaScript project?",
      why: "Supply-chain attacks reach every project that installs packages.",
      points: [
        point("lockfile", "standard", "Commit the lockfile and install exactly from it on CI", [
          "lockfile committed",
          "npm ci",
          "frozen lockfile",
          "pin exact versions",
        ]),
        point("fewer", "standard", "Add few packages and look at their maintenance, size and licence first", [
          "fewer dependencies",
          "check maintenance before adding",
          "check the licence",
          "avoid small packages",
        ]),
        point("audit", "standard", "Check for known vulnerabilities automatically and update often", [
          "npm audit",
          "dependabot or renovate",
          "vulnerability scanning",
          "update regularly",
        ]),
        point("scripts", "advanced", "Do not let packages run install scripts without approval", [
          "disable install scripts",
          "ignore scripts",
          "postinstall scripts are dangerous",
          "allow list for build scripts",
        ]),
        point("delay", "advanced", "Wait some days before taking a fresh release", [
          "wait before new releases",
          "minimum release age",
          "cooldown for new versions",
          "delay updates",
        ]),
        point("names", "advanced", "Beware of look-alike names and of private names claimed in public", [
          "typosquatting",
          "dependency confusion",
          "similar package names",
          "scoped packages",
        ]),
        point("secrets", "advanced", "Give the build as few secrets as possible", [
          "least privilege in CI",
          "limit secrets in CI",
          "few tokens in the build",
          "short lived tokens",
        ]),
      ],
      misconceptions: [
        {
          says: "a package with many downloads is safe",
          truth: "Popular packages are the most attractive to take over.",
        },
      ],
      probe: "A package that you use was taken over an hour ago: what protects you?",
      modelAnswer:
        "The lockfile is committed and CI uses npm ci, a frozen lockfile. I prefer fewer dependencies and check maintenance and the licence before adding one. Renovate updates regularly and npm audit does vulnerability scanning, but I set a minimum release age, so we wait before new releases. I disable install scripts with an allow list, since postinstall scripts are dangerous. Against typosquatting and dependency confusion I use scoped packages. And limit secrets in CI with short lived tokens.",
      thinkingSeconds: 70,
    },
    {
      id: "js-build-pipeline",
      skill: "modules",
      difficulty: "advanced",
      text: "You publish a library that others use in browsers and in Node. How do you shape its package and build?",
      why: "Packaging shows understanding of consumers.",
      points: [
        point("exports", "advanced", "The exports field names the public entry points and conditions", [
          "exports field in package.json",
          "conditional exports",
          "public entry points",
          "subpath exports",
        ]),
        point("esm", "standard", "Ship ES modules, with CommonJS only if consumers need it", [
          "ship ES modules",
          "publish ESM",
          "dual package",
          "ESM only",
        ]),
        point("types", "standard", "Ship type declarations", [
          "type declarations",
          "d.ts files",
          "TypeScript types included",
          "types condition",
        ]),
        point(
          "side-effects",
          "advanced",
          "Mark it free of side effects so that unused parts can be dropped",
          ["sideEffects false", "tree shakeable", "no side effects on import"],
        ),
        point("peer", "standard", "Leave frameworks as peer dependencies instead of bundling them", [
          "peer dependencies",
          "do not bundle the framework",
          "external dependencies",
        ]),
        point(
          "semver",
          "standard",
          "Follow semantic versions with a changelog, and test the packed package",
          [
            "semantic versioning",
            "changelog",
            "breaking change needs a major version",
            "test the packed package",
          ],
        ),
      ],
      misconceptions: [
        {
          says: "minify the library before publishing so that users get less code",
          truth: "Applications minify at their own build; minified packages only hinder debugging.",
        },
      ],
      probe: "How do you keep consumers from importing your internal files?",
      modelAnswer:
        "I define the exports field in package.json with conditional exports, so only public entry points can be imported. I ship ES modules, ESM only if I can, as Node can require them now. Type declarations are included with a types condition. I set sideEffects false and have no side effects on import so it is tree shakeable. Frameworks are peer dependencies, I do not bundle the framework. I follow semantic versioning with a changelog, a breaking change needs a major version, and CI will test the packed package.",
      thinkingSeconds: 70,
    },
  ],
};
