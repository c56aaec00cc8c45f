import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** Python Developer: Concurrency. How questions are written: docs/adding-a-role.md. */
export const concurrencyQuestions: Question[] = [
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
      point("gil", "standard", "The global interpreter lock lets only one thread run Python code at a time", [
        "GIL",
        "global interpreter lock",
        "only one thread executes Python bytecode",
        "lock prevents parallel threads",
      ]),
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
      point("fire-forget", "advanced", "A task that nobody keeps a reference to may vanish, with its error", [
        "keep a reference to the task",
        "fire and forget",
        "task garbage collected",
        "lost exception",
      ]),
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
];
