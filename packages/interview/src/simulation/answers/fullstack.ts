import type { WrittenAnswer } from "./written-answer.ts";

/** Answers in candidates' own words, written from the question alone. */
export const fullstackAnswers: WrittenAnswer[] = [
  {
    question: "fs-rest-design",
    good: "Nouns, plural. GET /articles with cursor and limit, plus filter and sort as query parameters; GET, PATCH, DELETE on /articles/{id}; POST /articles gives 201 and Location. Comments nested one level, GET and POST /articles/{id}/comments, paged too, and for editing a single one /comments/{id}, no deeper. In the list I send a summary with commentCount, not all comments, so the page doesn't need one request per article. Cursor since offsets shift when somebody posts. One error shape, problem+json, 404, 403, 422 where they belong. ETags for caching. Who may edit is checked on the server. And it's described in OpenAPI so that the client is generated.",
    partial:
      "I would have GET /articles for the list with pagination, GET /articles/:id for one, POST, PUT and DELETE. Comments under /articles/:id/comments. With the correct status codes, 200, 201, 404.",
    poor: "I'd make /getArticles and /getComments and /addComment, all as POST with JSON so it's consistent. Or with GraphQL you've only one endpoint and don't have to design anything. The list returns all articles with all comments and the frontend shows what it needs.",
  },
  {
    question: "fs-idempotency",
    good: "On a bad line the client can't know whether the request or only the answer got lost, so it must be allowed to retry, and the server must recognise it. Client makes a UUID per checkout, not per click, and sends it as Idempotency-Key. Server inserts that key in a table with a unique constraint before doing anything; second one with the same key waits or gets the stored response. Same key but different body is an error. We pass the key on to Stripe as well, because we could crash between charging and saving. Payment is a state machine, webhooks deduplicated by event id, nightly reconciliation with the provider. Disabling the button is nice, but is cosmetics.",
    partial:
      "Use an idempotency key, the frontend generates it and sends with the payment, and the backend stores it. If the same key comes again, it returns the first result and doesn't charge again. Also disable the button after click.",
    poor: "I'd disable the Pay button after the first click and show a spinner, so they can't press it twice. If it still happens you can see it in the logs and refund the customer. Maybe a message like please don't refresh the page.",
  },
  {
    question: "fs-overload",
    good: "Requests to the slow thing pile up, each one holding a thread or a connection while it waits. Soon the pool's empty, so even pages which don't need that dependency can't be served, health checks time out, pods get restarted, clients retry and triple the traffic. Classic cascading failure. Protection: short timeouts on every outbound call, shorter than the caller's own; a separate limited pool per dependency, bulkhead; a circuit breaker which fails fast after so many errors and tries carefully later; retries few, with backoff and jitter, with a budget; and shed load early with 503 when the queue's long. Give a degraded answer, cached data or without recommendations. Liveness shouldn't check dependencies.",
    partial:
      "All threads were waiting for the slow dependency until none was free, so the service couldn't answer anything any more. You protect with timeouts and a circuit breaker, so that after some failures you don't call it and return fallback.",
    poor: "The server didn't have enough resources for the traffic. I'd put autoscaling in Kubernetes so that it starts more pods, and add a load balancer. And tell the team of the dependency that they have to make it faster, since it's their problem.",
  },
  {
    question: "fs-request-journey",
    good: "DNS first, name to IP, if it's not cached. Then TCP and TLS, certificate check. The request reaches the CDN, which may answer from its cache; if not, it goes to load balancer and one of the app servers. This reads the session cookie, gets products from Redis or the database, renders the HTML. Browser parses it, loads CSS, JS, images, mostly from CDN, builds the DOM, layout, paint, then JavaScript hydrates and perhaps asks the API for basket.",
    partial:
      "First DNS lookup to get the IP address, then the browser makes a connection with TLS and sends the HTTP request. The web server gets data from the database and sends HTML, then browser loads CSS and JavaScript and renders it.",
    poor: "The browser sends the address to the server, and the server looks in the database and sends the page back. Frontend is made in React and the backend in Node, they speak by API. The page appears when everything is loaded.",
  },
  {
    question: "fs-monolith-services",
    good: "I'd ask what hurts. Slow deploys, teams blocking each other, one part that needs to scale differently? Eight people is one team, maybe two, and services mostly solve an organisation problem. You pay with network failures, no joins and no transaction across, more pipelines, on-call, tracing. So usually I'd suggest a modular monolith first: draw clear modules by business area, each owning its tables, calls only through an interface, lint rule for it, faster CI. If one piece really has a different load or release rhythm, pdf rendering for example, pull that out alone, strangler style behind a façade, with its own data. And measure if it helped before the second one.",
    partial:
      "I would ask why they want to, what is the problem now, and if there's somebody who can run the infrastructure. For eight people microservices may be too much overhead. I'd suggest to first make clean modules and then extract one service.",
    poor: "Microservices are the modern architecture, Netflix and Amazon do it. I would ask which cloud they use, and suggest one service per entity, so users service, orders service, products service, each in own language and Docker. It's more scalable and every developer has his own.",
  },
  {
    question: "fs-event-driven",
    good: "Placing the order and announcing it must be one thing, so transactional outbox: with the order I insert an OrderPlaced row, and a relay, or CDC, publishes it to the broker until it's acknowledged. So nothing is lost, but it may be sent twice, at-least-once is what you get; exactly-once delivery is a fairy tale. Hence each consumer, stock, invoice, mail, has its own queue and is idempotent: it saves the event id in its own transaction, with unique constraint, and skips if it knows it. Retries with backoff, then dead-letter with an alert. If stock fails for good, a compensating step cancels the order. Key by order id for sequence, version the event schema, correlation id for tracing.",
    partial:
      "I would publish an OrderPlaced event to Kafka or RabbitMQ and the three services subscribe to it. With the outbox pattern the event is not lost. The consumers should be idempotent, as messages can come twice.",
    poor: "This is a typical use case for microservices. Each service has its own responsibility, so order service, stock service, and so on, and they communicate with each other by REST. It must be scalable and loosely coupled, and of course reliable, so we'd use good monitoring and a cloud provider who guarantees the availability. If some call fails, we log the error and the support can look at it.",
  },
  {
    question: "fs-sql-nosql",
    good: "Relational as default: relations, transactions, constraints, and ad hoc queries that nobody thought of at start. Orders, payments, users. Document store if I read and write a whole aggregate by its id, the shape varies a lot and there's hardly any joins, like a catalogue with different attributes or CMS content. You'd duplicate data there and the schema lives in the code instead. And Postgres has jsonb, so often you needn't choose. What the team can run matters too.",
    partial:
      "Relational if data is structured with relations and I need joins and ACID transactions, like in a shop or a bank. Document store like MongoDB if structure is flexible and nested, and I load the document as a whole.",
    poor: "NoSQL is faster and scales better so I'd use MongoDB for bigger projects, and SQL for small ones. With Mongo you also don't need to think about a schema or migrations, and it's JSON so works good with JavaScript.",
  },
  {
    question: "fs-index",
    good: "EXPLAIN (ANALYZE, BUFFERS) on the real query with real parameters. I look for a seq scan, a big sort, and whether the row estimates are far off, then ANALYZE. What it wants here is a composite index on (customer_id, created_at desc): equality column first, then the sort, so the database jumps to the customer and reads rows already in order, no sort, and with a LIMIT it stops after 20. Two single indexes don't do this. It costs disk and makes each write slower, so not one for every column. CREATE INDEX CONCURRENTLY in production. Then explain again. And check that it isn't select *, a function round the column or deep OFFSET.",
    partial:
      "I would run EXPLAIN ANALYZE to see if it does full table scan. Then add an index on customer_id and the date together. An index makes reading faster since it doesn't need to look at all rows, but writing slower.",
    poor: "The table's got too many rows, so I'd archive old orders. An index sorts the table on the disk so it's quick to find. I'd add an index to each of the columns, then every query is fast. Or add more RAM.",
  },
  {
    question: "fs-zero-downtime-migration",
    good: "Expand, migrate, contract. One: add first_name and last_name nullable, no table rewrite, with lock_timeout set. Two: deploy code that writes both old and new, still reads the old. Three: backfill by primary key in batches of maybe 5,000, with pauses, watching replication lag, restartable, only rows not done yet. Names don't split cleanly, 'van der Berg', so agree the rule with product and list the odd ones. Four: compare, counts and samples, then switch reading behind a flag. Five: stop writing the old one, wait a release or two so that rollback stays possible, drop it last. Not null via a NOT VALID check, validated later. Every step works with the previous code version running.",
    partial:
      "First I'd add the two new columns, then change the code so it writes to both. Then a script fills old rows in batches to not lock the table. When everything's filled switch the reads to the new columns and later drop full_name.",
    poor: "I'd write a migration, ALTER TABLE add the two columns, then one UPDATE with split_part on the space, and drop full_name at the end. Run it in the night when there's few users. Databases are fast, fifty million isn't that much. Make a backup before.",
  },
  {
    question: "fs-git-review",
    good: "Right, so you pull main, make a short branch, write the change with tests, run them locally. Then a small PR, with the why in the description. CI runs lint, types, tests, build. Somebody reviews it the same day, and, um, it's about design and bugs, not about commas, the formatter does that. Then it's merged, it deploys to staging by itself, smoke tests, and then to production, step by step, with a feature flag if it's not ready for everybody. And I watch the errors afterwards, and we can roll back in minutes.",
    partial:
      "You make a feature branch, commit, and open a pull request. The CI runs the tests and a colleague reviews it. After merging it's deployed to staging, and when it's tested there to production.",
    poor: "I commit my changes to the develop branch and push it at the end of the sprint. Then the lead looks over it, and QA tests it manually for some days. When all is okay we merge to master and DevOps does the release, I think once a month is good.",
  },
  {
    question: "fs-containers",
    good: "Image: small, slim or distroless base pinned by digest, multi-stage so compilers and dev dependencies stay out, lockfile copied first for layer caching, non-root user, no secrets in any layer, scanned. One image for all environments, config through env variables. Service: keep nothing locally that matters, sessions in Redis, uploads in S3, so any copy can answer any request. Log to stdout. Have readiness and liveness endpoints. On SIGTERM stop taking new requests, finish the running ones, close connections, exit, and that means exec form so the signal arrives. Scheduled jobs and migrations mustn't run in every copy, so a lock or separate job. And count: ten pods times pool of 20 is 200 DB connections.",
    partial:
      "The image should be small, with multi-stage build and alpine or slim base, and not run as root. The service should be stateless so you can start several, session in Redis for example. Configuration by environment variables.",
    poor: "It should be built from a Dockerfile and run in Kubernetes. Then it scales by itself.",
  },
  {
    question: "fs-incident",
    good: "Acknowledge, look how bad: which endpoints, which customers, since when, growing? Post in the incident channel, status page if customers feel it. First goal is stop the bleeding, not understanding. What changed? If there was a deploy or flag 20 minutes ago I roll back right away. Otherwise split errors by route, version, region, instance, look at traces and dependencies. If I'm stuck, I wake somebody. I write a timeline as I go. When it's fixed, watch for a while, then tell people, sleep. Next days: repair bad data, blameless post-mortem, why it could happen and why we noticed late, two or three actions with owner and date. A week later I check they're done.",
    partial:
      "I look at the dashboards and logs to see which requests fail, and if there was a deployment before. If so roll back. Tell the team in Slack. Later we make a post-mortem and write down what we can improve.",
    poor: "Five percent isn't so much, so I would watch if it goes up. Then restart the servers, it helps most times. If not I'd start debugging in the code, find the bug and hotfix it in production directly. In the morning tell the person who made the bug.",
  },
  {
    question: "fs-state-where",
    good: "Filters, sort and page go in the URL's query string, so reload, back button and sending a link all work. The data belongs to the server, I only keep a cache of it, TanStack Query with a key made out of those filters, it handles loading, error, stale and races; keep the previous page visible while the next one loads. Never copy it into Redux. Selection is local UI state, a Set of ids, not row objects or indexes, in the page component. Decide what happens on filter change, and 'select all' over 5,000 rows means sending the filter, not ids. Text typed in the filter field stays local and is debounced before it hits the URL.",
    partial:
      "Filters and page number I put in the URL so you can share the link or reload. The data comes with React Query, which does the caching. Selection is in a useState in the table component.",
    poor: "I'd put everything in the Redux store, the filters, rows, selection, so there's a single source of truth and all components can access. On reload I save it to localStorage. The filtering can be done in the frontend, load all rows once and then it's fast.",
  },
  {
    question: "fs-web-vitals",
    good: "'Slow' can be three things: it appears late, it reacts late, or it jumps around. That's LCP, INP and CLS. I ask a few users what they were doing, on what device, and look at field data, RUM or CrUX at the 75th percentile, split by page, device and country, since my laptop on fibre proves nothing. Then lab: Lighthouse and a throttled trace. Usual wins: quick HTML, so TTFB with caching, CDN, slow query; hero image in right size, AVIF, with priority and not lazy; less JavaScript, split, third-party tags thrown out; long tasks broken up; width and height on images, and fonts. One change at a time, compare in the field, a budget in CI.",
    partial:
      "I'd run Lighthouse and look at Core Web Vitals: LCP, INP and CLS. Real user monitoring is also good. Mostly helps optimising images, lazy loading, smaller JavaScript bundle and a CDN with caching.",
    poor: "I'd ask for a bigger server, and turn on caching. Maybe rewrite it in Next.js.",
  },
  {
    question: "fs-optimistic-sync",
    good: "Each change is a small operation, 'card 7 to column B after card 3', with a client id. I apply it at once locally, keep it as pending, and send it over a websocket. Server orders, checks permission, stores, gives it a version and broadcasts; clients rebase their pending ones on top, and if mine is refused I roll back and say so. On reconnect I ask for everything since version N, or reload the snapshot. Conflicts: by field, so title and column edits don't collide. Same field, last write wins for trivial stuff with a visible hint, for text a CRDT such as Yjs. Positions as fractional index. Deleted while edited: tell the user, offer to restore.",
    partial:
      "With WebSockets the server sends each change to the other clients. In the client I do an optimistic update and if the server says error, I roll it back. For conflicts each card has a version number, and if it's not the current one the user must reload.",
    poor: "I would poll the API every few seconds and refresh the board so everyone sees the same. When two edit at once, then the last one who saves wins, that's normal. Or lock the whole board when someone is editing so there can't be any conflicts.",
  },
  {
    question: "fs-sessions-tokens",
    good: "For an ordinary web app I'd take a server session: long random id in a cookie, HttpOnly, Secure, SameSite=Lax, with the session in Redis or the DB. Sign out, ban, 'log me out everywhere' work at once because I delete a row. Cost is one lookup per request and shared store. Signed tokens, JWT, can be checked by any service without asking, good between services or for mobile, but they can't be taken back before they expire. So short ones, 10 minutes, plus refresh token that rotates and is stored server-side, and then you've half a session again. Not in localStorage, XSS reads it. Cookies need CSRF protection. New id after login; payload's readable, so no secrets there.",
    partial:
      "Session: the server stores it and the browser has a cookie with session id. You can revoke it easily. JWT is stateless, server only verifies the signature so it scales well, but you can't revoke it until it expires. HttpOnly cookie is safer than localStorage.",
    poor: "I would use JWT because it's more secure, since it's encrypted. On login the server sends it and you save it in localStorage and send it with each request. Sessions are the old way from PHP. You can set the token to expire in a year so that users don't have to sign in again.",
  },
  {
    question: "fs-multi-tenant",
    good: "Not by hoping each developer remembers the where clause. Tenant comes from the session on the server, never from a parameter the client sends. Every table has tenant_id, and below the app, Postgres row-level security with set_config per transaction, and the app's role isn't the owner and can't bypass it, so a forgotten filter returns nothing. The repository layer needs a tenant to even be created. Composite foreign keys with tenant_id. Then the side doors: cache keys, file paths, search index, background jobs, exports, logs, all carry the tenant. Tests make two tenants and try every endpoint with the other one's ids, expecting 404. Very sensitive customers get own database. Support access is separate and audited.",
    partial:
      "Every table has a tenant_id and every query filters on it, best in a central place like middleware or ORM scope so no one forgets it. The tenant id is taken from the token of the user. You can also have separate databases.",
    poor: "Login with a strong password and two factor, HTTPS everywhere, and roles. Then nobody sees foreign data.",
  },
];
