import type { WrittenAnswer } from "./written-answer.ts";

/** Answers in candidates' own words, written from the question alone. */
export const reactAnswers: WrittenAnswer[] = [
  {
    question: "react-forms-actions",
    good: "I'd give the form an action function and wrap it with useActionState. The hook hands back the last result, the action to put on the form, and a pending flag. In the action I read the FormData, validate it, post it, and if the server says no I return an object with messages per field instead of throwing. The submit button is its own little component using useFormStatus, so it can disable itself while sending. Real crashes go to an error boundary. Uncontrolled inputs get reset after the action, so on an error I send the values back and use them as defaultValue, otherwise people lose what they typed. And of course the server checks everything again.",
    partial:
      "In React 19 the form element can take a function in action prop, and it gets the FormData. With useActionState I have the pending and the last result, so I disable the button while it is pending and show the error text under the form.",
    poor: "I would use a useState for every input and onSubmit with preventDefault. Then I call axios.post and when it is finished I show an alert that it was saved. For forms there are also many good libraries like Formik, they handle this all for you so I would take one of them.",
  },
  {
    question: "react-server-components",
    good: "SSR is about the first HTML: the same components run on the server once and then again in the browser, because their code is shipped and hydrated. A Server Component only ever runs on the server, its code never goes into the bundle, and what arrives is a serialised description of the output. So it can be async and read the database directly, but it has no state, effects or click handlers. I start with everything on the server and put 'use client' as far down as I can, on the Add to basket button, not the whole product page. Props over that line have to be serialisable, and I can still pass server-rendered stuff through as children.",
    partial:
      "Server Components run only on server and their JavaScript isn't sent to browser, so bundle is smaller. They cannot use useState or onClick. When I need interactivity I write 'use client' on top of the file.",
    poor: "Server Components is basically the new name for server-side rendering, Next.js does it. The page is rendered on server so it's faster and Google can read it. I'd make client components when the component is not important for SEO.",
  },
  {
    question: "react-effect-purpose",
    good: "It is for synchronise the component with something outside of React: a subscription, timer, chart library, the document title. It runs after the commit to the DOM. I return a cleanup function, and React calls this before the next run and at unmount. In the array there must be all values from the component that the effect reads; when one of them changed, by Object.is, it runs again. Empty means only after the mount. If I can calculate something while rendering, or it's the answer to a click, then I don't need effect.",
    partial:
      "useEffect is for side effects, so like fetching data or subscribing to something after the component has rendered. The array tells React when to run it again, empty array is only on mount. You can return a cleanup function for unsubscribing.",
    poor: "It's a lifecycle method, you use it when you want to do something when the state changes, for example when firstName changes then set fullName. The dependency array is for performance, if you get too many renders you can take something out of it.",
  },
  {
    question: "react-fetch-race",
    good: "Classic race. Say you type 'rea' and then 'react', two requests are in flight, and nothing promises that they come back in order. If the first one is slower, its then runs last and overwrites the newer results. The fix is in the cleanup of the effect: create an AbortController, give its signal to fetch, and call abort when query changes. Or at minimum a let ignore = false that cleanup sets to true, and check it before setting state. Debouncing reduces requests but doesn't fix it, just makes it rarer. In a real project I'd reach for TanStack Query, with the query in the key.",
    partial:
      "The requests can finish in other order than they were sent, so the old response comes after the new one and replaces it. I would put a flag in the effect and return a function that sets it, so the old response will be ignored.",
    poor: "That's because setState is asynchronous in React, so the state isn't updated yet when the results come in. I would add a debounce of 500ms to the input so that it only sends the request when the user stopped typing. That usually fixes it.",
  },
  {
    question: "react-stale-closure",
    good: "So the effect ran once, with an empty array, and the callback it gave to setInterval closed over the count of that very first render. Every render has its own count constant; the interval still holds the old function, so it prints zero forever. Options: put count in the deps, that's correct, but it tears down and restarts the timer on every change. If you only want to increment, use setCount(c => c + 1), then you don't need to read it at all. If you have to read the latest value, keep it in a ref which you update in an effect, or useEffectEvent in React 19.2, meant for just that. And clearInterval in the cleanup either way.",
    partial:
      "The callback remembers the value from the first render because effect has empty dependencies, it's a closure. You can add count in the dependency array, then the interval is created new each time, or use setCount(c => c + 1).",
    poor: "hmm, I think setInterval runs outside of React so React doesn't know about it and can't update the value. I'd use let instead of const for the counter, or I would move the counter outside of component so it's global.",
  },
  {
    question: "react-measure-slow",
    good: "Measure first, with a production build, because dev mode lies. I record a few keystrokes in the React Profiler and look at which components render and why, and then the browser's Performance tab in case it's layout or the filter itself. Usually every keystroke re-renders three thousand rows. What I'd try, roughly in order: keep the input's state close to the input, so the table doesn't render for nothing; memo on the row with stable props, or the React Compiler; useDeferredValue for the filter text so typing stays responsive; and virtualising, so only the thirty visible rows exist in the DOM. Then I measure again to see it helped.",
    partial:
      "I would open React DevTools Profiler and record while I am typing, then you see which component takes long. Probably all the rows are rendering for every letter. I would use a virtualised list like react-window and maybe React.memo for the rows.",
    poor: "I'd wrap everything in useMemo and useCallback, that's best practice, so React doesn't re-render. Tables are always slow in React so you should use divs. Also check if the user has a slow computer, and the network tab.",
  },
  {
    question: "react-bundle",
    good: "First I'd get numbers: Lighthouse with throttled CPU and 4G plus real user LCP if we have it, and a bundle analyser to see what's actually in there. There's usually one or two silly things, like moment with all locales or a chart library only admins need. Then split by route with lazy and Suspense, and load heavy widgets only when needed. Swap or drop big dependencies, target modern browsers. After that it's what's around: Brotli, long cache headers with hashed names, right-sized images, fonts. If it's still the blank page waiting for JS, render on the server. And a size budget in CI, or it grows back in three months.",
    partial:
      "I'd run the bundle analyzer to see which packages are big and replace these. Then code splitting, with React.lazy for the routes, so the user only loads the page that he needs. Also compress images.",
    poor: "Honestly I'd just add a loading spinner, and use a CDN. Phones are slow, that's normal.",
  },
  {
    question: "react-semantic-html",
    good: "Use a button. With the div you can't tab to it, Enter and Space do nothing, and a screen reader just reads text, so nobody knows it is clickable. To repair it you need role, tabIndex, key handler for both keys, focus style, and then you have built a bad button. If it navigates, it should be a link with href. The look is no excuse, resetting button styles is a few lines of CSS. Mind type='button' inside of a form, because default is submit.",
    partial:
      "Should be a button element. A div is not focusable with the keyboard and screen readers don't say that it's clickable. Button gives you that for free and you can style it however you want.",
    poor: "It's not very clean, div is for layout. I would tell them to use a span or to put the handler in a separate function with useCallback so it isn't created on every render. Otherwise it works the same so it's a question of taste, I guess.",
  },
  {
    question: "react-test-behaviour",
    good: "A good test uses the component like a person would: render it, find the field by its label or role, type, click, and check what's on the screen. I use Testing Library with user-event, and mock at the network with msw rather than mocking our own hooks. Then I can rewrite the thing from useState to a reducer and the test doesn't care. For async stuff findByRole, never a sleep. What I avoid: looking at state or calling instance methods, counting renders, mocking every child, test ids and CSS classes as selectors when there's a role, and giant snapshots that everybody just updates without reading. And I test the empty and the error case also, not just the happy one.",
    partial:
      "You should test what the user sees, not internals. So with React Testing Library you do getByRole or getByText and click on it, then expect something to show up. I'd avoid to test the state of the component directly.",
    poor: "A good test has a high coverage, at least 80 or 90 percent. I usually make a snapshot for each component because it's quick and it tells you when anything has changed. I would avoid testing too simple components.",
  },
  {
    question: "react-keys",
    good: "So, um, the key is how React matches the old items with the new ones when the list changes. Same key, so it keeps that component, with its state and DOM node, maybe moves it. With index, if you, if you delete the first one, everything shifts: the second item becomes key zero, and it gets the state of the deleted one. I had exactly this with a list of inputs, the typed text stayed at the wrong row. So an id from the data. Index is okay for a list which never changes order, and random keys, no, they remount everything.",
    partial:
      "React uses key to identify the elements so it knows which one was added, removed or changed. If you use the index and then delete an item or sort, the keys are shifted and you can get wrong state in wrong row. Better use an id.",
    poor: "You need the key because otherwise React shows a warning in the console. Normally I take the index from map, it is unique so it's fine. It makes the list rendering faster, and you can also read props.key inside of the item.",
  },
  {
    question: "react-what-rerenders",
    good: "Three triggers really: its own state changes, its parent renders, or a context it reads gets a new value. Props changing isn't a trigger by itself, that only happens because the parent rendered, unless you use memo, where they're compared. Then React calls the function, gets new elements and compares that tree with the previous one; that's the render phase and nothing's visible yet. Updates in one handler are batched. In the commit phase it applies only the differences to the DOM, sets refs and runs layout effects, the browser paints, and then normally the useEffects run. So a re-render doesn't mean that the DOM changed. If the output's identical, nothing is touched.",
    partial:
      "A component re-renders when its state changes or when the parent re-renders. Then React makes a virtual DOM and compares with the old one, and only the differences get written to the real DOM.",
    poor: "So a component renders again when something changes, and, um, React is very efficient in that because of the virtual DOM. It looks what's changed and then it does the needed things automatically, so as a developer you don't have to care so much about it, that's the nice thing with React compared to jQuery, where you did everything by hand and it was a mess, really.",
  },
  {
    question: "react-concurrent",
    good: "If a render can be paused, then urgent things, like a keystroke, don't need to wait behind a heavy one. You mark the heavy update with startTransition or useDeferredValue, React works on it in slices and yields to the browser, and if a newer update comes it throws the half-done work away and starts again. Old screen stays visible so long. The price is that your component function may be called several times or its result never be committed. So render must be pure: no writing to refs or module variables, no subscribing, no fetch-and-forget in the body, those belong in effects or handlers. Effects need proper cleanup; StrictMode double-calls to show it. Outside stores through useSyncExternalStore.",
    partial:
      "It keeps UI responsive, because React can stop a big render when user types something and continue after. You use useTransition for the not urgent updates. Components must be pure because the render can happen more than one time.",
    poor: "It's for performance. React renders in several threads at once, so you must be careful with async and await.",
  },
  {
    question: "react-props-state",
    good: "I ask: can I compute it? If it comes out of other values, like a total or a filtered list, then it's neither, just a const in render. Does it change over time and does somebody see it? Then it is state, and it lives in the closest common parent of the components that need it; they get it as a prop plus a callback for changing. I don't copy props into state, they drift apart. Things that don't affect the output, a timer id say, go in a ref. And server data I'd keep in the query cache and filters in the URL rather than useState.",
    partial:
      "Props come from the parent and the component can't change them, state is the component's own data which changes over time. If two components need the same value I lift it up to the parent. And if I can calculate it I don't need state.",
    poor: "Props are for static values and state is for dynamic ones. Usually I begin with state and when the component gets too big then I turn it to props. You can also copy the props to state in useEffect so you can change them.",
  },
  {
    question: "react-immutable-state",
    good: "Probably no re-render. push mutates, so it's still the same reference, Object.is says equal, and React bails out. Worse, the data did change, so the item turns up later when something unrelated renders. setItems(prev => [...prev, item]) instead. filter to remove, map plus spread to change one, copy every level you touch, or Immer if it's deeply nested. Functional form since two updates in one tick would otherwise start from the same old array.",
    partial:
      "React won't re-render since it's the same array reference. You've got to make a new one, so setItems([...items, newItem]). For deleting use filter, as that returns a new one.",
    poor: "It should work, because the setter is called so React will update the state. Maybe it comes one render late because setState is async. To be sure I'd use concat or call forceUpdate after the push.",
  },
  {
    question: "react-context-store",
    good: "Every consumer of a context re-renders when its value changes, even if it uses just one field, so one big object is the worst case. I'd sort first by kind: server data goes out into TanStack Query, filters and tabs into the URL, form fields and open/closed flags back down to the component that uses them. What's left and really global, like user, theme, locale, I split in small contexts by how often they change, with the setters or dispatch in a separate one and values memoised. If there's something shared which changes a lot, a store with selectors, Zustand or Redux Toolkit, so that a component subscribes only to its slice. Step by step, with the profiler open.",
    partial:
      "I'd split the context in several smaller ones, for example UserContext, ThemeContext, CartContext, so only components which use it re-render. Also useMemo for the value. Or maybe move to Redux or Zustand where you can select only a part.",
    poor: "Context is meant for global state so I think that's correct. I'd wrap all components in React.memo so they don't render when the context changes. If this is not enough, then you need to upgrade to Redux, it's the standard for large applications.",
  },
  {
    question: "react-props-types",
    good: "type Props = { … } beside the component and annotate the destructured argument. Optional ones with ? and a default. Literal unions for variants, 'small' | 'large', not string. Callbacks typed exactly, children as ReactNode. If I wrap a native button I extend ComponentProps<'button'> so aria, disabled etc. pass through. No React.FC. The team sees in the editor what a component wants, and on rename or a missing prop the compiler shows every place. At runtime nothing of that exists, so API data I still parse with zod.",
    partial:
      "I write a interface Props with the fields and their types, optional ones with ?, and use it in function Card({ title }: Props). The team gets autocompletion and an error in the editor if somebody forgets a prop.",
    poor: "With PropTypes you can say Card.propTypes = and then string or number. In TypeScript you can use any if you don't know the type yet, and refine it later. It gives better quality and less bugs.",
  },
  {
    question: "react-discriminated-union",
    good: "Not three booleans, since then you can have isLoading and error both at once. I'd do a union with a tag: type State<T> = { status: 'loading' } | { status: 'error'; error: Error } | { status: 'success'; data: T }. The data only exists on the success branch, so you can't touch state.data till you've checked status, TypeScript narrows it for you. In the component it's a switch on status, and in the default I assign to never, so if someone adds 'idle' later the compile breaks in every spot that forgot it. Goes well with useReducer because the transitions set a whole new object, no leftover error from before.",
    partial:
      "I would use union type with status field: 'loading', 'error' or 'success', each with own fields, so data is there only in success. When you check status, TypeScript knows which one it is.",
    poor: "I'd use an enum for it, or three booleans, isLoading, isError, hasData. TypeScript checks that.",
  },
];
