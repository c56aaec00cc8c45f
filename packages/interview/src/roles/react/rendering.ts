import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** React Developer: Rendering and components. How questions are written: docs/adding-a-role.md. */
export const renderingQuestions: Question[] = [
  {
    id: "react-keys",
    skill: "rendering",
    difficulty: "warmup",
    text: "When you render a list in React you give each item a key. What does React use it for, and what can go wrong when the array index is the key?",
    why: "Keys show whether somebody has a picture of how React matches elements between renders.",
    points: [
      point("identity", "warmup", "The key gives an item a stable identity between renders", [
        "identifies each item across renders",
        "tells which element is which",
        "stable identity",
        "track items between renders",
        "match old and new elements",
        "which items were added, removed or moved",
        "figure out which items changed",
        "avoid recreating every element",
      ]),
      point(
        "reorder",
        "warmup",
        "With an index as key, inserting or reordering items gives them another item's key",
        [
          "index shifts when items are inserted",
          "index changes on reorder",
          "reordering or sorting the list changes indexes",
          "delete an item and the indexes shift",
          "indexes move by one",
          "delete the first item and all indexes move",
        ],
      ),
      point("state-mixed", "standard", "State or input values then end up at the wrong item", [
        "state attached to wrong item",
        "input value stays with wrong row",
        "local state gets mixed up",
        "state moves to another row",
        "checkbox appears on the wrong row",
        "wrong element was removed",
        "shows the wrong text in the input",
      ]),
      point("stable-id", "warmup", "Use a stable unique id from the data as key", [
        "unique id from the data",
        "use the database id",
        "stable unique key",
        "id of the item",
        "something unique like an id",
        "id coming from the backend",
      ]),
      point("index-fine", "standard", "An index is acceptable for a static list that is never reordered", [
        "index is fine for static list",
        "list never changes order",
        "acceptable if items are never reordered",
      ]),
    ],
    misconceptions: [
      {
        says: "the key prop can be read by the child component",
        truth: "React keeps the key for itself; a child that needs the id gets it as another prop.",
      },
    ],
    probe:
      "Suppose each row holds a text field and somebody deletes the first row: what would you see with index keys?",
    modelAnswer:
      "React uses the key to give each item a stable identity between renders, so it can match old and new elements and knows which ones moved, were added or removed. If the index is the key and I insert or reorder items, the index shifts and an item gets the key that another one had. Then local state gets mixed up, for example the input value stays with the wrong row. So I use a unique id from the data. An index is fine for a static list that is never reordered.",
    thinkingSeconds: 40,
  },
  {
    id: "react-what-rerenders",
    skill: "rendering",
    difficulty: "standard",
    text: "What makes a React component render again, and what happens between that and a change on the screen?",
    why: "Separates people who can predict renders from those who guess.",
    points: [
      point(
        "triggers",
        "warmup",
        "A component renders again when its own state changes or its parent renders",
        [
          "state change causes re-render",
          "parent re-renders its children",
          "when setState is called",
          "re-render when the parent renders",
        ],
      ),
      point("context", "standard", "A changed context value renders all components that read it", [
        "context value changes",
        "consumers of the context re-render",
        "components reading context",
        "useContext and the context changes",
      ]),
      point("compare", "standard", "React compares the new element tree with the previous one", [
        "compares new tree with previous",
        "diff of the virtual DOM",
        "reconciliation",
        "diffing the elements",
        "compares the virtual DOM with the old one",
      ]),
      point("minimal-dom", "standard", "Only the differences are applied to the DOM, in the commit", [
        "only changed DOM nodes are updated",
        "commit applies the differences",
        "minimal DOM updates",
        "commit phase",
        "only updates those parts in the real DOM",
        "updates only what is different",
      ]),
      point("render-not-dom", "standard", "Rendering a component does not mean that the DOM changes", [
        "re-render does not mean DOM update",
        "render may produce no DOM change",
        "calling the function is not touching the DOM",
      ]),
      point("batch", "advanced", "Several state updates are batched into one render", [
        "updates are batched",
        "batches state updates",
        "one render for multiple setState",
      ]),
    ],
    misconceptions: [
      {
        says: "a component re-renders only when its props change",
        truth: "Without memo a child renders whenever its parent does, whether or not props changed.",
      },
    ],
    probe: "A parent renders but a child's props are the same: does the child render?",
    modelAnswer:
      "A state change causes a re-render of that component, and when a parent renders its children render too, whatever their props. If a context value changes, the components reading that context re-render. React calls the functions and compares the new tree with the previous one, which is reconciliation. Only the changed DOM nodes are updated, in the commit phase, so a re-render does not mean a DOM update. Several state updates in the same event are batched into one render.",
    thinkingSeconds: 60,
  },
  {
    id: "react-concurrent",
    skill: "rendering",
    difficulty: "advanced",
    text: "What does React gain from being able to interrupt a render, and what does that demand of the code in your components?",
    why: "Concurrent rendering is the model behind transitions and Suspense.",
    points: [
      point("urgent", "advanced", "Urgent updates such as typing can go before a slow render", [
        "urgent updates first",
        "typing interrupts a slow render",
        "prioritise user input",
        "keeps the interface responsive",
      ]),
      point("transition", "standard", "startTransition or useDeferredValue mark updates that may wait", [
        "startTransition marks non urgent updates",
        "useTransition",
        "useDeferredValue",
        "non-urgent update",
      ]),
      point("discard", "advanced", "A render may be thrown away or started again before it is committed", [
        "render can be discarded",
        "render may run several times",
        "restarted render",
        "thrown away before commit",
      ]),
      point("pure", "advanced", "So rendering must be pure, without side effects", [
        "render must be pure",
        "no side effects in render",
        "components should be pure functions",
      ]),
      point("strict", "advanced", "Strict Mode renders twice in development to show impurity", [
        "StrictMode renders twice",
        "double render in development",
        "strict mode reveals impure code",
      ]),
      point(
        "tearing",
        "advanced",
        "External stores need useSyncExternalStore to avoid showing mixed versions",
        ["useSyncExternalStore", "tearing", "different versions of the store in one render"],
      ),
    ],
    misconceptions: [
      {
        says: "concurrent rendering runs components in parallel threads",
        truth: "JavaScript still has one main thread; React yields between pieces of work.",
      },
    ],
    probe: "What could go wrong if a component changes a module variable while it renders?",
    modelAnswer:
      "An interruptible render keeps the interface responsive: urgent updates such as typing go first and interrupt a slow render. I mark the non urgent update with startTransition, or use useDeferredValue. The price is that a render can be discarded or may run several times before it is committed, so render must be pure, with no side effects in it. StrictMode renders twice in development to show impure code. For an external store I use useSyncExternalStore, otherwise tearing can happen, where one screen shows different versions of the store.",
    thinkingSeconds: 90,
  },
];
