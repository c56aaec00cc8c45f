import type { RoleDefinition } from "@teamified/contracts/roles";
import { point } from "./point.ts";

/** Full-stack developer: browser to database and into operation. How a role is written: docs/adding-a-role.md. */
export const fullstack: RoleDefinition = {
  key: "fullstack",
  title: "Full-Stack Developer",
  summary:
    "Builds and runs whole web products: interface, API, database, security, delivery and architecture.",
  skills: [
    {
      key: "frontend",
      title: "Frontend",
      weight: 0.18,
      claimedBy: ["React", "Vue.js", "Angular", "Svelte", "JavaScript", "HTML", "CSS"],
    },
    {
      key: "api",
      title: "APIs and backend",
      weight: 0.2,
      claimedBy: ["Node.js", "Express", "NestJS", "Django", "Spring", "REST", "GraphQL", "FastAPI"],
    },
    {
      key: "database",
      title: "Databases",
      weight: 0.18,
      claimedBy: ["PostgreSQL", "MySQL", "MongoDB", "SQL", "Prisma", "Redis"],
    },
    {
      key: "security",
      title: "Security and identity",
      weight: 0.14,
      claimedBy: ["OAuth", "JWT", "OWASP", "OpenID Connect"],
    },
    {
      key: "delivery",
      title: "Delivery and operation",
      weight: 0.15,
      claimedBy: [
        "Docker",
        "Kubernetes",
        "AWS",
        "CI/CD",
        "GitHub Actions",
        "Terraform",
        "Azure",
        "Google Cloud",
      ],
    },
    {
      key: "architecture",
      title: "Architecture",
      weight: 0.15,
      claimedBy: ["Microservices", "System Design", "Kafka", "RabbitMQ", "Event-driven Architecture"],
    },
  ],
  persona: {
    name: "Leo",
    manner: "relaxed, practical and interested",
    greeting:
      "Hello {name}, I am Leo, an AI interviewer, and we will go through building web products from browser to database. A person reads the report and makes the decision. Think aloud if you like, and just say so when something is new to you.",
    closing: "That brings us to the end, thank you for thinking these through with me.",
  },
  questions: [
    {
      id: "fs-request-journey",
      skill: "architecture",
      difficulty: "warmup",
      text: "Somebody types your shop's address and sees the start page. Which parts of the system take part on the way?",
      why: "Shows how wide the person's picture of a web system is.",
      points: [
        point("dns", "warmup", "DNS turns the name into an address", [
          "DNS lookup",
          "resolve the domain name",
          "DNS gives the IP address",
        ]),
        point("tls", "warmup", "The browser opens an encrypted connection", [
          "TLS handshake",
          "HTTPS connection",
          "encrypted connection",
          "TCP connection",
        ]),
        point("edge", "standard", "A CDN or load balancer takes the request and may answer from its cache", [
          "load balancer",
          "CDN",
          "reverse proxy",
          "cached at the edge",
        ]),
        point("server", "warmup", "The application server handles it and asks the database or cache", [
          "application server",
          "query the database",
          "server reads from the database",
          "backend handles the request",
        ]),
        point(
          "render",
          "warmup",
          "The browser reads HTML, then loads styles, scripts and images, and draws",
          ["browser parses the HTML", "loads CSS and JavaScript", "renders the page", "builds the DOM"],
        ),
        point("client-data", "standard", "Scripts then make the page interactive and fetch more data", [
          "hydration",
          "JavaScript fetches data from the API",
          "page becomes interactive",
          "API calls from the client",
        ]),
      ],
      misconceptions: [],
      probe: "Where on this way could answers be cached?",
      modelAnswer:
        "First a DNS lookup gives the IP address, then the browser opens a TCP connection and does the TLS handshake. The request reaches a CDN or a load balancer, which may have it cached at the edge. Otherwise the application server handles it and will query the database, or a cache like Redis. The browser parses the HTML, loads CSS and JavaScript, builds the DOM and renders the page. After hydration the page becomes interactive and JavaScript fetches data from the API.",
      thinkingSeconds: 45,
    },
    {
      id: "fs-rest-design",
      skill: "api",
      difficulty: "warmup",
      text: "How would you design the endpoints for a list of articles with comments?",
      why: "API basics in a concrete case.",
      points: [
        point("resources", "warmup", "Paths name resources, such as /articles and /articles/{id}/comments", [
          "resource based URLs",
          "articles slash id slash comments",
          "nested comments under the article",
          "nouns in the path",
          "plural nouns",
        ]),
        point("methods", "warmup", "GET reads, POST creates, PUT or PATCH changes, DELETE removes", [
          "GET to read and POST to create",
          "HTTP methods",
          "PATCH to update",
          "DELETE to remove",
        ]),
        point("paging", "standard", "Lists are paged, best with a cursor", [
          "pagination",
          "cursor based paging",
          "limit and offset",
          "page parameter",
        ]),
        point("status", "warmup", "Status codes tell the outcome, with errors in one form", [
          "proper status codes",
          "404 when not found",
          "201 on create",
          "consistent error format",
        ]),
        point("auth", "standard", "Only the author may change an article, checked on the server", [
          "check that the user is the author",
          "authorisation on the server",
          "only the owner can edit",
          "permission check",
        ]),
        point("validate", "warmup", "Input is validated on the server", [
          "validate the input",
          "input validation",
          "schema validation",
          "zod schema",
        ]),
      ],
      misconceptions: [
        {
          says: "use GET requests to delete or change things",
          truth: "GET must be safe: crawlers, caches and prefetching call it freely.",
        },
      ],
      probe: "There are two million articles: how does the list endpoint stay fast?",
      modelAnswer:
        "I use resource based URLs with plural nouns: articles, and the comments nested under the article. GET to read and POST to create, PATCH to update, DELETE to remove. Lists have pagination, cursor based paging when they are long. I return proper status codes, 201 on create and 404 when not found, with a consistent error format. Input validation happens on the server with a schema, and a permission check ensures only the owner can edit.",
      thinkingSeconds: 45,
    },
    {
      id: "fs-sql-nosql",
      skill: "database",
      difficulty: "warmup",
      text: "When would you choose a relational database, and when a document store?",
      why: "Shows reasoning from data and access instead of fashion.",
      points: [
        point(
          "relations",
          "warmup",
          "Relational fits data with relations that is queried in many ways, with joins",
          ["data with relationships", "joins between tables", "structured data", "complex queries"],
        ),
        point("transactions", "warmup", "It gives transactions and constraints that keep data consistent", [
          "ACID transactions",
          "foreign key constraints",
          "consistency guarantees",
          "data integrity",
        ]),
        point(
          "documents",
          "warmup",
          "A document store fits whole documents that are read together and differ in shape",
          [
            "flexible schema",
            "documents of different shape",
            "nested data read together",
            "schema changes often",
          ],
        ),
        point(
          "scale",
          "standard",
          "Many document stores spread over machines more easily, at the price of joins or consistency",
          ["horizontal scaling", "sharding", "scales out easily", "eventual consistency"],
        ),
        point("json", "standard", "PostgreSQL's JSON columns cover many cases of both", [
          "JSONB column",
          "Postgres JSON",
          "JSON in Postgres",
        ]),
        point("default", "standard", "Without a special reason start relational", [
          "start with Postgres",
          "relational by default",
          "default to relational",
        ]),
      ],
      misconceptions: [
        {
          says: "relational databases cannot scale",
          truth: "A single modern server goes very far, and replicas and partitions go further.",
        },
      ],
      probe: "Which of the two would you take for orders with items and payments?",
      modelAnswer:
        "A relational database is for data with relationships, where I need joins between tables and complex queries, and ACID transactions with foreign key constraints for data integrity. A document store is good with a flexible schema, when nested data is read together and documents have different shape. Document stores often make horizontal scaling easier with sharding, but you get eventual consistency. A JSONB column in Postgres covers a lot of that, so I start with Postgres unless there is a reason.",
      thinkingSeconds: 45,
    },
    {
      id: "fs-git-review",
      skill: "delivery",
      difficulty: "warmup",
      text: "What does the way from your local change to production look like in a team that works well?",
      why: "Delivery habits show experience.",
      points: [
        point("branch", "warmup", "A small change on a short-lived branch with a pull request", [
          "short lived branch",
          "small pull request",
          "feature branch",
          "open a pull request",
        ]),
        point("review", "warmup", "Somebody else reviews it", [
          "code review",
          "reviewed by a colleague",
          "approval from teammate",
        ]),
        point("ci", "warmup", "CI runs tests, types and lint before it is merged", [
          "CI runs the tests",
          "automated tests in the pipeline",
          "lint and type check",
          "continuous integration",
        ]),
        point("deploy", "warmup", "The merge is deployed automatically, first to staging or to a few users", [
          "automatic deployment",
          "deploy to staging",
          "canary release",
          "continuous delivery",
          "rollout to few users",
        ]),
        point("rollback", "standard", "It can be rolled back or switched off by a feature flag", [
          "roll back",
          "feature flag",
          "revert quickly",
          "rollback plan",
          "if something is wrong we revert",
        ]),
        point("watch", "standard", "Errors and metrics are watched after the release", [
          "monitor after deployment",
          "watch the metrics",
          "error tracking",
          "alerts and dashboards",
          "look at Grafana or Sentry afterwards",
        ]),
      ],
      misconceptions: [],
      probe: "The release breaks sign-in: what happens in the next five minutes?",
      modelAnswer:
        "I work on a short lived branch and open a small pull request. CI runs the tests with lint and type check, and a colleague does the code review. After the merge there is an automatic deployment, first deploy to staging and then a canary release. Risky things are behind a feature flag, and we can roll back quickly. After that I watch the metrics and error tracking.",
      thinkingSeconds: 40,
    },
    {
      id: "fs-state-where",
      skill: "frontend",
      difficulty: "standard",
      text: "A page shows a filterable, paged table of data from your API. Where do you keep filters, data and the state of the selection?",
      why: "Placing state well is the core of frontend work.",
      points: [
        point("url", "standard", "Filters and page go into the URL, so that links and the back button work", [
          "filters in the URL",
          "query parameters",
          "shareable link",
          "back button works",
          "URL search params",
        ]),
        point(
          "server-cache",
          "standard",
          "Data from the server is kept in a query cache keyed by the filters",
          ["query cache", "TanStack Query", "cache keyed by filters", "SWR", "server state separate"],
        ),
        point("local", "warmup", "The selection is local state of the table", [
          "selection as local state",
          "local component state",
          "useState for the selection",
        ]),
        point("ids", "standard", "The selection holds ids and not copies of the rows", [
          "store selected ids",
          "ids instead of row objects",
          "set of ids",
        ]),
        point(
          "states",
          "standard",
          "Loading, empty and error states are designed, and old rows stay while new ones load",
          ["loading and error states", "empty state", "keep previous data while loading", "skeleton"],
        ),
        point("race", "advanced", "Quick filter changes are debounced and outdated requests cancelled", [
          "debounce the filter",
          "cancel outdated requests",
          "race between requests",
          "abort the previous request",
        ]),
      ],
      misconceptions: [
        {
          says: "put everything into one global store",
          truth: "A copy of server data in a store goes stale and has to be kept in step by hand.",
        },
      ],
      probe: "A user sends the address of the filtered page to a colleague: what do they see?",
      modelAnswer:
        "Filters and the page number live in the URL as query parameters, so there is a shareable link and the back button works. The rows are server state, in a query cache such as TanStack Query, with the cache keyed by filters. Selection is local component state and I store selected ids, not row objects. I design loading and error states and an empty state, and keep previous data while loading. I debounce the filter and abort the previous request, to avoid a race between requests.",
      thinkingSeconds: 60,
    },
    {
      id: "fs-web-vitals",
      skill: "frontend",
      difficulty: "standard",
      text: "Users complain that your site feels slow. How do you find out what they mean, and which changes usually help most?",
      why: "Connects user perception with measurement.",
      points: [
        point(
          "measure",
          "standard",
          "Measure real users with Core Web Vitals: loading, response to input, layout shifts",
          ["Core Web Vitals", "real user monitoring", "LCP INP CLS", "Lighthouse", "measure in the field"],
        ),
        point("network", "standard", "Look at the waterfall of requests for slow answers and chains", [
          "network waterfall",
          "slow API responses",
          "chained requests",
          "time to first byte",
        ]),
        point("less-js", "standard", "Send less script, split by route", [
          "smaller bundle",
          "code splitting",
          "less JavaScript",
          "lazy loading",
        ]),
        point("images", "standard", "Images in the right size and format, loaded lazily below the fold", [
          "optimise images",
          "image size",
          "lazy load images",
          "modern image formats",
        ]),
        point("cache", "standard", "Caching and a CDN bring content closer", [
          "CDN",
          "HTTP caching",
          "cache headers",
          "cache static assets",
        ]),
        point(
          "server",
          "standard",
          "Slow answers of the server are fixed there, with indexes, caching or fewer queries",
          ["slow database queries", "fix backend latency", "server side caching", "add an index"],
        ),
      ],
      misconceptions: [
        {
          says: "a high Lighthouse score on a developer's laptop proves that users are happy",
          truth: "It is one run on one machine; real devices and networks differ.",
        },
      ],
      probe:
        "The server answers in 50 milliseconds, and yet the page appears after four seconds: what do you look at?",
      modelAnswer:
        "I start with real user monitoring of Core Web Vitals, LCP INP CLS, because slow may mean loading, input or jumping layout. The network waterfall shows slow API responses and chained requests. Usually less JavaScript helps most: a smaller bundle with code splitting. Then optimise images with modern image formats and lazy load images. A CDN and cache headers for static assets. If time to first byte is bad I fix backend latency, mostly slow database queries, or add server side caching.",
      thinkingSeconds: 60,
    },
    {
      id: "fs-idempotency",
      skill: "api",
      difficulty: "standard",
      text: "Customers are sometimes charged twice when they press Pay on a bad connection. How do you rule that out?",
      why: "Retries and exactly-once effects decide about trust.",
      points: [
        point(
          "cause",
          "standard",
          "The first request succeeded but its answer was lost, so it was sent again",
          [
            "response was lost and client retried",
            "request sent twice",
            "retry after timeout",
            "double click",
          ],
        ),
        point("key", "standard", "The client makes an idempotency key for each attempt to pay", [
          "idempotency key",
          "unique key per payment",
          "client generated id",
        ]),
        point(
          "unique",
          "standard",
          "The server stores the key under a unique constraint and gives the first result again",
          [
            "unique constraint on the key",
            "return the stored result",
            "store the key in the database",
            "same key returns same response",
          ],
        ),
        point("provider", "advanced", "The same key is passed on to the payment provider", [
          "pass the key to the payment provider",
          "Stripe idempotency key",
          "provider idempotency",
        ]),
        point(
          "state",
          "advanced",
          "The order has a state that only one transition may leave, in one conditional update",
          [
            "state machine for the order",
            "conditional update on status",
            "update where status is pending",
            "lock the order row",
          ],
        ),
        point("button", "warmup", "Disabling the button helps users but protects nothing", [
          "disable the button",
          "disabled button is not enough",
          "client side protection is not enough",
        ]),
        point(
          "reconcile",
          "advanced",
          "Webhooks and a regular comparison with the provider find what was missed",
          ["webhook from provider", "reconciliation job", "compare with the provider"],
        ),
      ],
      misconceptions: [
        {
          says: "disabling the button after the first click solves it",
          truth: "Retries by the network, a reload or a second tab still send the request again.",
        },
      ],
      probe: "Two servers get the same request in the same millisecond: what decides?",
      modelAnswer:
        "Usually the response was lost and the client retried, or it was a double click. The client sends an idempotency key, a unique key per payment. The server stores the key in the database with a unique constraint on the key, and the same key returns the same response. I pass the key to the payment provider as well, Stripe has an idempotency key. The order is a state machine, and I do a conditional update on status, so only one wins. I disable the button too, but that is not enough. A webhook from the provider and a reconciliation job catch the rest.",
      thinkingSeconds: 70,
    },
    {
      id: "fs-index",
      skill: "database",
      difficulty: "standard",
      text: "A query that filters orders by customer and sorts by date has become slow. How do you investigate, and what does an index change?",
      why: "Indexes are the most common lever on performance.",
      points: [
        point("explain", "standard", "EXPLAIN ANALYZE shows the plan and where the time goes", [
          "EXPLAIN ANALYZE",
          "look at the query plan",
          "explain the query",
          "execution plan",
        ]),
        point("seq", "standard", "A sequential scan over a big table is the usual finding", [
          "sequential scan",
          "full table scan",
          "scans the whole table",
        ]),
        point(
          "composite",
          "standard",
          "An index over customer and date, in that order, serves filter and sort",
          [
            "composite index on customer and date",
            "index on both columns",
            "multi column index",
            "index order matters",
            "index on customer_id and date together",
          ],
        ),
        point("tree", "standard", "An index is a sorted tree, so rows are found in a few steps", [
          "B-tree",
          "sorted structure",
          "logarithmic lookup",
          "finds rows without scanning",
        ]),
        point("cost", "standard", "Each index costs space and makes writing slower", [
          "slower writes",
          "index costs space",
          "insert and update overhead",
          "indexes are not free",
        ]),
        point("concurrently", "advanced", "On a live system it is created without blocking writes", [
          "create index concurrently",
          "without locking the table",
          "build the index online",
        ]),
        point(
          "stats",
          "advanced",
          "Old statistics or a function around the column can keep an index from being used",
          [
            "outdated statistics",
            "run ANALYZE",
            "function on the column prevents the index",
            "low selectivity",
          ],
        ),
      ],
      misconceptions: [
        {
          says: "an index on every column makes all queries fast",
          truth: "Each costs writes and space, and one query rarely combines many single indexes well.",
        },
      ],
      probe: "You have an index on date and one on customer, and the query is still slow: why?",
      modelAnswer:
        "I run EXPLAIN ANALYZE and look at the query plan; probably there is a sequential scan, a full table scan. I add a composite index on customer and date; index order matters, since customer is the filter and date the sort. An index is a B-tree, a sorted structure, so it finds rows without scanning. But indexes are not free: they cost space and slower writes. In production I create the index concurrently, without locking the table. If it is not used, maybe outdated statistics, or a function on the column prevents the index.",
      thinkingSeconds: 60,
    },
    {
      id: "fs-sessions-tokens",
      skill: "security",
      difficulty: "standard",
      text: "How do you keep users signed in on a web application, and what are the trade-offs between server sessions and signed tokens?",
      why: "Identity is where many products get hurt.",
      points: [
        point("cookie", "standard", "The session is in a cookie that is HttpOnly, Secure and SameSite", [
          "HttpOnly cookie",
          "Secure and SameSite flags",
          "session cookie",
          "cookie flags",
        ]),
        point(
          "server-session",
          "standard",
          "A server session can be ended at once, but needs a lookup for each request",
          [
            "server sessions can be revoked",
            "session stored on the server",
            "lookup for every request",
            "session in Redis or database",
            "server stores the session and can log someone out immediately",
            "look up the session each time",
          ],
        ),
        point("jwt", "standard", "A signed token needs no lookup, but is valid until it expires", [
          "JWT is stateless",
          "token cannot be revoked easily",
          "valid until it expires",
          "signed token without lookup",
        ]),
        point("short", "standard", "Short-lived access tokens with a rotating refresh token soften that", [
          "short lived access token",
          "refresh token",
          "refresh token rotation",
          "short expiry",
        ]),
        point("storage", "standard", "Tokens in localStorage can be read by any script on the page", [
          "not in localStorage",
          "localStorage is readable by scripts",
          "XSS can steal the token",
        ]),
        point("csrf", "standard", "Cookies need protection against forged requests", [
          "CSRF protection",
          "CSRF token",
          "cross site request forgery",
          "SameSite against CSRF",
        ]),
        point("rotate", "advanced", "The session id changes at sign-in, and sign-out ends it on the server", [
          "session fixation",
          "rotate the session id on login",
          "invalidate on logout",
          "log out on all devices",
        ]),
      ],
      misconceptions: [
        {
          says: "a JWT is encrypted so its content is secret",
          truth: "It is signed, not encrypted; anybody who holds it can read it.",
        },
      ],
      probe: "An employee is dismissed: how quickly is their access gone in each of the two ways?",
      modelAnswer:
        "I use a session cookie that is HttpOnly with Secure and SameSite flags. Server sessions can be revoked at once, but they need a lookup for every request, in Redis or the database. A JWT is stateless, a signed token without lookup, but it cannot be revoked easily and is valid until it expires, so I use a short lived access token and refresh token rotation. Tokens should not be in localStorage since XSS can steal the token. Cookies need CSRF protection. I rotate the session id on login against session fixation and invalidate it on logout.",
      thinkingSeconds: 65,
    },
    {
      id: "fs-containers",
      skill: "delivery",
      difficulty: "standard",
      text: "What makes a good container image for a web service, and what must the service do to run well in several copies?",
      why: "Operation starts in how software is packed.",
      points: [
        point("small", "standard", "A small base image and a multi-stage build without build tools", [
          "multi stage build",
          "small base image",
          "slim image",
          "no build tools in the final image",
        ]),
        point("user", "standard", "It does not run as root", [
          "non root user",
          "not run as root",
          "run as unprivileged user",
        ]),
        point("config", "standard", "Configuration and secrets come from outside, never in the image", [
          "configuration through environment variables",
          "secrets not in the image",
          "config from the environment",
          "secret manager",
          "pass as env variables",
          "no secrets inside",
        ]),
        point(
          "stateless",
          "standard",
          "It keeps no state in memory or on its disk; sessions and files live elsewhere",
          [
            "stateless service",
            "no local state",
            "store sessions in Redis or database",
            "files in object storage",
          ],
        ),
        point("health", "standard", "It offers health checks for life and readiness", [
          "health check",
          "readiness probe",
          "liveness endpoint",
          "health endpoint",
        ]),
        point(
          "shutdown",
          "advanced",
          "It shuts down gracefully on SIGTERM: no new requests, finish the open ones",
          ["graceful shutdown", "handle SIGTERM", "finish open requests", "drain connections"],
        ),
        point("migrations", "advanced", "Migrations run once and fit the old and new version together", [
          "migrations run once",
          "backwards compatible migrations",
          "migration as separate step",
          "old and new version run together",
        ]),
      ],
      misconceptions: [
        {
          says: "secrets in a Docker build argument are hidden",
          truth: "They stay in the image's history for whoever can pull it.",
        },
      ],
      probe: "During a roll-out some requests fail with connection errors: what is missing?",
      modelAnswer:
        "A good image has a multi stage build with a small base image, and it does not run as root. Config comes from the environment and secrets are not in the image. To run in several copies it must be a stateless service: store sessions in Redis or the database and files in object storage. It has a health endpoint with a readiness probe, and graceful shutdown: handle SIGTERM, take no new requests and finish open requests. Migrations run once as a separate step and must be backwards compatible, because old and new version run together.",
      thinkingSeconds: 65,
    },
    {
      id: "fs-monolith-services",
      skill: "architecture",
      difficulty: "standard",
      text: "Your team of eight wants to split a monolith into services. What would you ask first, and what would you suggest?",
      why: "Judgement about complexity counts more than patterns.",
      points: [
        point(
          "why",
          "standard",
          "Which problem is to be solved: deployment, scaling, teams or code structure",
          [
            "which problem are we solving",
            "what is the actual problem",
            "reason for the split",
            "pain with deployment or scaling",
            "ask why they want to do it",
            "what problem are they having",
          ],
        ),
        point("modules", "standard", "Clear modules inside the monolith often solve it with less cost", [
          "modular monolith",
          "clear module boundaries",
          "keep the monolith",
          "refactor into modules first",
        ]),
        point(
          "costs",
          "standard",
          "Services bring network failures, operation, and harder debugging and tests",
          [
            "network calls can fail",
            "operational overhead",
            "distributed tracing needed",
            "harder to debug",
            "more complexity",
          ],
        ),
        point("data", "advanced", "Data must be split too; transactions across services are gone", [
          "each service owns its data",
          "no distributed transactions",
          "shared database is a problem",
          "eventual consistency",
          "saga",
        ]),
        point(
          "boundary",
          "advanced",
          "Cut along business capabilities, and take out one part first that has a reason of its own",
          [
            "bounded context",
            "business domains",
            "extract one service first",
            "strangler pattern",
            "start with one part",
          ],
        ),
        point("teams", "standard", "Services follow teams: eight people can hardly run many", [
          "too many services for a small team",
          "team structure",
          "Conway's law",
          "team ownership",
          "eight people",
          "overkill for eight people",
          "microservices are too much for this team",
        ]),
      ],
      misconceptions: [
        {
          says: "microservices make a system simpler",
          truth: "Each part is smaller, but the whole gets a network, versions and partial failure.",
        },
      ],
      probe: "Under which circumstances would you really take one part out?",
      modelAnswer:
        "I would ask which problem we are solving: is it pain with deployment or scaling, or just messy code? Often a modular monolith with clear module boundaries solves it. Services bring operational overhead: network calls can fail, it is harder to debug and you need distributed tracing. Each service owns its data, so there are no distributed transactions and you live with eventual consistency or a saga. If there is a real reason, I extract one service first along business domains, with the strangler pattern. With eight people there are quickly too many services for a small team.",
      thinkingSeconds: 70,
    },
    {
      id: "fs-optimistic-sync",
      skill: "frontend",
      difficulty: "advanced",
      text: "Several people edit the same board at once. How do you show changes live, and what do you do when edits conflict?",
      why: "Realtime work tests thinking across client and server.",
      points: [
        point("transport", "standard", "Changes are pushed through WebSockets or server-sent events", [
          "WebSockets",
          "server sent events",
          "push changes to clients",
          "real time updates over a socket",
        ]),
        point(
          "optimistic",
          "standard",
          "The own change is shown at once and taken back if the server refuses it",
          [
            "optimistic update",
            "rollback if the server rejects",
            "show the change immediately",
            "revert on error",
          ],
        ),
        point(
          "versions",
          "advanced",
          "Versions let the server notice that an edit was made on an old state",
          [
            "version number",
            "detect conflict with version",
            "optimistic concurrency",
            "etag",
            "stale version rejected",
          ],
        ),
        point(
          "merge",
          "advanced",
          "Conflicts are merged by field, last writer wins, or with CRDTs or operational transformation",
          ["CRDT", "operational transformation", "last write wins", "merge per field"],
        ),
        point(
          "reconnect",
          "advanced",
          "After a lost connection the client catches up from the last event it saw",
          ["reconnect and catch up", "missed events", "resume from last event id", "refetch after reconnect"],
        ),
        point("order", "advanced", "Events carry ids so that duplicates and wrong order do no harm", [
          "event ids for ordering",
          "deduplicate events",
          "idempotent events",
          "sequence number",
        ]),
        point("scale", "advanced", "Several servers share events through a broker such as Redis", [
          "Redis pub sub",
          "message broker between servers",
          "fan out across instances",
        ]),
      ],
      misconceptions: [
        {
          says: "last write wins never loses anybody's work",
          truth:
            "It silently drops the earlier edit; that may be fine for a card's colour but not for its text.",
        },
      ],
      probe: "A laptop was asleep for an hour: how does its board become right again?",
      modelAnswer:
        "Clients get real time updates over a socket, WebSockets, or server sent events if only the server talks. My own edit is an optimistic update with rollback if the server rejects it. Each card has a version number, so the server can detect a conflict with the version, and a stale version is rejected. For simple fields last write wins or merge per field is fine, for text I would use a CRDT. After sleep the client will reconnect and catch up, resume from last event id, or refetch. Events have a sequence number so I can deduplicate events. With several servers I fan out across instances with Redis pub sub.",
      thinkingSeconds: 90,
    },
    {
      id: "fs-overload",
      skill: "api",
      difficulty: "advanced",
      text: "A dependency of your API becomes slow, and within minutes your whole service is down. Explain what happened, and how you protect against it.",
      why: "Cascading failure is the classic of production incidents.",
      points: [
        point(
          "exhaust",
          "advanced",
          "Waiting requests hold threads, connections or memory until none are left",
          [
            "threads are exhausted",
            "connection pool runs out",
            "requests pile up",
            "resources held by waiting requests",
            "they take all the threads or connections",
          ],
        ),
        point("timeout", "standard", "Every outside call has a time limit", [
          "timeouts on every call",
          "set a timeout",
          "time limit for outgoing requests",
        ]),
        point("breaker", "advanced", "A circuit breaker stops calling what keeps failing, for a while", [
          "circuit breaker",
          "stop calling a failing dependency",
          "breaker opens",
        ]),
        point("retries", "advanced", "Retries multiply the load unless they are few, delayed and jittered", [
          "retry storm",
          "exponential backoff with jitter",
          "retries make it worse",
          "limit the retries",
        ]),
        point("bulkhead", "advanced", "Separate pools keep one dependency from using up everything", [
          "bulkhead",
          "separate connection pools",
          "isolate dependencies",
          "limit concurrency per dependency",
        ]),
        point("degrade", "standard", "Answer with less: cached data or without the optional part", [
          "graceful degradation",
          "fallback to cached data",
          "serve without that feature",
          "default response",
          "return something cached",
        ]),
        point("shed", "advanced", "Refuse early when overloaded, with 429 or 503", [
          "load shedding",
          "return 503",
          "rate limiting",
          "reject requests early",
          "backpressure",
        ]),
      ],
      misconceptions: [
        {
          says: "adding more retries makes the service more reliable",
          truth: "Under overload each retry adds to the load that caused the failure.",
        },
      ],
      probe: "Why can a retry policy that helps on normal days bring a system down on a bad one?",
      modelAnswer:
        "It is a cascading failure: requests pile up, threads are exhausted and the connection pool runs out, because resources are held by waiting requests. I set timeouts on every call. A circuit breaker will stop calling a failing dependency for a while. Retries make it worse, a retry storm, so I limit the retries and use exponential backoff with jitter. As a bulkhead I use separate connection pools per dependency. Then graceful degradation: fallback to cached data or serve without that feature. And load shedding, reject requests early with 503 when overloaded.",
      thinkingSeconds: 90,
    },
    {
      id: "fs-zero-downtime-migration",
      skill: "database",
      difficulty: "advanced",
      text: "You must split a column full_name into two columns on a table with fifty million rows, without downtime. How do you proceed?",
      why: "Schema changes on live systems need planning.",
      points: [
        point("expand", "advanced", "First add the new columns, nullable, which is quick", [
          "add new nullable columns",
          "add columns first",
          "expand phase",
          "nullable columns without default",
        ]),
        point("dual-write", "advanced", "Release code that writes old and new", [
          "write to both columns",
          "dual write",
          "code writes old and new",
          "trigger to keep in sync",
        ]),
        point("backfill", "advanced", "Fill old rows in small batches, with pauses", [
          "backfill in batches",
          "small batches",
          "migrate rows in chunks",
          "batch update of existing rows",
        ]),
        point("switch", "advanced", "Then read from the new ones, compare, and stop writing the old one", [
          "switch reads to the new columns",
          "read from the new columns",
          "verify before switching",
          "compare old and new",
        ]),
        point("contract", "advanced", "Drop the old column only after no running code uses it", [
          "drop the old column last",
          "remove the old column later",
          "contract phase",
          "no code uses the old column",
        ]),
        point(
          "locks",
          "advanced",
          "Avoid long locks: set a lock time-out and validate constraints separately",
          [
            "avoid long locks",
            "lock timeout",
            "NOT VALID then validate constraint",
            "ALTER TABLE locks the table",
          ],
        ),
        point("back", "standard", "Every step can be undone and works with the code before and after it", [
          "each step is reversible",
          "rollback at every step",
          "backwards compatible steps",
          "old and new code both work",
        ]),
      ],
      misconceptions: [
        {
          says: "one UPDATE over all rows in a transaction is safest",
          truth: "It holds locks for long, bloats the table and cannot be paused.",
        },
      ],
      probe: "In the middle of the filling the new code has to be rolled back: does that work?",
      modelAnswer:
        "I use expand and contract. First add new nullable columns, which is fast. Then release code that will write to both columns, dual write. After that backfill in batches, small batches with pauses so replication keeps up. Then I compare old and new and switch reads to the new columns. I drop the old column last, when no code uses the old column. I avoid long locks with a lock timeout and add constraints NOT VALID, then validate the constraint. Each step is reversible, and old and new code both work at any time. Splitting names is ambiguous, so some rows need review.",
      thinkingSeconds: 90,
    },
    {
      id: "fs-multi-tenant",
      skill: "security",
      difficulty: "advanced",
      text: "How do you make sure that a customer of your multi-tenant product never sees another customer's data?",
      why: "Tenant isolation is the promise on which such products stand.",
      points: [
        point(
          "server-scope",
          "standard",
          "The tenant comes from the session on the server, never from the request's own words",
          [
            "tenant id from the session",
            "never trust tenant id from client",
            "derive the tenant on the server",
          ],
        ),
        point(
          "query",
          "standard",
          "Every query is limited to the tenant, in one place that cannot be forgotten",
          [
            "filter every query by tenant",
            "tenant id in every where clause",
            "scoped queries",
            "central data access layer",
          ],
        ),
        point("rls", "advanced", "Row level security in the database is a second line", [
          "row level security",
          "Postgres RLS",
          "database policies",
        ]),
        point("separate", "advanced", "Separate schemas or databases isolate more, at a higher cost", [
          "separate database per tenant",
          "schema per tenant",
          "isolation versus cost",
        ]),
        point("ids", "standard", "Unguessable ids help, but do not replace the check", [
          "UUIDs are not enough",
          "unguessable ids",
          "insecure direct object reference",
          "check ownership of the object",
        ]),
        point("tests", "advanced", "Each endpoint has a test in which another tenant gets not found", [
          "test with another tenant",
          "automated isolation tests",
          "cross tenant test",
          "returns 404 for other tenant",
        ]),
        point("caches", "advanced", "Caches, files, searches and background jobs carry the tenant as well", [
          "tenant in the cache key",
          "files and jobs scoped by tenant",
          "background jobs need the tenant",
          "cache leaks between tenants",
        ]),
      ],
      misconceptions: [
        {
          says: "random UUIDs make access checks unnecessary",
          truth: "Ids leak through logs, links and screens; only a check keeps data apart.",
        },
      ],
      probe: "Where besides the database could data of two customers get mixed up?",
      modelAnswer:
        "The tenant id comes from the session, we never trust a tenant id from the client. A central data access layer will filter every query by tenant, so nobody can forget it. Row level security in Postgres is the second line. For big customers a separate database per tenant isolates more, it is isolation versus cost. UUIDs are not enough: I check ownership of the object for each request. Every endpoint has a cross tenant test that returns 404 for another tenant. And the tenant is in the cache key, and files and background jobs are scoped by tenant too.",
      thinkingSeconds: 80,
    },
    {
      id: "fs-incident",
      skill: "delivery",
      difficulty: "advanced",
      text: "At night an alert says that five percent of the requests fail. Take me through what you do, from the alert to a week later.",
      why: "Incident work shows calm, method and learning.",
      points: [
        point("impact", "standard", "First see who and what is affected, and how badly", [
          "assess the impact",
          "which users are affected",
          "severity",
          "which endpoints fail",
        ]),
        point("mitigate", "standard", "Stop the harm first: roll back, switch off a feature, shift traffic", [
          "mitigate first",
          "roll back the last deploy",
          "disable the feature flag",
          "restore service before root cause",
          "roll it back right away",
          "roll back the deployment",
        ]),
        point("recent", "standard", "Ask what changed lately: releases, configuration, traffic", [
          "what changed recently",
          "recent deployments",
          "correlate with a release",
          "configuration change",
        ]),
        point("signals", "standard", "Use metrics, logs and traces to narrow it down", [
          "check logs and metrics",
          "traces",
          "dashboards",
          "correlate by request id",
        ]),
        point("communicate", "standard", "Tell others: status page, team, and notes with times", [
          "communicate the status",
          "status page",
          "keep stakeholders informed",
          "incident channel",
          "write a timeline",
          "let the team know",
          "tell the team in the chat",
        ]),
        point("postmortem", "standard", "Afterwards a review without blame, with actions that have owners", [
          "blameless postmortem",
          "retrospective without blame",
          "action items with owners",
          "root cause analysis",
          "postmortem without blaming anyone",
          "write a post-mortem",
        ]),
        point("slo", "advanced", "Alerts follow what users feel, with an error budget", [
          "error budget",
          "SLO",
          "alert on symptoms",
          "alert on user impact",
        ]),
      ],
      misconceptions: [
        {
          says: "find the root cause before changing anything",
          truth: "Users suffer meanwhile; restoring service comes first, evidence is kept for later.",
        },
      ],
      probe: "Rolling back does not help: what is your next step?",
      modelAnswer:
        "I assess the impact first: which endpoints fail and which users are affected. I open an incident channel and communicate the status, on the status page if it is visible. I ask what changed recently, and mitigate first: roll back the last deploy or disable the feature flag, restore service before root cause. If that does not help I check logs and metrics and traces to narrow it down. I write a timeline as I go. Later we have a blameless postmortem with action items with owners. And I check that we alert on user impact with an SLO and an error budget.",
      thinkingSeconds: 80,
    },
    {
      id: "fs-event-driven",
      skill: "architecture",
      difficulty: "advanced",
      text: "When an order is placed, stock, invoice and e-mail must follow. How do you connect them so that nothing is lost and nothing happens twice?",
      why: "Reliable messaging is the base of event-driven systems.",
      points: [
        point(
          "dual-write",
          "advanced",
          "Writing to the database and sending a message separately can lose one of the two",
          [
            "dual write problem",
            "crash between commit and publish",
            "database and queue are not atomic",
            "message lost after commit",
          ],
        ),
        point("outbox", "advanced", "An outbox row in the same transaction is sent by a relay afterwards", [
          "outbox pattern",
          "transactional outbox",
          "event stored in same transaction",
          "relay publishes the outbox",
        ]),
        point("at-least-once", "standard", "Queues deliver at least once, so consumers must be idempotent", [
          "at least once delivery",
          "idempotent consumer",
          "duplicate messages",
          "safe to process twice",
        ]),
        point("dedupe", "advanced", "Consumers remember the ids of processed events", [
          "store processed event ids",
          "deduplicate by event id",
          "inbox table",
          "unique event id",
        ]),
        point("dead", "standard", "Failing messages are retried and then put aside with an alert", [
          "dead letter queue",
          "retry failed messages",
          "poison message",
          "alert on dead letters",
        ]),
        point(
          "saga",
          "advanced",
          "Steps that cannot be done are compensated, for example stock is released",
          ["compensating action", "saga", "release the stock again", "undo earlier steps"],
        ),
        point("order", "advanced", "Where order matters, events are keyed by order id", [
          "ordering per order id",
          "partition key",
          "ordered by key",
          "out of order events",
        ]),
      ],
      misconceptions: [
        {
          says: "a message queue guarantees that each message is handled exactly once",
          truth: "Delivery can repeat; exactly-once effects come from idempotent handling.",
        },
      ],
      probe: "The service crashes right after the commit and before the message is sent: what happens?",
      modelAnswer:
        "The danger is the dual write problem: a crash between commit and publish means the message is lost. So I use a transactional outbox, the event is stored in the same transaction and a relay publishes the outbox. Queues have at least once delivery, so every idempotent consumer must be safe to process twice; I deduplicate by event id in an inbox table. Failed messages are retried and end in a dead letter queue with an alert. If stock is missing, a saga does a compensating action, such as to release the stock again. Ordering per order id comes from a partition key.",
      thinkingSeconds: 85,
    },
  ],
};
