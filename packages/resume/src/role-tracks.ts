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

/**
 * Any word of tests: who writes one of them shows how they know that something works, in whatever tool.
 */
const tests =
  /(?<!\p{L})(?:tests?|testing|tested|testcontainers|testable|testfälle|testfall|testabdeckung|testautomat\p{L}*|testgetrieben\p{L}*|testsuite\p{L}*|testumgebung\p{L}*|testé\p{L}*|tester|testeo|testear|testing|pruebas?|probé|e2e|qa|qualitätssicherung|quality assurance|assurance qualité|calidad|tdd|bdd|ci|coverage|code coverage|couverture|cobertura|assertj|junit\p{L}*|mockito|spock|testng|xunit|nunit|phpunit|pest|pytest|unittest|rspec|minitest|go test|cypress|playwright|selenium|jest|vitest|mocha|cucumber|behat|karate|postman|pact|wiremock|gatling|jmeter|k6)(?!\p{L})|\p{L}(?:unit|integrations?|system|modul|komponenten|last|software|regressions?|akzeptanz|abnahme|smoke|oberflächen|api)-?tests?|(?:unit|integrations?|system|modul|komponenten|last|regressions?|akzeptanz|abnahme|smoke|oberflächen)-?tests?|getestet/iu;

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
  told: tests,
  resource: "browserTests",
};
const accessibility: Expectation = {
  key: "accessibility",
  skills: ["Accessibility"],
  told: /accessib|barrierefrei|barrierearm|accesib|wcag|rgaa|bitv|a11y|\baria\b|screen ?reader|lecteurs? d['’]écran|lector(?:es)? de pantalla|nvda|voiceover|tastaturbedien/iu,
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
  told: /sql|postgres|oracle|maria ?db|\bdb2\b|\bhana\b|sybase|\bjpa\b|jdbc|hibernate|\borm\b|datenbank|database|bases? de datos|bases? de données|\bbdd\b/iu,
  resource: "postgres",
};
const containers: Expectation = {
  key: "containers",
  skills: ["Docker", "Kubernetes"],
  told: /docker|kubernetes|\bk8s\b|podman|openshift|\bhelm\b|\b[aeg]ks\b|\becs\b|container|contenedor|conteneur/iu,
  resource: "docker",
};
const delivery: Expectation = {
  key: "delivery",
  skills: ["CI/CD", "GitHub Actions", "GitLab CI", "Jenkins", "CircleCI", "Travis CI", "Argo CD"],
  told: /\bci\b|\bcd\b|jenkins|pipeline|continuous|kontinuierlich|continua\b|continue\b|github actions|gitlab|travis|teamcity|bamboo|buildkite|argo ?cd|azure devops|devops|deploy|bereitstell|auslieferung|ausgeliefert|ausroll|rollout|roll-out|\breleas|inbetriebnahme|produktivsetzung|desplieg|despleg|puestas? en producción|entregas? (?:continua|automática)|publicación automática|déplo[iy]|mises? en (?:production|ligne)|livraison|intégration continue/iu,
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
  told: tests,
  resource: "tests",
};
const apis: Expectation = {
  key: "apis",
  skills: ["REST", "GraphQL", "gRPC", "tRPC", "Microservices"],
  told: /\bapis?\b|\brest(?:ful)?\b|graphql|grpc|trpc|soap|microservi|schnittstelle|web ?services?|servicios? web|services? web|interfaces?\b|interfaz|endpoint|openapi|swagger|wsdl|\brpc\b|mqtt|kafka|rabbitmq|\bfhir\b|\bhl7\b|odata/iu,
  resource: "http",
};
const pytest: Expectation = {
  key: "pytest",
  skills: ["pytest", "Unit Testing", "TDD", "Test Automation"],
  told: tests,
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
      told: /pipeline|\betl\b|\belt\b|airflow|\bdbt\b|spark|kafka|dagster|prefect|luigi|nifi|talend|\bssis\b|fivetran|airbyte|cron\b|nightly|nächtlich|nocturn|ingest|data ?flow|datenfl|datenstr|flujos? de datos|flux de données/iu,
      resource: "airflow",
    },
    {
      key: "statistics",
      skills: ["Statistics", "A/B Testing", "Machine Learning", "scikit-learn", "Deep Learning"],
      told: /statisti|estadístic|regression|regresión|bayes|a\/b|hypothes|machine learning|maschinelles lernen|aprendizaje automático|apprentissage automatique|econometri|ökonometri|wahrscheinlich|probabilit|probabilid|anova|confidence interval|konfidenz|forecast|prognos|pronóstic|prévision|régression/iu,
      resource: "statistics",
    },
    pytest,
  ],
  Python: [
    pytest,
    {
      key: "webFramework",
      skills: ["Django", "Flask", "FastAPI"],
      told: /django|flask|fastapi|pyramid|tornado|aiohttp|starlette|sanic|litestar|bottle|falcon|quart\b|odoo|wagtail|streamlit|\bdash\b/iu,
      resource: "fastapi",
    },
    database,
    containers,
    delivery,
  ],
};

const frontend = /\b(?:front[- ]?end|ui|web designer|react|angular|vue)\b/iu;
const backend =
  /\b(?:back[- ]?end|server[- ]?side|api|platform|java|php|node|golang)\b|(?<![\p{L}.])(?:c#|\.net\b)/iu;
const fullstack = /\bfull[- ]?stack\b/iu;
/** These may be either side or both: the tools tell. */
const web =
  /\b(?:web developer|web engineer|web[- ]?entwickler(?:in)?|développeu(?:r|se) web|desarrollador[a]? web)\b/iu;
const data = /\b(?:data|analytics|machine learning|ml|bi)\b/iu;

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
  let oneSide = false;
  let webWork = 0;
  // Titles of jobs that were read with doubt point nowhere.
  const roles = parsed.needsReview.includes("previousRoles") ? [] : parsed.previousRoles;
  roles.slice(0, 3).forEach((role, index) => {
    const weight = 6 - index * 2;
    const sides = [frontend.test(role.title), backend.test(role.title)].filter(Boolean).length;
    if (fullstack.test(role.title) || sides === 2) points["full-stack"] += weight + 1;
    oneSide ||= sides === 1 && !fullstack.test(role.title);
    if (web.test(role.title)) webWork += weight / 2;
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
  // Both sides at once is what full-stack means, and whoever is called by one of them is not called by both.
  const both = Math.min(points["front-end"], points["back-end"]);
  if (!oneSide && both >= 3) points["full-stack"] += both + webWork;
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
  return expectations[track]
    .filter(({ skills, told }) => !skills.some((skill) => known.has(skill)) && !told.test(text))
    .map((each) => (each.resource === "tests" ? { ...each, resource: testResource(parsed) } : each));
}

/**
 * Where to learn about tests of services, in the language that the person works with most: the language that stands
 * first among their jobs' words and their list; a text that fits any language where we have no page for it.
 */
function testResource(parsed: ParsedResume): ResourceKey {
  const counts = new Map<ResourceKey, number>();
  const count = (key: ResourceKey | undefined, weight: number): void => {
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + weight);
  };
  for (const { name } of parsed.skills) count(testsByTool[name], 1);
  const titles = parsed.needsReview.includes("previousRoles") ? [] : parsed.previousRoles;
  for (const { title } of titles.slice(0, 3))
    for (const skill of skillsInLine(title, true)) count(testsByTool[skill.name], 3);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? "tests";
}

const testsByTool: Readonly<Record<string, ResourceKey>> = {
  Java: "junit",
  "Spring Boot": "junit",
  Spring: "junit",
  Hibernate: "junit",
  Kotlin: "junit",
  "C#": "tests",
  ".NET": "tests",
  "ASP.NET": "tests",
  Go: "goTests",
  Python: "pytest",
  Django: "pytest",
  Flask: "pytest",
  FastAPI: "pytest",
  "Node.js": "node",
  Express: "node",
  NestJS: "node",
  Fastify: "node",
};
