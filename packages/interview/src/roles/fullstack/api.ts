import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** Full-Stack Developer: APIs and backend. How questions are written: docs/adding-a-role.md. */
export const apiQuestions: Question[] = [
  {
    id: "fs-rest-design",
    skill: "api",
    difficulty: "warmup",
    text: "How would you design the endpoints for a list of articles with comments?",
    why: "API basics in a concrete case.",
    points: [
      point("resources", "warmup", "Paths name resources, such as /articles and /articles/{id}/comments", [
        "resource based URLs",
        "articles slash id slash comments",
        "nested comments under the article",
        "nouns in the path",
        "plural nouns",
      ]),
      point("methods", "warmup", "GET reads, POST creates, PUT or PATCH changes, DELETE removes", [
        "GET to read and POST to create",
        "HTTP methods",
        "PATCH to update",
        "DELETE to remove",
      ]),
      point("paging", "standard", "Lists are paged, best with a cursor", [
        "pagination",
        "cursor based paging",
        "limit and offset",
        "page parameter",
      ]),
      point("status", "warmup", "Status codes tell the outcome, with errors in one form", [
        "proper status codes",
        "404 when not found",
        "201 on create",
        "consistent error format",
      ]),
      point("auth", "standard", "Only the author may change an article, checked on the server", [
        "check that the user is the author",
        "authorisation on the server",
        "only the owner can edit",
        "permission check",
      ]),
      point("validate", "warmup", "Input is validated on the server", [
        "validate the input",
        "input validation",
        "schema validation",
        "zod schema",
      ]),
    ],
    misconceptions: [
      {
        says: "use GET requests to delete or change things",
        truth: "GET must be safe: crawlers, caches and prefetching call it freely.",
      },
    ],
    probe: "There are two million articles: how does the list endpoint stay fast?",
    modelAnswer:
      "I use resource based URLs with plural nouns: articles, and the comments nested under the article. GET to read and POST to create, PATCH to update, DELETE to remove. Lists have pagination, cursor based paging when they are long. I return proper status codes, 201 on create and 404 when not found, with a consistent error format. Input validation happens on the server with a schema, and a permission check ensures only the owner can edit.",
    thinkingSeconds: 45,
  },
  {
    id: "fs-idempotency",
    skill: "api",
    difficulty: "standard",
    text: "Customers are sometimes charged twice when they press Pay on a bad connection. How do you rule that out?",
    why: "Retries and exactly-once effects decide about trust.",
    points: [
      point(
        "cause",
        "standard",
        "The first request succeeded but its answer was lost, so it was sent again",
        ["response was lost and client retried", "request sent twice", "retry after timeout", "double click"],
      ),
      point("key", "standard", "The client makes an idempotency key for each attempt to pay", [
        "idempotency key",
        "unique key per payment",
        "client generated id",
      ]),
      point(
        "unique",
        "standard",
        "The server stores the key under a unique constraint and gives the first result again",
        [
          "unique constraint on the key",
          "return the stored result",
          "store the key in the database",
          "same key returns same response",
        ],
      ),
      point("provider", "advanced", "The same key is passed on to the payment provider", [
        "pass the key to the payment provider",
        "Stripe idempotency key",
        "provider idempotency",
      ]),
      point(
        "state",
        "advanced",
        "The order has a state that only one transition may leave, in one conditional update",
        [
          "state machine for the order",
          "conditional update on status",
          "update where status is pending",
          "lock the order row",
        ],
      ),
      point("button", "warmup", "Disabling the button helps users but protects nothing", [
        "disable the button",
        "disabled button is not enough",
        "client side protection is not enough",
      ]),
      point(
        "reconcile",
        "advanced",
        "Webhooks and a regular comparison with the provider find what was missed",
        ["webhook from provider", "reconciliation job", "compare with the provider"],
      ),
    ],
    misconceptions: [
      {
        says: "disabling the button after the first click solves it",
        truth: "Retries by the network, a reload or a second tab still send the request again.",
      },
    ],
    probe: "Two servers get the same request in the same millisecond: what decides?",
    modelAnswer:
      "Usually the response was lost and the client retried, or it was a double click. The client sends an idempotency key, a unique key per payment. The server stores the key in the database with a unique constraint on the key, and the same key returns the same response. I pass the key to the payment provider as well, Stripe has an idempotency key. The order is a state machine, and I do a conditional update on status, so only one wins. I disable the button too, but that is not enough. A webhook from the provider and a reconciliation job catch the rest.",
    thinkingSeconds: 70,
  },
  {
    id: "fs-overload",
    skill: "api",
    difficulty: "advanced",
    text: "A dependency of your API becomes slow, and within minutes your whole service is down. Explain what happened, and how you protect against it.",
    why: "Cascading failure is the classic of production incidents.",
    points: [
      point(
        "exhaust",
        "advanced",
        "Waiting requests hold threads, connections or memory until none are left",
        [
          "threads are exhausted",
          "connection pool runs out",
          "requests pile up",
          "resources held by waiting requests",
          "they take all the threads or connections",
        ],
      ),
      point("timeout", "standard", "Every outside call has a time limit", [
        "timeouts on every call",
        "set a timeout",
        "time limit for outgoing requests",
      ]),
      point("breaker", "advanced", "A circuit breaker stops calling what keeps failing, for a while", [
        "circuit breaker",
        "stop calling a failing dependency",
        "breaker opens",
      ]),
      point("retries", "advanced", "Retries multiply the load unless they are few, delayed and jittered", [
        "retry storm",
        "exponential backoff with jitter",
        "retries make it worse",
        "limit the retries",
      ]),
      point("bulkhead", "advanced", "Separate pools keep one dependency from using up everything", [
        "bulkhead",
        "separate connection pools",
        "isolate dependencies",
        "limit concurrency per dependency",
      ]),
      point("degrade", "standard", "Answer with less: cached data or without the optional part", [
        "graceful degradation",
        "fallback to cached data",
        "serve without that feature",
        "default response",
        "return something cached",
      ]),
      point("shed", "advanced", "Refuse early when overloaded, with 429 or 503", [
        "load shedding",
        "return 503",
        "rate limiting",
        "reject requests early",
        "backpressure",
      ]),
    ],
    misconceptions: [
      {
        says: "adding more retries makes the service more reliable",
        truth: "Under overload each retry adds to the load that caused the failure.",
      },
    ],
    probe: "Why can a retry policy that helps on normal days bring a system down on a bad one?",
    modelAnswer:
      "It is a cascading failure: requests pile up, threads are exhausted and the connection pool runs out, because resources are held by waiting requests. I set timeouts on every call. A circuit breaker will stop calling a failing dependency for a while. Retries make it worse, a retry storm, so I limit the retries and use exponential backoff with jitter. As a bulkhead I use separate connection pools per dependency. Then graceful degradation: fallback to cached data or serve without that feature. And load shedding, reject requests early with 503 when overloaded.",
    thinkingSeconds: 90,
  },
];
