import type { ParsedResume } from "@teamified/contracts/resumes";
import type { GapKey, TrackName } from "./feedback-words/feedback-words.ts";
import type { ResourceKey } from "./free-resources.ts";
import { findSkill, skillsInLine } from "./skills-taxonomy.ts";

/** Something that work of this kind usually asks for; any one of `skills` shows it. */
type Expectation = {
  key: GapKey;
  skills: readonly string[];
  /** Words of any of our languages that show it as well. */
  told: RegExp;
  resource: ResourceKey;
};

const typescript: Expectation = {
  key: "typescript",
  skills: ["TypeScript"],
  told: /typescript/iu,
  resource: "typescript",
};
const frontendTests: Expectation = {
  key: "frontendTests",
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
  told: /\b(?:tests?|testing|tested|getestet|testé|pruebas|probé|e2e)\b|testautomat|testabdeckung/iu,
  resource: "browserTests",
};
const accessibility: Expectation = {
  key: "accessibility",
  skills: ["Accessibility"],
  told: /accessib|barrierefrei|accesib|wcag|a11y|\baria\b|screen ?reader/iu,
  resource: "accessibility",
};
const database: Expectation = {
  key: "database",
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
  told: /sql|postgres|oracle|datenbank|database|bases? de datos|bases? de données/iu,
  resource: "postgres",
};
const containers: Expectation = {
  key: "containers",
  skills: ["Docker", "Kubernetes"],
  told: /docker|kubernetes|\bk8s\b|podman|openshift|container|contenedor|conteneur/iu,
  resource: "docker",
};
const delivery: Expectation = {
  key: "delivery",
  skills: ["CI/CD", "GitHub Actions", "GitLab CI", "Jenkins", "CircleCI", "Travis CI", "Argo CD"],
  told: /\bci\b|ci\/cd|jenkins|pipeline|continuous|continua\b|continue\b|github actions|gitlab|deploy|bereitstell|despliegu|déploi/iu,
  resource: "actions",
};
const serverTests: Expectation = {
  key: "serverTests",
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
  told: /\b(?:tests?|testing|tested|getestet|testé|pruebas|probé|e2e)\b|testautomat|testabdeckung/iu,
  resource: "node",
};
const apis: Expectation = {
  key: "apis",
  skills: ["REST", "GraphQL", "gRPC", "tRPC", "Microservices"],
  told: /\bapis?\b|\brest(?:ful)?\b|graphql|grpc|trpc|soap|microservi|schnittstelle|web ?service|interfaces/iu,
  resource: "http",
};
const pytest: Expectation = {
  key: "pytest",
  skills: ["pytest", "Unit Testing", "TDD", "Test Automation"],
  told: /\b(?:pytest|unittest|tests?|testing|tested|getestet|testé|pruebas)\b/iu,
  resource: "pytest",
};

const expectations: Record<TrackName, readonly Expectation[]> = {
  "front-end": [typescript, frontendTests, accessibility, delivery],
  "back-end": [database, serverTests, containers, apis, delivery],
  "full-stack": [typescript, database, frontendTests, containers, delivery],
  data: [
    {
      key: "sql",
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
      told: /sql|bigquery|snowflake|redshift|postgres/iu,
      resource: "postgres",
    },
    {
      key: "pipelines",
      skills: ["Airflow", "dbt", "ETL", "Apache Spark", "Kafka", "Databricks", "Flink"],
      told: /pipeline|\betl\b|\belt\b|airflow|\bdbt\b|spark|kafka|dagster|prefect|datenfl|flujos? de datos|flux de données/iu,
      resource: "airflow",
    },
    {
      key: "statistics",
      skills: ["Statistics", "A/B Testing", "Machine Learning", "scikit-learn", "Deep Learning"],
      told: /statisti|estadístic|regression|regresión|bayes|a\/b|hypothes|machine learning|maschinelles lernen|aprendizaje automático|apprentissage automatique|econometri|ökonometri/iu,
      resource: "statistics",
    },
    pytest,
  ],
  Python: [
    pytest,
    {
      key: "webFramework",
      skills: ["Django", "Flask", "FastAPI"],
      told: /django|flask|fastapi|pyramid|tornado|aiohttp|starlette|sanic|litestar/iu,
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
  // Titles of jobs that were read with doubt point nowhere.
  const roles = parsed.needsReview.includes("previousRoles") ? [] : parsed.previousRoles;
  roles.slice(0, 3).forEach((role, index) => {
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

/**
 * What work of this kind asks for and the resume does not show, the most important first. `text` is the resume's: what
 * stands in it anywhere is not missing, whether it was read as a skill or not.
 */
export function missingFor(track: TrackName, parsed: ParsedResume, text: string): Expectation[] {
  const inText = text
    .split(/[\n\f]/u)
    .flatMap((line) => [...skillsInLine(line, true), ...skillsInLine(line, false)]);
  const known = new Set([...parsed.skills, ...inText].map((skill) => skill.name));
  return expectations[track].filter(
    ({ skills, told }) => !skills.some((skill) => known.has(skill)) && !told.test(text),
  );
}
