import type { RoleDefinition } from "@teamified/contracts/roles";
import { concurrencyQuestions } from "./python/concurrency.ts";
import { dataQuestions } from "./python/data.ts";
import { pythonHelp } from "./python/help.ts";
import { languageQuestions } from "./python/language.ts";
import { qualityQuestions } from "./python/quality.ts";
import { typingQuestions } from "./python/typing.ts";
import { webQuestions } from "./python/web.ts";
import { withHelp } from "./with-help.ts";

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
  questions: withHelp(pythonHelp, [
    ...languageQuestions,
    ...typingQuestions,
    ...concurrencyQuestions,
    ...webQuestions,
    ...dataQuestions,
    ...qualityQuestions,
  ]),
};
