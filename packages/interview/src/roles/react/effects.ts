import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** React Developer: Hooks and effects. How questions are written: docs/adding-a-role.md. */
export const effectsQuestions: Question[] = [
  {
    id: "react-effect-purpose",
    skill: "effects",
    difficulty: "warmup",
    text: "What is useEffect meant for, and what is its dependency array for?",
    why: "Effects are the most misused part of React; this finds the person's starting point.",
    points: [
      point("synchronise", "warmup", "An effect synchronises the component with something outside React", [
        "synchronise with an external system",
        "side effects outside of React",
        "connect to something external",
        "subscriptions, timers or network",
        "side effects such as fetching data",
        "fetch data or set up a subscription",
      ]),
      point("after-render", "warmup", "It runs after the render has been put on the page", [
        "runs after render",
        "after the component is committed",
        "after the DOM is updated",
        "after painting",
      ]),
      point("deps", "warmup", "It runs again when one of the dependencies has changed", [
        "runs again when dependencies change",
        "re-runs if a dependency changed",
        "array lists values the effect reads",
      ]),
      point("empty", "warmup", "An empty array means it runs only after mounting", [
        "empty array runs once on mount",
        "only on first render with empty array",
        "runs once after mount",
      ]),
      point(
        "cleanup",
        "standard",
        "The returned cleanup function undoes the work before the next run and on unmount",
        [
          "return a cleanup function",
          "cleanup on unmount",
          "unsubscribe in the cleanup",
          "clear the timer on unmount",
        ],
      ),
    ],
    misconceptions: [
      {
        says: "leave dependencies out to stop the effect from running",
        truth:
          "The array describes what the effect reads; leaving something out makes it work with stale values.",
      },
    ],
    probe: "What would happen if an effect subscribes to something and returns nothing?",
    modelAnswer:
      "useEffect is for side effects outside of React: it synchronises the component with an external system such as a subscription, a timer or the network. It runs after the component is committed to the page. The array lists the values the effect reads, and it runs again when one of the dependencies has changed; an empty array means that it runs once after mount. I return a cleanup function that undoes the work, for instance unsubscribe, before the next run and on unmount.",
    thinkingSeconds: 35,
  },
  {
    id: "react-fetch-race",
    skill: "effects",
    difficulty: "standard",
    text: "A component fetches search results in an effect whenever the query changes. Users sometimes see results for an older query. Why, and how do you fix it?",
    why: "A race that nearly every team meets once.",
    points: [
      point("out-of-order", "standard", "Responses can arrive in another order than the requests were sent", [
        "responses arrive out of order",
        "older request finishes later",
        "race condition",
        "slow response arrives after newer one",
        "requests can take different amounts of time",
        "first request is slower than the second",
      ]),
      point("overwrites", "standard", "The late response of an older query overwrites the newer results", [
        "stale response overwrites newer",
        "old result replaces new state",
        "sets state with old data",
        "slow one replaces the right results",
      ]),
      point(
        "cleanup-flag",
        "standard",
        "The effect's cleanup marks the request as outdated so that its result is ignored",
        [
          "ignore flag in cleanup",
          "cleanup ignores the stale response",
          "set ignore to true in the cleanup",
          "boolean variable checked before setting state",
          "isCancelled variable",
        ],
      ),
      point("abort", "standard", "An AbortController cancels the earlier request in the cleanup", [
        "AbortController",
        "abort the previous request",
        "cancel the old request",
      ]),
      point("library", "standard", "A data library such as TanStack Query handles this, with caching", [
        "TanStack Query",
        "React Query handles it",
        "use a data fetching library",
        "SWR",
        "React Query does this for you",
      ]),
      point("debounce", "advanced", "Debouncing reduces requests but does not remove the race", [
        "debounce the input",
        "debouncing fewer requests",
        "debounce does not fix the race",
      ]),
    ],
    misconceptions: [
      {
        says: "debouncing the input fixes the race",
        truth: "It makes the race rarer; two slow requests can still overlap.",
      },
    ],
    probe: "Would debouncing the input alone be enough?",
    modelAnswer:
      "It is a race condition: responses arrive out of order, so an older request that finishes later overwrites the newer results. The cleanup of the effect runs before the next one, so there I set an ignore flag and ignore the stale response. Better, I abort the previous request with an AbortController, which also saves work. In a real app I would use a data fetching library like TanStack Query that keys results by query and caches them. I also debounce the input for fewer requests, though that alone leaves the race.",
    thinkingSeconds: 70,
  },
  {
    id: "react-stale-closure",
    skill: "effects",
    difficulty: "advanced",
    text: "An interval started in an effect always logs the first value of a counter. Explain why, and compare the ways to fix it.",
    why: "Closures over renders are the key to hooks.",
    points: [
      point("closure", "standard", "The callback closes over the value of the render in which it was made", [
        "closure captures the value",
        "stale closure",
        "closes over the first render",
        "captured the initial value",
      ]),
      point("each-render", "advanced", "Each render has its own props, state and functions", [
        "each render has its own values",
        "every render has own state",
        "variables are constant within a render",
      ]),
      point("add-dep", "standard", "Naming the value as dependency restarts the effect with each change", [
        "add it to the dependencies",
        "include count in the dependency array",
        "effect re-runs and recreates the interval",
      ]),
      point(
        "reset-cost",
        "advanced",
        "That clears and restarts the interval every time, which changes its rhythm",
        ["interval is reset each time", "clears and restarts the timer", "timer restarts on every change"],
      ),
      point(
        "updater",
        "standard",
        "If only the next value matters, the updater form of the setter needs no dependency",
        ["functional updater", "setCount with previous value", "updater function", "setCount c plus 1"],
      ),
      point(
        "latest-ref",
        "advanced",
        "A ref or an effect event (useEffectEvent) reads the latest value without restarting",
        [
          "store latest value in a ref",
          "useEffectEvent",
          "ref holds the latest value",
          "read current from ref",
        ],
      ),
    ],
    misconceptions: [
      {
        says: "silence the lint rule for missing dependencies",
        truth: "The rule shows exactly this bug; silencing it keeps the stale value.",
      },
    ],
    probe: "Which of your solutions keeps the interval's rhythm?",
    modelAnswer:
      "It is a stale closure: the callback closes over the first render and captured the initial value, and each render has its own values. One fix is to include count in the dependency array, then the effect re-runs, but the timer restarts on every change and its rhythm changes. If I only want to increment, I use the functional updater, setCount with the previous value, and need no dependency. If I need to read the latest value without restarting, I store the latest value in a ref, or use useEffectEvent in React 19.",
    thinkingSeconds: 80,
  },
];
