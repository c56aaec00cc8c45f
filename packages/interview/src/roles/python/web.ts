import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** Python Developer: Web services. How questions are written: docs/adding-a-role.md. */
export const webQuestions: Question[] = [
  {
    id: "py-http-status",
    skill: "web",
    difficulty: "warmup",
    text: "You write an endpoint that creates an order. Which request method and status codes do you use, and what do you check first?",
    why: "The basics of an API contract.",
    points: [
      point("post", "warmup", "POST creates, and 201 tells that it was created", [
        "POST request",
        "201 created",
        "returns 201",
        "POST to the orders endpoint",
      ]),
      point("validate", "warmup", "The body is validated, and wrong input gets 400 or 422 with details", [
        "validate the request body",
        "422 for invalid input",
        "400 bad request",
        "Pydantic model or serializer validates",
      ]),
      point("auth", "warmup", "401 without sign-in and 403 without the right to do it", [
        "401 unauthorized",
        "403 forbidden",
        "check authentication and permission",
        "check the user is allowed",
      ]),
      point("conflict", "standard", "404 or 409 where a referenced thing is missing or in conflict", [
        "404 not found",
        "409 conflict",
        "referenced product does not exist",
      ]),
      point(
        "idempotent",
        "standard",
        "An idempotency key keeps a repeated request from creating a second order",
        ["idempotency key", "retried request creates duplicate", "prevent duplicate orders", "idempotent"],
      ),
    ],
    misconceptions: [
      {
        says: "return 200 with an error message in the body",
        truth: "Clients, proxies and monitors rely on the status code.",
      },
    ],
    probe: "The client loses the connection and sends the same order again: what happens?",
    modelAnswer:
      "It is a POST to the orders endpoint and it returns 201 created with the location. First I check authentication and permission: 401 unauthorized without a login, 403 forbidden without the right. Then I validate the request body, for example with a Pydantic model, and answer 422 for invalid input. If a referenced product does not exist I give 404 or 409 conflict. With an idempotency key a retried request does not make a second order.",
    thinkingSeconds: 40,
  },
  {
    id: "py-web-background",
    skill: "web",
    difficulty: "standard",
    text: "An endpoint must send an e-mail and make a PDF, which takes ten seconds. How do you design it?",
    why: "Long work in requests is a frequent cause of outages.",
    points: [
      point("queue", "standard", "Put the work into a queue and let a worker do it", [
        "background job",
        "task queue",
        "Celery worker",
        "put it in a queue",
        "worker process",
      ]),
      point("respond", "standard", "Answer at once, with 202 and an id or link to ask for the state", [
        "return 202 accepted",
        "respond immediately",
        "job id to poll",
        "status endpoint",
        "return right away",
      ]),
      point("retry", "standard", "Retry failures with growing delays, and give up visibly", [
        "retry with backoff",
        "retry on failure",
        "dead letter queue",
        "limited retries",
      ]),
      point(
        "idempotent",
        "standard",
        "The job must be safe to run twice, because queues deliver at least once",
        [
          "idempotent task",
          "safe to run twice",
          "at least once delivery",
          "email is not sent twice",
          "does not send the email two times",
          "make sure it is not sent twice",
        ],
      ),
      point(
        "commit",
        "advanced",
        "Enqueue only after or together with the commit, so that the job finds its row",
        ["after the transaction commits", "on_commit", "outbox pattern", "enqueue in same transaction"],
      ),
      point("observe", "standard", "Watch the length of the queue and failures", [
        "monitor the queue",
        "alert on failures",
        "queue length",
        "logging of failed jobs",
      ]),
    ],
    misconceptions: [
      {
        says: "making the endpoint async is enough to do ten seconds of work in it",
        truth: "The client still waits, and computing blocks the event loop.",
      },
    ],
    probe: "The worker dies after sending the mail but before marking the job as done: what then?",
    modelAnswer:
      "I put it in a queue, a background job with a Celery worker for instance, and respond immediately with 202 accepted and a job id to poll at a status endpoint. The task retries on failure with backoff and after limited retries goes to a dead letter queue. As queues have at least once delivery, the task must be idempotent, safe to run twice, so the email is not sent twice. I enqueue after the transaction commits, with on_commit or the outbox pattern. And I monitor the queue length and alert on failures.",
    thinkingSeconds: 65,
  },
  {
    id: "py-api-evolution",
    skill: "web",
    difficulty: "advanced",
    text: "A public API of yours must change a field's meaning, and mobile clients cannot all be updated. How do you go about it?",
    why: "Compatibility thinking marks senior service developers.",
    points: [
      point("additive", "standard", "Add a new field instead of changing the old one", [
        "add a new field",
        "additive change",
        "keep the old field",
        "backwards compatible",
      ]),
      point("version", "standard", "Where that is not possible, a new version stands beside the old one", [
        "new API version",
        "version in the path or header",
        "v2 endpoint",
        "run both versions",
      ]),
      point("deprecate", "standard", "Announce the end with a date, in documentation and headers", [
        "deprecation notice",
        "sunset header",
        "announce the date",
        "deprecate the old field",
      ]),
      point("measure", "advanced", "Measure who still uses the old one before it is removed", [
        "measure usage of the old field",
        "log which clients use it",
        "track usage",
        "metrics per client version",
      ]),
      point(
        "contract-test",
        "advanced",
        "Contract tests or a schema comparison in CI find accidental breaks",
        ["contract tests", "OpenAPI schema diff", "schema check in CI", "detect breaking changes"],
      ),
      point("db", "advanced", "The database changes in steps: add, write both, fill, switch, remove", [
        "expand and contract migration",
        "write both fields",
        "backfill the data",
        "migrate in steps",
      ]),
    ],
    misconceptions: [
      {
        says: "rename the field and tell the client teams afterwards",
        truth: "Installed apps cannot follow; they break on the day of the change.",
      },
    ],
    probe: "How do you know when the old field can go?",
    modelAnswer:
      "First choice is an additive change: add a new field and keep the old field, so it is backwards compatible. If the meaning cannot coexist I make a new API version, a v2 endpoint, and run both versions. I deprecate the old field with a deprecation notice, a sunset header and announce the date. I track usage, with metrics per client version, and remove it only when nearly nobody is left. An OpenAPI schema diff in CI will detect breaking changes. In the database I do an expand and contract migration: write both fields, backfill the data, then switch.",
    thinkingSeconds: 75,
  },
];
