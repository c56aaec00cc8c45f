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
];
