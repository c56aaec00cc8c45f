import type { RoleDefinition } from "@teamified/contracts/roles";
import { point } from "./point.ts";

/** Python developer, as of Python 3.13. How a role is written: docs/adding-a-role.md. */
export const python: RoleDefinition = {
  key: "python",
  title: "Python Developer",
  summary:
    "Builds services and tools in Python 3.13: the language, typing, concurrency, data access, tests and operation.",
  skills: [
    { key: "language", title: "Language and data model", weight: 0.24, claimedBy: ["Python", "CPython"] },
    { key: "typing", title: "Typing and design", weight: 0.14, claimedBy: ["mypy", "Pydantic", "Pyright"] },
    {
      key: "concurrency",
      title: "Concurrency",
      weight: 0.17,
      claimedBy: ["asyncio", "Celery", "Multiprocessing", "Trio"],
    },
    {
      key: "web",
      title: "Web services",
      weight: 0.16,
      claimedBy: ["Django", "Flask", "FastAPI", "Django REST Framework"],
    },
    {
      key: "data",
      title: "Databases and data handling",
      weight: 0.15,
      claimedBy: ["SQLAlchemy", "PostgreSQL", "SQL", "Pandas", "NumPy", "MySQL"],
    },
    {
      key: "quality",
      title: "Testing and packaging",
      weight: 0.14,
      claimedBy: ["pytest", "unittest", "Poetry", "uv", "tox"],
    },
  ],
  persona: {
    name: "Asha",
    manner: "friendly, unhurried and attentive",
    greeting:
      "Hello {name}, I am Asha, an AI interviewer, and today we talk about working with Python. A person reads the report and makes the decision. Answer in your own words, and feel free to say that you do not know something.",
    closing: "These were all my questions, thank you for the time you took.",
  },
  questions: [
    {
      id: "py-list-tuple-set-dict",
      skill: "language",
      difficulty: "warmup",
      text: "How do you choose between a list, a tuple, a set and a dict?",
      why: "Picking the right structure is half of readable Python.",
      points: [
        point("list", "warmup", "A list is ordered and can be changed, for sequences that grow", [
          "list is ordered and mutable",
          "list can be changed",
          "append to a list",
        ]),
        point("tuple", "warmup", "A tuple cannot be changed, fits fixed records, and can be a dict key", [
          "tuple is immutable",
          "tuple for fixed records",
          "tuple as a dictionary key",
          "tuple cannot be modified",
        ]),
        point("set", "warmup", "A set holds unique items and tests membership quickly", [
          "set has unique items",
          "set removes duplicates",
          "fast membership test with set",
        ]),
        point("dict", "warmup", "A dict maps keys to values", [
          "dict maps keys to values",
          "key value pairs",
          "lookup by key",
        ]),
        point(
          "hash",
          "standard",
          "Sets and dicts look up in constant time because they hash, so keys must be hashable",
          [
            "keys must be hashable",
            "constant time lookup",
            "hash table",
            "O(1) lookup",
            "list search is linear",
          ],
        ),
        point("dict-order", "standard", "A dict keeps insertion order", [
          "dict keeps insertion order",
          "insertion order preserved",
        ]),
      ],
      misconceptions: [
        {
          says: "a tuple makes the objects inside it immutable",
          truth: "Only the tuple's own references are fixed; a list inside can still change.",
        },
      ],
      probe:
        "You test a hundred thousand times whether an id is among a million ids: which structure, and why?",
      modelAnswer:
        "A list is ordered and mutable, so I append to a list when a sequence grows. A tuple is immutable and good for fixed records, and I can use a tuple as a dictionary key. A set has unique items and gives a fast membership test. A dict maps keys to values and keeps insertion order. Set and dict are hash tables with constant time lookup, so keys must be hashable, while list search is linear.",
      thinkingSeconds: 35,
    },
    {
      id: "py-mutable-default",
      skill: "language",
      difficulty: "warmup",
      text: "What is the problem with a function whose parameter has an empty list as default, and how do you write it instead?",
      why: "A classic that shows when Python evaluates what.",
      points: [
        point("once", "warmup", "The default is evaluated once, when the function is defined", [
          "default evaluated once",
          "evaluated at definition time",
          "created when the function is defined",
          "default list is created only once",
          "created one time at the def line",
          "not created on each call",
        ]),
        point("shared", "warmup", "So all calls share the same list", [
          "same list is shared between calls",
          "all calls share the list",
          "shared across calls",
          "next call still sees it",
        ]),
        point("accumulates", "warmup", "Items appended in one call are still there in the next", [
          "items persist between calls",
          "values from previous call",
          "list keeps growing",
          "appended items remain",
        ]),
        point("none", "warmup", "Use None as default and make the list inside", [
          "None as default",
          "use None and create list inside",
          "if it is None create a new list",
        ]),
        point("factory", "standard", "In dataclasses the same is written as field(default_factory=list)", [
          "default_factory",
          "field with default factory in dataclass",
        ]),
      ],
      misconceptions: [
        {
          says: "the default is made anew at every call",
          truth: "It is made once at definition and shared by all calls.",
        },
      ],
      probe: "How would the same look in a dataclass?",
      modelAnswer:
        "The default is evaluated once, when the function is defined, so the same list is shared between calls. If I append to it, the items persist between calls and the list keeps growing, which nobody expects. I use None as default and create the list inside, if it is None. In a dataclass I use field with default_factory.",
      thinkingSeconds: 30,
    },
    {
      id: "py-virtualenv",
      skill: "quality",
      difficulty: "warmup",
      text: "How do you set up a Python project so that a colleague gets the same dependencies as you?",
      why: "Reproducible set-up is where teams lose time.",
      points: [
        point("venv", "warmup", "Use a virtual environment for each project", [
          "virtual environment",
          "venv per project",
          "isolated environment",
          "virtualenv",
        ]),
        point("pyproject", "warmup", "List dependencies in pyproject.toml (or a requirements file)", [
          "pyproject.toml",
          "requirements file",
          "declare the dependencies",
          "requirements.txt",
        ]),
        point("lock", "warmup", "Pin exact versions in a lock file that is committed", [
          "lock file",
          "pin exact versions",
          "uv.lock or poetry.lock",
          "pinned versions",
        ]),
        point(
          "tool",
          "standard",
          "A tool such as uv or Poetry makes the environment from it with one command",
          ["uv sync", "poetry install", "use uv", "use Poetry", "pip-tools"],
        ),
        point("python-version", "standard", "The Python version is fixed too", [
          "pin the Python version",
          "requires-python",
          "same Python version",
          ".python-version",
        ]),
        point("dev", "standard", "Development dependencies are kept apart from those of production", [
          "development dependencies separate",
          "dependency groups",
          "dev group for tests and linters",
        ]),
      ],
      misconceptions: [
        {
          says: "install packages globally with sudo pip",
          truth: "That mixes projects and can break tools of the operating system.",
        },
      ],
      probe: "Why is a list of names without versions not enough?",
      modelAnswer:
        "I use a virtual environment per project, and declare the dependencies in pyproject.toml. Exact versions are pinned in a lock file that is committed, such as uv.lock or poetry.lock. With uv sync a colleague has the same environment in one command. I also pin the Python version with requires-python, and keep development dependencies separate in a dependency group for tests and linters.",
      thinkingSeconds: 35,
    },
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
      id: "py-type-hints",
      skill: "typing",
      difficulty: "warmup",
      text: "What do type hints do in Python, what do they not do, and where do you use them?",
      why: "Separates understanding of static checks from runtime checks.",
      points: [
        point(
          "static",
          "warmup",
          "A checker such as mypy or pyright finds mistakes before the program runs",
          ["mypy finds errors before running", "static type checker", "pyright", "checked statically"],
        ),
        point("not-runtime", "warmup", "Python itself does not enforce them at runtime", [
          "not enforced at runtime",
          "ignored by the interpreter",
          "no runtime effect",
          "Python does not check types at runtime",
        ]),
        point("docs", "warmup", "They document the code and help the editor complete and refactor", [
          "documentation",
          "autocomplete in the editor",
          "IDE support",
          "easier refactoring",
        ]),
        point("edges", "standard", "Data from outside must be validated by code, for example with Pydantic", [
          "validate external data with Pydantic",
          "runtime validation with Pydantic",
          "data from outside must be validated",
        ]),
        point("public", "standard", "They matter most on public functions and at borders between modules", [
          "public functions and interfaces",
          "function signatures",
          "module boundaries",
          "gradually typed",
        ]),
        point("optional", "standard", "None is said explicitly, as in str | None", [
          "str or None explicit",
          "Optional",
          "None in the type",
          "union with None",
        ]),
      ],
      misconceptions: [
        { says: "type hints make Python code faster", truth: "The interpreter does not use them for speed." },
      ],
      probe: "A function is annotated with int and gets a string: what happens?",
      modelAnswer:
        "Type hints let a static type checker like mypy or pyright find errors before running. They are not enforced at runtime, the interpreter ignores them. They serve as documentation, with autocomplete in the editor and easier refactoring. I put them on public functions and module boundaries first, and say None in the type, str or None. Data from outside must be validated in code, I use runtime validation with Pydantic for that.",
      thinkingSeconds: 35,
    },
    {
      id: "py-generators",
      skill: "language",
      difficulty: "standard",
      text: "What is a generator, and when is it better than building a list?",
      why: "Generators are Python's tool for streams and memory.",
      points: [
        point("lazy", "warmup", "It produces its values one at a time, when they are asked for", [
          "lazy evaluation",
          "produces values one at a time",
          "values on demand",
          "yields one item at a time",
          "gives values one by one lazily",
        ]),
        point("yield", "warmup", "A function with yield keeps its place between values", [
          "function with yield",
          "yield pauses the function",
          "resumes where it stopped",
          "keeps its state between yields",
        ]),
        point("memory", "warmup", "It needs little memory, which matters for big files or streams", [
          "saves memory",
          "does not load everything in memory",
          "large files",
          "constant memory",
          "infinite streams",
        ]),
        point("pipeline", "standard", "Generators can be chained into a pipeline", [
          "chain generators",
          "pipeline of generators",
          "compose generators",
          "yield from",
        ]),
        point("once", "standard", "It can be gone through only once, and has no length or index", [
          "can be iterated only once",
          "exhausted after one pass",
          "no len or indexing",
          "consumed",
          "can only loop over it one time",
          "loop over it once",
        ]),
        point("cleanup", "advanced", "try and finally or a with block inside are run when it is closed", [
          "finally runs when closed",
          "generator close",
          "with block inside the generator",
          "GeneratorExit",
        ]),
      ],
      misconceptions: [
        {
          says: "a generator expression computes all values at once",
          truth: "It computes each value only when the next one is asked for.",
        },
      ],
      probe: "What happens when two parts of a program go through the same generator?",
      modelAnswer:
        "A generator yields one item at a time, on demand; it is a function with yield, which pauses the function and resumes where it stopped. It saves memory because it does not load everything in memory, so I use it for large files or infinite streams. I can chain generators to a pipeline. But a generator can be iterated only once, it is exhausted after one pass, and there is no len or indexing, so if I need it twice I build a list. When it is closed, finally runs, so a with block inside the generator is cleaned up.",
      thinkingSeconds: 55,
    },
    {
      id: "py-context-managers",
      skill: "language",
      difficulty: "standard",
      text: "What does the with statement guarantee, and how would you write a context manager of your own?",
      why: "Shows care for resources and errors.",
      points: [
        point("cleanup", "warmup", "The clean-up runs whatever happens, an exception included", [
          "cleanup always runs",
          "even if an exception is raised",
          "closes the file automatically",
          "resource is released",
        ]),
        point("protocol", "standard", "__enter__ and __exit__ are called at the start and end", [
          "__enter__ and __exit__",
          "enter and exit methods",
          "exit method is called",
        ]),
        point(
          "contextlib",
          "standard",
          "contextlib.contextmanager makes one from a generator with one yield",
          [
            "contextlib contextmanager decorator",
            "decorator with yield",
            "contextmanager and yield",
            "generator with a single yield",
          ],
        ),
        point("try-finally", "standard", "In such a generator the yield stands in try and finally", [
          "yield inside try finally",
          "try finally around yield",
          "finally block for cleanup",
        ]),
        point("suppress", "advanced", "Returning True from __exit__ swallows the exception", [
          "return True suppresses the exception",
          "swallow the exception",
          "exit returns true",
        ]),
        point("uses", "standard", "Uses beyond files: locks, transactions, temporary settings, timing", [
          "locks",
          "database transaction",
          "commit or rollback",
          "temporary directory",
          "ExitStack",
        ]),
      ],
      misconceptions: [
        {
          says: "with catches the exceptions of its block",
          truth: "It runs the clean-up and lets them go on, unless __exit__ returns something true.",
        },
      ],
      probe: "How would you make one for a database transaction that must roll back on error?",
      modelAnswer:
        "The with statement guarantees that cleanup always runs, even if an exception is raised, so a resource is released. It calls __enter__ and __exit__. For my own I mostly use the contextlib contextmanager decorator: a generator with a single yield, and the yield inside try finally. If __exit__ returns True it suppresses the exception. Beyond files I use them for locks, a database transaction with commit or rollback, or a temporary directory, and ExitStack for many at once.",
      thinkingSeconds: 55,
    },
    {
      id: "py-threads-processes-async",
      skill: "concurrency",
      difficulty: "standard",
      text: "How do you choose between threads, processes and asyncio?",
      why: "The most common design decision about speed in Python.",
      points: [
        point("io", "standard", "asyncio or threads fit work that waits for input and output", [
          "asyncio for IO bound",
          "threads for IO bound work",
          "waiting for the network",
          "IO bound tasks",
        ]),
        point("cpu", "standard", "Processes fit work that computes, because each has its own interpreter", [
          "multiprocessing for CPU bound",
          "processes for CPU bound work",
          "use several cores",
          "CPU heavy work in processes",
        ]),
        point(
          "gil",
          "standard",
          "The global interpreter lock lets only one thread run Python code at a time",
          [
            "GIL",
            "global interpreter lock",
            "only one thread executes Python bytecode",
            "lock prevents parallel threads",
          ],
        ),
        point("many", "standard", "asyncio handles thousands of connections in one thread", [
          "thousands of connections",
          "single thread event loop",
          "many concurrent connections",
          "cooperative multitasking",
          "good for lots of connections",
        ]),
        point("blocking", "standard", "A blocking call stops the whole event loop, so it goes to a thread", [
          "blocking call blocks the event loop",
          "asyncio.to_thread",
          "run in executor",
          "need async libraries",
        ]),
        point("cost", "standard", "Processes cost memory and must pickle data between them", [
          "processes need more memory",
          "pickle data between processes",
          "serialise data",
          "overhead of processes",
        ]),
        point(
          "free-threaded",
          "advanced",
          "Since 3.13 there is a free-threaded build without the lock, still to be measured",
          ["free threaded build", "no-GIL build", "Python 3.13 without GIL"],
        ),
      ],
      misconceptions: [
        {
          says: "threads make CPU-bound Python code faster",
          truth: "With the global lock they take turns; processes or a free-threaded build use more cores.",
        },
      ],
      probe: "An asyncio service becomes slow when it resizes images: why, and what do you do?",
      modelAnswer:
        "For IO bound tasks, waiting for the network, I use asyncio or threads; for CPU heavy work I use processes, multiprocessing for CPU bound code, to use several cores. The reason is the GIL, the global interpreter lock: only one thread executes Python bytecode at a time. asyncio is a single thread event loop and handles thousands of connections, but a blocking call blocks the event loop, so I put that in asyncio.to_thread. Processes need more memory and must pickle data between them. Python 3.13 has a free threaded build without it, which I would measure first.",
      thinkingSeconds: 65,
    },
    {
      id: "py-n-plus-one",
      skill: "data",
      difficulty: "standard",
      text: "A page that lists 100 orders with their customers runs 101 database queries. What is happening, and how do you fix and prevent it?",
      why: "The most common performance mistake with an ORM.",
      points: [
        point(
          "cause",
          "standard",
          "One query loads the orders and then each access to the customer loads it alone",
          ["N+1 problem", "lazy loading", "one query for each order", "separate query per customer"],
        ),
        point("eager", "standard", "Load related rows with a join or a second query", [
          "eager loading",
          "select_related",
          "joinedload or selectinload",
          "join the customers",
          "prefetch_related",
        ]),
        point(
          "join-vs-in",
          "advanced",
          "A join suits single relations, a second query with IN suits collections",
          [
            "prefetch for many to many",
            "join multiplies rows",
            "selectinload for collections",
            "join for foreign key",
          ],
        ),
        point("see", "standard", "See it by logging or counting queries", [
          "log the SQL queries",
          "debug toolbar",
          "count the queries",
          "echo the SQL",
        ]),
        point("test", "standard", "A test that limits the number of queries keeps it away", [
          "assertNumQueries",
          "test the number of queries",
          "query count in a test",
          "raise on lazy load",
        ]),
        point("only", "standard", "Load only the columns and the page of rows that are needed", [
          "pagination",
          "only needed columns",
          "limit the rows",
          "select specific fields",
        ]),
      ],
      misconceptions: [
        {
          says: "an index on the customer's key removes the extra queries",
          truth: "It makes each of them faster; there are still a hundred round trips.",
        },
      ],
      probe: "When would a join be the worse of the two ways to load related rows?",
      modelAnswer:
        "That is the N+1 problem from lazy loading: one query for the list, then a separate query per customer. I fix it with eager loading, select_related in Django or joinedload in SQLAlchemy. A join for a foreign key is fine, but a join multiplies rows for collections, so there I use selectinload or prefetch_related. I see it when I log the SQL queries or use the debug toolbar. To prevent it I use assertNumQueries, or raise on lazy load. And pagination with only needed columns helps too.",
      thinkingSeconds: 60,
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
      id: "py-pytest",
      skill: "quality",
      difficulty: "standard",
      text: "How do you structure tests with pytest for code that talks to a database and to an outside API?",
      why: "Tests at the borders show engineering judgement.",
      points: [
        point("fixtures", "standard", "Fixtures give each test what it needs and clean up afterwards", [
          "pytest fixtures",
          "fixture with yield for cleanup",
          "conftest fixtures",
          "fixtures set up the database",
          "fixtures for test data",
        ]),
        point(
          "real-db",
          "standard",
          "A real database, rolled back or emptied after each test, finds more than a mock",
          [
            "real test database",
            "rollback after each test",
            "transaction per test",
            "database in a container",
            "same database as production",
            "separate test database",
          ],
        ),
        point(
          "fake-api",
          "standard",
          "The outside API is replaced at the network, for example with respx or responses",
          [
            "mock the HTTP calls",
            "responses or respx library",
            "fake the external API",
            "no real network in tests",
          ],
        ),
        point("parametrize", "standard", "parametrize runs one test over many cases", [
          "parametrize",
          "parametrized tests",
          "many inputs in the same test",
        ]),
        point("unit", "standard", "Rules are kept in pure functions that are tested without either", [
          "pure functions",
          "separate logic from IO",
          "unit tests for business logic",
          "dependency injection",
        ]),
        point("errors", "standard", "Failures such as time-outs and error answers are tested as well", [
          "test timeouts and errors",
          "error cases",
          "pytest.raises",
          "failure paths",
          "what happens when the API is down",
        ]),
      ],
      misconceptions: [
        {
          says: "mock every function that the tested one calls",
          truth: "Such tests repeat the implementation and pass when the parts no longer fit.",
        },
      ],
      probe: "What do you lose if you mock the database session?",
      modelAnswer:
        "I use pytest fixtures in conftest, a fixture with yield for cleanup. Business rules live in pure functions, I separate logic from IO, so unit tests for business logic need nothing. For queries I take a real test database, same as production, with rollback after each test. I fake the external API at the HTTP level with the respx library, so there is no real network in tests. parametrize covers many inputs in the same test, and I test timeouts and errors with pytest.raises.",
      thinkingSeconds: 60,
    },
    {
      id: "py-protocols-dataclasses",
      skill: "typing",
      difficulty: "standard",
      text: "How do you decide between a dict, a dataclass, a Pydantic model and a Protocol when you design a module?",
      why: "Design with types, beyond annotations.",
      points: [
        point("dataclass", "standard", "A dataclass is a light record for data inside the program", [
          "dataclass for internal data",
          "dataclass as simple record",
          "dataclass generates init and eq",
          "frozen dataclass",
        ]),
        point("pydantic", "standard", "A Pydantic model validates and converts data from outside", [
          "Pydantic validates input",
          "Pydantic at the boundary",
          "parse external data with Pydantic",
          "Pydantic for API input",
        ]),
        point(
          "dict",
          "standard",
          "A dict fits keys that are not known before; TypedDict describes known ones",
          ["dict for dynamic keys", "TypedDict", "unknown keys", "dict loses type information"],
        ),
        point("protocol", "standard", "A Protocol names what a function needs, without inheritance", [
          "Protocol for structural typing",
          "duck typing with types",
          "interface without inheritance",
          "structural subtyping",
        ]),
        point("fakes", "standard", "With a Protocol, tests can hand in a simple fake", [
          "easy to fake in tests",
          "swap the implementation",
          "dependency inversion",
          "fake implementation for tests",
        ]),
        point("frozen", "standard", "Frozen records are safe to share and can be dict keys", [
          "frozen is immutable and hashable",
          "immutable dataclass",
          "frozen true",
          "cannot be changed by accident",
        ]),
      ],
      misconceptions: [
        {
          says: "a dataclass checks the types of its fields when it is made",
          truth: "It stores whatever it is given; Pydantic or own code validates.",
        },
      ],
      probe: "Where would you use an abstract base class instead of a Protocol?",
      modelAnswer:
        "Data from outside goes through Pydantic: Pydantic validates input at the boundary and converts it. For internal data I use a dataclass as a simple record, often a frozen dataclass, which is immutable and hashable. A dict is for dynamic keys; it loses type information otherwise, or I describe it with TypedDict. When a function needs a capability I define a Protocol for structural typing, an interface without inheritance, so it is easy to fake in tests and I can swap the implementation.",
      thinkingSeconds: 65,
    },
    {
      id: "py-memory-model",
      skill: "language",
      difficulty: "advanced",
      text: "A long-running Python service keeps growing in memory. How do you find the reason, and what are typical ones?",
      why: "Needs knowledge of reference counting, cycles and tools.",
      points: [
        point("refcount", "standard", "CPython frees an object when its reference count reaches zero", [
          "reference counting",
          "freed when reference count is zero",
          "no more references",
        ]),
        point("cycles", "standard", "The garbage collector finds cycles that the counts do not", [
          "garbage collector for cycles",
          "reference cycles",
          "gc module",
          "cyclic references",
        ]),
        point(
          "tracemalloc",
          "advanced",
          "tracemalloc snapshots, or a profiler such as memray, show where the memory was allocated",
          ["tracemalloc", "compare memory snapshots", "memray", "memory profiler", "objgraph"],
        ),
        point(
          "caches",
          "standard",
          "Typical: caches without a limit, such as global dicts or lru_cache without maxsize",
          [
            "unbounded cache",
            "global dict grows",
            "lru_cache without maxsize",
            "cache without limit",
            "module level list",
          ],
        ),
        point(
          "lingering",
          "advanced",
          "Also exceptions with their tracebacks, closures and callbacks that hold big objects",
          [
            "traceback holds references",
            "callbacks keep objects alive",
            "closures hold references",
            "unfinished tasks",
          ],
        ),
        point(
          "fragment",
          "advanced",
          "Memory may stay with the process though Python has freed it, through fragmentation or C libraries",
          [
            "fragmentation",
            "memory not returned to the operating system",
            "C extension leak",
            "native memory",
          ],
        ),
        point(
          "stream",
          "standard",
          "Processing in streams instead of loading all, or recycling workers, keeps it bounded",
          [
            "stream instead of loading all",
            "process in chunks",
            "restart workers after max requests",
            "weakref",
          ],
        ),
      ],
      misconceptions: [
        {
          says: "del frees the memory of an object at once",
          truth: "It removes one name; the object goes only when no reference is left.",
        },
      ],
      probe: "tracemalloc shows stable Python memory, yet the process grows: what now?",
      modelAnswer:
        "CPython uses reference counting, an object is freed when its reference count is zero, and there is a garbage collector for cycles. I compare memory snapshots with tracemalloc, or run memray, to see which lines allocate. Typical is an unbounded cache: a global dict grows or lru_cache without maxsize on a method. Also callbacks keep objects alive, closures hold references, and a stored exception's traceback holds references to frames. Sometimes memory is not returned to the operating system because of fragmentation or a C extension leak. I then process in chunks, stream instead of loading all, and restart workers after max requests as a safety net.",
      thinkingSeconds: 85,
    },
    {
      id: "py-asyncio-structured",
      skill: "concurrency",
      difficulty: "advanced",
      text: "In an asyncio service you call three back ends for each request. How do you handle time-outs, errors and cancellation properly?",
      why: "Structured concurrency is what makes async code reliable.",
      points: [
        point("taskgroup", "advanced", "A TaskGroup runs them together and waits for all", [
          "TaskGroup",
          "asyncio.TaskGroup",
          "structured concurrency",
          "tasks awaited in a group",
        ]),
        point(
          "cancel-siblings",
          "advanced",
          "If one fails, the group cancels the others and raises an ExceptionGroup",
          ["cancels the other tasks", "ExceptionGroup", "except star", "siblings are cancelled"],
        ),
        point("timeout", "standard", "asyncio.timeout limits the time of the whole or of each", [
          "asyncio.timeout",
          "wait_for",
          "deadline for the request",
          "timeout per call",
        ]),
        point(
          "cancelled-error",
          "advanced",
          "CancelledError must be passed on after clean-up, never swallowed",
          [
            "do not swallow CancelledError",
            "re-raise CancelledError",
            "cleanup in finally on cancellation",
            "never catch CancelledError and ignore",
          ],
        ),
        point(
          "partial",
          "standard",
          "Where a partial answer is fine, gather with return_exceptions or a handler for each",
          [
            "return_exceptions true",
            "partial results",
            "fallback for a failing backend",
            "handle each error separately",
          ],
        ),
        point(
          "fire-forget",
          "advanced",
          "A task that nobody keeps a reference to may vanish, with its error",
          ["keep a reference to the task", "fire and forget", "task garbage collected", "lost exception"],
        ),
        point("limit", "standard", "A semaphore or connection pool limits the load on the back ends", [
          "semaphore",
          "limit concurrency",
          "connection pool",
          "bounded concurrency",
        ]),
      ],
      misconceptions: [
        {
          says: "asyncio.gather cancels the others when one fails",
          truth: "By default gather raises the first error and lets the others run on.",
        },
      ],
      probe: "One of the three is optional for the answer: how does your code look then?",
      modelAnswer:
        "I use asyncio.TaskGroup, so structured concurrency: if one call fails it cancels the other tasks and raises an ExceptionGroup, which I handle with except star. asyncio.timeout gives a deadline for the request and a shorter timeout per call. In cleanup code I never catch CancelledError and ignore it, I do cleanup in finally and re-raise CancelledError. If one backend is optional I want partial results, with a fallback for a failing backend inside its own task. I avoid fire and forget: keep a reference to the task or its exception is lost. A semaphore or the connection pool will limit concurrency.",
      thinkingSeconds: 85,
    },
    {
      id: "py-transactions",
      skill: "data",
      difficulty: "advanced",
      text: "Two requests withdraw money from the same account at the same moment. How do you keep the balance right?",
      why: "Concurrency in the database, where most money bugs live.",
      points: [
        point("lost-update", "standard", "Both read the same balance, and one update overwrites the other", [
          "lost update",
          "race condition",
          "both read the old balance",
          "one overwrites the other",
        ]),
        point("transaction", "standard", "Reading and writing belong in one transaction", [
          "single transaction",
          "wrap in a transaction",
          "atomic block",
          "all or nothing",
        ]),
        point("row-lock", "advanced", "SELECT … FOR UPDATE locks the row until the commit", [
          "select for update",
          "lock the row",
          "row level lock",
          "pessimistic locking",
        ]),
        point(
          "atomic-update",
          "advanced",
          "Or one UPDATE that subtracts, with the condition that the balance is enough",
          [
            "update with condition in where",
            "atomic update statement",
            "update balance set balance minus amount",
            "check affected rows",
            "update set balance = balance - amount",
            "how many rows were changed",
          ],
        ),
        point(
          "optimistic",
          "advanced",
          "Or a version column: update only if it is unchanged, else try again",
          ["optimistic locking", "version column", "retry on version conflict", "compare and swap"],
        ),
        point(
          "isolation",
          "advanced",
          "Serializable isolation detects the conflict, and the transaction is retried",
          ["serializable isolation", "isolation level", "serialization failure retry"],
        ),
        point(
          "constraint",
          "standard",
          "A check constraint keeps the balance from falling below zero whatever the code does",
          ["check constraint", "database constraint on balance", "balance cannot be negative"],
        ),
        point("deadlock", "advanced", "Lock rows in a fixed order to avoid deadlocks", [
          "consistent lock order",
          "avoid deadlocks",
          "lock in same order",
        ]),
      ],
      misconceptions: [
        {
          says: "a transaction alone prevents lost updates at the default isolation level",
          truth:
            "At read committed both may read the old value; it takes a lock, a condition or a higher level.",
        },
      ],
      probe: "Transfers lock two accounts: what can go wrong with row locks, and how do you avoid it?",
      modelAnswer:
        "It is a race condition: both read the old balance and one overwrites the other, a lost update. I wrap it in a single transaction, but at read committed that alone is not enough. Either I lock the row with select for update, pessimistic locking, or use an atomic update statement with the condition in where, and check affected rows. With rare conflicts optimistic locking with a version column and retry on version conflict is good. Serializable isolation works too with a serialization failure retry. A check constraint guarantees that the balance cannot be negative. For transfers I lock in the same order to avoid deadlocks.",
      thinkingSeconds: 85,
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
      id: "py-profiling",
      skill: "quality",
      difficulty: "advanced",
      text: "A nightly job has grown from ten minutes to two hours. How do you find out why, and what do you change first?",
      why: "Performance work as method, on real code.",
      points: [
        point(
          "measure",
          "standard",
          "Measure with a profiler such as cProfile or py-spy before changing anything",
          ["profile it first", "cProfile", "py-spy", "profiler shows hot spots", "measure before optimising"],
        ),
        point(
          "data-growth",
          "standard",
          "See whether it grew with the data, which hints at a quadratic step",
          [
            "quadratic algorithm",
            "data volume has grown",
            "nested loop over data",
            "O(n squared)",
            "complexity",
          ],
        ),
        point("io", "standard", "Split the time into database, network and computing", [
          "slow queries",
          "time spent waiting for the database",
          "explain the query plan",
          "IO versus CPU time",
          "missing index",
        ]),
        point("batch", "standard", "Do work in batches instead of row by row", [
          "batch the operations",
          "bulk insert",
          "executemany",
          "process in batches",
          "row by row is slow",
        ]),
        point("structure", "standard", "Better structures or vectorised operations before parallelism", [
          "use a set or dict for lookup",
          "vectorise with NumPy",
          "vectorised pandas operations",
          "better algorithm first",
        ]),
        point("guard", "advanced", "Record durations and sizes of each run so that growth is noticed early", [
          "monitor the duration",
          "alert when it gets slow",
          "benchmark in CI",
          "log the timing of each step",
        ]),
      ],
      misconceptions: [
        {
          says: "rewrite it in a faster language first",
          truth: "Most such growth comes from algorithms and queries, which stay slow in any language.",
        },
      ],
      probe:
        "The profile shows that most of the time is spent in the database driver: what does that tell you?",
      modelAnswer:
        "I profile it first, py-spy on the running job or cProfile locally, because the profiler shows hot spots. I ask whether the data volume has grown and if there is a quadratic algorithm, for instance a nested loop over data. I split IO versus CPU time: slow queries I explain with the query plan, often there is a missing index. Row by row is slow, so I batch the operations with bulk insert. In Python code I use a set or dict for lookup, or vectorise with NumPy, better algorithm first and parallelism later. Then I log the timing of each step and alert when it gets slow.",
      thinkingSeconds: 75,
    },
    {
      id: "py-advanced-typing",
      skill: "typing",
      difficulty: "advanced",
      text: "You maintain a library that others call with many kinds of values. How do you make its signatures precise without making them painful?",
      why: "Public typing needs generics, variance and restraint.",
      points: [
        point(
          "generics",
          "advanced",
          "Generics tie the result's type to the argument's, with the type parameter syntax of 3.12",
          ["generics link input and output types", "TypeVar", "type parameter syntax", "generic function"],
        ),
        point(
          "accept-wide",
          "advanced",
          "Accept wide types such as Iterable or Mapping, return narrow ones",
          [
            "accept Iterable or Sequence",
            "accept abstract types return concrete",
            "wide parameters narrow results",
            "Mapping instead of dict",
          ],
        ),
        point("overload", "advanced", "overload describes results that depend on an argument", [
          "overload",
          "typing overload",
          "return type depends on the argument",
        ]),
        point(
          "any",
          "standard",
          "Avoid Any in public signatures, since it switches checking off; object is honest",
          ["avoid Any", "Any disables checking", "object instead of Any"],
        ),
        point("py-typed", "advanced", "Ship py.typed and run the checker in CI, on examples too", [
          "py.typed marker",
          "run mypy in CI",
          "type check in CI",
          "test the types",
        ]),
        point("paramspec", "advanced", "ParamSpec keeps the signature of decorated functions", [
          "ParamSpec",
          "decorator keeps the signature",
          "preserve signature of wrapped function",
        ]),
        point(
          "variance",
          "advanced",
          "A list is invariant, so a list of a subtype is not accepted where a list of the base is wanted",
          ["list is invariant", "invariance", "covariant Sequence", "variance"],
        ),
      ],
      misconceptions: [
        {
          says: "list[int] can be passed where list[float] is expected",
          truth: "Lists are invariant; take Sequence[float] if the function only reads.",
        },
      ],
      probe: "Why does a function that takes a list of base objects reject a list of a subclass?",
      modelAnswer:
        "I use generics, with the type parameter syntax, to link input and output types. Parameters accept abstract types and I return concrete ones: accept Iterable or Sequence, Mapping instead of dict. That also avoids variance trouble, as a list is invariant while Sequence is covariant. If the return type depends on the argument I add typing overload. I avoid Any, because Any disables checking. For decorators ParamSpec preserves the signature of the wrapped function. And I ship the py.typed marker and type check in CI.",
      thinkingSeconds: 75,
    },
  ],
};
