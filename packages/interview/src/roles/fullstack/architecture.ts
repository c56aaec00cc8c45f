import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** Full-Stack Developer: Architecture. How questions are written: docs/adding-a-role.md. */
export const architectureQuestions: Question[] = [
  {
    id: "fs-request-journey",
    skill: "architecture",
    difficulty: "warmup",
    text: "Somebody types your shop's address and sees the start page. Which parts of the system take part on the way?",
    why: "Shows how wide the person's picture of a web system is.",
    points: [
      point("dns", "warmup", "DNS turns the name into an address", [
        "DNS lookup",
        "resolve the domain name",
        "DNS gives the IP address",
      ]),
      point("tls", "warmup", "The browser opens an encrypted connection", [
        "TLS handshake",
        "HTTPS connection",
        "encrypted connection",
        "TCP connection",
      ]),
      point("edge", "standard", "A CDN or load balancer takes the request and may answer from its cache", [
        "load balancer",
        "CDN",
        "reverse proxy",
        "cached at the edge",
      ]),
      point("server", "warmup", "The application server handles it and asks the database or cache", [
        "application server",
        "query the database",
        "server reads from the database",
        "backend handles the request",
      ]),
      point("render", "warmup", "The browser reads HTML, then loads styles, scripts and images, and draws", [
        "browser parses the HTML",
        "loads CSS and JavaScript",
        "renders the page",
        "builds the DOM",
      ]),
      point("client-data", "standard", "Scripts then make the page interactive and fetch more data", [
        "hydration",
        "JavaScript fetches data from the API",
        "page becomes interactive",
        "API calls from the client",
      ]),
    ],
    misconceptions: [],
    probe: "Where on this way could answers be cached?",
    modelAnswer:
      "First a DNS lookup gives the IP address, then the browser opens a TCP connection and does the TLS handshake. The request reaches a CDN or a load balancer, which may have it cached at the edge. Otherwise the application server handles it and will query the database, or a cache like Redis. The browser parses the HTML, loads CSS and JavaScript, builds the DOM and renders the page. After hydration the page becomes interactive and JavaScript fetches data from the API.",
    thinkingSeconds: 45,
  },
  {
    id: "fs-monolith-services",
    skill: "architecture",
    difficulty: "standard",
    text: "Your team of eight wants to split a monolith into services. What would you ask first, and what would you suggest?",
    why: "Judgement about complexity counts more than patterns.",
    points: [
      point(
        "why",
        "standard",
        "Which problem is to be solved: deployment, scaling, teams or code structure",
        [
          "which problem are we solving",
          "what is the actual problem",
          "reason for the split",
          "pain with deployment or scaling",
          "ask why they want to do it",
          "what problem are they having",
        ],
      ),
      point("modules", "standard", "Clear modules inside the monolith often solve it with less cost", [
        "modular monolith",
        "clear module boundaries",
        "keep the monolith",
        "refactor into modules first",
      ]),
      point(
        "costs",
        "standard",
        "Services bring network failures, operation, and harder debugging and tests",
        [
          "network calls can fail",
          "operational overhead",
          "distributed tracing needed",
          "harder to debug",
          "more complexity",
        ],
      ),
      point("data", "advanced", "Data must be split too; transactions across services are gone", [
        "each service owns its data",
        "no distributed transactions",
        "shared database is a problem",
        "eventual consistency",
        "saga",
      ]),
      point(
        "boundary",
        "advanced",
        "Cut along business capabilities, and take out one part first that has a reason of its own",
        [
          "bounded context",
          "business domains",
          "extract one service first",
          "strangler pattern",
          "start with one part",
        ],
      ),
      point("teams", "standard", "Services follow teams: eight people can hardly run many", [
        "too many services for a small team",
        "team structure",
        "Conway's law",
        "team ownership",
        "eight people",
        "overkill for eight people",
        "microservices are too much for this team",
      ]),
    ],
    misconceptions: [
      {
        says: "microservices make a system simpler",
        truth: "Each part is smaller, but the whole gets a network, versions and partial failure.",
      },
    ],
    probe: "Under which circumstances would you really take one part out?",
    modelAnswer:
      "I would ask which problem we are solving: is it pain with deployment or scaling, or just messy code? Often a modular monolith with clear module boundaries solves it. Services bring operational overhead: network calls can fail, it is harder to debug and you need distributed tracing. Each service owns its data, so there are no distributed transactions and you live with eventual consistency or a saga. If there is a real reason, I extract one service first along business domains, with the strangler pattern. With eight people there are quickly too many services for a small team.",
    thinkingSeconds: 70,
  },
  {
    id: "fs-event-driven",
    skill: "architecture",
    difficulty: "advanced",
    text: "When an order is placed, stock, invoice and e-mail must follow. How do you connect them so that nothing is lost and nothing happens twice?",
    why: "Reliable messaging is the base of event-driven systems.",
    points: [
      point(
        "dual-write",
        "advanced",
        "Writing to the database and sending a message separately can lose one of the two",
        [
          "dual write problem",
          "crash between commit and publish",
          "database and queue are not atomic",
          "message lost after commit",
        ],
      ),
      point("outbox", "advanced", "An outbox row in the same transaction is sent by a relay afterwards", [
        "outbox pattern",
        "transactional outbox",
        "event stored in same transaction",
        "relay publishes the outbox",
      ]),
      point("at-least-once", "standard", "Queues deliver at least once, so consumers must be idempotent", [
        "at least once delivery",
        "idempotent consumer",
        "duplicate messages",
        "safe to process twice",
      ]),
      point("dedupe", "advanced", "Consumers remember the ids of processed events", [
        "store processed event ids",
        "deduplicate by event id",
        "inbox table",
        "unique event id",
      ]),
      point("dead", "standard", "Failing messages are retried and then put aside with an alert", [
        "dead letter queue",
        "retry failed messages",
        "poison message",
        "alert on dead letters",
      ]),
      point("saga", "advanced", "Steps that cannot be done are compensated, for example stock is released", [
        "compensating action",
        "saga",
        "release the stock again",
        "undo earlier steps",
      ]),
      point("order", "advanced", "Where order matters, events are keyed by order id", [
        "ordering per order id",
        "partition key",
        "ordered by key",
        "out of order events",
      ]),
    ],
    misconceptions: [
      {
        says: "a message queue guarantees that each message is handled exactly once",
        truth: "Delivery can repeat; exactly-once effects come from idempotent handling.",
      },
    ],
    probe: "The service crashes right after the commit and before the message is sent: what happens?",
    modelAnswer:
      "The danger is the dual write problem: a crash between commit and publish means the message is lost. So I use a transactional outbox, the event is stored in the same transaction and a relay publishes the outbox. Queues have at least once delivery, so every idempotent consumer must be safe to process twice; I deduplicate by event id in an inbox table. Failed messages are retried and end in a dead letter queue with an alert. If stock is missing, a saga does a compensating action, such as to release the stock again. Ordering per order id comes from a partition key.",
    thinkingSeconds: 85,
  },
];
