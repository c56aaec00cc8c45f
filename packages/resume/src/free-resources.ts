import type { FeedbackResource } from "@teamified/contracts/feedback";

/**
 * Pages that cost nothing and are kept by those who make the thing, or are its standard reference. `checkedOn` is
 * stored with each feedback; whoever revises the list renews it.
 */
export const freeResources = {
  typescript: resource(
    "TypeScript Handbook",
    "https://www.typescriptlang.org/docs/handbook/intro.html",
    "2026-11-03",
  ),
  react: resource("React: Learn", "https://react.dev/learn", "2026-11-03"),
  javascript: resource(
    "MDN: JavaScript Guide",
    "https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide",
    "2026-11-04",
  ),
  accessibility: resource(
    "web.dev: Learn Accessibility",
    "https://web.dev/learn/accessibility",
    "2026-11-04",
  ),
  performance: resource("web.dev: Learn Performance", "https://web.dev/learn/performance", "2026-11-04"),
  css: resource("web.dev: Learn CSS", "https://web.dev/learn/css", "2026-11-05"),
  frontendTests: resource(
    "Testing Library: Guiding Principles",
    "https://testing-library.com/docs/guiding-principles",
    "2026-11-05",
  ),
  browserTests: resource("Playwright: Getting started", "https://playwright.dev/docs/intro", "2026-11-06"),
  node: resource("Node.js: Introduction", "https://nodejs.org/en/learn", "2026-11-06"),
  http: resource("MDN: HTTP", "https://developer.mozilla.org/en-US/docs/Web/HTTP", "2026-11-07"),
  postgres: resource(
    "PostgreSQL Tutorial",
    "https://www.postgresql.org/docs/current/tutorial.html",
    "2026-11-07",
  ),
  docker: resource("Docker: Get started", "https://docs.docker.com/get-started/", "2026-11-08"),
  kubernetes: resource(
    "Kubernetes Basics",
    "https://kubernetes.io/docs/tutorials/kubernetes-basics/",
    "2026-11-08",
  ),
  actions: resource("GitHub Actions documentation", "https://docs.github.com/en/actions", "2026-11-09"),
  git: resource("Pro Git, the book", "https://git-scm.com/book/en/v2", "2026-11-09"),
  python: resource("The Python Tutorial", "https://docs.python.org/3/tutorial/", "2026-11-10"),
  pythonTypes: resource("Python: typing", "https://docs.python.org/3/library/typing.html", "2026-11-10"),
  pytest: resource(
    "pytest: Get started",
    "https://docs.pytest.org/en/stable/getting-started.html",
    "2026-11-11",
  ),
  pandas: resource(
    "pandas: User Guide",
    "https://pandas.pydata.org/docs/user_guide/index.html",
    "2026-11-11",
  ),
  tests: resource(
    "Martin Fowler: The Practical Test Pyramid",
    "https://martinfowler.com/articles/practical-test-pyramid.html",
    "2026-11-30",
  ),
  junit: resource("JUnit: User Guide", "https://docs.junit.org/5.10.2/user-guide/", "2026-11-30"),
  goTests: resource("Learn Go with Tests", "https://quii.gitbook.io/learn-go-with-tests", "2026-11-30"),
  airflow: resource(
    "Apache Airflow: Tutorials",
    "https://airflow.apache.org/docs/apache-airflow/stable/tutorial/index.html",
    "2026-11-12",
  ),
  statistics: resource(
    "OpenStax: Introductory Statistics",
    "https://openstax.org/details/books/introductory-statistics-2e",
    "2026-11-12",
  ),
  scikit: resource(
    "scikit-learn: User Guide",
    "https://scikit-learn.org/stable/user_guide.html",
    "2026-11-13",
  ),
  owasp: resource("OWASP Top Ten", "https://owasp.org/www-project-top-ten/", "2026-11-13"),
  fastapi: resource("FastAPI: Tutorial", "https://fastapi.tiangolo.com/tutorial/", "2026-11-14"),
  writing: resource(
    "Google: Technical Writing One",
    "https://developers.google.com/tech-writing/one",
    "2026-11-14",
  ),
  portfolio: resource("GitHub Pages documentation", "https://docs.github.com/en/pages", "2026-11-15"),
} satisfies Record<string, FeedbackResource>;

export type ResourceKey = keyof typeof freeResources;

function resource(title: string, url: string, checkedOn: string): FeedbackResource {
  return { title, url, checkedOn };
}
