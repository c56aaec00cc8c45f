import type { RoleDefinition } from "@teamified/contracts/roles";
import { point } from "./point.ts";

/** React developer, as of React 19. How a role is written: docs/adding-a-role.md. */
export const react: RoleDefinition = {
  key: "react",
  title: "React Developer",
  summary: "Builds user interfaces with React 19: components, state, effects, data, performance and tests.",
  skills: [
    {
      key: "rendering",
      title: "Rendering and components",
      weight: 0.2,
      claimedBy: ["React", "React.js", "JSX", "Preact"],
    },
    {
      key: "state",
      title: "State management",
      weight: 0.19,
      claimedBy: ["Redux", "Zustand", "MobX", "Redux Toolkit", "Jotai"],
    },
    { key: "effects", title: "Hooks and effects", weight: 0.18, claimedBy: ["React Hooks", "React"] },
    {
      key: "performance",
      title: "Performance",
      weight: 0.14,
      claimedBy: ["Web Performance", "Webpack", "Vite", "Lighthouse"],
    },
    {
      key: "data",
      title: "Data, forms and server rendering",
      weight: 0.13,
      claimedBy: ["Next.js", "TanStack Query", "React Query", "GraphQL", "Remix"],
    },
    {
      key: "quality",
      title: "Testing and accessibility",
      weight: 0.09,
      claimedBy: [
        "Jest",
        "Vitest",
        "Testing Library",
        "React Testing Library",
        "Cypress",
        "Playwright",
        "Accessibility",
      ],
    },
    { key: "typescript", title: "TypeScript in React", weight: 0.07, claimedBy: ["TypeScript"] },
  ],
  persona: {
    name: "Mira",
    manner: "warm, plain and curious",
    greeting:
      "Hello {name}, I am Mira, an AI interviewer, and I will talk with you about building interfaces with React. A person reads the report and makes the decision. Take your time, and if you do not know something, simply say so.",
    closing: "That was my last question, thank you for the conversation.",
  },
  questions: [
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
      id: "react-semantic-html",
      skill: "quality",
      difficulty: "warmup",
      text: "A colleague made a clickable div with an onClick handler. What would you tell them, and why?",
      why: "A small, common case that shows whether accessibility is a habit.",
      points: [
        point("button", "warmup", "Use a real button (or a link for navigation) instead", [
          "use a button element",
          "should be a button",
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
      id: "react-props-types",
      skill: "typescript",
      difficulty: "warmup",
      text: "How do you describe the props of a component in TypeScript, and what does that give your team?",
      why: "Everyday typing of components.",
      points: [
        point(
          "type",
          "warmup",
          "A type or interface lists the props, and the function's parameter is annotated with it",
          [
            "define a props type",
            "interface for the props",
            "annotate the props parameter",
            "type alias for props",
          ],
        ),
        point(
          "optional",
          "warmup",
          "Optional props are marked with a question mark and get a default value",
          ["optional with question mark", "optional props", "default value when destructuring"],
        ),
        point(
          "errors-early",
          "warmup",
          "A wrong or missing prop is an error in the editor or build instead of at runtime",
          [
            "compile error for missing prop",
            "mistakes caught before runtime",
            "errors in the editor",
            "catch wrong props at build time",
          ],
        ),
        point("docs", "warmup", "It documents the component and gives autocompletion and safe refactoring", [
          "autocomplete",
          "self documenting",
          "safe refactoring",
          "serves as documentation",
        ]),
        point(
          "children",
          "standard",
          "Children are typed as ReactNode and native attributes can be reused from the element's own props",
          [
            "children as ReactNode",
            "ComponentProps of button",
            "extend native button attributes",
            "ComponentPropsWithoutRef",
          ],
        ),
      ],
      misconceptions: [
        {
          says: "TypeScript checks the props at runtime in production",
          truth: "Types are erased; data from outside must be checked by code such as a schema.",
        },
      ],
      probe: "How would you type a Button that accepts everything a native button accepts?",
      modelAnswer:
        "I define a props type or an interface for the props and annotate the parameter of the function with it. Optional props get a question mark and a default value when destructuring. Then a wrong or missing prop is a compile error, so mistakes are caught before runtime, and the type serves as documentation with autocomplete and safe refactoring. Children are typed as ReactNode, and for a wrapper I extend the native attributes with ComponentProps of button.",
      thinkingSeconds: 30,
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
      id: "react-immutable-state",
      skill: "state",
      difficulty: "standard",
      text: "Somebody pushes an item into an array that is held in state and then calls the setter with that same array. What happens, and how would you write it?",
      why: "Immutability is the base of how React notices changes.",
      points: [
        point(
          "same-reference",
          "standard",
          "React compares by reference, so the same array looks unchanged",
          [
            "same reference",
            "compares with Object.is",
            "reference did not change",
            "reference equality",
            "mutates the original so the reference stays the same",
          ],
        ),
        point(
          "no-render",
          "standard",
          "The render may be skipped, so the screen does not show the new item",
          ["component does not re-render", "React skips the update", "screen is not updated", "no re-render"],
        ),
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
      id: "react-fetch-race",
      skill: "effects",
      difficulty: "standard",
      text: "A component fetches search results in an effect whenever the query changes. Users sometimes see results for an older query. Why, and how do you fix it?",
      why: "A race that nearly every team meets once.",
      points: [
        point(
          "out-of-order",
          "standard",
          "Responses can arrive in another order than the requests were sent",
          [
            "responses arrive out of order",
            "older request finishes later",
            "race condition",
            "slow response arrives after newer one",
            "requests can take different amounts of time",
            "first request is slower than the second",
          ],
        ),
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
      id: "react-forms-actions",
      skill: "data",
      difficulty: "standard",
      text: "How would you build a form in React 19 that saves to a server and shows pending and error states?",
      why: "Forms are daily work, and React 19 changed how they are written.",
      points: [
        point(
          "action",
          "standard",
          "Pass an async function as the form's action instead of a submit handler",
          ["form action function", "action prop of the form", "server action", "async function as action"],
        ),
        point("action-state", "standard", "useActionState holds the result or error of the last submission", [
          "useActionState",
          "action returns error state",
          "state from the last submission",
        ]),
        point("pending", "standard", "Show the pending state and disable the button while it is being sent", [
          "disable the button while pending",
          "isPending",
          "useFormStatus",
          "loading indicator during submit",
        ]),
        point(
          "validate-server",
          "standard",
          "Validate on the server as well, because the client can be bypassed",
          [
            "validate on the server",
            "server side validation",
            "client validation can be bypassed",
            "never trust the client",
          ],
        ),
        point("errors-near", "warmup", "Show errors beside the fields and keep what was typed", [
          "show errors next to the field",
          "error message for each field",
          "keep the entered values",
          "do not lose the input",
        ]),
        point(
          "optimistic",
          "advanced",
          "useOptimistic shows the expected result at once and falls back on failure",
          ["useOptimistic", "optimistic update", "rollback on error"],
        ),
      ],
      misconceptions: [
        {
          says: "client side validation makes server validation unnecessary",
          truth: "Anyone can send a request without the page; the server's check is the one that counts.",
        },
      ],
      probe: "What does the user see when the server rejects one of the fields?",
      modelAnswer:
        "In React 19 I pass an async function as action to the form, a server action if there is a framework. useActionState holds the state from the last submission, such as an error for each field, and gives isPending, so I disable the button while pending, or use useFormStatus in a nested button. I show errors next to the field and keep the entered values. I always validate on the server, since client validation can be bypassed. For lists I may add useOptimistic for an optimistic update with rollback on error.",
      thinkingSeconds: 70,
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
    {
      id: "react-discriminated-union",
      skill: "typescript",
      difficulty: "standard",
      text: "A component shows loading, error or data. How would you type that state so that impossible combinations cannot be written?",
      why: "Modelling state is where types pay most.",
      points: [
        point("union", "standard", "A discriminated union with one member for each case", [
          "discriminated union",
          "tagged union",
          "union with a status field",
          "union of three object types",
        ]),
        point("tag", "standard", "A literal field such as status tells the cases apart", [
          "literal status field",
          "status loading error success",
          "common discriminant property",
          "kind field",
        ]),
        point(
          "own-fields",
          "standard",
          "Each case has only the fields that make sense for it, data only in success",
          ["data only exists in success", "error only in the error case", "fields only for that case"],
        ),
        point("narrow", "standard", "Checking the field narrows the type, so data is known to be there", [
          "TypeScript narrows the type",
          "narrowing after checking status",
          "type is narrowed in the switch",
        ]),
        point("exhaustive", "advanced", "A switch with never makes a forgotten case a compile error", [
          "exhaustive switch",
          "never in the default case",
          "compile error for missing case",
          "exhaustiveness check",
        ]),
        point(
          "booleans",
          "standard",
          "Separate booleans and optional fields allow contradictions such as loading with an error",
          [
            "booleans allow impossible states",
            "isLoading and error at same time",
            "optional fields allow contradictions",
          ],
        ),
      ],
      misconceptions: [
        {
          says: "use a cast with as to tell TypeScript the data is there",
          truth: "A cast silences the check; narrowing proves it.",
        },
      ],
      probe: "Why not three separate fields: isLoading, error and data?",
      modelAnswer:
        "I use a discriminated union: one object type for each case with a literal status field, so status is loading, error or success. Data only exists in success and the message only in the error case. When I check status, TypeScript narrows the type and I can use data safely. In an exhaustive switch I assign to never in the default case, so a missing case is a compile error. With separate booleans and optional fields you can have isLoading and error at the same time, which are impossible states.",
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
          [
            "all consumers re-render",
            "every component using the context renders",
            "context has no selectors",
          ],
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
        point(
          "stable-value",
          "advanced",
          "The provider's value must keep its identity, through memoisation",
          [
            "memoise the context value",
            "useMemo for provider value",
            "new object on every render",
            "stable provider value",
          ],
        ),
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
    {
      id: "react-stale-closure",
      skill: "effects",
      difficulty: "advanced",
      text: "An interval started in an effect always logs the first value of a counter. Explain why, and compare the ways to fix it.",
      why: "Closures over renders are the key to hooks.",
      points: [
        point(
          "closure",
          "standard",
          "The callback closes over the value of the render in which it was made",
          [
            "closure captures the value",
            "stale closure",
            "closes over the first render",
            "captured the initial value",
          ],
        ),
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
          [
            "Core Web Vitals",
            "Lighthouse",
            "measure LCP and INP",
            "real user monitoring",
            "throttled device",
          ],
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
        point(
          "waterfalls",
          "advanced",
          "Avoid request waterfalls by starting fetches early and in parallel",
          ["avoid waterfalls", "fetch in parallel", "start fetching early", "stream with Suspense"],
        ),
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
    {
      id: "react-server-components",
      skill: "data",
      difficulty: "advanced",
      text: "How do Server Components differ from server-side rendering, and how do you decide where the border to client components lies?",
      why: "The border decides bundle size, data access and safety.",
      points: [
        point(
          "server-only",
          "standard",
          "Server components run only on the server and their code is not sent to the browser",
          [
            "run only on the server",
            "code is not shipped to the browser",
            "not included in the client bundle",
            "no JavaScript sent",
          ],
        ),
        point(
          "ssr-html",
          "advanced",
          "Server-side rendering makes HTML of client components, which are then hydrated",
          [
            "SSR renders HTML then hydrates",
            "hydration on the client",
            "client components are hydrated",
            "SSR produces initial HTML",
          ],
        ),
        point("data", "standard", "They can read data directly, with async and await, next to the database", [
          "fetch data directly",
          "async components",
          "access the database directly",
          "await data in the component",
        ]),
        point("no-interactivity", "standard", "They have no state, effects or event handlers", [
          "cannot use state or effects",
          "no event handlers",
          "no hooks like useState",
          "no interactivity",
          "can't use useState or onClick",
        ]),
        point(
          "border-low",
          "advanced",
          "The use client border goes as low as possible, around the interactive leaves",
          [
            "use client at the leaves",
            "keep client components small",
            "push the border down",
            "only interactive parts are client",
            "use client only on small parts like a button",
          ],
        ),
        point(
          "serialise",
          "advanced",
          "Props across the border must be serialisable, and secrets must not cross it",
          [
            "props must be serialisable",
            "cannot pass functions to client components",
            "secrets stay on the server",
            "do not leak secrets",
          ],
        ),
      ],
      misconceptions: [
        {
          says: "use client means that the component renders only in the browser",
          truth:
            "Client components are also rendered to HTML on the server; the directive marks what is sent and hydrated.",
        },
      ],
      probe: "Can a client component show a server component inside itself?",
      modelAnswer:
        "Server components run only on the server and are not included in the client bundle. Classic SSR produces initial HTML from client components, and the same code is then hydrated in the browser. In a server component I can await data in the component, even access the database directly, but I cannot use state or effects and there are no event handlers. I keep client components small and put use client at the leaves, around what is interactive, and pass server content in as children. Props must be serialisable across that border, and secrets stay on the server.",
      thinkingSeconds: 90,
    },
  ],
};
