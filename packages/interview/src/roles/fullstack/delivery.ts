import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** Full-Stack Developer: Delivery and operation. How questions are written: docs/adding-a-role.md. */
export const deliveryQuestions: Question[] = [
  {
    id: "fs-git-review",
    skill: "delivery",
    difficulty: "warmup",
    text: "What does the way from your local change to production look like in a team that works well?",
    why: "Delivery habits show experience.",
    points: [
      point("branch", "warmup", "A small change on a short-lived branch with a pull request", [
        "short lived branch",
        "small pull request",
        "feature branch",
        "open a pull request",
      ]),
      point("review", "warmup", "Somebody else reviews it", [
        "code review",
        "reviewed by a colleague",
        "approval from teammate",
      ]),
      point("ci", "warmup", "CI runs tests, types and lint before it is merged", [
        "CI runs the tests",
        "automated tests in the pipeline",
        "lint and type check",
        "continuous integration",
      ]),
      point("deploy", "warmup", "The merge is deployed automatically, first to staging or to a few users", [
        "automatic deployment",
        "deploy to staging",
        "canary release",
        "continuous delivery",
        "rollout to few users",
      ]),
      point("rollback", "standard", "It can be rolled back or switched off by a feature flag", [
        "roll back",
        "feature flag",
        "revert quickly",
        "rollback plan",
        "if something is wrong we revert",
      ]),
      point("watch", "standard", "Errors and metrics are watched after the release", [
        "monitor after deployment",
        "watch the metrics",
        "error tracking",
        "alerts and dashboards",
        "look at Grafana or Sentry afterwards",
      ]),
    ],
    misconceptions: [],
    probe: "The release breaks sign-in: what happens in the next five minutes?",
    modelAnswer:
      "I work on a short lived branch and open a small pull request. CI runs the tests with lint and type check, and a colleague does the code review. After the merge there is an automatic deployment, first deploy to staging and then a canary release. Risky things are behind a feature flag, and we can roll back quickly. After that I watch the metrics and error tracking.",
    thinkingSeconds: 40,
  },
  {
    id: "fs-containers",
    skill: "delivery",
    difficulty: "standard",
    text: "What makes a good container image for a web service, and what must the service do to run well in several copies?",
    why: "Operation starts in how software is packed.",
    points: [
      point("small", "standard", "A small base image and a multi-stage build without build tools", [
        "multi stage build",
        "small base image",
        "slim image",
        "no build tools in the final image",
      ]),
      point("user", "standard", "It does not run as root", [
        "non root user",
        "not run as root",
        "run as unprivileged user",
      ]),
      point("config", "standard", "Configuration and secrets come from outside, never in the image", [
        "configuration through environment variables",
        "secrets not in the image",
        "config from the environment",
        "secret manager",
        "pass as env variables",
        "no secrets inside",
      ]),
      point(
        "stateless",
        "standard",
        "It keeps no state in memory or on its disk; sessions and files live elsewhere",
        [
          "stateless service",
          "no local state",
          "store sessions in Redis or database",
          "files in object storage",
        ],
      ),
      point("health", "standard", "It offers health checks for life and readiness", [
        "health check",
        "readiness probe",
        "liveness endpoint",
        "health endpoint",
      ]),
      point(
        "shutdown",
        "advanced",
        "It shuts down gracefully on SIGTERM: no new requests, finish the open ones",
        ["graceful shutdown", "handle SIGTERM", "finish open requests", "drain connections"],
      ),
      point("migrations", "advanced", "Migrations run once and fit the old and new version together", [
        "migrations run once",
        "backwards compatible migrations",
        "migration as separate step",
        "old and new version run together",
      ]),
    ],
    misconceptions: [
      {
        says: "secrets in a Docker build argument are hidden",
        truth: "They stay in the image's history for whoever can pull it.",
      },
    ],
    probe: "During a roll-out some requests fail with connection errors: what is missing?",
    modelAnswer:
      "A good image has a multi stage build with a small base image, and it does not run as root. Config comes from the environment and secrets are not in the image. To run in several copies it must be a stateless service: store sessions in Redis or the database and files in object storage. It has a health endpoint with a readiness probe, and graceful shutdown: handle SIGTERM, take no new requests and finish open requests. Migrations run once as a separate step and must be backwards compatible, because old and new version run together.",
    thinkingSeconds: 65,
  },
  {
    id: "fs-incident",
    skill: "delivery",
    difficulty: "advanced",
    text: "At night an alert says that five percent of the requests fail. Take me through what you do, from the alert to a week later.",
    why: "Incident work shows calm, method and learning.",
    points: [
      point("impact", "standard", "First see who and what is affected, and how badly", [
        "assess the impact",
        "which users are affected",
        "severity",
        "which endpoints fail",
      ]),
      point("mitigate", "standard", "Stop the harm first: roll back, switch off a feature, shift traffic", [
        "mitigate first",
        "roll back the last deploy",
        "disable the feature flag",
        "restore service before root cause",
        "roll it back right away",
        "roll back the deployment",
      ]),
      point("recent", "standard", "Ask what changed lately: releases, configuration, traffic", [
        "what changed recently",
        "recent deployments",
        "correlate with a release",
        "configuration change",
      ]),
      point("signals", "standard", "Use metrics, logs and traces to narrow it down", [
        "check logs and metrics",
        "traces",
        "dashboards",
        "correlate by request id",
      ]),
      point("communicate", "standard", "Tell others: status page, team, and notes with times", [
        "communicate the status",
        "status page",
        "keep stakeholders informed",
        "incident channel",
        "write a timeline",
        "let the team know",
        "tell the team in the chat",
      ]),
      point("postmortem", "standard", "Afterwards a review without blame, with actions that have owners", [
        "blameless postmortem",
        "retrospective without blame",
        "action items with owners",
        "root cause analysis",
        "postmortem without blaming anyone",
        "write a post-mortem",
      ]),
      point("slo", "advanced", "Alerts follow what users feel, with an error budget", [
        "error budget",
        "SLO",
        "alert on symptoms",
        "alert on user impact",
      ]),
    ],
    misconceptions: [
      {
        says: "find the root cause before changing anything",
        truth: "Users suffer meanwhile; restoring service comes first, evidence is kept for later.",
      },
    ],
    probe: "Rolling back does not help: what is your next step?",
    modelAnswer:
      "I assess the impact first: which endpoints fail and which users are affected. I open an incident channel and communicate the status, on the status page if it is visible. I ask what changed recently, and mitigate first: roll back the last deploy or disable the feature flag, restore service before root cause. If that does not help I check logs and metrics and traces to narrow it down. I write a timeline as I go. Later we have a blameless postmortem with action items with owners. And I check that we alert on user impact with an SLO and an error budget.",
    thinkingSeconds: 80,
  },
];
