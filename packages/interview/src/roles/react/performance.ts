import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** React Developer: Performance. How questions are written: docs/adding-a-role.md. */
export const performanceQuestions: Question[] = [
  {
    id: "react-measure-slow",
    skill: "performance",
    difficulty: "standard",
    text: "A page with a big table feels slow while typing into a filter field. How do you find the cause, and what would you try?",
    why: "Shows whether measuring comes before optimising.",
    points: [
      point(
        "profile",
        "standard",
        "Measure first with the React Profiler or the browser's performance panel",
        [
          "use the React Profiler",
          "profile it first",
          "measure before optimising",
          "performance tab in devtools",
        ],
      ),
      point(
        "what-renders",
        "standard",
        "Find which components render on each key press and how long they take",
        [
          "see which components re-render",
          "how long each render takes",
          "find unnecessary re-renders",
          "see what is rendering while typing",
          "whole table re-renders on each keystroke",
        ],
      ),
      point("virtualise", "standard", "Render only the visible rows with virtualisation, or paginate", [
        "virtualise the list",
        "windowing",
        "only render visible rows",
        "pagination",
      ]),
      point(
        "move-state",
        "standard",
        "Keep the typing state close to the field so that the table does not render with it",
        ["move state down", "keep state close to the input", "isolate the input state", "colocate state"],
      ),
      point(
        "memo",
        "standard",
        "Memoise rows or costly calculations with memo and useMemo, or let the React Compiler do it",
        ["React.memo for rows", "useMemo for filtering", "memoise the filtered list", "React Compiler"],
      ),
      point(
        "defer",
        "advanced",
        "Defer the table's update with useDeferredValue or a transition so that typing stays responsive",
        ["useDeferredValue", "startTransition", "lower priority update", "typing stays responsive"],
      ),
    ],
    misconceptions: [
      {
        says: "wrap every component in memo and useMemo",
        truth:
          "Memoising costs comparisons and reading effort; it pays where a measurement shows a costly render.",
      },
    ],
    probe: "How would you tell whether the time goes into calculating, rendering or the browser's layout?",
    modelAnswer:
      "I measure before optimising: with the React Profiler I see which components re-render on each key press and how long each render takes, and the performance tab in devtools shows layout. Often the table has thousands of rows, so I virtualise the list and only render visible rows. I keep the state close to the input so the table does not render with every letter. If filtering itself is heavy I use useMemo for filtering and React.memo for rows, or the React Compiler does it. And with useDeferredValue the table is a lower priority update so typing stays responsive.",
    thinkingSeconds: 70,
  },
  {
    id: "react-bundle",
    skill: "performance",
    difficulty: "advanced",
    text: "The first load of your React application is slow on phones. Walk me through how you would bring it down.",
    why: "Loading is where most users feel performance.",
    points: [
      point(
        "field-data",
        "standard",
        "Start from measurements such as Core Web Vitals of real users and Lighthouse on a slow device",
        ["Core Web Vitals", "Lighthouse", "measure LCP and INP", "real user monitoring", "throttled device"],
      ),
      point(
        "analyse",
        "standard",
        "Look at what is in the bundle with an analyser and replace or remove heavy libraries",
        ["bundle analyzer", "analyse the bundle", "remove heavy dependencies", "replace big libraries"],
      ),
      point("split", "standard", "Split code by route and load the rest lazily with lazy and Suspense", [
        "code splitting by route",
        "React.lazy and Suspense",
        "dynamic import",
        "lazy load",
      ]),
      point(
        "server",
        "advanced",
        "Render on the server, and keep non-interactive parts in server components so that they send no script",
        [
          "server side rendering",
          "server components send no JavaScript",
          "render on the server",
          "static generation",
        ],
      ),
      point(
        "images-fonts",
        "standard",
        "Serve images in the right size and format, and preload what the first view needs",
        ["optimise images", "responsive images", "preload fonts", "modern formats such as AVIF"],
      ),
      point("waterfalls", "advanced", "Avoid request waterfalls by starting fetches early and in parallel", [
        "avoid waterfalls",
        "fetch in parallel",
        "start fetching early",
        "stream with Suspense",
      ]),
      point("budget", "advanced", "Keep it fast with a budget that is checked in CI", [
        "performance budget",
        "budget in CI",
        "bundle size check in CI",
      ]),
    ],
    misconceptions: [
      {
        says: "server rendering alone makes the page interactive sooner",
        truth: "The page is seen sooner, but hydration still needs the script to arrive and run.",
      },
    ],
    probe: "Which single measurement would you watch, and why that one?",
    modelAnswer:
      "I start with Core Web Vitals from real user monitoring, mostly LCP and INP, and Lighthouse on a throttled device. With a bundle analyzer I see what is in there and remove heavy dependencies. Then code splitting by route with React.lazy and Suspense. I would render on the server and use server components, since they send no JavaScript for the static parts. I optimise images, with responsive images in modern formats, and preload fonts. I avoid waterfalls: start fetching early and fetch in parallel, and stream the rest. Finally a bundle size check in CI as a performance budget keeps it so.",
    thinkingSeconds: 90,
  },
];
