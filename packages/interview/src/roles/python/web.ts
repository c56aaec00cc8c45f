import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** Python Developer: Web services. How questions are written: docs/adding-a-role.md. */
export const webQuestions: Question[] = [
  {
    id: "py-http-status",
    skill: "web",
    difficulty: "warmup",
    text: "You write an endpoint that creates an order. Which request method and status codes do you use, and what do you check first?",
    why: "The basics of an API contract.",
    points: [
      point("post", "warmup", "POST creates, and 201 tells that it was created", [
        "POST request",
        "201 created",
        "returns 201",
        "POST to the orders endpoint",
      ]),
      point("validate", "warmup", "The body is validated, and wrong input gets 400 or 422 with details", [
        "validate the request body",
        "422 for invalid input",
        "400 bad request",
        "Pydantic model or serializer validates",
      ]),
      point("auth", "warmup", "401 without sign-in and 403 without the right to do it", [
        "401 unauthorized",
        "403 forbidden",
        "check authentication and permission",
        "check the user is allowed",
      ]),
      point("conflict", "standard", "404 or 409 where a referenced thing is missing or in conflict", [
        "404 not found",
        "409 conflict",
        "referenced product does not exist",
      ]),
      point(
        "idempotent",
        "standard",
        "An idempotency key keeps a repeated request from creating a second order",
        ["idempotency key", "retried request creates duplicate", "prevent duplicate orders", "idempotent"],
      ),
    ],
    misconceptions: [
      {
        says: "return 200 with an error message in the body",
        truth: "Clients, proxies and monitors rely on the status code.",
      },
    ],
    probe: "The client loses the connection and sends the same order again: what happens?",
    modelAnswer:
      "It is a POST to the orders endpoint and it returns 201 created with the location. First I check authentication and permission: 401 unauthorized without a login, 403 forbidden without the right. Then I validate the request body, for example with a Pydantic model, and answer 422 for invalid input. If a referenced product does not exist I give 404 or 409 conflict. With an idempotency key a retried request does not make a second order.",
    thinkingSeconds: 40,
  },
  {
    id: "py-web-background",
    skill: "web",
    difficulty: "standard",
    text: "An endpoint must send an e-mail and make a PDF, which takes ten seconds. How do you design it?",
    why: "Long work in requests is a frequent cause of outages.",
    points: [
      point("queue", "standard", "Put the work into a queue and let a worker do it", [
        "background job",
        "task queue",
        "Celery worker",
        "put it in a queue",
        "worker process",
      ]),
      point("respond", "standard", "Answer at once, with 202 and an id or link to ask for the state", [
        "return 202 accepted",
        "respond immediately",
        "job id to poll",
        "status endpoint",
        "return right away",
      ]),
      point("retry", "standard", "Retry failures with growing delays, and give up visibly", [
        "retry with backoff",
        "retry on failure",
        "dead letter queue",
        "limited retries",
      ]),
      point(
        "idempotent",
        "standard",
        "The job must be safe to run twice, because queues deliver at least once",
        [
          "idempotent task",
          "safe to run twice",
          "at least once delivery",
          "email is not sent twice",
          "does not send the email two times",
          "make sure it is not sent twice",
        ],
      ),
      point(
        "commit",
        "advanced",
        "Enqueue only after or together with the commit, so that the job finds its row",
        ["after the transaction commits", "on_commit", "outbox pattern", "enqueue in same transaction"],
      ),
      point("observe", "standard", "Watch the length of the queue and failures", [
        "monitor the queue",
        "alert on failures",
        "queue length",
        "logging of failed jobs",
      ]),
    ],
    misconceptions: [
      {
        says: "making the endpoint async is enough to do ten seconds of work in it",
        truth: "The client still waits, and computing blocks the event loop.",
      },
    ],
    probe: "The worker dies after sending the mail but before marking the job as done: what then?",
    modelAnswer:
      "I put it in a queue, a background job with a Celery worker for instance, and respond immediately with 202 accepted and a job id to poll at a status endpoint. The task retries on failure with backoff and after limited retries goes to a dead letter queue. As queues have at least once delivery, the task must be idempotent, safe to run twice, so the email is not sent twice. I enqueue after the transaction commits, with on_commit or the outbox pattern. And I monitor the queue length and alert on failures.",
    thinkingSeconds: 65,
  },
  {
    id: "py-api-evolution",
    skill: "web",
    difficulty: "advanced",
    text: "A public API of yours must change a field's meaning, and mobile clients cannot all be updated. How do you go about it?",
    why: "Compatibility thinking marks senior service developers.",
    points: [
      point("additive", "standard", "Add a new field instead of changing the old one", [
        "add a new field",
        "additive change",
        "keep the old field",
        "backwards compatible",
      ]),
      point("version", "standard", "Where that is not possible, a new version stands beside the old one", [
        "new API version",
        "version in the path or header",
        "v2 endpoint",
        "run both versions",
      ]),
      point("deprecate", "standard", "Announce the end with a date, in documentation and headers", [
        "deprecation notice",
        "sunset header",
        "announce the date",
        "deprecate the old field",
      ]),
      point("measure", "advanced", "Measure who still uses the old one before it is removed", [
        "measure usage of the old field",
        "log which clients use it",
        "track usage",
        "metrics per client version",
      ]),
      point(
        "contract-test",
        "advanced",
        "Contract tests or a schema comparison in CI find accidental breaks",
        ["contract tests", "OpenAPI schema diff", "schema check in CI", "detect breaking changes"],
      ),
      point("db", "advanced", "The database changes in steps: add, write both, fill, switch, remove", [
        "expand and contract migration",
        "write both fields",
        "backfill the data",
        "migrate in steps",
      ]),
    ],
    misconceptions: [
      {
        says: "rename the field and tell the client teams afterwards",
        truth: "Installed apps cannot follow; they break on the day of the change.",
      },
    ],
    probe: "How do you know when the old field can go?",
    modelAnswer:
      "First choice is an additive change: add a new field and keep the old field, so it is backwards compatible. If the meaning cannot coexist I make a new API version, a v2 endpoint, and run both versions. I deprecate the old field with a deprecation notice, a sunset header and announce the date. I track usage, with metrics per client version, and remove it only when nearly nobody is left. An OpenAPI schema diff in CI will detect breaking changes. In the database I do an expand and contract migration: write both fields, backfill the data, then switch.",
    thinkingSeconds: 75,
  },
  {
    id: "py-web-fstring-sql",
    skill: "web",
    difficulty: "warmup",
    text: "In a review you see a search view that puts the visitor's input into an SQL string with an f-string. What do you write in the review?",
    why: "Injection is still a common hole, and its cure is simple.",
    points: [
      point("injection", "warmup", "Input that becomes part of the statement can change what it does", [
        "SQL injection",
        "attacker can run own commands",
        "could drop the table",
        "quote in the input breaks it",
        "user text is treated as code",
        "read data of other users",
      ]),
      point("params", "warmup", "Pass values as parameters, so that the driver keeps them apart", [
        "parameterized query",
        "bind parameters",
        "placeholders and pass values separately",
        "execute with a tuple of arguments",
        "prepared statement",
        "driver does the escaping",
      ]),
      point("orm", "warmup", "The ORM's own filters do it for you", [
        "use the ORM filter",
        "Django queryset instead of raw SQL",
        "SQLAlchemy select with where",
        "let the ORM make the query",
        "ORM handles it safely",
      ]),
      point("escape", "standard", "Cleaning or quoting by hand is no defence", [
        "do not escape by hand",
        "removing quotes isn't enough",
        "blacklist of words can be bypassed",
        "never trust manual sanitizing",
        "replacing the apostrophe does not help",
      ]),
      point(
        "identifiers",
        "standard",
        "Column names for sorting can't be parameters, so check them against a list",
        [
          "allow list for sort columns",
          "order by column cannot be bound",
          "whitelist of allowed column names",
          "table name isn't a parameter",
          "map the sort option to a column",
        ],
      ),
      point("rights", "standard", "The app's database user has few rights, which limits the damage", [
        "least privilege database user",
        "read-only account for queries",
        "app user cannot drop tables",
        "restrict database permissions",
        "limit what the account may do",
      ]),
      point("guard", "advanced", "A linter rule finds such strings in the whole code", [
        "Bandit or Ruff rule",
        "static analysis in CI",
        "linter flags string built queries",
        "search the code for similar places",
        "security scan on every merge",
      ]),
    ],
    misconceptions: [
      {
        says: "an ORM always protects you, even with raw",
        truth: "Raw queries and text fragments built from input are as open as any string.",
      },
    ],
    probe: "The visitor may also choose by which column the results are sorted: how do you build that?",
    modelAnswer:
      "I would block that change, because it's an SQL injection: a quote in the input breaks the statement, and an attacker could read data of other users or worse. Use a parameterized query, placeholders and pass values separately, or better the ORM filter, which handles it safely. Please do not escape by hand, removing quotes isn't enough. If people can choose the sorting, that column cannot be bound, so I'd have an allow list of column names. I also want the app to have a least privilege database user, so it cannot drop tables. And I'd turn on the Ruff or Bandit rule in CI to find similar places.",
    thinkingSeconds: 35,
  },
  {
    id: "py-web-dev-server",
    skill: "web",
    difficulty: "warmup",
    text: "Your Flask or Django app runs well on your laptop with the development server. What must change before real users get it?",
    why: "Shows whether somebody has put a Python service into operation.",
    points: [
      point(
        "server",
        "warmup",
        "A production server such as gunicorn or uvicorn runs it with several workers",
        [
          "gunicorn with several workers",
          "uvicorn or uWSGI",
          "WSGI server",
          "ASGI server",
          "runserver isn't for production",
          "multiple worker processes",
        ],
      ),
      point("debug", "warmup", "Debug mode is off, since its error pages show code and settings", [
        "DEBUG false",
        "turn off debug mode",
        "error page leaks the settings",
        "stack trace shown to visitors",
        "Werkzeug debugger lets run code",
      ]),
      point("secrets", "warmup", "Settings and secrets come from the environment, not from the repository", [
        "environment variables for config",
        "secret key not in git",
        "secrets manager or vault",
        "no passwords in the code",
        "separate settings per environment",
        "dotenv file is not committed",
      ]),
      point(
        "proxy",
        "standard",
        "A proxy in front does HTTPS and limits, and the app is told to trust its headers",
        [
          "nginx in front",
          "reverse proxy or load balancer",
          "HTTPS certificate at the proxy",
          "TLS termination",
          "X-Forwarded-For headers trusted",
          "ALLOWED_HOSTS set",
        ],
      ),
      point("static", "standard", "Static and uploaded files are served from elsewhere", [
        "collectstatic",
        "CDN for static files",
        "WhiteNoise",
        "files in object storage such as S3",
        "local disk gets lost on redeploy",
      ]),
      point("database", "standard", "A real database with migrations and backups takes the place of SQLite", [
        "Postgres instead of SQLite",
        "run the migrations on deploy",
        "database backups",
        "SQLite allows one writer",
        "migrate step in the pipeline",
      ]),
      point("see", "standard", "Logs, error reports and a health check tell how it is doing", [
        "health check endpoint",
        "Sentry for errors",
        "structured logs to stdout",
        "monitoring and alerts",
        "metrics on latency and errors",
      ]),
    ],
    misconceptions: [
      {
        says: "the development server is always enough for small sites",
        truth: "It is neither hardened nor made for load, and its debugger can give away the machine.",
      },
      {
        says: "state in a global variable is shared by all workers",
        truth: "Each worker process has its own copy, so shared state belongs in a store.",
      },
    ],
    probe:
      "You keep a counter in a module variable, and in production it jumps up and down: why might that be?",
    modelAnswer:
      "The development server isn't for production, so I would run gunicorn with several workers, or uvicorn for an async app. I turn off debug mode, because the error page leaks the settings and stack trace. Config goes into environment variables, and the secret key is not in git. In front there's nginx or a load balancer for HTTPS, and I set ALLOWED_HOSTS. Static files come from a CDN or WhiteNoise, and uploads go to S3, as a local disk gets lost on redeploy. For data I take Postgres instead of SQLite, run the migrations on deploy and have database backups. And I want a health check endpoint, Sentry for errors and logs to stdout.",
    thinkingSeconds: 40,
  },
  {
    id: "py-web-async-freeze",
    skill: "web",
    difficulty: "standard",
    text: "A FastAPI service answers quickly in tests. Under load all endpoints hang for seconds, even the health check, while the processor idles. Endpoints are async def and call a partner with requests. Explain and fix it.",
    why: "The most common mistake with async frameworks.",
    points: [
      point("blocks", "standard", "requests is synchronous and holds the event loop until its answer comes", [
        "blocks the event loop",
        "synchronous call in async function",
        "requests library is not async",
        "the loop cannot do anything else",
        "everything waits for one call",
        "nothing is awaited",
      ]),
      point("client", "standard", "Use an async client and await it", [
        "httpx AsyncClient",
        "aiohttp instead",
        "await the HTTP call",
        "async client library",
        "replace it with httpx",
      ]),
      point(
        "plain-def",
        "standard",
        "Or declare the endpoint with plain def, and the framework runs it in a thread pool",
        [
          "plain def runs in threadpool",
          "remove async from the endpoint",
          "normal def goes to a thread",
          "FastAPI uses threads for sync functions",
          "make the route a normal function",
        ],
      ),
      point("to-thread", "standard", "Or move only the blocking call to a thread", [
        "asyncio.to_thread",
        "run_in_threadpool",
        "run_in_executor",
        "wrap the call in a thread",
        "offload blocking code to a worker thread",
      ]),
      point("pool-size", "advanced", "The thread pool is limited too, to some forty by default", [
        "threadpool has only forty threads",
        "thread pool can be exhausted",
        "limited number of threads",
        "anyio thread limiter",
        "pool becomes the next bottleneck",
      ]),
      point("others", "standard", "The same holds for database drivers, files, sleep and heavy computing", [
        "sync database driver as well",
        "time.sleep blocks too",
        "psycopg or SQLAlchemy must be async",
        "CPU heavy work needs a process",
        "reading big files blocks",
      ]),
      point("detect", "advanced", "asyncio's debug mode, a loop lag metric or py-spy shows the culprit", [
        "asyncio debug mode logs slow callbacks",
        "py-spy dump shows the stack",
        "measure event loop lag",
        "PYTHONASYNCIODEBUG",
        "load test reveals it",
      ]),
      point("reuse", "standard", "Keep one client for the app, with a time-out, so connections are reused", [
        "one client for the whole app",
        "create client in lifespan",
        "reuse connections",
        "connection pooling in the client",
        "timeout on the partner call",
      ]),
    ],
    misconceptions: [
      {
        says: "async def always makes the code inside non-blocking",
        truth: "Only awaited calls give the loop back; a synchronous call holds it.",
      },
      {
        says: "more workers always solve a blocked loop",
        truth: "Each worker then blocks as before; it only takes a little more load.",
      },
    ],
    probe: "Suppose the partner only offers a synchronous SDK: what are your choices then?",
    modelAnswer:
      "The requests library is not async, so a synchronous call in an async function blocks the event loop: while it waits for the partner, everything else waits too, also the health check. I would replace it with httpx AsyncClient and await the call, and create one client in lifespan to reuse connections, with a timeout. If I have no async library, I make the route a normal function, plain def runs in the threadpool, or use asyncio.to_thread for just that line. But the thread pool can be exhausted, it has only forty threads by default. I'd check the rest as well: a sync database driver or time.sleep blocks too. To find such places I use py-spy dump or asyncio debug mode.",
    thinkingSeconds: 60,
  },
];
