import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** JavaScript Developer: Web security. How questions are written: docs/adding-a-role.md. */
export const securityQuestions: Question[] = [
  {
    id: "js-xss",
    skill: "security",
    difficulty: "standard",
    text: "How does cross-site scripting come about in a JavaScript application, and how do you prevent it?",
    why: "Still among the most common holes on the web.",
    points: [
      point("cause", "standard", "Untrusted input ends up in the page and runs as code", [
        "untrusted input is executed",
        "user input inserted into HTML",
        "injected script runs in the page",
        "malicious script",
        "attacker injects a script in the page",
        "script tag in a comment shown to others",
      ]),
      point("sinks", "standard", "innerHTML, eval and javascript: links are dangerous places", [
        "innerHTML is dangerous",
        "eval",
        "dangerouslySetInnerHTML",
        "javascript urls",
        "never use innerHTML with user data",
        "do not use innerHTML or eval",
      ]),
      point("escape", "standard", "Put text in as text, with textContent or a framework that escapes", [
        "use textContent",
        "escape the output",
        "framework escapes by default",
        "encode output",
        "frameworks like React escape automatically",
        "escape everything from the user",
      ]),
      point("sanitise", "standard", "If HTML must be allowed, clean it with a sanitiser such as DOMPurify", [
        "DOMPurify",
        "sanitise the HTML",
        "sanitizer library",
        "allow list of tags",
      ]),
      point("csp", "advanced", "A content security policy limits which scripts may run", [
        "content security policy",
        "CSP header",
        "CSP with nonces",
        "Trusted Types",
      ]),
      point("cookies", "standard", "HttpOnly cookies keep the session out of a script's reach", [
        "HttpOnly cookies",
        "session cookie not readable by script",
        "tokens not in localStorage",
      ]),
    ],
    misconceptions: [
      {
        says: "validating input on the client prevents XSS",
        truth: "An attacker does not use your form; what counts is how the output is put into the page.",
      },
    ],
    probe: "Comments may contain bold text and links: how do you allow just that?",
    modelAnswer:
      "XSS happens when untrusted input is inserted into the page and is executed, so a malicious script runs with the user's rights. innerHTML is dangerous, as are eval and javascript urls. I use textContent or a framework that escapes by default. If HTML must be allowed I sanitise the HTML with DOMPurify and an allow list of tags. As a second line there is a content security policy with nonces, and HttpOnly cookies so that the session cookie is not readable by script.",
    thinkingSeconds: 60,
  },
  {
    id: "js-dependency-risk",
    skill: "security",
    difficulty: "advanced",
    text: "How do you keep the risk of third-party packages under control in a JavaScript project?",
    why: "Supply-chain attacks reach every project that installs packages.",
    points: [
      point("lockfile", "standard", "Commit the lockfile and install exactly from it on CI", [
        "lockfile committed",
        "npm ci",
        "frozen lockfile",
        "pin exact versions",
      ]),
      point("fewer", "standard", "Add few packages and look at their maintenance, size and licence first", [
        "fewer dependencies",
        "check maintenance before adding",
        "check the licence",
        "avoid small packages",
      ]),
      point("audit", "standard", "Check for known vulnerabilities automatically and update often", [
        "npm audit",
        "dependabot or renovate",
        "vulnerability scanning",
        "update regularly",
      ]),
      point("scripts", "advanced", "Do not let packages run install scripts without approval", [
        "disable install scripts",
        "ignore scripts",
        "postinstall scripts are dangerous",
        "allow list for build scripts",
      ]),
      point("delay", "advanced", "Wait some days before taking a fresh release", [
        "wait before new releases",
        "minimum release age",
        "cooldown for new versions",
        "delay updates",
      ]),
      point("names", "advanced", "Beware of look-alike names and of private names claimed in public", [
        "typosquatting",
        "dependency confusion",
        "similar package names",
        "scoped packages",
      ]),
      point("secrets", "advanced", "Give the build as few secrets as possible", [
        "least privilege in CI",
        "limit secrets in CI",
        "few tokens in the build",
        "short lived tokens",
      ]),
    ],
    misconceptions: [
      {
        says: "a package with many downloads is safe",
        truth: "Popular packages are the most attractive to take over.",
      },
    ],
    probe: "A package that you use was taken over an hour ago: what protects you?",
    modelAnswer:
      "The lockfile is committed and CI uses npm ci, a frozen lockfile. I prefer fewer dependencies and check maintenance and the licence before adding one. Renovate updates regularly and npm audit does vulnerability scanning, but I set a minimum release age, so we wait before new releases. I disable install scripts with an allow list, since postinstall scripts are dangerous. Against typosquatting and dependency confusion I use scoped packages. And limit secrets in CI with short lived tokens.",
    thinkingSeconds: 70,
  },
];
