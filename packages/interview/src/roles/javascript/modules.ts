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
];
