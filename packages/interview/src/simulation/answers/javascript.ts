import type { WrittenAnswer } from "./written-answer.ts";

/** Answers in candidates' own words, written from the question alone. */
export const javascriptAnswers: WrittenAnswer[] = [
  {
    question: "js-promise-basics",
    good: "It's an object standing in for a value you don't have yet. It starts pending and then settles once, either fulfilled with a value or rejected with a reason, and never changes afterwards. In an async function I write const user = await loadUser(id), and if it rejects, await throws, so an ordinary try/catch works, with finally for hiding the spinner. An async function always returns a promise itself. The traps are forgetting the await, then the catch never sees the error and you get an unhandled rejection, and that fetch doesn't reject on a 404, so you check response.ok. I only catch where I can do something about it; otherwise let it go up.",
    partial:
      "A promise is a result that will come in the future, it can be pending, fulfilled or rejected. With await you wait for the value, and you put it in try catch, so when the promise is rejected you land in the catch.",
    poor: "A promise is a function that runs in the background, in another thread, so the page isn't blocked. You use await so the code waits until it's finished, and then .then for success and .error for when it fails.",
  },
  {
    question: "js-event-loop",
    good: "Okay so, first everything synchronous, to the end, then the promise's then, and last the timeout. Because, um, JavaScript has one thread, and the then callback goes in the microtask queue, and that gets drained right after the current code is finished, before anything else. The setTimeout is a normal task, macrotask some say, so it has to wait for the next turn of the loop, and zero just means as early as possible. In between, the browser can paint. So if you, like, do a heavy loop, nothing runs, not the timers, not the clicks.",
    partial:
      "First the synchronous code, then the promise's then, and setTimeout at the end. This is since promises go into microtask queue which has priority over the normal task queue where the timers are.",
    poor: "So, JavaScript is asynchronous, so you can't really say the order, it depends on the browser. Normally setTimeout of zero runs immediately because it has no delay, and the promise takes a little bit longer to resolve. If order's important then I'd use await everywhere.",
  },
  {
    question: "js-parallel-requests",
    good: "One by one in a loop with await is safe but takes 500 round trips; Promise.all over all of them fires everything at once and probably gets me 429s. So first question: is there a batch endpoint, ids=1,2,3? If not, limit concurrency, say 8 at a time. p-limit, or by hand: eight async workers that share one iterator over the ids and each take the next when they finish. That's better than chunks since one slow call doesn't hold up the chunk. Per request a timeout and a few retries with backoff and jitter, respecting Retry-After, only on 429 and 5xx. And I collect failures with allSettled instead of losing 499 good ones.",
    partial:
      "Promise.all with all the 500 is too much for the API. I would split the ids in chunks of 20 and do Promise.all for every chunk, one after other. If some fails, use allSettled so you keep the others.",
    poor: "I'd use Promise.all with ids.map and fetch, that's the fastest since it runs everything in parallel. The browser does the rest. If API has problems with it then the backend team should scale up, or I do for loop with await.",
  },
  {
    question: "js-cancellation",
    good: "AbortController. I create it at the top, and pass signal down as a parameter through every function, to fetch and to anything else that understands it. For the time limit, AbortSignal.timeout(5000), and combine them: AbortSignal.any([userSignal, timeout]). Between own steps I call signal.throwIfAborted(), because a promise itself can't be cancelled, you only can tell the work to stop. Promise.race alone isn't enough, the loser continues in the background. On the way out everything goes in finally: clear timers, remove abort listeners, release the lock or close the connection, roll back half-written stuff. And I check for AbortError or TimeoutError, so a user pressing cancel isn't reported as an error.",
    partial:
      "I'd make an AbortController and give the signal to fetch. To cancel, you call controller.abort(), and for the time limit a setTimeout that calls abort, or AbortSignal.timeout. In finally I clear the timer.",
    poor: "That depends very much on the framework. In our team we've a service which handles all asynchronous things, and it has a good error handling, with try and catch everywhere and a central logger, so when something goes wrong we see it. For timeouts there's a setting in axios. It's important that the user gets a clear message and that code stays clean and maintainable.",
  },
  {
    question: "js-event-bubbling",
    good: "It goes down from window to the target, that's capturing, then it's at the target, and then it bubbles back up through the parents, unless someone stops it. Listeners run on the bubble part by default. For a long list I put one click listener on the ul or tbody instead of a thousand, and in it do event.target.closest('tr[data-id]'), check that it's inside my table, and read the id from dataset. target could be an icon inside the row, so closest is important, currentTarget is the table. Works for rows added later too, and no cleaning up per row. Some don't bubble, focus for example, there you use focusin.",
    partial:
      "The event starts at the element that you clicked and bubbles up to the parents until document. So you can put only one listener on the list and look at event.target to know which row was it. It's called event delegation.",
    poor: "You add an event listener to each row with querySelectorAll and forEach. If the click goes to the wrong element, call preventDefault, that stops it from bubbling. Events travel from parent to child. For a long list I'd add pagination.",
  },
  {
    question: "js-layout-thrash",
    good: "You've about 16 milliseconds per frame at 60 Hz, for JS, style, layout, paint and compositing. So either some script task is too long, or I'm animating something that forces layout, like top, width or height. The classic one is reading offsetHeight and writing style in the same loop, so the browser must recalculate the layout on every turn. I'd record it in the Performance panel, it flags forced reflow and long tasks. Fix: animate transform and opacity only, these can be done by the compositor; batch all reads, then all writes; use requestAnimationFrame and not setInterval; heavy calculations into a worker. will-change carefully, because layers cost memory. And respect prefers-reduced-motion.",
    partial:
      "Probably the animation changes left or width so the browser has to do layout on each frame. It's better to use transform and opacity because these run on the GPU. Also requestAnimationFrame in place of setTimeout.",
    poor: "Could be the graphics card or the user having too many tabs open. I would use a CSS animation library, or jQuery animate, and set the interval to something like 5 ms, so it updates more often and it's smoother.",
  },
  {
    question: "js-memory-leak",
    good: "I'd make it reproducible: do one action, say open and close the customer dialog, twenty times, force GC, take heap snapshots before and after and compare. If twenty dialogs' worth of objects, or detached DOM nodes, survive, that's the proof, and the retainers view tells me who holds them. A memory chart whose low point after each GC keeps rising is the hint. Usual suspects: listeners on window never removed, setIntervals, subscriptions and websockets not closed on unmount, a Map used as a cache with no limit, closures holding big stuff, detached elements in a variable. Fix with cleanup, AbortController for listeners, WeakMap or a bounded cache. Then I rerun the same twenty rounds.",
    partial:
      "In Chrome DevTools Memory tab you take heap snapshots and compare them, to see what objects are growing. Usual causes are event listeners which are not removed, intervals not cleared, and global variables that keep data.",
    poor: "JavaScript has a garbage collector so there aren't real memory leaks like in C++. If it's slow I'd look at the task manager and tell the user to refresh the page sometimes. Could also be that the API got slower over the day.",
  },
  {
    question: "js-let-const-var",
    good: "const unless I reassign, then let; var not in new code. let/const: block scope, temporal dead zone before the declaration, so ReferenceError. var: function scope, hoisted, undefined before. Classic bug: for with var and setTimeout, all callbacks share one i; with let each turn gets its own. const fixes the binding, not the content, you can still push to a const array.",
    partial:
      "var is function scoped and hoisted, let and const are block scoped. const can't be reassigned, let can. I use const mostly and let for counters and so on.",
    poor: "const is for constants, values that can never be changed, like PI or the config object. let is for normal variables, and var is the same as let but older, so for older browsers you'd use var.",
  },
  {
    question: "js-array-methods",
    good: "If I'm turning one list to another, map; if I'm picking, filter; if it boils down to one value such as a sum, reduce. The name says what happens, which a loop doesn't. They return a new array and leave the original alone, as long as your callback has no side effects. I go for a plain for…of when there's await inside, when I need to break early, or if the reduce would get clever. Mistakes I see: map used only for side effects, forgetting the return, reduce without an initial value which throws on an empty array, ['1','2','3'].map(parseInt), spreading the accumulator on each step so that it's quadratic, and expecting filter with an async callback to work.",
    partial:
      "map to transform every element, filter to keep some of them and reduce to make one value of all, like a total. They don't change the original array. You should watch out to return something in the callback.",
    poor: "I nearly always use those since they're faster than loops, and more modern and functional. With map you go over the array and change its items. It makes code shorter, you can do everything in one line, so it's more readable.",
  },
  {
    question: "js-closures",
    good: "A function together with the variables that were in scope where it's been defined; it keeps these alive and sees their current value, not a snapshot. Useful: debounce with its timer id hidden inside, a createCounter with private state, partial application. Hurt me: var in a loop where every handler got the last index, stale state in a React interval, and a listener which nobody removed and so kept a big array in memory for hours.",
    partial:
      "A closure is when an inner function remembers variables of the outer function, also after the outer one is finished. I've used it for a counter with private variable and in event handlers, e.g. debounce.",
    poor: "It's when a function is inside another function. I use that all the time, for example in callbacks.",
  },
  {
    question: "js-this-binding",
    good: "The this isn't bound to the function, it comes from the call. With user.save() it's user, but if I give user.save to setTimeout or addEventListener, only the function goes, and it's called without the object in front. In strict mode, and class bodies are always strict, then it's undefined. I'd normally wrap: () => user.save(). Or bind it once in the constructor, then you can also remove the listener with the same reference. Or an arrow function as class field, which takes this from the instance; one copy per instance though.",
    partial:
      "this depends on how function is called, and when you pass the method as callback it loses the object. You can use bind(this) in the constructor, or an arrow function since that takes this from outside.",
    poor: "It's undefined because the callback is run asynchronously and the object's already gone by then. You can write const self = this or you just use async await. Or put the method in static so it's always there.",
  },
  {
    question: "js-prototypes",
    good: "When you read obj.x, the engine looks at the object itself, then at its prototype, then at that one's prototype, until null, and then you have undefined. Writing doesn't climb, it normally creates an own property which shadows the inherited one. Methods of a class sit once on Foo.prototype and all instances share them; fields are per instance. extends just links the prototypes, for statics as well. So classes are largely a nicer notation, but they add some real stuff: #private fields, super, you can't call without new, and methods are non-enumerable. What they hide is that it's dynamic: someone can patch the prototype at runtime and all the instances change. Object.hasOwn when I want own ones only.",
    partial:
      "Each object has a prototype, and if property isn't found on the object JavaScript looks for it in the prototype and so on up the chain until null. Classes are syntactic sugar on top of this, methods go to the prototype.",
    poor: "Prototype is the old way of doing inheritance before ES6. Now with classes JavaScript is a real object-oriented language like Java, so when you make a new object it copies all methods from the class and you don't need prototypes any more.",
  },
  {
    question: "js-esm-cjs",
    good: "ESM is import/export, static, so the tools know what's used before running and can tree-shake; it loads asynchronously, allows top-level await, and works in browsers. Imports are live bindings and read-only. CommonJS is require, synchronous, runs when the line is reached, so you can call it in an if, and you get whatever module.exports was. In Node what decides is type: module in package.json or .mjs/.cjs; in ESM you need file extensions in relative paths, there's no __dirname, you use import.meta.dirname. Mixing: ESM can import CJS, default is module.exports; the other way needed dynamic import(), newer Nodes can require ESM if there's no top-level await. New code, ESM.",
    partial:
      "CommonJS uses require and module.exports, it's synchronous and the old Node system. ES modules use import and export, they're static so bundlers can do tree shaking and they work in browser too. In Node you need type module in package.json.",
    poor: "import is the newer syntax and require is the older one, but it's basically the same. Babel or webpack converts between them anyway, so in practice I don't think it matters, you just use what the project uses.",
  },
  {
    question: "js-build-pipeline",
    good: "ESM first, these days perhaps only ESM, since Node 22 can require it; if I have old consumers then also a CJS build, with care about the dual package problem where two copies of state exist. package.json has exports with types first, and conditions for browser and node where code really differs, and nothing else is reachable, plus files, engines, sideEffects: false. TypeScript compiled to around ES2022, not minified, not bundling dependencies, .d.ts and source maps included. React or such goes as peer dependency. Avoid Node built-ins in the shared part. In CI I run tests on Node and a real browser, publint and are-the-types-wrong on the packed tarball. Semver, changelog, publish from CI with provenance.",
    partial:
      "I'd build it with tsup or rollup to both ESM and CommonJS and point to them in exports field of package.json, plus the type declarations. Dependencies stay external. Version it with semver so people know about breaking changes.",
    poor: "npm publish. Babel for old browsers, webpack to bundle, minify it, and write a good README.",
  },
  {
    question: "js-debug-approach",
    good: "First I'd get facts: which page, browser, account, what exactly did they click, since when, does it happen to others? Then try to reproduce as that user. Open the console, is there an error, perhaps an earlier one that killed the script. Network tab: does the click send a request, what comes back, a 403 that we swallow in an empty catch? If there's no request, is the handler attached at all, is something transparent lying over it? A breakpoint on the click event shows. Meanwhile check Sentry and logs for them, and what we deployed recently; git bisect if need be. Once I know the cause, a failing test, the fix, and a proper error message instead of nothing.",
    partial:
      "First I try to reproduce it, and ask which browser they have. Then I look in the console for errors and in the network tab if the request is sent. I put breakpoint in the click handler and step through it.",
    poor: "Most of the time it's the cache, so I'd ask the user to clear the cache and reload the page or try another browser. If it still doesn't work then I go through the code and add some console.logs and change things until it works.",
  },
  {
    question: "js-flaky-test",
    good: "Usually time, order or shared state. Things like: fixed sleeps, and CI is slower; not awaiting a promise; real dates or time zones; random data; tests which share a database or a global and only pass in one order; calling a real network service; ports clashing in parallel runs. I'd first collect the failures, seed, logs, trace, then try to force it: run it 200 times in a loop, shuffle the order, throttle the CPU. Then fix the cause: wait for a condition rather than milliseconds, fake timers, isolate data per test. And ask if the product has the race, not just the test. Retries hide it; if I have to quarantine it, then with a ticket and owner.",
    partial:
      "Often it is timing, for example the test waits a fixed time and CI is slower. Or tests depend on each other by shared data. I would use waitFor instead of sleep, mock the network and reset state before each test.",
    poor: "CI machines are just a bit unreliable, we've had that in every project. I'd increase the timeout and set retries to 3, so it's green again. If it still fails then skip the test, because it blocks the whole team otherwise.",
  },
  {
    question: "js-xss",
    good: "It happens if something a user controls ends up in the page as code rather than as text. A comment with <img onerror=…> put in by innerHTML, a search term echoed from the URL, a javascript: link. Then the script runs with the victim's session and can do whatever they can. Prevention: output as text, textContent or the framework's normal binding, which escapes; encode for the context; avoid dangerouslySetInnerHTML, and if we need rich text, DOMPurify. Check URLs for http/https. As second net a strict CSP with nonces, maybe Trusted Types, and HttpOnly cookies so at least the session can't be read. Validating the input is nice but the output side is what counts.",
    partial:
      "XSS is when an attacker brings his own script in your page, for example in a comment field, and it runs for other users and can steal cookies. You should escape the output and not use innerHTML with user data. React escapes by default.",
    poor: "Cross-site scripting is when another site sends a request to your site with the cookies of the user. You prevent it with CORS and a CSRF token in the forms. Also use HTTPS so that nobody can change the script on the way, and validate inputs in the frontend.",
  },
  {
    question: "js-dependency-risk",
    good: "Cheapest dependency is the one you don't add, so I ask if it's twenty lines we can write. If we do take it: who maintains it, when was the last release, how many transitive ones does it drag in, licence, install scripts. Lockfile is committed and CI uses npm ci. Renovate opens small PRs, with a delay of some days since most hijacked releases get caught quickly; tests run, a person looks. audit in CI, with judgement, not everything it shouts is reachable. Install scripts off by default, pnpm does it. Once per quarter we throw out unused ones. For big ones I put our own thin wrapper around so that it's replaceable.",
    partial:
      "Keep the lockfile in git and use npm ci. Run npm audit and Dependabot to get updates for vulnerabilities. Before adding package look at the downloads, last update and GitHub issues.",
    poor: "I only use popular packages with lots of stars and downloads on npm, these are safe because many people look at them. And I always update everything to latest with npm update, so we've the newest security fixes.",
  },
];
