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
];
