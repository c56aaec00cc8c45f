import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** JavaScript Developer: Browser and DOM. How questions are written: docs/adding-a-role.md. */
export const browserQuestions: Question[] = [
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
      point("dynamic", "warmup", "Rows added later work without further listeners, and less memory is used", [
        "works for rows added later",
        "dynamically added elements",
        "fewer listeners",
        "saves memory",
      ]),
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
    id: "js-storage-choice",
    skill: "browser",
    difficulty: "warmup",
    text: "Where in the browser would you keep a theme choice, a half-written form, a login session and two hundred megabytes of offline data?",
    why: "Each kind of storage has its own life time, size and dangers.",
    points: [
      point(
        "local",
        "warmup",
        "localStorage for small settings such as the theme, which stay after closing",
        [
          "theme in localStorage",
          "localStorage persists after closing the browser",
          "small settings in local storage",
          "keep preferences in localStorage",
          "stays until it is deleted",
        ],
      ),
      point("session", "standard", "sessionStorage or memory for a draft that belongs to one tab", [
        "sessionStorage for the form draft",
        "gone when the tab is closed",
        "only for this tab",
        "draft in session storage",
        "survives a reload but not the tab",
      ]),
      point("cookie", "warmup", "The login session in an HttpOnly cookie that scripts cannot read", [
        "HttpOnly cookie for the session",
        "scripts can't read the cookie",
        "not in localStorage because of XSS",
        "cookie sent to the server automatically",
        "secure cookie",
      ]),
      point("indexeddb", "standard", "IndexedDB for large or structured data, asynchronously", [
        "IndexedDB for offline data",
        "large data in indexed db",
        "asynchronous database in the browser",
        "local storage is limited to five megabytes",
        "Cache API for files",
      ]),
      point("evict", "advanced", "The browser may delete stored data, so nothing should exist only there", [
        "browser can evict storage",
        "quota and eviction",
        "navigator.storage.persist",
        "user can clear it any time",
        "sync to the server as well",
      ]),
    ],
    misconceptions: [
      {
        says: "localStorage is only readable by the code that wrote it",
        truth: "Every script of the same origin can read it, an injected one too.",
      },
    ],
    probe: "What happens to each of them when the user opens a second tab of the same site?",
    modelAnswer:
      "The theme goes in localStorage, it persists after closing the browser. The form draft I'd put in sessionStorage, since it belongs to only this tab and survives a reload. The login session in an HttpOnly cookie, so scripts can't read the cookie if there is an XSS. For two hundred megabytes IndexedDB, because local storage is limited to five megabytes and is synchronous. But the browser can evict storage when the disk is full, so I sync to the server as well.",
    thinkingSeconds: 35,
  },
  {
    id: "js-script-loading",
    skill: "browser",
    difficulty: "warmup",
    text: "A page stays white for two seconds while a script in its head is loading. Why does that happen, and what can you change in the script tag?",
    why: "How scripts block a page is the first thing to know about loading.",
    points: [
      point("blocks", "warmup", "A plain script stops the parser until it is loaded and run", [
        "script blocks HTML parsing",
        "parser waits for the script",
        "render blocking script",
        "browser stops until it has executed",
        "nothing is shown before the script is done",
      ]),
      point("defer", "warmup", "defer loads beside parsing and runs after it, in order", [
        "defer runs after the document is parsed",
        "defer keeps the order",
        "download in parallel and execute at the end",
        "add defer",
        "before DOMContentLoaded",
      ]),
      point("async", "warmup", "async runs as soon as it has arrived, in any order", [
        "async executes as soon as it is downloaded",
        "async does not keep the order",
        "good for analytics",
        "independent scripts with async",
        "may run in the middle of parsing",
      ]),
      point("module", "standard", "Module scripts are deferred by themselves", [
        "type module is deferred by default",
        "modules behave like defer",
        "script type=module",
        "ES modules do not block",
      ]),
      point("less", "standard", "Send less: split the code and load what is not needed first later", [
        "load only what is needed for the first screen",
        "split the bundle",
        "lazy load the rest",
        "smaller script",
        "preload the important one",
      ]),
    ],
    misconceptions: [
      {
        says: "async scripts always run in the order of the page",
        truth: "They run as they arrive; only defer keeps the order.",
      },
    ],
    probe: "Two scripts depend on each other: which of the attributes would break them, and when?",
    modelAnswer:
      "A script in the head blocks HTML parsing: the parser waits for the script to download and run, so nothing is shown. With defer it downloads in parallel and runs after the document is parsed, and defer keeps the order. async executes as soon as it is downloaded, in any order, which is good for analytics. Module scripts behave like defer already. And I would split the bundle so that only what is needed for the first screen comes first.",
    thinkingSeconds: 30,
  },
  {
    id: "js-cors-error",
    skill: "browser",
    difficulty: "standard",
    text: "Your page calls an API on another domain. curl gets an answer, the browser says “blocked by CORS policy”. What is happening, and who must change what?",
    why: "The message is common, and the wrong fixes open doors.",
    points: [
      point(
        "origin",
        "warmup",
        "The browser keeps scripts from reading answers of another origin unless that origin allows it",
        [
          "same-origin policy",
          "different origin is not allowed to read",
          "browser hides the response from the script",
          "domain, port or protocol differ",
          "cross-origin requests need permission",
        ],
      ),
      point("server", "warmup", "The API's server has to send Access-Control-Allow-Origin", [
        "server must send Access-Control-Allow-Origin",
        "the backend has to allow my origin",
        "set CORS headers on the API",
        "allow our domain on the server",
        "header in the response",
      ]),
      point("curl", "standard", "curl is not a browser and does not apply the rule", [
        "curl does not check CORS",
        "only browsers enforce it",
        "Postman works because it is no browser",
        "the server answered, the browser blocks",
        "it protects the user, not the server",
      ]),
      point(
        "preflight",
        "standard",
        "Other methods or headers are asked about first with an OPTIONS request",
        [
          "preflight OPTIONS request",
          "browser asks before sending PUT",
          "custom headers trigger a preflight",
          "OPTIONS must be answered",
          "JSON content type needs preflight",
        ],
      ),
      point("credentials", "advanced", "With cookies the origin must be named, the star is not accepted", [
        "credentials need an exact origin",
        "wildcard does not work with cookies",
        "Access-Control-Allow-Credentials",
        "credentials include on fetch",
        "no star with credentials",
      ]),
      point("proxy", "standard", "If the API cannot be changed, call it through your own server", [
        "proxy through our backend",
        "same domain by reverse proxy",
        "our server calls the API",
        "dev server proxy",
        "route it under /api",
      ]),
    ],
    misconceptions: [
      {
        says: "CORS always protects the server from requests",
        truth: "The request often arrives; CORS decides whether a script may read the answer.",
      },
    ],
    probe: "Why does the network tab sometimes show two requests for one fetch?",
    modelAnswer:
      "It's the same-origin policy: the domain differs, so the browser hides the response from the script unless the server allows it. The backend has to allow my origin with Access-Control-Allow-Origin. curl does not check CORS, only browsers enforce it. For PUT or custom headers there is a preflight OPTIONS request that must be answered. With cookies the wildcard does not work, credentials need an exact origin. If I can't change that API, I proxy through our backend under the same domain.",
    thinkingSeconds: 40,
  },
  {
    id: "js-scroll-load",
    skill: "browser",
    difficulty: "standard",
    text: "Images and further items should load when the user comes near them while scrolling. How do you build that without making scrolling slow, and what do people without a mouse need?",
    why: "The naive way listens to every scroll event and forgets half of the users.",
    points: [
      point(
        "observer",
        "standard",
        "IntersectionObserver tells when an element comes into view, without listening to scroll",
        [
          "IntersectionObserver",
          "observer fires when the element becomes visible",
          "instead of a scroll listener",
          "observe a sentinel at the end",
          "notified when it enters the viewport",
        ],
      ),
      point("native", "warmup", "Images can do it by themselves with loading=lazy", [
        "loading lazy attribute",
        "native lazy loading of images",
        "img loading=lazy",
        "browser loads the image when needed",
      ]),
      point("margin", "standard", "Begin a little before it is seen, with a root margin", [
        "rootMargin to load earlier",
        "start before it is visible",
        "prefetch the next page",
        "some pixels in advance",
        "load ahead of the user",
      ]),
      point("shift", "standard", "Reserve the space, so that nothing jumps when it arrives", [
        "set width and height on images",
        "avoid layout shift",
        "placeholder of the same size",
        "aspect-ratio reserves space",
        "content must not jump",
      ]),
      point("keyboard", "standard", "Offer a button, keep the footer reachable and announce new items", [
        "load more button",
        "keyboard users never reach the footer",
        "screen reader announcement of new results",
        "aria-live for new items",
        "keep focus where it was",
      ]),
      point(
        "back",
        "advanced",
        "Going back should return to the same place, so state and position are kept",
        [
          "restore scroll position on back",
          "page number in the URL",
          "keep loaded items when coming back",
          "back button returns to the same item",
          "history state",
        ],
      ),
    ],
    misconceptions: [
      {
        says: "a scroll listener is always fast enough",
        truth: "It runs many times a second on the main thread, and reading positions in it forces layout.",
      },
    ],
    probe: "A user opens an item and goes back: where do they land in your solution?",
    modelAnswer:
      "For images the native loading lazy attribute is often enough. For further items I use an IntersectionObserver on a sentinel at the end of the list instead of a scroll listener, with rootMargin to load earlier. I set width and height on images to avoid layout shift. For people with a keyboard there is a load more button, as otherwise keyboard users never reach the footer, and an aria-live message for new items. I also keep the page number in the URL, so the back button returns to the same item.",
    thinkingSeconds: 45,
  },
  {
    id: "js-offline-worker",
    skill: "browser",
    difficulty: "standard",
    text: "A field-service app should open and show today's jobs without a network. What role does a service worker play, and what do you have to decide about its caches?",
    why: "Offline use is mostly decisions about old data, not an API.",
    points: [
      point("proxy", "standard", "It sits between page and network and can answer requests itself", [
        "service worker intercepts requests",
        "proxy between page and network",
        "fetch event answers from the cache",
        "works in the background of the page",
        "responds when there is no connection",
      ]),
      point("shell", "standard", "The application's files are stored at installation", [
        "cache the app shell on install",
        "precache HTML, CSS and scripts",
        "store the static files at install",
        "application opens from the cache",
        "files with hashed names",
      ]),
      point("strategy", "standard", "Choose by kind of data: cache first for files, network first for jobs", [
        "cache first for static assets",
        "network first with fallback to cache",
        "stale while revalidate",
        "different strategy per resource",
        "try the network and use the cache if it fails",
      ]),
      point("update", "advanced", "A new version waits until old pages are closed, so updates need a plan", [
        "new service worker waits",
        "skipWaiting and clients.claim",
        "tell the user that an update is ready",
        "old version stays until tabs are closed",
        "delete old caches on activate",
      ]),
      point(
        "writes",
        "advanced",
        "What is entered offline is queued and sent later, with conflicts in mind",
        [
          "queue changes in IndexedDB",
          "background sync",
          "send when online again",
          "conflicts when two people changed it",
          "retry with an idempotency key",
        ],
      ),
      point("tell", "standard", "Show how old the data is and that one is offline", [
        "show an offline banner",
        "last updated time",
        "user sees the data is old",
        "mark unsent changes",
        "say that there is no connection",
      ]),
    ],
    misconceptions: [
      {
        says: "a service worker can always touch the page's DOM",
        truth: "It runs apart from the page and talks to it by messages.",
      },
    ],
    probe: "You released a fix, but some users still run last week's version: why, and what do you do?",
    modelAnswer:
      "The service worker is a proxy between page and network, its fetch event answers from the cache. On install I precache HTML, CSS and scripts, so the app opens. Then a different strategy per resource: cache first for static assets, network first with fallback to cache for the jobs. A new service worker waits until tabs are closed, so I tell the user that an update is ready. Entries made offline I queue in IndexedDB and send when online again, thinking about conflicts. And the page shows an offline banner with the last updated time.",
    thinkingSeconds: 55,
  },
  {
    id: "js-worker-heavy",
    skill: "browser",
    difficulty: "advanced",
    text: "Users open a 50 megabyte CSV file in your page; parsing and sorting it freezes the page for six seconds. How do you keep the page usable?",
    why: "Work off the main thread has costs that decide whether it helps.",
    points: [
      point("main", "warmup", "The main thread does script and painting, so a long task blocks input", [
        "main thread is blocked",
        "long task freezes the UI",
        "JavaScript is single threaded",
        "browser cannot paint while it runs",
        "clicks wait until it is finished",
      ]),
      point("worker", "standard", "Move parsing and sorting into a Web Worker", [
        "Web Worker",
        "do it in another thread",
        "worker parses the file",
        "off the main thread",
        "postMessage to a worker",
      ]),
      point("transfer", "advanced", "Data is copied to a worker; pass the file or transfer buffers instead", [
        "structured clone copies the data",
        "transfer the ArrayBuffer",
        "transferable objects",
        "send the File itself to the worker",
        "SharedArrayBuffer",
      ]),
      point(
        "stream",
        "advanced",
        "Read it as a stream in chunks, so that memory stays small and progress can be shown",
        [
          "stream the file chunk by chunk",
          "file.stream()",
          "progress while reading",
          "never the whole file in memory",
          "incremental parsing",
        ],
      ),
      point("rows", "standard", "Send back and show only the rows that are visible", [
        "virtual list of visible rows",
        "only send the visible part back",
        "paginate the result",
        "don't put all rows into the DOM",
        "render a window of rows",
      ]),
      point("cancel", "standard", "Let the user cancel, and report errors of the worker", [
        "cancel button terminates the worker",
        "terminate the worker",
        "handle errors in the worker",
        "abort when another file is chosen",
        "show that it failed and why",
      ]),
    ],
    misconceptions: [
      {
        says: "an async function always runs in another thread",
        truth: "It runs on the same thread; only waiting is given away, not work.",
      },
    ],
    probe:
      "You moved the sorting to a worker, and the page still freezes for a second at the end: what might it be?",
    modelAnswer:
      "The main thread is blocked: the browser cannot paint while the script runs. So I move parsing and sorting to a Web Worker. Sending data copies it by structured clone, so I send the File itself to the worker and transfer the ArrayBuffer back. Inside I stream the file chunk by chunk, with progress while reading. I don't put all rows into the DOM: only the visible part comes back, in a virtual list. And a cancel button terminates the worker; errors in the worker are shown.",
    thinkingSeconds: 50,
  },
  {
    id: "js-web-component",
    skill: "browser",
    difficulty: "advanced",
    text: "Five teams with different frameworks need the same date picker. Would you build it as a web component, and what would be hard about it?",
    why: "Sharing across frameworks is where platform knowledge pays.",
    points: [
      point("works", "standard", "A custom element works in any framework, or without one", [
        "custom elements work everywhere",
        "framework independent",
        "native element usable in React and Vue",
        "one implementation for all teams",
        "just a tag in HTML",
      ]),
      point("shadow", "standard", "Shadow DOM keeps its styles in and the page's styles out", [
        "shadow DOM encapsulates styles",
        "page CSS does not leak in",
        "style isolation",
        "styles stay inside the component",
        "encapsulated markup",
      ]),
      point("theming", "advanced", "Theming then needs custom properties or parts", [
        "CSS custom properties for theming",
        "::part selector",
        "CSS variables pass through the shadow boundary",
        "expose parts for styling",
        "slots for content",
      ]),
      point("data", "standard", "Attributes are strings; rich data goes in properties and out as events", [
        "attributes are only strings",
        "set properties for objects",
        "dispatch a custom event for changes",
        "CustomEvent that bubbles and is composed",
        "properties in, events out",
      ]),
      point("forms", "advanced", "Taking part in forms, labels and validation needs ElementInternals", [
        "ElementInternals",
        "form-associated custom element",
        "value is not submitted with the form by itself",
        "validation has to be wired",
        "label does not reach into the shadow root",
      ]),
      point("a11y", "standard", "Keyboard, focus and screen readers have to be built and tested by hand", [
        "keyboard navigation in the grid",
        "focus management",
        "ARIA across the shadow boundary does not work",
        "test with a screen reader",
        "native date input already has this",
      ]),
    ],
    misconceptions: [
      {
        says: "shadow DOM is always a security boundary",
        truth:
          "It isolates styles and markup; scripts of the page can still reach in unless that is prevented elsewhere.",
      },
    ],
    probe: "Before building anything: what would the platform's own date input not give you?",
    modelAnswer:
      "Probably yes, since custom elements work everywhere, it's just a tag in HTML for React and Vue. Shadow DOM encapsulates styles, page CSS does not leak in, but then for theming I need CSS custom properties and ::part. Attributes are only strings, so properties in, events out, with a composed CustomEvent. The hard parts are forms: the value is not submitted with the form by itself, you need ElementInternals. And accessibility: keyboard navigation in the grid, focus management, and ARIA across the shadow boundary does not work. I'd ask first if the native date input is enough.",
    thinkingSeconds: 55,
  },
];
