import type { RoleDefinition } from "@teamified/contracts/roles";
import { apiQuestions } from "./fullstack/api.ts";
import { architectureQuestions } from "./fullstack/architecture.ts";
import { databaseQuestions } from "./fullstack/database.ts";
import { deliveryQuestions } from "./fullstack/delivery.ts";
import { frontendQuestions } from "./fullstack/frontend.ts";
import { fullstackHelp } from "./fullstack/help.ts";
import { securityQuestions } from "./fullstack/security.ts";
import { withHelp } from "./with-help.ts";

/** Full-stack developer: browser to database and into operation. How a role is written: docs/adding-a-role.md. */
export const fullstack: RoleDefinition = {
  key: "fullstack",
  title: "Full-Stack Developer",
  summary:
    "Builds and runs whole web products: interface, API, database, security, delivery and architecture.",
  skills: [
    {
      key: "frontend",
      title: "Frontend",
      weight: 0.18,
      claimedBy: ["React", "Vue.js", "Angular", "Svelte", "JavaScript", "HTML", "CSS"],
    },
    {
      key: "api",
      title: "APIs and backend",
      weight: 0.2,
      claimedBy: ["Node.js", "Express", "NestJS", "Django", "Spring", "REST", "GraphQL", "FastAPI"],
    },
    {
      key: "database",
      title: "Databases",
      weight: 0.18,
      claimedBy: ["PostgreSQL", "MySQL", "MongoDB", "SQL", "Prisma", "Redis"],
    },
    {
      key: "security",
      title: "Security and identity",
      weight: 0.14,
      claimedBy: ["OAuth", "JWT", "OWASP", "OpenID Connect"],
    },
    {
      key: "delivery",
      title: "Delivery and operation",
      weight: 0.15,
      claimedBy: [
        "Docker",
        "Kubernetes",
        "AWS",
        "CI/CD",
        "GitHub Actions",
        "Terraform",
        "Azure",
        "Google Cloud",
      ],
    },
    {
      key: "architecture",
      title: "Architecture",
      weight: 0.15,
      claimedBy: ["Microservices", "System Design", "Kafka", "RabbitMQ", "Event-driven Architecture"],
    },
  ],
  persona: {
    name: "Leo",
    manner: "relaxed, practical and interested",
    greeting:
      "Hello {name}, I am Leo, an AI interviewer, and we will go through building web products from browser to database. A person reads the report and makes the decision. Think aloud if you like, and just say so when something is new to you.",
    closing: "That brings us to the end, thank you for thinking these through with me.",
  },
  questions: withHelp(fullstackHelp, [
    ...frontendQuestions,
    ...apiQuestions,
    ...databaseQuestions,
    ...securityQuestions,
    ...deliveryQuestions,
    ...architectureQuestions,
  ]),
};
