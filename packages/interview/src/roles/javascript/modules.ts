import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** JavaScript Developer: Modules and tooling. How questions are written: docs/adding-a-role.md. */
export const modulesQuestions: Question[] = [
  {
    id: "js-esm-cjs",
    skill: "modules",
    difficulty: "standard",
    text: "What are the differences between ES modules and CommonJS that matter in practice?",
    why: "Mixed module systems are a common source of lost days.",
    points: [
      point("syntax", "warmup", "import and export against require and module.exports", [
        "import and export",
        "require and module.exports",
        "require versus import",
      ]),
      point("static", "standard", "Imports are static, so tools can analyse them and leave out unused code", [
        "static imports",
        "tree shaking",
        "analysed before running",
        "statically analysable",
      ]),
      point(
        "async",
        "standard",
        "ES modules load asynchronously and allow top-level await; require is synchronous",
        ["top level await", "require is synchronous", "loaded asynchronously"],
      ),
      point(
        "live",
        "advanced",
        "Imports are live bindings, require gives a value that was copied at that time",
        ["live bindings", "require copies the value", "see updated exports"],
      ),
      point(
        "interop",
        "standard",
        "Node decides by file extension or the type field; mixing them needs care with default exports",
        [
          "type module in package.json",
          "mjs or cjs extension",
          "default export interop",
          "exports field",
          "import a CommonJS module",
        ],
      ),
      point("strict", "standard", "ES modules are always strict and have no __dirname", [
        "always strict mode",
        "no __dirname",
        "import.meta",
      ]),
    ],
    misconceptions: [
      {
        says: "tree shaking works equally well on require",
        truth: "A call to require can depend on runtime values, so tools cannot be sure what is unused.",
      },
    ],
    probe: "Why can a bundler drop unused exports more easily with one of them?",
    modelAnswer:
      "ES modules use import and export, CommonJS uses require and module.exports. Imports are static, so they can be analysed before running, which makes tree shaking possible. ES modules are loaded asynchronously and allow top level await, while require is synchronous. Imports are live bindings, whereas require copies the value. In Node the type module field in package.json or the mjs or cjs extension decides, and default export interop is the tricky part. Also ES modules are always in strict mode and have no __dirname but import.meta.",
    thinkingSeconds: 55,
  },
  {
    id: "js-build-pipeline",
    skill: "modules",
    difficulty: "advanced",
    text: "You publish a library that others use in browsers and in Node. How do you shape its package and build?",
    why: "Packaging shows understanding of consumers.",
    points: [
      point("exports", "advanced", "The exports field names the public entry points and conditions", [
        "exports field in package.json",
        "conditional exports",
        "public entry points",
        "subpath exports",
      ]),
      point("esm", "standard", "Ship ES modules, with CommonJS only if consumers need it", [
        "ship ES modules",
        "publish ESM",
        "dual package",
        "ESM only",
      ]),
      point("types", "standard", "Ship type declarations", [
        "type declarations",
        "d.ts files",
        "TypeScript types included",
        "types condition",
      ]),
      point("side-effects", "advanced", "Mark it free of side effects so that unused parts can be dropped", [
        "sideEffects false",
        "tree shakeable",
        "no side effects on import",
      ]),
      point("peer", "standard", "Leave frameworks as peer dependencies instead of bundling them", [
        "peer dependencies",
        "do not bundle the framework",
        "external dependencies",
      ]),
      point("semver", "standard", "Follow semantic versions with a changelog, and test the packed package", [
        "semantic versioning",
        "changelog",
        "breaking change needs a major version",
        "test the packed package",
      ]),
    ],
    misconceptions: [
      {
        says: "minify the library before publishing so that users get less code",
        truth: "Applications minify at their own build; minified packages only hinder debugging.",
      },
    ],
    probe: "How do you keep consumers from importing your internal files?",
    modelAnswer:
      "I define the exports field in package.json with conditional exports, so only public entry points can be imported. I ship ES modules, ESM only if I can, as Node can require them now. Type declarations are included with a types condition. I set sideEffects false and have no side effects on import so it is tree shakeable. Frameworks are peer dependencies, I do not bundle the framework. I follow semantic versioning with a changelog, a breaking change needs a major version, and CI will test the packed package.",
    thinkingSeconds: 70,
  },
  {
    id: "js-lockfile",
    skill: "modules",
    difficulty: "warmup",
    text: "Your package.json says ^4.2.0 for a library, and there is a lock file beside it. Why are both needed, and what happens if the lock file is not committed?",
    why: "Reproducible installs are where many mysterious failures begin.",
    points: [
      point("range", "warmup", "The caret allows any later version below the next major one", [
        "caret allows minor and patch updates",
        "up to but not 5.0.0",
        "any 4.x version above 4.2.0",
        "newer minor versions are accepted",
        "a range of versions, not one",
      ]),
      point("exact", "warmup", "The lock file records the exact versions that were installed", [
        "lock file pins exact versions",
        "the exact version of every package",
        "freezes what was installed",
        "resolved versions are written down",
        "same versions for everybody",
      ]),
      point("transitive", "standard", "It covers the dependencies of dependencies too", [
        "transitive dependencies",
        "packages that my packages need",
        "the whole dependency tree",
        "indirect dependencies as well",
        "dependencies of dependencies are locked",
      ]),
      point("without", "warmup", "Without it two machines can install different versions on different days", [
        "works on my machine but breaks in CI",
        "colleagues get different versions",
        "a new release breaks the build overnight",
        "server installs something newer than I tested",
        "installs are not reproducible",
      ]),
      point("ci", "standard", "In CI install strictly from the lock file and fail when it does not fit", [
        "npm ci",
        "frozen lockfile",
        "CI installs strictly from the lock file",
        "install fails if the lock file is out of date",
        "pnpm install --frozen-lockfile",
      ]),
    ],
    misconceptions: [
      {
        says: "the caret always installs exactly the version that is written",
        truth: "The caret is a range; the exact version is chosen at installation and kept in the lock file.",
      },
    ],
    probe: "A build that was green yesterday fails today without a commit: how could versions be the reason?",
    modelAnswer:
      "The caret is a range: any 4.x version above 4.2.0 is accepted, so newer minor versions come in. The lock file pins exact versions of what was installed, and not just my direct packages but the whole dependency tree. If we don't commit it, colleagues get different versions depending on the day, and then it works on my machine but breaks in CI. On CI I use npm ci, so it installs strictly from the lock file and fails if it is out of date.",
    thinkingSeconds: 30,
  },
  {
    id: "js-named-default",
    skill: "modules",
    difficulty: "warmup",
    text: "When do you use a named export and when a default export, and what difference does it make to the people who import it?",
    why: "A small convention that shows whether somebody thinks about the reader of their modules.",
    points: [
      point(
        "names",
        "warmup",
        "A named import must use the exported name, a default import can be called anything",
        [
          "default import can have any name",
          "named exports keep their name",
          "everyone calls it differently with default",
          "import under the same name",
          "name is chosen by the importer",
        ],
      ),
      point("tools", "standard", "Named exports are found and renamed by editors more reliably", [
        "auto import in the editor",
        "rename refactoring works",
        "searching for the name finds all uses",
        "IDE can complete named imports",
        "easier to grep",
      ]),
      point("several", "warmup", "A module can have many named exports but one default", [
        "only one default per module",
        "several named exports in one file",
        "export many functions by name",
        "one default export per file",
        "multiple named exports",
      ]),
      point("rename", "warmup", "A clash of names is solved with as", [
        "import with as",
        "rename with as on import",
        "alias the import",
        "import { a as b }",
        "give it another name when names collide",
      ]),
      point("typo", "standard", "A misspelt named import is an error at once instead of undefined later", [
        "wrong name fails at link time",
        "typo in a named import is an error",
        "build tells you the export does not exist",
        "error immediately if the name is missing",
        "SyntaxError for a missing export",
      ]),
    ],
    misconceptions: [
      {
        says: "a default export is always faster to load",
        truth: "Both are bindings of the same module; how they are exported changes nothing about loading.",
      },
    ],
    probe: "Two modules both export something called parse, and you need both: what do you write?",
    modelAnswer:
      "Named exports keep their name for everybody, while a default import can have any name, so everyone calls it differently. You get only one default per module but several named exports in one file. I prefer named, because auto import in the editor works and rename refactoring works across the project. A typo in a named import is an error right away, not undefined at runtime. If two names collide I rename with as on import. Default I keep for pages or where a framework asks for it.",
    thinkingSeconds: 25,
  },
  {
    id: "js-dev-dependency",
    skill: "modules",
    difficulty: "warmup",
    text: "You add a test runner, a date library and React to a component library. Under which kind of dependency does each go in package.json, and why?",
    why: "Wrong kinds of dependency mean doubled packages or missing ones at the customer's.",
    points: [
      point(
        "runtime",
        "warmup",
        "The date library is a normal dependency, because the published code needs it to run",
        [
          "date library in dependencies",
          "needed at runtime so dependencies",
          "regular dependency because the code imports it",
          "installed together with my library",
          "users need it when the code runs",
        ],
      ),
      point(
        "dev",
        "warmup",
        "The test runner is a dev dependency: only those who work on the library need it",
        [
          "test runner in devDependencies",
          "only for development",
          "not installed for consumers",
          "needed just to build and test",
          "vitest is a dev dependency",
        ],
      ),
      point("peer", "standard", "React is a peer dependency: the application brings it", [
        "React as peerDependency",
        "the app provides React itself",
        "host application brings its own copy",
        "peer because the consumer already has it",
        "use the version of the project",
      ]),
      point("two-copies", "standard", "Two copies of React in one page break hooks and shared state", [
        "two Reacts in one bundle",
        "invalid hook call",
        "duplicate React breaks hooks",
        "context does not work across two copies",
        "bundled twice",
      ]),
      point("range", "advanced", "The peer range should be wide, and the lowest version should be tested", [
        "wide peer range like 18 or 19",
        "support several major versions",
        "test against the lowest version",
        "do not force one exact version on users",
        "also a dev dependency for our own tests",
      ]),
    ],
    misconceptions: [
      {
        says: "dev dependencies are always shipped to users of the package",
        truth: "They are installed only in the package's own repository.",
      },
    ],
    probe:
      "A user reports an error about invalid hooks right after installing your library: what would you check?",
    modelAnswer:
      "The date library goes in dependencies, since our code needs it at runtime and it gets installed together with my library. The test runner is in devDependencies, only for development, consumers don't get it. React is a peerDependency, because the app provides React itself. Otherwise there can be two Reacts in one bundle and you get the invalid hook call error. I keep a wide peer range like 18 or 19 and test against the lowest version in CI.",
    thinkingSeconds: 35,
  },
  {
    id: "js-circular-import",
    skill: "modules",
    difficulty: "standard",
    text: "After a refactoring, an imported class is undefined, or you see “Cannot access before initialization”, although the export is clearly there. What is probably going on, and how do you get out of it?",
    why: "Import cycles are a common result of growth, and the message misleads.",
    points: [
      point("cycle", "standard", "Two modules import each other, directly or through others", [
        "circular import",
        "circular dependency between modules",
        "a imports b and b imports a",
        "the files depend on each other",
        "import cycle",
      ]),
      point(
        "order",
        "standard",
        "One of them runs before the other has finished, so its exports are not set yet",
        [
          "module is not evaluated yet",
          "runs before the other file has executed",
          "exports are not initialised at that moment",
          "temporal dead zone of the export",
          "half loaded module",
        ],
      ),
      point(
        "top-level",
        "advanced",
        "It only hurts when the value is used while the module loads, such as in extends",
        [
          "used at top level while loading",
          "class extends needs the parent immediately",
          "inside a function called later it works",
          "only a problem at module evaluation time",
          "use at call time is fine",
        ],
      ),
      point("third", "standard", "Move what both need into a third module", [
        "extract shared code into a third file",
        "move the common part out",
        "both import from a new module",
        "split so dependencies go one way",
        "separate file for the shared types",
      ]),
      point("barrel", "standard", "Index files that export everything often close the circle", [
        "barrel files",
        "index.ts re-exports everything",
        "import from the file instead of the index",
        "going through the index creates the cycle",
        "import directly, not via the barrel",
      ]),
      point("check", "standard", "A lint rule or a tool finds cycles before they hurt", [
        "lint rule against import cycles",
        "madge or dependency-cruiser",
        "no-cycle rule in CI",
        "draw the dependency graph",
        "tool that detects circular imports",
      ]),
    ],
    misconceptions: [
      {
        says: "JavaScript never allows two modules to import each other",
        truth: "It does; only using a binding before its module has run fails.",
      },
    ],
    probe:
      "Why would the same cycle work if the class were only used inside a function that is called later?",
    modelAnswer:
      "That sounds like a circular import: a imports b and b imports a, maybe through the index. One module runs before the other file has executed, so the exports are not initialised at that moment. It bites when the value is used at top level while loading, for example class extends needs the parent immediately; inside a function called later it works. I would move the common part out into a third file that both import, and stop importing through barrel files. Then I add a lint rule against import cycles.",
    thinkingSeconds: 45,
  },
  {
    id: "js-bundle-grew",
    skill: "modules",
    difficulty: "standard",
    text: "The main JavaScript bundle of a web app grew from 300 to 900 kilobytes in a month, and nobody knows why. How do you find the reason and bring it down?",
    why: "Bundle size reaches every user, and only method finds what grew.",
    points: [
      point(
        "analyse",
        "warmup",
        "Look into the bundle with an analyser that shows the size of each package",
        [
          "bundle analyzer",
          "treemap of the bundle",
          "see which package is biggest",
          "rollup-plugin-visualizer",
          "look at what is inside the chunk",
        ],
      ),
      point("history", "standard", "Compare with the old build or the commits of that month", [
        "compare with last month's build",
        "git bisect on the bundle size",
        "look which dependency was added",
        "diff of package.json and lock file",
        "find the commit where it grew",
      ]),
      point("lazy", "standard", "Load what is rarely needed by dynamic import, by route for example", [
        "dynamic import",
        "code splitting per route",
        "lazy load the admin pages",
        "load the chart library on demand",
        "split into smaller chunks",
      ]),
      point("tree", "standard", "Make sure unused code is dropped: ES modules and no side effects", [
        "tree shaking does not work with CommonJS",
        "sideEffects false",
        "import only the function, not the whole library",
        "whole lodash was imported",
        "use the ES module build",
      ]),
      point("replace", "standard", "Replace a heavy package with a lighter one or with the platform", [
        "replace moment with a smaller library",
        "Intl instead of a date library",
        "use a lighter alternative",
        "remove the package and use native API",
        "duplicate versions of one package",
      ]),
      point("budget", "standard", "A size budget in CI stops the next growth", [
        "size limit in CI",
        "fail the build above a budget",
        "comment the bundle size on the pull request",
        "performance budget",
        "track the size for every commit",
      ]),
    ],
    misconceptions: [
      {
        says: "minification always removes packages that are not used",
        truth: "Minifying shortens code; leaving packages out needs static imports without side effects.",
      },
    ],
    probe: "One package turns up twice in different versions: how does that happen, and what can you do?",
    modelAnswer:
      "First I open a bundle analyzer and see which package is biggest, and compare with last month's build to find the commit where it grew, often a dependency was added. Then I act: code splitting per route and dynamic import for things like charts. I check that tree shaking works, maybe somebody imported the whole lodash or a CommonJS build. A heavy date library I replace with a lighter alternative or Intl. And so it doesn't come back I put a size limit in CI that fails the build above a budget.",
    thinkingSeconds: 45,
  },
  {
    id: "js-source-maps",
    skill: "modules",
    difficulty: "standard",
    text: "An error report from production shows “a.b is not a function at x (main.4f2c.js:1:48213)”. How do you get from there to the line in your code, without giving your sources to everybody?",
    why: "Diagnosing production needs a build that was prepared for it.",
    points: [
      point("map", "warmup", "A source map leads from the minified position back to the original line", [
        "source map",
        "maps minified code to the original",
        "position back to file and line",
        "map file produced by the bundler",
        "original stack trace with source maps",
      ]),
      point("upload", "standard", "Upload the maps to the error service instead of publishing them", [
        "upload source maps to Sentry",
        "keep maps private on the error tracker",
        "do not serve the map files publicly",
        "hidden source maps",
        "maps stored as build artefact",
      ]),
      point("match", "standard", "Maps must belong to exactly that build: keep them by release or hash", [
        "maps of the same release",
        "tag with the commit hash",
        "version of the build must match",
        "release id in the error report",
        "file hash tells which build",
      ]),
      point("pipeline", "standard", "Every step that changes the code must pass the map on", [
        "each build step has to keep the map",
        "TypeScript and minifier both emit maps",
        "chained source maps",
        "wrong lines when one step drops the map",
        "enable sourceMap in all tools",
      ]),
      point(
        "reproduce",
        "standard",
        "With the line known, reproduce it with what the user did and write a test",
        [
          "reproduce the error locally",
          "breadcrumbs of what the user did",
          "write a failing test first",
          "look at the browser and input from the report",
          "step through it with the debugger",
        ],
      ),
    ],
    misconceptions: [
      {
        says: "source maps always slow the page down for every user",
        truth: "Browsers fetch a map only when developer tools are open, and only where the file names one.",
      },
    ],
    probe:
      "The stack trace points to a line that cannot be the right one: what may have gone wrong with the build?",
    modelAnswer:
      "I need the source map of that build; it takes the position back to file and line in the original. We upload source maps to Sentry in the pipeline and do not serve the map files publicly. It is important that the maps are of the same release, so we tag with the commit hash, and each build step has to keep the map, otherwise the lines are wrong. Then I reproduce the error locally with the breadcrumbs of what the user did and write a failing test first.",
    thinkingSeconds: 40,
  },
  {
    id: "js-monorepo-build",
    skill: "modules",
    difficulty: "advanced",
    text: "A repository with thirty packages takes forty minutes in CI, whatever was changed. How do you make it fast without letting broken code through?",
    why: "Build time decides how small changes are, and shortcuts decide how safe they are.",
    points: [
      point("affected", "standard", "Build and test only what a change can affect, by the dependency graph", [
        "only affected packages",
        "run tests of packages that depend on the change",
        "use the dependency graph to decide",
        "turbo or nx affected",
        "skip packages that did not change",
      ]),
      point("cache", "standard", "Keep results by a hash of all inputs and reuse them", [
        "remote cache keyed by input hash",
        "cache build outputs",
        "reuse the result when inputs are the same",
        "shared cache between CI and developers",
        "hash of files and lock file",
      ]),
      point(
        "inputs",
        "advanced",
        "The hash must hold everything that matters, environment and tool versions too, or the cache lies",
        [
          "missing input gives wrong cache hits",
          "environment variables belong in the hash",
          "node version is part of the key",
          "undeclared inputs make stale results",
          "cache poisoning by forgotten inputs",
        ],
      ),
      point("parallel", "standard", "Run independent tasks side by side and the longest chain first", [
        "run tasks in parallel",
        "split tests over several machines",
        "shard the test suite",
        "critical path first",
        "independent packages at the same time",
      ]),
      point("measure", "standard", "Measure first where the minutes go", [
        "profile the pipeline first",
        "which steps take longest",
        "installing takes most of the time",
        "look at the timings before changing",
        "find the slowest task",
      ]),
      point(
        "full",
        "advanced",
        "A full run without cache, nightly or before release, catches what was skipped",
        [
          "nightly full build",
          "run everything before release",
          "full run on the main branch",
          "from time to time without cache",
          "safety net for wrong skips",
        ],
      ),
    ],
    misconceptions: [
      {
        says: "a cached result can never be wrong",
        truth: "It is right only as long as every input is part of its key.",
      },
    ],
    probe:
      "A test is green from the cache on your branch and red on a fresh machine: how do you explain that?",
    modelAnswer:
      "I profile the pipeline first to see which steps take longest. Then I run only affected packages, using the dependency graph, so a change in one leaf doesn't test all thirty. Build outputs go to a remote cache keyed by input hash. The danger is missing inputs: environment variables and the node version must be part of the key, else you get wrong cache hits. Independent packages run at the same time and the test suite is sharded over machines. As a safety net there is a nightly full build without cache.",
    thinkingSeconds: 60,
  },
  {
    id: "js-migrate-esm",
    skill: "modules",
    difficulty: "advanced",
    text: "A Node service of two hundred CommonJS files needs a library that exists only as ES modules. Which ways are there, and which would you go?",
    why: "The migration is current in many companies and has several traps.",
    points: [
      point("dynamic", "standard", "A dynamic import works from CommonJS, but gives a promise", [
        "dynamic import from CommonJS",
        "await import() inside an async function",
        "import() returns a promise",
        "load it lazily with import()",
        "wrap it in an async loader",
      ]),
      point(
        "require-esm",
        "advanced",
        "Recent Node can require ES modules, as long as they have no top-level await",
        [
          "require of ESM works in Node 22 and later",
          "require esm without a flag",
          "fails when the module has top-level await",
          "newer Node versions can require it",
          "upgrade Node and just require",
        ],
      ),
      point(
        "gradual",
        "standard",
        "Migrate step by step, from the leaves or file by file with .mjs and .cjs",
        [
          "file by file",
          "rename to mjs one at a time",
          "migrate leaf modules first",
          "both systems side by side for a while",
          "gradual migration",
        ],
      ),
      point("codemod", "standard", "A codemod rewrites the imports, extensions included", [
        "codemod for require to import",
        "automatic conversion script",
        "relative imports need file extensions",
        "add .js to the paths",
        "script rewrites module.exports",
      ]),
      point("globals", "standard", "Replace __dirname and require with import.meta", [
        "__dirname is not defined",
        "import.meta.dirname",
        "import.meta.url instead",
        "createRequire for old things",
        "no require in ES modules",
      ]),
      point("mocks", "advanced", "Test tools that patch require stop working and need another way", [
        "jest mocks do not work with ESM",
        "mocking modules has to change",
        "inject dependencies instead of mocking modules",
        "switch to a test runner with ESM support",
        "proxyquire and rewire break",
      ]),
    ],
    misconceptions: [
      {
        says: "a project must always be converted all at once",
        truth: "The two systems can live side by side in one package, by file extension.",
      },
    ],
    probe: "What would make you stay with CommonJS for now, and how would you use the library all the same?",
    modelAnswer:
      "The smallest way is dynamic import from CommonJS, await import() inside an async function, because import() returns a promise. Newer Node versions can require it directly, but that fails when the module has top-level await. For the long run I'd do a gradual migration: leaf modules first, file by file with .mjs, using a codemod for require to import, since relative imports need file extensions. __dirname is not defined there, so import.meta.dirname. And jest mocks do not work with ESM the same way, so I would inject dependencies or switch the runner.",
    thinkingSeconds: 60,
  },
];
