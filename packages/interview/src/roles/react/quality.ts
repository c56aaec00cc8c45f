import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** React Developer: Testing and accessibility. How questions are written: docs/adding-a-role.md. */
export const qualityQuestions: Question[] = [
  {
    id: "react-semantic-html",
    skill: "quality",
    difficulty: "warmup",
    text: "A colleague made a clickable div with an onClick handler. What would you tell them, and why?",
    why: "A small, common case that shows whether accessibility is a habit.",
    points: [
      point("button", "warmup", "Use a real button (or a link for navigation) instead", [
        "use a button element",
        "should be a real button",
        "native button instead of div",
        "a link for navigation",
      ]),
      point("keyboard", "warmup", "A div cannot be reached or activated with the keyboard", [
        "not reachable by keyboard",
        "keyboard users can't focus it",
        "tab and enter do not work",
        "no focus by default",
      ]),
      point("screen-reader", "warmup", "A screen reader does not announce it as something to press", [
        "screen reader does not announce button",
        "assistive technology does not know it is interactive",
        "no semantic role",
      ]),
      point("aria-cost", "standard", "Rebuilding that on a div needs role, tabIndex and key handlers", [
        "role and tabIndex",
        "add role button",
        "handle enter and space keys",
        "tabindex and key handlers",
      ]),
    ],
    misconceptions: [],
    probe: "If you really had to keep the div, what would you have to add?",
    modelAnswer:
      "I would say it should be a button element, or a link if it is for navigation. A div is not reachable by keyboard: it has no focus by default and Enter or Space do nothing. A screen reader does not announce it as a button, because it has no semantic role. You can rebuild all that with role and tabIndex and key handlers for enter and space, but the native element gives it for free, and focus styling and disabled too.",
    thinkingSeconds: 30,
  },
  {
    id: "react-test-behaviour",
    skill: "quality",
    difficulty: "standard",
    text: "What makes a good test of a React component, and what would you avoid?",
    why: "Tests that pin internals slow a team down.",
    points: [
      point("user-view", "standard", "It uses the component as a user does and checks what is visible", [
        "test behaviour like a user",
        "what the user sees",
        "interact as the user would",
        "test from user perspective",
      ]),
      point("queries", "standard", "Elements are found by role, label or text", [
        "query by role",
        "getByRole",
        "find by label or text",
        "accessible queries",
      ]),
      point("no-internals", "standard", "It does not look at internal state or implementation details", [
        "avoid implementation details",
        "do not test internal state",
        "not testing internals",
      ]),
      point(
        "mock-network",
        "standard",
        "The network is replaced at its edge, for example with msw, rather than mocking own modules",
        [
          "mock the network with msw",
          "mock service worker",
          "fake the API at the network",
          "mock requests only",
        ],
      ),
      point(
        "async-wait",
        "standard",
        "Asynchronous results are awaited with findBy or waitFor, not with fixed delays",
        ["findBy or waitFor", "wait for element to appear", "no fixed timeouts", "avoid sleep in tests"],
      ),
      point("snapshots", "advanced", "Large snapshots say little and break with every change", [
        "avoid large snapshots",
        "snapshots break on every change",
        "snapshot tests are brittle",
      ]),
    ],
    misconceptions: [
      {
        says: "a high coverage number means good tests",
        truth: "Coverage shows what ran, not what was checked.",
      },
    ],
    probe: "How would you test a component that loads data when it mounts?",
    modelAnswer:
      "A good test checks behaviour from the user perspective: it interacts as the user would, with user-event, and checks what the user sees. I query by role, label or text, because accessible queries also tell me when the markup is bad. I avoid implementation details and do not test internal state. I mock the network with msw instead of our own modules, and I use findBy or waitFor for async results rather than fixed timeouts. I avoid large snapshots, they break on every change and nobody reads them.",
    thinkingSeconds: 60,
  },
];
