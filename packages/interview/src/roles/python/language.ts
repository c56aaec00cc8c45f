import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** Python Developer: Language and data model. How questions are written: docs/adding-a-role.md. */
export const languageQuestions: Question[] = [
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
      point("contextlib", "standard", "contextlib.contextmanager makes one from a generator with one yield", [
        "contextlib contextmanager decorator",
        "decorator with yield",
        "contextmanager and yield",
        "generator with a single yield",
      ]),
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
        ["fragmentation", "memory not returned to the operating system", "C extension leak", "native memory"],
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
    id: "py-string-bytes",
    skill: "language",
    difficulty: "warmup",
    text: "A customer's name arrives as “JosÃ©” in your database. What has gone wrong, and how do you treat text and bytes in a Python program?",
    why: "Text meets every program at its edges, and damage there is lasting.",
    points: [
      point("decoded", "warmup", "UTF-8 bytes were decoded with another encoding", [
        "wrong encoding when decoding",
        "UTF-8 read as Latin-1",
        "decoded as cp1252",
        "encoding mismatch",
        "bytes interpreted with the wrong charset",
      ]),
      point("two-types", "warmup", "str holds text, bytes holds what is stored and sent", [
        "str is Unicode text",
        "bytes are raw data",
        "encode and decode between them",
        "text versus bytes",
        "str and bytes are different types",
      ]),
      point("edges", "standard", "Decode at the entrance, encode at the exit, and work with str between", [
        "decode as soon as it comes in",
        "encode only when writing",
        "str everywhere inside the program",
        "convert at the boundaries",
        "Unicode sandwich",
      ]),
      point("explicit", "warmup", "Name the encoding when opening files", [
        "open with encoding utf-8",
        "encoding argument",
        "default encoding depends on the platform",
        "don't rely on the system's locale",
        "always specify UTF-8",
      ]),
      point("repair", "standard", "Find the place where it happens, and repair stored data carefully once", [
        "check the CSV import",
        "look at which step breaks it",
        "encode as latin-1 and decode as utf-8 to repair",
        "fix existing rows with a script",
        "database connection charset",
      ]),
    ],
    misconceptions: [
      {
        says: "errors ignore always solves encoding problems",
        truth: "It throws characters away silently, and with them the names of people.",
      },
    ],
    probe: "How would you find out at which step of an import the character was damaged?",
    modelAnswer:
      "That's an encoding mismatch: UTF-8 bytes were read as Latin-1 somewhere, often in a CSV import. In Python str is Unicode text and bytes are raw data. I decode as soon as it comes in and encode only when writing, so there is str everywhere inside the program. Files I open with encoding utf-8, because the default depends on the platform. To repair, I look at which step breaks it, then fix existing rows with a script.",
    thinkingSeconds: 30,
  },
  {
    id: "py-exceptions-design",
    skill: "language",
    difficulty: "standard",
    text: "A colleague writes try: … except Exception: pass around everything so that the program does not crash. What do you say, and how do you handle errors in Python instead?",
    why: "How somebody treats errors shows what they have had to operate.",
    points: [
      point("hides", "warmup", "It hides mistakes, so that they show up later and elsewhere", [
        "errors are swallowed",
        "bugs are hidden",
        "you never know that something failed",
        "wrong data goes on silently",
        "fails later in another place",
      ]),
      point("specific", "warmup", "Catch only the exception that one can handle, around few lines", [
        "catch specific exceptions",
        "except ValueError only",
        "small try block",
        "only where I know what to do",
        "as narrow as possible",
      ]),
      point("let-go", "standard", "Let others rise to one place that logs them and answers", [
        "let it bubble up",
        "handler at the top level",
        "log with the traceback",
        "logger.exception",
        "middleware turns it into a 500",
      ]),
      point("from", "standard", "Raise own exceptions with from, so that the cause is kept", [
        "raise from",
        "keep the original exception as cause",
        "custom exception class",
        "exception chaining",
        "translate low level errors",
      ]),
      point("finally", "standard", "Clean up with finally or a with statement", [
        "finally block",
        "with statement closes it",
        "context manager for cleanup",
        "release resources also on error",
        "roll back the transaction",
      ]),
      point(
        "groups",
        "advanced",
        "Several errors of parallel work come as an exception group, taken apart with except*",
        [
          "ExceptionGroup",
          "except star",
          "several exceptions at once",
          "TaskGroup raises a group",
          "add_note to give context",
        ],
      ),
    ],
    misconceptions: [
      {
        says: "a bare except only catches errors of the program",
        truth: "It also catches KeyboardInterrupt and SystemExit, so the program cannot be stopped.",
      },
    ],
    probe:
      "What would you see in the log a week later if a price could not be read, with their code and with yours?",
    modelAnswer:
      "With that the errors are swallowed and you never know that something failed; wrong data goes on silently. I catch specific exceptions in a small try block, only where I know what to do. Everything else I let bubble up to a handler at the top level that does logger.exception. When I translate low level errors I use raise from, so the original exception is kept as cause. Cleanup goes into a with statement or finally. With a TaskGroup there may be several exceptions at once, then except star on the ExceptionGroup.",
    thinkingSeconds: 40,
  },
  {
    id: "py-decorator",
    skill: "language",
    difficulty: "standard",
    text: "You want to measure how long certain functions take, without changing their bodies. How would you write a decorator for that, and what is easy to get wrong?",
    why: "Decorators join functions as values, closures and care for the caller.",
    points: [
      point("wraps", "standard", "A decorator takes a function and gives back another that calls it", [
        "function that takes a function",
        "returns a wrapper",
        "inner function calls the original",
        "wraps the original function",
        "the @ replaces the function by the result",
      ]),
      point("args", "warmup", "The wrapper passes all arguments on and returns the result", [
        "*args and **kwargs",
        "pass the arguments through",
        "return the value of the original",
        "forgot to return the result",
        "any signature",
      ]),
      point("functools", "standard", "functools.wraps keeps name, docstring and signature", [
        "functools.wraps",
        "keeps the name and docstring",
        "otherwise the name is wrapper",
        "preserves metadata",
        "__wrapped__",
      ]),
      point("finally", "standard", "Measure in finally with a monotonic clock, so that failures count too", [
        "time.perf_counter",
        "measure in a finally block",
        "also when an exception is raised",
        "monotonic clock",
        "not time.time",
      ]),
      point("async", "advanced", "A coroutine function needs an async wrapper that awaits", [
        "async functions need await in the wrapper",
        "otherwise only creating the coroutine is measured",
        "check iscoroutinefunction",
        "async def wrapper",
        "separate version for coroutines",
      ]),
      point("types", "advanced", "ParamSpec keeps the types of the wrapped function", [
        "ParamSpec",
        "type checker knows the arguments",
        "Callable with P and R",
        "typed decorator",
        "signature is not lost for mypy",
      ]),
    ],
    misconceptions: [
      {
        says: "a decorator always runs each time the function is called",
        truth: "The decorator runs once at definition; the wrapper that it returns runs at each call.",
      },
    ],
    probe: "Your decorator reports 0.0001 seconds for an async function that takes a second: why?",
    modelAnswer:
      "A decorator is a function that takes a function and returns a wrapper; the inner function calls the original with *args and **kwargs and returns its value, which people forget. I put functools.wraps on it, otherwise the name is wrapper and the docstring is lost. Time I take with time.perf_counter in a finally block, so it's measured also when an exception is raised. For coroutines you need an async def wrapper that awaits, otherwise only creating the coroutine is measured. With ParamSpec the type checker still knows the arguments.",
    thinkingSeconds: 40,
  },
  {
    id: "py-equality-hash",
    skill: "language",
    difficulty: "advanced",
    text: "You give a class its own __eq__, and suddenly its objects cannot be keys of a dict; after a quick fix some lookups fail. What are the rules behind this?",
    why: "The contract of equality and hash is short, and breaking it loses data.",
    points: [
      point("none", "standard", "Defining __eq__ sets __hash__ to None", [
        "__hash__ becomes None",
        "unhashable type",
        "hash is removed when eq is defined",
        "TypeError unhashable",
        "must define __hash__ as well",
      ]),
      point("contract", "standard", "Equal objects must have equal hashes", [
        "equal objects need the same hash",
        "a == b means hash(a) == hash(b)",
        "hash over the same fields as eq",
        "contract between eq and hash",
        "hash of a tuple of the fields",
      ]),
      point(
        "mutable",
        "advanced",
        "The hash must not change while it is a key, so it may rest only on what does not change",
        [
          "mutable objects should not be hashable",
          "changing a field moves it to another bucket",
          "lookup fails after the object was modified",
          "only immutable fields in the hash",
          "hash has to stay the same for its lifetime",
        ],
      ),
      point("bucket", "standard", "A dict finds the place by hash and then compares with ==", [
        "hash decides the bucket",
        "then equality is checked",
        "hash table",
        "first hash, then eq",
        "collisions are resolved by comparing",
      ]),
      point("frozen", "standard", "A frozen dataclass gives both correctly", [
        "dataclass frozen=True",
        "frozen dataclass is hashable",
        "immutable value object",
        "NamedTuple",
        "eq and hash generated",
      ]),
      point("notimplemented", "advanced", "__eq__ returns NotImplemented for other types", [
        "return NotImplemented for other classes",
        "let the other side decide",
        "check isinstance first",
        "comparison with a foreign type",
        "subclass comparison",
      ]),
    ],
    misconceptions: [
      {
        says: "two objects with the same hash are always equal",
        truth: "Hashes may collide; equality decides.",
      },
    ],
    probe:
      "An object is a key of a dict, and then one of its compared fields changes: what does a lookup find?",
    modelAnswer:
      "When you define __eq__, __hash__ becomes None, therefore TypeError unhashable. The contract is that equal objects need the same hash, so I build it over the same fields as eq. A dict uses the hash to decide the bucket, then equality is checked. If the fields are mutable, lookup fails after the object was modified, so only immutable fields in the hash. Easiest is a frozen dataclass, where eq and hash are generated. In __eq__ I return NotImplemented for other classes.",
    thinkingSeconds: 45,
  },
  {
    id: "py-import-system",
    skill: "language",
    difficulty: "advanced",
    text: "Starting your command-line tool takes three seconds before it does anything. How can imports be the reason, and what can you do about them?",
    why: "What happens at import is invisible until it costs time or fails.",
    points: [
      point("runs", "standard", "Importing a module runs all its top-level code", [
        "module code is executed on import",
        "top-level code runs",
        "work done at import time",
        "database connection at module level",
        "import has side effects",
      ]),
      point("measure", "standard", "python -X importtime shows what each import costs", [
        "-X importtime",
        "measure the import times",
        "importtime with tuna",
        "profile the start",
        "see which module is slow",
      ]),
      point("lazy", "standard", "Import heavy packages inside the function that needs them", [
        "import inside the function",
        "lazy import",
        "pandas is only imported when needed",
        "delay the import",
        "subcommand imports its own modules",
      ]),
      point("once", "standard", "A module is run once and then taken from sys.modules", [
        "cached in sys.modules",
        "second import is cheap",
        "executed only the first time",
        "compiled pyc files",
        "bytecode cache",
      ]),
      point("cycles", "advanced", "Moving imports also affects cycles and types: TYPE_CHECKING helps", [
        "TYPE_CHECKING",
        "imports only for type hints",
        "circular imports",
        "partially initialised module",
        "annotations as strings",
      ]),
      point("price", "advanced", "A late import fails late and slows the first call", [
        "ImportError appears at run time",
        "first call is slower",
        "missing package is noticed later",
        "test that all modules can be imported",
        "trade-off of lazy imports",
      ]),
    ],
    misconceptions: [
      {
        says: "importing a module always only reads its definitions",
        truth: "It runs the file from top to bottom; definitions are the result of running it.",
      },
    ],
    probe: "Why does the second run of the tool often start faster than the first?",
    modelAnswer:
      "Import means that module code is executed, so top-level code runs, maybe even a database connection at module level. I'd run python -X importtime to see which module is slow. Heavy things like pandas I import inside the function, so a subcommand imports its own modules. A module is cached in sys.modules and executed only the first time, and pyc files help the second start. Imports only for type hints go under TYPE_CHECKING. The trade-off is that an ImportError appears at run time and the first call is slower, so I test that all modules can be imported.",
    thinkingSeconds: 45,
  },
];
