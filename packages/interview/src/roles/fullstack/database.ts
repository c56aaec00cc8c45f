import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** Full-Stack Developer: Databases. How questions are written: docs/adding-a-role.md. */
export const databaseQuestions: Question[] = [
  {
    id: "fs-sql-nosql",
    skill: "database",
    difficulty: "warmup",
    text: "When would you choose a relational database, and when a document store?",
    why: "Shows reasoning from data and access instead of fashion.",
    points: [
      point(
        "relations",
        "warmup",
        "Relational fits data with relations that is queried in many ways, with joins",
        ["data with relationships", "joins between tables", "structured data", "complex queries"],
      ),
      point("transactions", "warmup", "It gives transactions and constraints that keep data consistent", [
        "ACID transactions",
        "foreign key constraints",
        "consistency guarantees",
        "data integrity",
      ]),
      point(
        "documents",
        "warmup",
        "A document store fits whole documents that are read together and differ in shape",
        [
          "flexible schema",
          "documents of different shape",
          "nested data read together",
          "schema changes often",
        ],
      ),
      point(
        "scale",
        "standard",
        "Many document stores spread over machines more easily, at the price of joins or consistency",
        ["horizontal scaling", "sharding", "scales out easily", "eventual consistency"],
      ),
      point("json", "standard", "PostgreSQL's JSON columns cover many cases of both", [
        "JSONB column",
        "Postgres JSON",
        "JSON in Postgres",
      ]),
      point("default", "standard", "Without a special reason start relational", [
        "start with Postgres",
        "relational by default",
        "default to relational",
      ]),
    ],
    misconceptions: [
      {
        says: "relational databases cannot scale",
        truth: "A single modern server goes very far, and replicas and partitions go further.",
      },
    ],
    probe: "Which of the two would you take for orders with items and payments?",
    modelAnswer:
      "A relational database is for data with relationships, where I need joins between tables and complex queries, and ACID transactions with foreign key constraints for data integrity. A document store is good with a flexible schema, when nested data is read together and documents have different shape. Document stores often make horizontal scaling easier with sharding, but you get eventual consistency. A JSONB column in Postgres covers a lot of that, so I start with Postgres unless there is a reason.",
    thinkingSeconds: 45,
  },
  {
    id: "fs-index",
    skill: "database",
    difficulty: "standard",
    text: "A query that filters orders by customer and sorts by date has become slow. How do you investigate, and what does an index change?",
    why: "Indexes are the most common lever on performance.",
    points: [
      point("explain", "standard", "EXPLAIN ANALYZE shows the plan and where the time goes", [
        "EXPLAIN ANALYZE",
        "look at the query plan",
        "explain the query",
        "execution plan",
      ]),
      point("seq", "standard", "A sequential scan over a big table is the usual finding", [
        "sequential scan",
        "full table scan",
        "scans the whole table",
      ]),
      point(
        "composite",
        "standard",
        "An index over customer and date, in that order, serves filter and sort",
        [
          "composite index on customer and date",
          "index on both columns",
          "multi column index",
          "index order matters",
          "index on customer_id and date together",
        ],
      ),
      point("tree", "standard", "An index is a sorted tree, so rows are found in a few steps", [
        "B-tree",
        "sorted structure",
        "logarithmic lookup",
        "finds rows without scanning",
      ]),
      point("cost", "standard", "Each index costs space and makes writing slower", [
        "slower writes",
        "index costs space",
        "insert and update overhead",
        "indexes are not free",
      ]),
      point("concurrently", "advanced", "On a live system it is created without blocking writes", [
        "create index concurrently",
        "without locking the table",
        "build the index online",
      ]),
      point(
        "stats",
        "advanced",
        "Old statistics or a function around the column can keep an index from being used",
        [
          "outdated statistics",
          "run ANALYZE",
          "function on the column prevents the index",
          "low selectivity",
        ],
      ),
    ],
    misconceptions: [
      {
        says: "an index on every column makes all queries fast",
        truth: "Each costs writes and space, and one query rarely combines many single indexes well.",
      },
    ],
    probe: "You have an index on date and one on customer, and the query is still slow: why?",
    modelAnswer:
      "I run EXPLAIN ANALYZE and look at the query plan; probably there is a sequential scan, a full table scan. I add a composite index on customer and date; index order matters, since customer is the filter and date the sort. An index is a B-tree, a sorted structure, so it finds rows without scanning. But indexes are not free: they cost space and slower writes. In production I create the index concurrently, without locking the table. If it is not used, maybe outdated statistics, or a function on the column prevents the index.",
    thinkingSeconds: 60,
  },
  {
    id: "fs-zero-downtime-migration",
    skill: "database",
    difficulty: "advanced",
    text: "You must split a column full_name into two columns on a table with fifty million rows, without downtime. How do you proceed?",
    why: "Schema changes on live systems need planning.",
    points: [
      point("expand", "advanced", "First add the new columns, nullable, which is quick", [
        "add new nullable columns",
        "add columns first",
        "expand phase",
        "nullable columns without default",
      ]),
      point("dual-write", "advanced", "Release code that writes old and new", [
        "write to both columns",
        "dual write",
        "code writes old and new",
        "trigger to keep in sync",
      ]),
      point("backfill", "advanced", "Fill old rows in small batches, with pauses", [
        "backfill in batches",
        "small batches",
        "migrate rows in chunks",
        "batch update of existing rows",
      ]),
      point("switch", "advanced", "Then read from the new ones, compare, and stop writing the old one", [
        "switch reads to the new columns",
        "read from the new columns",
        "verify before switching",
        "compare old and new",
      ]),
      point("contract", "advanced", "Drop the old column only after no running code uses it", [
        "drop the old column last",
        "remove the old column later",
        "contract phase",
        "no code uses the old column",
      ]),
      point(
        "locks",
        "advanced",
        "Avoid long locks: set a lock time-out and validate constraints separately",
        [
          "avoid long locks",
          "lock timeout",
          "NOT VALID then validate constraint",
          "ALTER TABLE locks the table",
        ],
      ),
      point("back", "standard", "Every step can be undone and works with the code before and after it", [
        "each step is reversible",
        "rollback at every step",
        "backwards compatible steps",
        "old and new code both work",
      ]),
    ],
    misconceptions: [
      {
        says: "one UPDATE over all rows in a transaction is safest",
        truth: "It holds locks for long, bloats the table and cannot be paused.",
      },
    ],
    probe: "In the middle of the filling the new code has to be rolled back: does that work?",
    modelAnswer:
      "I use expand and contract. First add new nullable columns, which is fast. Then release code that will write to both columns, dual write. After that backfill in batches, small batches with pauses so replication keeps up. Then I compare old and new and switch reads to the new columns. I drop the old column last, when no code uses the old column. I avoid long locks with a lock timeout and add constraints NOT VALID, then validate the constraint. Each step is reversible, and old and new code both work at any time. Splitting names is ambiguous, so some rows need review.",
    thinkingSeconds: 90,
  },
];
