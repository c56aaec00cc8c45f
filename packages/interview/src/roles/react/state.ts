import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** React Developer: State management. How questions are written: docs/adding-a-role.md. */
export const stateQuestions: Question[] = [
  {
    id: "react-props-state",
    skill: "state",
    difficulty: "warmup",
    text: "How do you decide whether a value should be a prop, state of a component, or neither of the two?",
    why: "The choice decides how easy a component is to reason about later.",
    points: [
      point("props-parent", "warmup", "Props come from the parent and are read-only for the child", [
        "props passed from parent",
        "props are read only",
        "child does not change its props",
        "parent decides about the value",
      ]),
      point(
        "state-own",
        "warmup",
        "State belongs to the component and changes over time through its setter",
        [
          "state is owned by the component",
          "state changes over time",
          "setter triggers a re-render",
          "component remembers state",
        ],
      ),
      point(
        "derive",
        "standard",
        "A value that can be computed from props or state is calculated during render, not stored",
        [
          "derive it during render",
          "compute from existing state",
          "derived values should not be stored",
          "calculated from props",
        ],
      ),
      point("lift", "warmup", "State that several components need is lifted to their common parent", [
        "lift state up",
        "closest common parent",
        "shared state moves to the parent",
        "siblings need it so move it up",
      ]),
      point("ref", "standard", "A value that does not affect the output can live in a ref", [
        "use a ref for values not rendered",
        "ref does not cause re-render",
        "useRef for mutable value",
      ]),
    ],
    misconceptions: [
      {
        says: "copy props into state with an effect to keep them in sync",
        truth: "Copying makes a second source of truth; derive the value while rendering.",
      },
    ],
    probe: "You have a list and a search text in state: where would the filtered list live?",
    modelAnswer:
      "Props are passed from the parent and are read only for the child. State is owned by the component and changes over time; its setter triggers a re-render. If something can be computed from existing state or props I derive it during render and do not store it. When several components need the same state I lift it up to the closest common parent. And for a value that has no effect on the output, such as a timer id, I use a ref, because a ref does not cause a re-render.",
    thinkingSeconds: 40,
  },
  {
    id: "react-immutable-state",
    skill: "state",
    difficulty: "standard",
    text: "Somebody pushes an item into an array that is held in state and then calls the setter with that same array. What happens, and how would you write it?",
    why: "Immutability is the base of how React notices changes.",
    points: [
      point("same-reference", "standard", "React compares by reference, so the same array looks unchanged", [
        "same reference",
        "compares with Object.is",
        "reference did not change",
        "reference equality",
        "mutates the original so the reference stays the same",
      ]),
      point("no-render", "standard", "The render may be skipped, so the screen does not show the new item", [
        "component does not re-render",
        "React skips the update",
        "screen is not updated",
        "no re-render",
      ]),
      point("new-array", "warmup", "Make a new array, for example with spread or concat", [
        "create a new array",
        "spread the old array",
        "copy with spread",
        "new array with concat",
        "spread into a new array",
        "setItems with spread and the new item",
      ]),
      point("updater", "standard", "Use the updater function when the next state depends on the previous", [
        "functional update",
        "updater function with previous state",
        "pass a function to the setter",
        "setItems prev",
      ]),
      point(
        "nested",
        "standard",
        "Nested data is copied at each changed level, or a library such as Immer does it",
        ["copy nested objects at every level", "use Immer", "immer for nested state", "copy each level"],
      ),
    ],
    misconceptions: [
      {
        says: "mutating state is fine if you force an update",
        truth: "Memoised children and effects that compare references still miss the change.",
      },
    ],
    probe: "And if the array's items are objects and one field of one of them changes?",
    modelAnswer:
      "Push mutates the array, so the setter gets the same reference; React compares with Object.is and sees nothing new, so it skips the update and the screen is not updated. I would create a new array: spread the old array and add the item. If the next state depends on the previous one I pass a function to the setter, an updater function with the previous state. For nested data I copy each level that changed, or use Immer.",
    thinkingSeconds: 50,
  },
  {
    id: "react-context-store",
    skill: "state",
    difficulty: "advanced",
    text: "A large application keeps everything in one context, and every change makes the whole page render. How would you restructure its state?",
    why: "Architecture of state under growth.",
    points: [
      point(
        "all-consumers",
        "standard",
        "Every consumer renders when the context value changes, whatever part it uses",
        ["all consumers re-render", "every component using the context renders", "context has no selectors"],
      ),
      point(
        "server-state",
        "advanced",
        "Data from the server belongs in a query cache, not in client state",
        [
          "separate server state",
          "server data in a query cache",
          "TanStack Query for server state",
          "server cache separate from UI state",
        ],
      ),
      point(
        "split",
        "advanced",
        "Split the context by concern and separate values from the functions that change them",
        [
          "split the context",
          "several smaller contexts",
          "separate state and dispatch contexts",
          "break the context into smaller ones",
        ],
      ),
      point("selectors", "advanced", "A store with selectors lets a component subscribe only to its part", [
        "store with selectors",
        "Zustand or Redux selectors",
        "subscribe only to a slice",
        "select part of the state",
      ]),
      point(
        "colocate",
        "standard",
        "Local state moves down to where it is used, and shareable state to the URL",
        ["move state down", "colocate state", "keep local state local", "filters in the URL"],
      ),
      point("stable-value", "advanced", "The provider's value must keep its identity, through memoisation", [
        "memoise the context value",
        "useMemo for provider value",
        "new object on every render",
        "stable provider value",
      ]),
    ],
    misconceptions: [
      {
        says: "React.memo on a consumer stops renders from context",
        truth: "memo looks at props; a changed context value renders the consumer all the same.",
      },
    ],
    probe: "Which of that state would you not keep in React at all?",
    modelAnswer:
      "The problem is that all consumers re-render when the value changes, because context has no selectors. First I separate server state: data from the API goes into a query cache such as TanStack Query. Then I colocate state, local things move down to where they are used and filters go in the URL. What is really global I split into several smaller contexts, with state and dispatch separate, and I memoise the context value so it is not a new object on every render. If it still changes often I take a store with selectors, for example Zustand, so a component subscribes only to a slice.",
    thinkingSeconds: 90,
  },
];
