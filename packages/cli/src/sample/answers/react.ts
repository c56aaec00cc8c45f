/** What somebody who knows their trade says to these questions of the react bank, as people talk; by question id. */
export const reactAnswers: Readonly<Record<string, string>> = {
  "react-stray-zero":
    "So && hands back whatever is on the left if it's falsy, and zero is falsy, so the expression is 0. React draws numbers, it only skips false, null and undefined. I write items.length > 0 && or a ternary with null. NaN has the same problem by the way.",
  "react-card-slots":
    "Fifteen flags means nobody can test all the combinations any more. I'd stop adding props and let people pass children, and maybe a header and footer slot that take JSX. Two or three variants for the look. The old props stay for a bit while we move the pages over.",
  "react-chat-draft":
    "React keeps the state because it is the same component in the same place, new props don't reset anything. I'd put key={contact.id} on it, then it gets thrown away and starts fresh. Clearing it in an effect flashes the old text. If drafts should come back I keep them in the parent by contact.",
  "react-nested-definition":
    "Each time the page renders, a brand new function is made, so React thinks it's a different component type and unmounts the old input. That's why the focus goes. Move it to the top of the file and hand it the values as props.",
  "react-contain-crash":
    "Without an error boundary React takes the whole tree down. I'd wrap each widget in one, show a small box with a retry button that changes the key, and report the error with the component stack. Mind that it doesn't catch errors in click handlers or promises.",
  "react-library-ref":
    "In 19 you just take ref as a prop, no forwardRef. Then useImperativeHandle gives out only focus and clear, so nobody digs in the inner inputs. The value itself should stay a prop, imperative is just for things like focus.",
  "react-three-setters":
    "It shows 1 and the log says 0. count is a constant inside that render, so all three calls say set it to 1. With setCount(c => c + 1) three times you get 3, they are queued and run one after another.",
  "react-controlled-field":
    "Controlled is value plus onChange, I take that when other things on the screen depend on what is typed. Otherwise defaultValue and read the FormData at submit, it is less code. Watch out for value undefined that later becomes a string, React warns about that.",
  "react-url-filters":
    "They are in component state, which is gone on unmount. I'd move filters in the query string and read them from there, with defaults since anybody can type an URL. Replace for typing, push for real choices. Then the link can be shared as well.",
  "react-reducer-checkout":
    "One of the handlers forgets a setter and you get a state that should not exist, like loading and error together. I'd use one status field and useReducer, with actions for what happened. The reducer is pure so it's easy to test.",
  "react-undo-redo":
    "Past, present, future: three lists. On a change push the present to past and empty the future. With immutable data the snapshots share most of the memory. Dragging should be one step, and selection or zoom don't belong in there. And some limit on the length.",
  "react-same-user-thrice":
    "There are three copies and only one got updated. Store each user once by id, everywhere else only the id. If it's from the server I'd leave it to React Query so everybody reads the same cache entry.",
  "react-shared-hook":
    "A custom hook, useWindowWidth, with the state, the effect and its cleanup inside. Every component gets its own state, only the logic is shared. Nowadays useSyncExternalStore is actually the better fit for that.",
  "react-hook-after-return":
    "React matches hooks by call order. First time it returns early so one hook less, and after the sign-in suddenly there's one more. All hooks go to the top, or split it in two components. The eslint plugin shows it straight away.",
  "react-post-in-effect":
    "The post belongs to the submit handler, not in an effect. Effects can run again, in strict mode for sure or when something in the deps changes. I'd also disable the button while pending, and the server should have an idempotency key anyway.",
  "react-reconnecting-effect":
    "The options object is created on every render so it's never equal to the old one, deps are compared by reference. Create it inside the effect and depend on roomId only. useMemo works too but it's second choice.",
  "react-strict-twice":
    "That's StrictMode in development, it mounts, unmounts and mounts again to show you missing cleanups. Production does it once. A ref as guard just hides the bug. I'd write the cleanup, and do the visit count in the router.",
  "react-tooltip-jump":
    "useEffect runs after the browser painted, so people see it in the wrong place first. useLayoutEffect runs before paint, you measure and set state and only the final one is visible. Keep it short as it blocks. CSS anchor positioning might even do it without script.",
  "react-photo-gallery":
    "loading lazy for everything below the fold, width and height on each img so nothing jumps. Thumbnails generated on the server instead of camera files, srcset with sizes, AVIF or WebP. The first one should load eagerly with high priority.",
  "react-lazy-editor":
    "React.lazy with a dynamic import at the top of the module, Suspense with a fallback around it. I'd start loading already when they hover the button. And handle that the chunk may be gone after a deployment.",
  "react-heavy-initial":
    "parseLog(text) is called at every render, React just throws the result away after the first. Pass a function, useState(() => parseLog(text)). If it has to follow the text then it is useMemo.",
  "react-memo-useless":
    "Usually something inline: an object, an array or an arrow function is new each time so memo compares as different. Children as well. Or it uses a context that changes. The profiler tells why it rendered. Then useMemo, useCallback or let the compiler do it.",
  "react-late-checkbox":
    "The main thread is blocked for 400 ms so it can't paint. Update the tick first and put the heavy total in a transition, or in a worker if it's pure computing. Best is just to compute less, only the difference.",
  "react-growing-memory":
    "Take heap snapshots an hour apart and compare, look at what retains the objects. Usually a missing cleanup: listeners, intervals, sockets. Or a list of events that only gets longer. Chart libraries need a destroy call.",
  "react-adopt-compiler":
    "It memoizes for you at build time, so most of useMemo and useCallback can go. It needs code that follows the rules of React, what doesn't it skips. First turn on the lint rules, then do it folder by folder and measure.",
  "react-orders-states":
    "Loading, with a skeleton. Error with a sentence and try again, and mind that fetch doesn't reject at a 500. Empty, telling what to do next. Also a refetch, where the old list should stay on the screen.",
  "react-same-user-fetch":
    "Everybody fetches alone and keeps an own copy. With a query library and one key it's a single request, and after saving you invalidate it. I'd wrap that in a useCurrentUser hook.",
  "react-twenty-fields":
    "Uncontrolled with names, then new FormData(form) at submit. defaultValue and defaultChecked for the start. Everything comes as string so I parse it with a zod schema, which also gives the errors per field.",
  "react-hydration-time":
    "The server rendered at another time and has no localStorage, so the first client render differs and React complains. I show a dash first and the real value once it is mounted, or the name goes into a cookie. suppressHydrationWarning only for the time.",
  "react-endless-feed":
    "With offset pages new posts push everything down, so you get some twice. Use a cursor instead. Keep the loaded pages in a cache so that going back still has them, and virtualise when it gets long.",
  "react-jumping-ticks":
    "A refetch that began before the click comes back and overwrites it. I'd cancel running queries before the optimistic update and refetch only after the last mutation. And send done: true, not toggle.",
  "react-server-function-delete":
    "It's a public endpoint, anybody can call it with any id. So check the session in there and that the invoice is theirs, validate the argument, and revalidate the page later. Hiding the button is no protection.",
  "react-placeholder-label":
    "The placeholder vanishes when you type, screen reader users may not get a name and colour blind people don't see the red. Real labels with htmlFor, the error as text with aria-describedby and aria-invalid.",
  "react-bug-third-time":
    "First a test that fails because of the bug, then the fix. And I'd ask why it comes back, probably the price formatting is copied in three places. So one function for it, with tests for the odd cases.",
  "react-modal-dialog":
    "Focus goes in when it opens, stays in, Escape closes and focus comes back to the button. It needs a name, aria-labelledby. The native dialog element with showModal gives you most of this for free.",
  "react-flaky-test":
    "Rerunning hides it. I look for waits with fixed times, real timers, shared state between tests, or an update after the assertion. findBy instead of getBy, fake timers. If I can't fix it today, quarantine it with an owner.",
  "react-silent-updates":
    "On navigation nothing tells the screen reader, so I'd move the focus to the h1 of the new page and set the document title. For the number of results a live region with role status, which has to be there before.",
  "react-first-tests":
    "Two days isn't much: I'd write three or four end-to-end tests for what earns money, sign-in, checkout. Run it in CI. Then a test for each bug that comes in. Not chasing coverage.",
  "react-audit-passes":
    "A tool finds maybe a third. It can't tell if an alt text makes sense or if the focus order is logical. I'd go through it with only keyboard and with a screen reader, and ask the customers where they're stuck.",
  "react-extracted-handler":
    "Inline it's inferred from the prop, outside there's no context so the parameter is any. I write React.ChangeEvent<HTMLInputElement>, or type the function as ChangeEventHandler.",
  "react-state-starts-null":
    "It infers from the start value, so null only and never[]. Give the type: useState<User | null>(null) and useState<Item[]>([]). Then you have to check for null before using it, which is right.",
  "react-generic-select":
    "Make it generic, function Select<T>(props: SelectProps<T>) with items: T[] and onSelect: (item: T) => void. And getLabel and getKey functions. T is inferred from the items.",
  "react-answer-as-user":
    "as doesn't check anything, it just tells the compiler to be quiet. Data from outside is unknown, so parse it with zod at the border and infer the type from the schema. Then it fails with a clear message.",
  "react-link-or-button":
    "A discriminated union: either href and no onClick, or onClick with href never. Then passing both is a compile error. Inside narrow by whether href is there.",
  "react-context-bang":
    "The ! just moves the crash to runtime. I'd write useCart that throws with a clear sentence if the context is undefined and returns the type without undefined. Then nobody needs the bang.",
  "react-strict-migration":
    "Not at once. Turn strict on but with a per-file list of exceptions, or ts-expect-error, and new files must be clean. No new any by lint. Start at the shared modules and the API types.",
};
