import type { WrittenAnswer } from "./written-answer.ts";

/** Answers in candidates' own words, written from the question alone. */
export const pythonAnswers: WrittenAnswer[] = [
  {
    question: "py-threads-processes-async",
    good: "First thing: is it waiting or computing? For thousands of sockets waiting I take asyncio, one thread, tasks hand over at each await, but then every library in the path must be async, since one blocking call stops everybody. A handful of blocking calls with normal libraries, requests or a DB driver, a ThreadPoolExecutor is fine, because the GIL is released during I/O. CPU heavy pure Python needs processes, each has its own interpreter and GIL, but data must be pickled across and start-up costs. NumPy often frees the GIL, so threads may do. There's a free-threaded build since 3.13, I wouldn't count on it for all packages. They combine too, asyncio.to_thread or a process pool.",
    partial:
      "Threads and asyncio are for I/O bound tasks, like network calls, and multiprocessing for CPU bound, because the GIL lets just one thread run Python code at a time. Asyncio is better if you have very many connections.",
    poor: "Threads are the fastest because they run on all cores at the same time. Asyncio is the same thing as threads but with newer syntax. I would use asyncio always, you just put async before the function and it becomes parallel.",
  },
  {
    question: "py-asyncio-structured",
    good: "I'd use a TaskGroup: async with asyncio.TaskGroup() as tg, three create_task, and after the block I've all the results. If one raises, the others are cancelled and awaited, and I catch it with except*. Around it async with asyncio.timeout(2), plus a shorter time-out per call in httpx. If one back end is optional, recommendations say, I catch its error inside of the task and return a default, so it doesn't kill the request. Cancellation arrives as CancelledError at an await; clean up in finally and re-raise, never swallow it, it's BaseException for good reason. No fire-and-forget create_task without keeping a reference. One shared client, limited connections, retry only what's idempotent.",
    partial:
      "I'd run them with asyncio.gather, so they are at the same time, and asyncio.wait_for for the timeout. With return_exceptions=True you can check which one failed and continue with the others. TaskGroup is the newer way.",
    poor: "I would await the three calls one after another in a try except Exception, so if there's any error we catch it and return an empty result. For the timeout you can use time.sleep and check. Asyncio handles the cancelling itself.",
  },
  {
    question: "py-n-plus-one",
    good: "N plus one. One query loads the orders, then the template touches order.customer and the ORM lazily loads it, once per row, 100 more. Each is quick but the round trips add up. In Django it's select_related('customer'), which makes a join, and prefetch_related for the to-many side, in SQLAlchemy joinedload or selectinload. Then it's one or two queries. Don't join several collections at once, rows multiply. To find it I look in the debug toolbar or the SQL log. To prevent: a test with assertNumQueries, or in SQLAlchemy lazy='raise', so that it blows up in development. Serializers are where it likes to hide.",
    partial:
      "It's the N+1 problem, one query for the orders and then for each order one more for its customer because of lazy loading. Fix in Django with select_related, so it joins the customer in the same query.",
    poor: "Database is probably missing an index on the customer id, so I'd add that. 101 queries isn't that much for Postgres really. Otherwise put the page in a Redis cache for few minutes, or use pagination with only 10 orders.",
  },
  {
    question: "py-transactions",
    good: "The danger is read, check, write: both read 100, both see enough, both take 80. Either let the database do it in one statement, UPDATE accounts SET balance = balance - 80 WHERE id = … AND balance >= 80, and look at the row count, zero means not enough. Or a transaction with SELECT … FOR UPDATE, so the second waits until the first commits, in Django select_for_update inside atomic. Or a version column and retry. A CHECK (balance >= 0) as last line. A transaction alone at read committed doesn't help! If you transfer between two accounts lock them in the same order, because of deadlocks. And no lock in Python, there's more than one process.",
    partial:
      "Put it in a transaction and lock the row with select for update, so the second request has to wait until first has finished, and then it sees the new balance. In Django that's select_for_update in transaction.atomic.",
    poor: "I'd put a threading.Lock around the withdraw function so that only one request can run it. Or check the balance two times before saving. Since Python has the GIL two requests can't really be at the same moment anyway.",
  },
  {
    question: "py-list-tuple-set-dict",
    good: "List for ordered things that change. Tuple for fixed small record, is immutable and hashable if the content is, so can be key in a dict. Set when I need uniqueness or fast check of 'in', and for union, intersection. Dict for mapping key to value, remembers insertion order. 'in' on list goes through all elements, on set or dict it's constant time in average. I had once script with 'if id in ids' over list of 200k; made it a set and it took seconds.",
    partial:
      "A list is ordered and mutable, tuple is ordered but immutable, set has unique elements without order, and dict has keys and values. If I need to look up quick if an element exists then set, otherwise mostly list.",
    poor: "I use list for almost everything, it's the most flexible. Tuple is the same with round brackets, a bit faster. Set is for when you need it sorted. And dict is like JSON, so you use that when you're working with APIs.",
  },
  {
    question: "py-mutable-default",
    good: "def runs once, so the default list is created once and shared by all calls. You append to it, next call sees your item still. I use None as default and inside: if items is None: items = []. Not items or [], because that ignores an empty list the caller handed in. Same trap with dict or datetime.now() as default. Dataclass: field(default_factory=list). Ruff catches it, rule B006.",
    partial:
      "The list is created only one time when the function is defined, so every call uses the same list and the items stay there. You write None as the default and then in the function if it's None create a new list.",
    poor: "The problem is that you don't know the type of the elements. It's better to use type hints, like items: list = []. An empty list can also give index error if you access the first element, so I'd check the length first.",
  },
  {
    question: "py-generators",
    good: "A function with yield in it. Calling it doesn't run anything, you get an iterator, and each next runs up to the following yield and freezes there with its local variables. So values get produced one at a time, on demand: memory stays flat for a 20 GB log file, the first result comes at once, and it can be endless. You can chain them as a pipeline, read lines, parse, filter. It's not better when you need it twice, need len or indexing, or the data's small, a generator is exhausted after one pass and then gives silently nothing. Also errors come later, at iteration, and the file may be closed by then.",
    partial:
      "A generator is a function that uses yield and gives the values one after another instead of all at once. It's better for large data, since you don't hold everything in the memory. You can iterate over it only once.",
    poor: "It's a function that generates something, like a list of numbers. It's better when you want cleaner code.",
  },
  {
    question: "py-context-managers",
    good: "That __exit__ runs however you leave the block, normally, by return, break or exception. So file closed, lock released, transaction rolled back. Provided that __enter__ had succeeded. Own one: either a class with __enter__, whose return value goes to the as, and __exit__ with the three exception arguments, returning True swallows the exception, which I hardly ever do. Or the quick way, @contextmanager on a generator: set up, try: yield thing, finally: clean up. The try/finally you mustn't forget, because the exception is raised at the yield. For a dynamic number of them ExitStack, and async with for async stuff. Last one I wrote was a timer around import steps.",
    partial:
      "With guarantees that the resource gets closed, also if there is an exception, e.g. with open(...) closes the file. You can write an own one with a class that has __enter__ and __exit__ methods.",
    poor: "With is used for opening files, it's a shorter way than open and close. It also catches the exceptions so the program doesn't crash. I haven't written one by my own but I think you inherit from a context class.",
  },
  {
    question: "py-memory-model",
    good: "I'd first plot RSS per worker against requests, to see if it really climbs forever or plateaus. Then tracemalloc, two snapshots an hour apart, compare_to, shows which lines allocated what stayed. objgraph or gc.get_referrers to find who holds it. memray if I suspect native memory. Objects go by reference count, plus the cycle collector, so a leak nearly always means somebody still has a reference: a module-level dict used as a cache without limit, lru_cache on a method keeping self alive, listeners never removed, an exception with traceback stored, tasks list growing. Or it's C extensions, or fragmentation so freed memory isn't handed back to the OS. Bounded caches, weakref; recycling workers is a plaster, not a cure.",
    partial:
      "I would use tracemalloc to take snapshots and compare what has grown between. Typical reasons are global lists or dicts which only get bigger, caches with no maximum size, and objects that are referenced from somewhere so GC can't free them.",
    poor: "Restart it every night with cron. Python isn't good with memory, and gc.collect() helps a bit.",
  },
  {
    question: "py-virtualenv",
    good: "Dependencies in pyproject.toml, uv for the environment, uv.lock committed, so exact versions and hashes including transitive ones. Colleague clones, runs uv sync, done. requires-python set and .python-version too. .venv is in gitignore. Dev stuff like pytest in its own group. CI runs uv sync --locked so a forgotten lock fails. For system packages, a Dockerfile. Upgrades deliberately, in their own PR.",
    partial:
      "Make a virtual environment with python -m venv .venv, activate it and pip install the things. Then pip freeze > requirements.txt with the versions and put this in git, my colleague does pip install -r.",
    poor: "I write in the README which packages are needed and the colleague installs them with pip install. If you're using Anaconda most of them are there already. Or I can send him my venv folder as zip so he's got exactly the same.",
  },
  {
    question: "py-pytest",
    good: "I keep the rules in plain functions, those tests need neither database nor network and are the majority. For the repository layer I test against real Postgres, in a container, not SQLite: a session-scoped fixture starts it and migrates, a function-scoped one opens a transaction and rolls it back, so the tests don't see each other. The outside API sits behind a small client; in its tests I fake HTTP with respx or responses, including timeout, 500 and rubbish JSON. Elsewhere I hand in a fake client. A few contract tests against the sandbox run nightly, marked. Fixtures in conftest, factories for data, parametrize for edge cases. No patching deep inside with mock.patch.",
    partial:
      "I use fixtures in conftest.py for the database, each test gets a clean one by rolling back the transaction. The outside API I mock, with responses or monkeypatch, so tests don't make real calls.",
    poor: "Testing is very important, I always write tests, and we aimed at 90 percent coverage in my last company. With pytest you write functions that start with test_ and use assert, it's simpler than unittest. I'd make unit tests, integration tests and end-to-end tests, like the pyramid, and run all of them in the pipeline before we deploy. For the database you need some test data.",
  },
  {
    question: "py-profiling",
    good: "I wouldn't touch code before I know where the time goes. What changed: data volume, code? Look at logged timings per step, did it creep up or jump on one day? Then py-spy on the running process, it needs no restart and gives a flame graph, and cProfile for a smaller run. And see if the CPU is even busy, if it's at 5 percent we're waiting, for the DB probably, so slow query log and EXPLAIN. Often it's something quadratic, 'if id in list', or a query per row, or a missing index after the table grew. I fix the biggest one, measure again with production-like data. Bigger machine comes last. After, an alert on duration.",
    partial:
      "I would use cProfile to see in which functions the most time is spent, and also check the database queries since data has probably grown. Often it's a loop with a query inside, so I'd change this to bulk queries or add an index.",
    poor: "Python is a slow language, so two hours is not unusual for bigger data. I would rewrite the critical part in Go or Rust, or use multiprocessing so that it runs on all the cores. You could also run it on a bigger server, cloud makes this easy.",
  },
  {
    question: "py-type-hints",
    good: "They are documentation which a tool can check. Mypy or pyright finds when I pass None where str is wanted, the editor completes better, and refactoring gets safer. But at runtime Python ignores them: no check, no conversion, no speed. So for data coming from outside I still validate, Pydantic does it, reading the hints. I put them on all function signatures and class fields, locals are inferred mostly. In an old code base we began with the core modules and made CI strict for these. I avoid Any.",
    partial:
      "Type hints say which type a variable or parameter should have. Python doesn't enforce it at runtime, but tools such as mypy check it and the IDE can autocomplete. I use it for function signatures mainly.",
    poor: "With type hints Python becomes statically typed, so if you pass a string to an int you'll get a TypeError. It also makes the code run faster because the interpreter knows the types. I use them in big projects.",
  },
  {
    question: "py-protocols-dataclasses",
    good: "Depends where the data is. At the edge, a request body or config, stuff I don't trust: Pydantic, because it parses, validates and gives decent errors. Inside, once it's clean, a dataclass, frozen and with slots usually: named fields, equality, light, no validation overhead. A dict when keys aren't known up front, like counts per word; as soon as I write d['customer']['adress'] everywhere it should be a class, or TypedDict if the shape must remain a dict. Protocol is a different thing, not data but behaviour: what my function needs, 'something with send(msg)', and any class that has it fits without inheriting. Good for faking in tests.",
    partial:
      "A dict is for dynamic data, dataclass when I know the fields and want attributes and type hints. Pydantic does also validation, so I take it for API input. Protocol I've used less, it's like an interface.",
    poor: "Usually I'd take dict since it's easy and can be turned to JSON directly. Pydantic is when you use FastAPI. Dataclass is the older version of Pydantic, so not needed any more. Protocol is something for networking, HTTP and so on, right?",
  },
  {
    question: "py-advanced-typing",
    good: "Be generous in what I take and exact in what I return. So parameters are Iterable or Mapping, or a small Protocol with the one method I need, rather than list and dict; the return is a concrete list[str]. If output depends on the input type I use a generic, def first[T](xs: Iterable[T]) -> T | None, with 3.12 syntax. If it depends on a flag, overload with Literal. ParamSpec for decorators so the wrapped signature survives. No Union return values the caller has to isinstance away. Ship py.typed, and test types with assert_type and pyright plus mypy. And when the overloads get to seven, then API is wrong, I split the function. Any at dirty corners, commented.",
    partial:
      "I'd use generics with TypeVar so the return type follows the input type, and overload when there are different combinations. For parameters rather abstract types like Sequence or Iterable so people can pass tuple or list.",
    poor: "Um, so if they call with many kinds of values I'd use Any, or a Union with all the types, then it always accepts. And in the function check with isinstance what it is. Docstrings are more important than the types in a dynamic language.",
  },
  {
    question: "py-http-status",
    good: "POST /orders. Before anything: is the caller signed in, else 401; may they order for this account, else 403. Then the body: malformed JSON is 400, fields that make no sense I'd answer 422 with the list per field. Prices come from our own database, never from the client. Out of stock would be a 409. If it works, 201 with Location pointing to /orders/123 and the order in the body; 202 if it's only accepted for later. Because people double-click and networks retry, an Idempotency-Key header, so the same key gives the same answer again. Crash is 500 without stack trace. Order and items in one transaction.",
    partial:
      "I use POST, and 201 Created when it's successful. If the data is invalid 400 or 422, if the user isn't logged in 401. First I check authentication and then validate the body, with Pydantic for example.",
    poor: "I'd use PUT as it puts a new order in. Return 200 with success true or success false and error message in the JSON, this way the frontend can always parse it. If anything is wrong, 500. First I check that the database connection works.",
  },
  {
    question: "py-web-background",
    good: "Ten seconds must not be in the request. The endpoint validates, saves the order and a job row in the same transaction, and answers 202 with an id or a status URL. A worker, Celery or RQ or so, picks the job, makes the PDF, puts it in storage, sends the mail. Why the same transaction: otherwise I can commit and then crash before enqueuing, or enqueue something which gets rolled back. Jobs can run twice so they need to be idempotent, a 'mail sent' mark per order; retry with backoff, and after five tries into a dead-letter list that alerts somebody. Client polls or gets a push. FastAPI's BackgroundTasks is fine for trifles, but it's lost on restart.",
    partial:
      "I would put it in a queue with Celery and Redis, the endpoint only makes the task and returns 202 directly. The worker makes the PDF and sends the email in the background, with retries if it fails.",
    poor: "I'd make the endpoint async def, then it isn't blocking any more and the ten seconds don't matter. In the frontend we show a spinner and put the timeout up to 30 seconds. Maybe also use a faster PDF library.",
  },
  {
    question: "py-api-evolution",
    good: "Changing what an existing field means is the worst type of break because nothing fails, it's just wrong. So I leave the old one as it is and add a new field with a new name, say price_gross beside price, and fill both for a while. If that can't be done then a v2, in path or header, with v1 translated by a thin layer over the same core. Then: announce, changelog, Deprecation and Sunset headers, a date in months. I measure who's still on the old one, by app version. Contract tests hold v1 still. Remove only when the usage is nearly nil, and for apps a minimum-version screen, which you should've built before needing it.",
    partial:
      "I would make a new version, /v2, where the field has its new meaning, and keep v1 running for the old mobile clients. Document it, tell people it's deprecated, and after some time when not many use it, shut v1 down.",
    poor: "Inform everybody by e-mail and then change it on a weekend. Apps update themselves anyway.",
  },
];
