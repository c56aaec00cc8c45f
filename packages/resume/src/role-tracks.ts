import type { ParsedResume } from "@teamified/contracts/resumes";
import type { ResourceKey } from "./free-resources.ts";
import { findSkill } from "./skills-taxonomy.ts";

export type TrackName = "front-end" | "back-end" | "full-stack" | "data" | "Python";

/** Something that work of this kind usually asks for; any one of `skills` shows it. */
type Expectation = {
  topic: string;
  skills: readonly string[];
  why: string;
  nextStep: string;
  resource: ResourceKey;
};

const typescript: Expectation = {
  topic: "TypeScript",
  skills: ["TypeScript"],
  why: "Most teams that work with JavaScript write new code in TypeScript, and readers look for the word.",
  nextStep:
    "Move one small project of yours to TypeScript with strict mode on, and put it on your list with a link.",
  resource: "typescript",
};
const frontendTests: Expectation = {
  topic: "Automated tests in the browser",
  skills: [
    "Jest",
    "Vitest",
    "Cypress",
    "Playwright",
    "Testing Library",
    "Selenium",
    "Unit Testing",
    "Test Automation",
    "Mocha",
    "Jasmine",
  ],
  why: "Nothing in the resume shows how you make sure that a page keeps working after a change.",
  nextStep:
    "Write three tests for a page you know well: one that passes through a form, one for an error, one for an empty list.",
  resource: "browserTests",
};
const accessibility: Expectation = {
  topic: "Accessibility",
  skills: ["Accessibility"],
  why: "Interfaces have to work by keyboard and screen reader, often by law, and few resumes mention it.",
  nextStep:
    "Use a page of yours with the keyboard alone, mend what does not work, and describe the mend in one sentence.",
  resource: "accessibility",
};
const database: Expectation = {
  topic: "A relational database",
  skills: [
    "PostgreSQL",
    "MySQL",
    "SQL",
    "SQL Server",
    "SQLite",
    "MariaDB",
    "Oracle Database",
    "PL/SQL",
    "T-SQL",
  ],
  why: "Work on the server side rests on data, and the resume names no SQL database.",
  nextStep:
    "Model something you know with three tables, write the five queries it needs, and look at one with EXPLAIN.",
  resource: "postgres",
};
const containers: Expectation = {
  topic: "Containers",
  skills: ["Docker", "Kubernetes"],
  why: "Services are mostly built and run in containers, and the resume does not say that you have used them.",
  nextStep:
    "Write a Dockerfile for one of your projects so that it starts with one command on another machine.",
  resource: "docker",
};
const delivery: Expectation = {
  topic: "Continuous integration",
  skills: ["CI/CD", "GitHub Actions", "GitLab CI", "Jenkins", "CircleCI", "Travis CI", "Argo CD"],
  why: "It is not visible how your code gets from your machine to its users.",
  nextStep: "Let a workflow run the tests of one project on every push, and name it in the project's line.",
  resource: "actions",
};
const serverTests: Expectation = {
  topic: "Automated tests of services",
  skills: [
    "Unit Testing",
    "Test Automation",
    "TDD",
    "Jest",
    "Vitest",
    "Mocha",
    "JUnit",
    "pytest",
    "RSpec",
    "Postman",
  ],
  why: "Nothing in the resume shows how you know that a service does what it should.",
  nextStep:
    "Test one endpoint for its good case, a wrong input and a missing right, and run it against a real database.",
  resource: "node",
};
const apis: Expectation = {
  topic: "Design of interfaces between services",
  skills: ["REST", "GraphQL", "gRPC", "tRPC", "Microservices"],
  why: "Server work is about what other programs may ask for, and the resume names no API.",
  nextStep:
    "Describe one API that you built or used in a sentence: who calls it, what for, and how errors are told.",
  resource: "http",
};
const pytest: Expectation = {
  topic: "Tests with pytest",
  skills: ["pytest", "Unit Testing", "TDD", "Test Automation"],
  why: "Python checks little before it runs, so readers look for tests, and the resume names none.",
  nextStep:
    "Add pytest to one project and cover its most important function with five cases, one of them an error.",
  resource: "pytest",
};

const expectations: Record<TrackName, readonly Expectation[]> = {
  "front-end": [typescript, frontendTests, accessibility, delivery],
  "back-end": [database, serverTests, containers, apis, delivery],
  "full-stack": [typescript, database, frontendTests, containers, delivery],
  data: [
    {
      topic: "SQL",
      skills: [
        "SQL",
        "PostgreSQL",
        "MySQL",
        "BigQuery",
        "Snowflake",
        "Redshift",
        "SQL Server",
        "PL/SQL",
        "T-SQL",
      ],
      why: "Nearly every data role begins with questions put to a database, and the resume does not name SQL.",
      nextStep:
        "Answer five questions about a public data set with SQL alone, window functions included, and share the queries.",
      resource: "postgres",
    },
    {
      topic: "Data pipelines",
      skills: ["Airflow", "dbt", "ETL", "Apache Spark", "Kafka", "Databricks", "Flink"],
      why: "It is not visible how data reaches your analyses, day after day and after a failure.",
      nextStep: "Build a small daily job that loads one source, checks it and can be run again without harm.",
      resource: "airflow",
    },
    {
      topic: "Statistics",
      skills: ["Statistics", "A/B Testing", "Machine Learning", "scikit-learn", "Deep Learning"],
      why: "A reader wants to see how sure you are of a result, and the resume names no method.",
      nextStep: "Take one analysis of yours and add how large the uncertainty is and why you believe it.",
      resource: "statistics",
    },
    pytest,
  ],
  Python: [
    pytest,
    {
      topic: "A web framework for Python",
      skills: ["Django", "Flask", "FastAPI"],
      why: "Many Python roles serve an API or a page, and the resume names no framework for it.",
      nextStep: "Serve one function of yours over HTTP with checked input and a documented answer.",
      resource: "fastapi",
    },
    database,
    containers,
    delivery,
  ],
};

const frontend = /\b(?:front[- ]?end|ui|web designer|react|angular|vue)\b/iu;
const backend = /\b(?:back[- ]?end|server|api|platform|java|php|node|\.net|golang)\b/iu;
const fullstack = /\b(?:full[- ]?stack|web developer|web engineer)\b/iu;
const data = /\b(?:data|analytics|machine learning|ml|bi|research|scientist)\b/iu;

/**
 * The kind of work that the person seems to want, from the titles they held (the latest counts most) and the skills
 * they name; null when nothing points anywhere.
 */
export function guessTrack(parsed: ParsedResume): TrackName | null {
  const points: Record<TrackName, number> = {
    "front-end": 0,
    "back-end": 0,
    "full-stack": 0,
    data: 0,
    Python: 0,
  };
  parsed.previousRoles.slice(0, 3).forEach((role, index) => {
    const weight = 6 - index * 2;
    if (fullstack.test(role.title)) points["full-stack"] += weight;
    if (frontend.test(role.title)) points["front-end"] += weight;
    if (backend.test(role.title)) points["back-end"] += weight;
    if (data.test(role.title)) points.data += weight;
    if (/\bpython\b/iu.test(role.title)) points.Python += weight + 1;
  });
  for (const { name } of parsed.skills) {
    const domain = findSkill(name)?.domain;
    if (domain === "frontend") points["front-end"] += 1;
    if (domain === "backend" || domain === "databases") points["back-end"] += 1;
    if (domain === "data" || domain === "machine-learning") points.data += 1;
    if (name === "Python" || name === "Django" || name === "Flask" || name === "FastAPI") points.Python += 1;
  }
  // Both sides at once is what full-stack means.
  points["full-stack"] += Math.min(points["front-end"], points["back-end"]);
  const [best] = Object.entries(points).sort(([, a], [, b]) => b - a);
  // `Object.entries` forgets the key type of the record above.
  return best !== undefined && best[1] >= 2 ? (best[0] as TrackName) : null;
}

/** What work of this kind asks for and the resume does not show, the most important first. */
export function missingFor(track: TrackName, parsed: ParsedResume): Expectation[] {
  const known = new Set(parsed.skills.map((skill) => skill.name));
  return expectations[track].filter((expectation) => !expectation.skills.some((skill) => known.has(skill)));
}
