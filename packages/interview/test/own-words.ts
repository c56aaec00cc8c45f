/**
 * Good answers by question id, written by us for these tests in the way people talk at work, without looking at the
 * rubrics. Phrasings were then added to the bank until they were found, so they show what was learned, not how well
 * unseen answers are read; {@link heldOutWords} show that.
 */
export const ownWords: Record<string, string> = {
  "react-keys":
    "The key helps React figure out which items in the list were added, removed or moved, so it doesn't have to recreate everything. If I use the index and then delete the first element, all the indexes move by one and React thinks a different element was removed. So for example a checkbox that was ticked could appear on the wrong row. It is better to use something unique like an ID coming from the backend.",
  "react-effect-purpose":
    "useEffect lets you do side effects, for example fetching data or setting up a subscription or changing the document title. It runs after the component rendered. The second argument tells React when to run the effect again, if it's empty it will only run on the first render, and if you put variables inside it runs each time they change. You can return a function which does the cleanup when the component unmounts.",
  "react-what-rerenders":
    "A component will re-render when its state or props change or when its parent re-renders. Then React builds a new virtual DOM and compares it with the old one, finding what is different, and it only updates those parts in the real DOM. Also if you use useContext it re-renders when the context changes.",
  "react-immutable-state":
    "Since push mutates the original array, the reference stays the same, and React does a shallow comparison so it thinks nothing changed and won't re-render. I would do setItems([...items, newItem]) or with the callback version setItems(prev => [...prev, item]).",
  "react-fetch-race":
    "This happens because requests can take different amounts of time. If the first request is slow and the second is quick, the first one resolves last and replaces the right results. To fix it I'd use an AbortController in the effect and call abort in the cleanup, or have a boolean variable like isCancelled and check it before setting the state. Or just use React Query which does this for you.",
  "react-measure-slow":
    "I would open the React DevTools profiler and record while typing to see what's rendering. Probably the whole table rerenders on each keystroke. I'd wrap rows with React.memo, use useMemo for the filtered data, and debounce the input. If there are thousands of rows I would use something like react-window so that only the rows on screen are rendered.",
  "js-closures":
    "A closure is a function that has access to variables from its parent function even after the parent function has finished executing. I used it for example to make a counter with private state or for debounce functions where the timer id is kept. It can cause bugs in loops with var because all callbacks share the same variable.",
  "js-event-loop":
    "First all the synchronous code will be executed, then the promise then callback, and finally the setTimeout. It's because promises go to the microtask queue which has priority over the macrotask queue where setTimeout goes. The event loop checks if the call stack is empty, then runs all microtasks and then takes one macrotask.",
  "js-parallel-requests":
    "I wouldn't do it in a for loop with await because that would be really slow, each waits for the previous. Promise.all with 500 would probably get us rate limited. I'd split the ids into chunks of maybe 20 and process each chunk with Promise.all, or use a library like p-limit. For the errors I would use allSettled so one failing doesn't break everything and maybe retry those.",
  "js-xss":
    "XSS is when an attacker manages to inject a script in your page, for example by writing a script tag in a comment and the site shows it to others without escaping. To prevent it you should never use innerHTML with user data, escape everything, use frameworks like React which escape automatically, and sanitize html with DOMPurify. You can also add a Content-Security-Policy header.",
  "py-generators":
    "A generator is a function that uses yield instead of return and gives you the values one by one, lazily. It's better than a list when you have a lot of data, like reading a huge file line by line, because you don't need to keep everything in memory. The downside is you can only loop over it one time.",
  "py-threads-processes-async":
    "If the task is IO bound like calling APIs I would use asyncio or threads, and if it's CPU bound multiprocessing because of the GIL which doesn't allow multiple threads to run Python code in parallel. asyncio is good when you have lots of connections. Processes have more overhead as they don't share memory.",
  "py-n-plus-one":
    "This is the classic N+1 query problem: one query to get the orders and then for every order another one for its customer. In Django I'd use select_related for foreign keys and prefetch_related for many to many. You can detect it using Django debug toolbar.",
  "py-web-background":
    "I would not do this in the request, I'd push a job to a queue like Celery with Redis, and return a response right away saying it's being processed. The worker then generates the PDF and sends the email, and retries if it fails. The frontend can poll for the status. You need to make sure the job doesn't send the email two times.",
  "fs-index":
    "I'd run EXPLAIN to see what the query planner is doing, if it does a full table scan then I'd add an index on customer_id and date together. The index makes it possible for the database to find the rows directly instead of going over all of them. The downside is that inserts get slower and it takes disk space.",
  "fs-sessions-tokens":
    "With sessions the server stores the session and the client only has a cookie with the session id, so you can log someone out immediately, but you have to look it up each time. With JWT the server doesn't need to store anything, but you can't easily revoke it before it expires. I'd use short-lived tokens with refresh tokens and keep them in httpOnly cookies and not in local storage because of XSS.",
  "fs-monolith-services":
    "I'd ask why they want to do it, what problem they're having. For 8 people microservices are probably overkill because of the operational complexity, monitoring, deployments, network latency. I would rather first make the monolith more modular. If there's a part that needs to scale independently, extract that one only.",
  "fs-incident":
    "First I check the dashboards and logs to understand which requests are failing and how many users are affected. If there was a recent deployment I would roll it back right away. I'd let the team know in Slack. Once it's stable we look for the root cause, fix it and add tests, and then we write a post-mortem so that it doesn't happen again without blaming anyone.",
  "react-props-state":
    "If the parent decides about the value I make it a prop. If the component itself needs to remember something between renders and it changes when the user does something, then it's state. If I can calculate it from what I already have then I don't store it anywhere, just calculate it. And if two siblings need it, I move it up.",
  "react-server-components":
    "Server components are executed on the server only and you don't ship their JavaScript to the client, while SSR just gives you the first HTML and then everything gets hydrated anyway. In server components you can directly query the DB. But you can't use useState or onClick there. I'd put 'use client' only on small things like a button or form.",
  "react-context-store":
    "I'd first move the data that comes from the backend to React Query, because that's not really global state. Then break the context into smaller ones, so not everybody rerenders. Or use Zustand with selectors. And some of the state can simply be local.",
  "js-let-const-var":
    "var has function scope and gets hoisted, let and const only exist inside the block. const can't be reassigned although you can still push to an array declared with const. I always use const and if I need to reassign then let. I don't use var any more.",
  "js-this-binding":
    "Because this depends on how you call the function. When you pass obj.method the function gets separated from the object. You can fix it with .bind(obj) or with an arrow function () => obj.method(), since arrow functions don't have their own this.",
  "js-memory-leak":
    "I'd open Chrome DevTools memory tab and take a heap snapshot, use the app for a while and take another one and compare them. Typical reasons are event listeners you forgot to remove, intervals that never get cleared, or keeping references to DOM nodes that were already removed. Also caches growing forever.",
  "py-mutable-default":
    "The list is created one time when Python reads the def, not on each call. So if you append something, the next call will still see it. You should put None and then inside do if x is None: x = [].",
  "py-transactions":
    "Both could read balance 100 and then both write 50, so you lose one withdrawal. I'd use SELECT FOR UPDATE within a transaction so the second one has to wait. Another way is doing UPDATE accounts SET balance = balance - 50 WHERE id = 1 AND balance >= 50 and look at how many rows were changed.",
  "py-pytest":
    "I use fixtures for creating test data and the client. For the database I'd use a separate test database, and every test runs in a transaction that is rolled back. The external API I'd mock, for instance with responses or monkeypatch. I also test what happens when the API is down.",
  "fs-idempotency":
    "The problem is that the client retries when the connection drops but the payment already went through. I'd generate a unique id for the payment on the client and send it with the request, and the backend saves it with a unique index so if it comes the second time we just return the previous result. Stripe supports idempotency keys also.",
  "fs-overload":
    "Requests are waiting for the slow service and they take all the threads or connections, so even other endpoints can't work. You need timeouts, and a circuit breaker so that after some failures you stop calling it. Also return something cached if possible. Retries should have backoff because otherwise you make it worse.",
  "fs-containers":
    "Use a small image like alpine and multi-stage builds, don't run as root and don't put secrets inside, pass them as env variables. The service should be stateless so you can run many replicas, and have a health check endpoint so that Kubernetes knows if it's alive.",
  "fs-git-review":
    "I create a branch, push my commits and open a merge request. The pipeline runs the linter and unit tests, a colleague reviews it and after merging it gets deployed to staging and later production. We look at Grafana and Sentry afterwards. If something's wrong we revert.",
};

/** Written in the same way, and kept out of everything that was fitted: nothing in the bank was changed for them. */
export const heldOutWords: Record<string, string> = {
  "react-stale-closure":
    "The interval callback was created on the first render, so it only knows the count from that render. If you put count in the deps it will make a new interval each time, which works but it's not ideal. Better use setCount(c => c + 1), or keep the count in a ref and read ref.current.",
  "react-forms-actions":
    "I'd use the new form actions: give the form an async function and useActionState to get the error and whether it's pending, and disable the submit button meanwhile. Errors from the server I'd show under each input. Of course the server has to check everything again.",
  "js-esm-cjs":
    "CommonJS uses require which is synchronous and module.exports, ES modules use import/export and they are static so bundlers can do tree shaking. With ESM you can use await at the top level. In Node you have to set type: module in package.json or use .mjs.",
  "js-dependency-risk":
    "We use a lock file and npm ci in the pipeline, Dependabot opens PRs for updates and npm audit runs in CI. Before adding something I look at how many maintainers it has, when it was last updated and if we could write it ourselves in a few lines.",
  "py-context-managers":
    "It makes sure the resource is closed even when there's an exception. To write one you make a class with __enter__ and __exit__, or you use the contextmanager decorator and yield in the middle, with try/finally around it.",
  "py-memory-model":
    "I would use tracemalloc and compare two snapshots to see which lines allocate more and more. Usually it's some global cache or list that keeps growing, or objects referenced from callbacks. Also circular references but the gc handles these.",
  "fs-sql-nosql":
    "If the data is structured and has relations, like orders and customers, I'd go with Postgres because of joins and transactions. Mongo is nice if the documents don't have a fixed schema or you need to scale horizontally. But mostly I start with Postgres, it has JSONB also.",
  "fs-multi-tenant":
    "Every table has a tenant_id and all queries filter on it, ideally in a repository layer or with Postgres row level security so you can't forget it. The tenant is taken from the token, not from the URL. And we write tests that log in as tenant A and try to read something from B.",
};
