import type { RoleDefinition } from "@teamified/contracts/roles";
import { asyncQuestions } from "./javascript/async.ts";
import { browserQuestions } from "./javascript/browser.ts";
import { javascriptHelp } from "./javascript/help.ts";
import { languageQuestions } from "./javascript/language.ts";
import { modulesQuestions } from "./javascript/modules.ts";
import { qualityQuestions } from "./javascript/quality.ts";
import { securityQuestions } from "./javascript/security.ts";
import { withHelp } from "./with-help.ts";

/** JavaScript developer, ES2025, browser and Node. How a role is written: docs/adding-a-role.md. */
export const javascript: RoleDefinition = {
  key: "javascript",
  title: "JavaScript Developer",
  summary:
    "Writes modern JavaScript for browser and Node: the language, asynchrony, the DOM, modules, quality and safety.",
  skills: [
    { key: "language", title: "Language core", weight: 0.22, claimedBy: ["JavaScript", "ECMAScript", "ES6"] },
    { key: "async", title: "Asynchronous code", weight: 0.22, claimedBy: ["Node.js", "RxJS", "Promises"] },
    {
      key: "browser",
      title: "Browser and DOM",
      weight: 0.16,
      claimedBy: ["HTML", "CSS", "DOM", "jQuery", "Web Components"],
    },
    {
      key: "modules",
      title: "Modules and tooling",
      weight: 0.12,
      claimedBy: ["Webpack", "Vite", "npm", "Babel", "ESLint", "Rollup"],
    },
    {
      key: "quality",
      title: "Testing and debugging",
      weight: 0.14,
      claimedBy: ["Jest", "Vitest", "Mocha", "Cypress", "Playwright"],
    },
    {
      key: "security",
      title: "Web security",
      weight: 0.14,
      claimedBy: ["OWASP", "Web Security", "OAuth", "JWT"],
    },
  ],
  persona: {
    name: "Jonas",
    manner: "calm, precise and friendly",
    greeting:
      "Hello {name}, my name is Jonas and I am an AI interviewer; we will talk about JavaScript today. A person reads the report and makes the decision. There is no rush, and saying that you do not know something is perfectly fine.",
    closing: "We have reached the end of my questions, thank you for talking with me.",
  },
  questions: withHelp(javascriptHelp, [
    ...languageQuestions,
    ...asyncQuestions,
    ...browserQuestions,
    ...modulesQuestions,
    ...qualityQuestions,
    ...securityQuestions,
  ]),
};
