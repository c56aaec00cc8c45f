/** What somebody who knows their trade says to these questions of the javascript bank, as people talk; by question id. */
export const javascriptAnswers: Readonly<Record<string, string>> = {
  "js-copy-object":
    "Spread copies one level only, colours is still the same object in both. structuredClone makes a deep copy, or I copy the nested one as well: { ...settings, colours: { ...settings.colours } }. JSON back and forth loses dates.",
  "js-iterator-helpers":
    "The spread reads the whole generator into memory first. With lines.filter(f).take(10) it's lazy, it stops after ten. toArray at the end. An iterator can be used one time only.",
  "js-equality-money":
    "Floats are binary, 0.1 can't be stored exactly. For money I use integers, cents, and round at defined places. Comparing with Number.EPSILON is not for money. Format with Intl.NumberFormat.",
  "js-proxy-reactive":
    "With a Proxy: the get trap notes who reads which property and the set trap tells those. Reflect does the real thing. Nested objects are wrapped when they're read. Identity of proxy and target differs, careful.",
  "js-weak-cache":
    "A Map keeps the keys alive forever. In a WeakMap the entry goes when nobody else has the object. But keys must be objects and you can't iterate it or ask its size. For strings I'd use an LRU.",
  "js-zero-lost":
    "|| takes the right side for everything falsy and 0 is falsy. Use ??, that's only for null and undefined. Default parameters are for undefined only. An empty string would be kept then also.",
  "js-compare-lists":
    "find inside filter is fifty thousand times fifty thousand. Build a Set of the e-mails of each list, lower case, and then one filter with has. That's linear. A Map if you need the customer.",
  "js-date-shift":
    "9:00 stored as UTC shifts when the clocks change, so store local time plus the time zone. A birthday is a date without time, new Date of it is midnight UTC, which is the day before in America. Keep it as text, or Temporal.",
  "js-promise-wrapper":
    "He throws or ignores err in the callback, a throw in there doesn't reject. It needs if (err) reject(err) else resolve(data). Better take util.promisify or fs/promises.",
  "js-silent-save":
    "fetch only rejects when the network fails, a 500 is a normal response. So check response.ok and throw. And the empty catch swallows the rest, show something there and log it.",
  "js-search-race":
    "Abort the older request with an AbortController when a new one starts, or ignore answers whose number isn't the last. And debounce so not every letter goes out. Catch the AbortError.",
  "js-status-polling":
    "setInterval doesn't wait for the answer. I'd use setTimeout again after each response, with longer pauses each time and a maximum. Stop when the tab is hidden or the report is there. Or SSE.",
  "js-async-iteration":
    "An async generator: fetch a page, yield each record, go to the next cursor until there's none. The caller writes for await and can break, nothing more is fetched then. Only one page is in memory.",
  "js-backpressure":
    "It reads faster than it uploads, so everything piles up. stream.pipeline with a Transform handles the backpressure and the errors. By hand you must stop when write returns false and wait for drain.",
  "js-shared-state-async":
    "Between the await of the read and the write another call runs. So it's a race although it's one thread. Queue the calls per account, or better do it in the database in one UPDATE.",
  "js-storage-choice":
    "Theme in localStorage, the form in sessionStorage or IndexedDB, the session in an HttpOnly cookie, and the big offline stuff in IndexedDB or the Cache API. localStorage blocks and holds five megabytes.",
  "js-script-loading":
    "A script in the head stops the parser until it is loaded and run. defer, or type module, runs after parsing in order. async for things like analytics. Or make the script smaller.",
  "js-cors-error":
    "The browser doesn't let the page read an answer of another origin unless the API allows it with Access-Control-Allow-Origin. curl doesn't care. So the server must send it, and answer the OPTIONS preflight.",
  "js-scroll-load":
    "IntersectionObserver with a rootMargin of some hundred pixels instead of a scroll listener. For images loading lazy is enough. Give them sizes so that nothing jumps, and unobserve after loading.",
  "js-offline-worker":
    "The service worker sits between the page and the network: it caches the shell at install and answers from the cache. Jobs in IndexedDB. New versions need care, the old worker stays till all tabs are closed.",
  "js-worker-heavy":
    "In a Web Worker, so the page stays alive. Send the File over and parse in pieces with progress. Transfer buffers instead of copying. Show only the visible rows.",
  "js-web-component":
    "It makes sense, since all frameworks can use a custom element. Hard are forms, so formAssociated, theming through the shadow DOM with custom properties, accessibility and server rendering.",
  "js-lockfile":
    "The caret allows every 4.x from 4.2.0, the lock file has the exact versions of everything. Without it two machines get different code. npm ci installs by the lock and fails if they don't match.",
  "js-named-default":
    "Named mostly: everybody uses the same name, the editor can import and rename it, tree shaking is easy. Default for one main thing, or where a tool wants it such as lazy.",
  "js-dev-dependency":
    "The test runner is a devDependency. The date library is a dependency, as my code needs it when running. React is a peerDependency because the app must have only one React.",
  "js-circular-import":
    "Two modules import each other, and one runs while the other isn't finished. Move the shared thing in a third module, or use it later inside of a function. madge shows the circle. Often barrels are the reason.",
  "js-bundle-grew":
    "Run a bundle analyser on the old and the new build and compare. Mostly one big dependency or a library twice in two versions. Then lazy load it or replace it, and a size limit in CI.",
  "js-source-maps":
    "Build with hidden source maps, upload them to Sentry and don't publish them. Then it shows the real file and line. The release id has to match.",
  "js-monorepo-build":
    "Only build and test what changed and what depends on it, turbo or nx know the graph. Cache results by hash of the inputs, remote as well. Once a night run all to be safe.",
  "js-migrate-esm":
    "Node 22 can require ES modules if there's no top level await, that might be all. Else dynamic import(). In the long run switch the service to type module, file by file.",
  "js-shipping-tests":
    "A table of cases: each country, weights right at the borders, with a coupon and without, an expired coupon, zero and negative weight. Names that say what is expected. Prices in cents.",
  "js-undefined-name":
    "Something before .name is undefined. The stack tells the line, I look at what the value really is, maybe the API gave no user. Don't just put ?. there, decide what should happen if it's missing.",
  "js-many-mocks":
    "They test how it's written and not what it does. I'd mock only the border, the network with msw, and let our own modules run together. Then refactoring leaves them green.",
  "js-untested-function":
    "Don't rewrite it. I'd pull only the discount rule out as a pure function, with tests for what it does now, then change it. And one end-to-end test around the whole.",
  "js-production-errors":
    "window.onerror and unhandledrejection to a service like Sentry, with release, browser and source maps. Take care that no personal data goes along. Group them and alert when a new one appears.",
  "js-e2e-two-hours":
    "Keep ten or so for the important ways, and move the rest down to unit and API tests. Run in parallel. Fix or delete the flaky ones, wait for conditions and not for seconds.",
  "js-node-stalls":
    "The event loop is blocked, could be a regex that backtracks or a huge JSON.parse. Measure the event loop delay and take a CPU profile at that moment. Then limit the input or move it to a worker.",
  "js-coverage-goal":
    "Coverage says that a line ran, not that anybody checked the result. I'd look if the assertions are any good, mutation testing shows that. Test the money things by rules and not by percent.",
  "js-frontend-secret":
    "Everything in the build is readable by anybody. The key has to be on our server, which calls the API for the page, with a limit and a cache. And change the key now.",
  "js-hidden-price":
    "The server believed the price of the form. It has to look it up itself by product id and check the quantity. What JavaScript checks in the browser is only comfort.",
  "js-audit-report":
    "Look which of them are in production and reachable, many are only in dev tools. npm update first. No force, since it jumps major versions. If there's no fix yet, override or replace it.",
  "js-csrf":
    "That's CSRF, another site sent the request and the browser added the cookie. SameSite Lax or Strict, a CSRF token in forms, and changing the address should ask for the password. No changes by GET.",
  "js-token-storage":
    "Any XSS can read localStorage, so the token is stolen. An HttpOnly, Secure, SameSite cookie is better, short lived with a refresh. Then you need protection against CSRF.",
  "js-embedded-frame":
    "With postMessage: always name the target origin and check event.origin and the shape of the message. frame-ancestors in the CSP says who may embed it. sandbox on their side.",
  "js-prototype-pollution":
    "Somebody sent __proto__ in the JSON, and the merge wrote isAdmin on Object.prototype, so each object has it. Block these keys, validate with a schema, use Object.create(null) or a Map.",
  "js-csp-rollout":
    "Begin with report-only and collect the reports. Move inline handlers to files, nonces for the rest with strict-dynamic. Then enforce, page by page. The tag manager will be the hard part.",
};
