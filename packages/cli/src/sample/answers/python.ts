/** What somebody who knows their trade says to these questions of the python bank, as people talk; by question id. */
export const pythonAnswers: Readonly<Record<string, string>> = {
  "py-string-bytes":
    "That is UTF-8 bytes that were decoded as Latin-1. I decode once at the border with encoding utf-8 and work with str inside, and encode when it goes out. Always name the encoding in open, and fix the broken rows with encode latin-1 then decode.",
  "py-exceptions-design":
    "With pass you lose the error and go on with wrong data. Catch only the exceptions you can handle, as narrow as possible, let the rest go up to one place that logs them with the traceback. Own exception classes for the domain.",
  "py-decorator":
    "A function that takes the function and returns a wrapper with args and kwargs, takes perf_counter before and after, in a finally, and returns the result. functools.wraps so the name and docstring stay.",
  "py-equality-hash":
    "If you define __eq__ Python sets __hash__ to None. You have to write a hash over the same fields, and these shouldn't change while it's in a dict or it ends up in the wrong bucket. A frozen dataclass does it all.",
  "py-import-system":
    "Importing runs the whole module, and if it pulls pandas it takes seconds. python -X importtime shows which. I'd move the heavy ones inside the function that needs it. Modules are cached in sys.modules so it only costs once.",
  "py-optional-none":
    "User | None. Then mypy forces the callers to check for None before they use it. If not finding is really an error I'd rather raise, so there may be two functions.",
  "py-enum-constants":
    "An Enum, or StrEnum if it goes into JSON. Then a wrong name is an AttributeError right away and the type checker sees it. Literal types work too. At the border Status(value) raises for unknown ones.",
  "py-protocol-abc":
    "I like Protocol: it only says which method is needed, and anything that has it fits, no inheriting. ABC if I want shared code and an error when somebody forgets a method. In tests a small class with a list.",
  "py-pydantic-boundary":
    "At the border, with a pydantic model, and reject what doesn't fit with the reason. Inside I work with the model and trust it. Log what was refused and tell the partner.",
  "py-composition":
    "The number of classes explodes, every combination a new one. I'd have a Report that gets a renderer, a delivery and a schedule as parts. Each can be tested and swapped alone.",
  "py-generics-repository":
    "class Store[T] with dict[str, T] and add(item: T), get(id) -> T | None. A bound or a Protocol with id if it needs the attribute. Then the checker knows what comes out.",
  "py-strict-migration":
    "It's worth it where it's changed a lot. mypy in CI with a baseline, so no new errors, and module by module strict. Begin with the core modules everybody imports. No big bang.",
  "py-thread-race":
    "It reads, checks and writes as three steps and another thread can come between, so two sell the last one. A Lock around all three. The GIL doesn't help here. With several processes it must be the database.",
  "py-await-forgotten":
    "save(order) only makes a coroutine object, nothing runs. Python prints a warning that it was never awaited, mostly nobody reads it. I'd make it an error in the tests, and linters find it.",
  "py-queue-workers":
    "It's waiting, so async or threads. A queue with maybe 50 workers and one client session, so I don't hit the service with ten thousand at once. Timeouts and retries, and write results as they come.",
  "py-backpressure":
    "The queue has no limit so it grows until the memory is gone. Queue(maxsize=1000) makes the reader wait. Writing in batches makes it faster. And a sentinel or join for the end.",
  "py-child-process":
    "subprocess.run with timeout and check, so that failures raise. Read the stderr and log it. On timeout kill the whole process group. And never shell=True with a file name of a user.",
  "py-request-context":
    "With threads or asyncio two requests share that variable, so the wrong number is printed. contextvars are made for this, each request has its own value, and a logging filter adds it.",
  "py-deadlock-threads":
    "Dump the stacks with py-spy or faulthandler, then you see two threads waiting for each other's lock. Always take the locks in the same order, or just have one lock. Timeouts on acquire help to find it.",
  "py-multiprocess-data":
    "Each process gets the array pickled, so eight copies, and copying takes longer than the work. Use shared memory or a memmap, and send only the index ranges. Maybe numpy already does it in one process.",
  "py-web-fstring-sql":
    "That's SQL injection, somebody could read or delete anything. Use parameters, execute(sql, params), or the ORM. I'd look for other places with the same pattern too. Not escape by hand.",
  "py-web-dev-server":
    "gunicorn or uvicorn behind nginx with several workers, DEBUG off, secrets in the environment, static files from a CDN. HTTPS and logs. Migrations as a step of the deployment.",
  "py-web-async-freeze":
    "Something blocking is called in an async def, like requests or a heavy loop, so the event loop stands still. Use an async client or a normal def, which FastAPI runs in a thread. asyncio debug mode shows slow callbacks.",
  "py-web-partner-down":
    "All workers were waiting for them. A short timeout, and a circuit breaker, so we stop asking after some failures. Show a standard price or an estimate meanwhile. Cache the prices.",
  "py-web-foreign-invoice":
    "Login only says who you are, not what's yours. The query must be filtered by the customer: Invoice.objects.get(pk=pk, customer=request.user). A test where another user gets 404. Check other views also.",
  "py-web-deploy-errors":
    "The old container is killed while it has requests. On SIGTERM it should stop taking new ones and finish, and the load balancer needs a readiness check. Tasks in Celery with acks late, so they run again.",
  "py-web-webhooks":
    "Check the signature first with the secret. Then store the event id with a unique constraint, so twice does nothing, and answer 200 quickly. Process it in a job. For the order I'd fetch the current state from them.",
  "py-slow-lookup":
    "There's no index on email so it scans the whole table. EXPLAIN shows a sequential scan. Create a unique index, on lower(email) if that is what we compare. Concurrently, so nobody waits.",
  "py-csv-quick-look":
    "Number of rows, dtypes, missing values, duplicates. Min and max of amounts and dates, whether decimal is comma or point, the encoding. A few rows by eye and the total against what the partner says.",
  "py-connection-handling":
    "The commit is missing, so it is rolled back when the connection closes. I use with for the transaction and closing around the connection. And parameters for the values.",
  "py-migration-safe":
    "First add it as nullable, which is quick. Deploy code that writes it, then fill the old rows in batches, and at the end set NOT NULL. Old and new code run at the same time meanwhile.",
  "py-pandas-memory":
    "Read only the columns you need, with smaller dtypes, category for strings. chunksize and aggregate each chunk. Or polars or duckdb, they do it streaming. It's a group by in the end.",
  "py-sql-window":
    "ROW_NUMBER over partition by customer order by date desc and take the first. SUM over the same partition for the running total. Then the database does it and only the result travels.",
  "py-etl-idempotent":
    "Make each run repeatable: upsert by their id, in a transaction per batch, and remember the position. Load in a staging table first. An alarm when it's late or the numbers look strange.",
  "py-orm-abstraction":
    "With the ORM everywhere it's fast to write, but business rules get mixed with queries and tests need a database. A repository costs more code. I'd do it only for the core, not for each list page.",
  "py-module-not-found":
    "Probably the current folder is on the path for him and not for pytest. I'd use a src layout and pip install -e . so it's installed as a package for everybody. Look at sys.path.",
  "py-read-traceback":
    "I begin at the bottom, the last line says what it was, and the frame above it where. Then go up to the first line of our own code. Look at what the dict really holds before fixing it with get.",
  "py-test-time-random":
    "Pass the clock and the random generator in as arguments. In the test a fixed date and a seeded Random. Then test also 29 February and the day before.",
  "py-refactor-legacy":
    "First tests that pin what it does today, with real invoices as examples. Then pull small functions out step by step, always green. The change itself comes last, in its own commit.",
  "py-lint-format-ci":
    "ruff for format, lint and imports, and mypy. As pre-commit and in CI, so nobody has to argue in reviews. Turn the rules on one by one for old code, with one commit that formats all.",
  "py-vulnerable-dependency":
    "Check if we call the vulnerable part at all. Then pin the transitive package to the fixed version if the framework allows it. If it can't, a workaround and a date to look again. pip-audit in CI.",
  "py-release-library":
    "Semantic versions and a changelog. Keep the old function with a DeprecationWarning for some releases, and tell by when it goes. Run the tests of the services against the new one.",
};
