import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** Python Developer: Testing and packaging. How questions are written: docs/adding-a-role.md. */
export const qualityQuestions: Question[] = [
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
      point("data-growth", "standard", "See whether it grew with the data, which hints at a quadratic step", [
        "quadratic algorithm",
        "data volume has grown",
        "nested loop over data",
        "O(n squared)",
        "complexity",
      ]),
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
];
