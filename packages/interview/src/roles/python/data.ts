import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** Python Developer: Databases and data handling. How questions are written: docs/adding-a-role.md. */
export const dataQuestions: Question[] = [
  {
    id: "py-n-plus-one",
    skill: "data",
    difficulty: "standard",
    text: "A page that lists 100 orders with their customers runs 101 database queries. What is happening, and how do you fix and prevent it?",
    why: "The most common performance mistake with an ORM.",
    points: [
      point(
        "cause",
        "standard",
        "One query loads the orders and then each access to the customer loads it alone",
        ["N+1 problem", "lazy loading", "one query for each order", "separate query per customer"],
      ),
      point("eager", "standard", "Load related rows with a join or a second query", [
        "eager loading",
        "select_related",
        "joinedload or selectinload",
        "join the customers",
        "prefetch_related",
      ]),
      point(
        "join-vs-in",
        "advanced",
        "A join suits single relations, a second query with IN suits collections",
        [
          "prefetch for many to many",
          "join multiplies rows",
          "selectinload for collections",
          "join for foreign key",
        ],
      ),
      point("see", "standard", "See it by logging or counting queries", [
        "log the SQL queries",
        "debug toolbar",
        "count the queries",
        "echo the SQL",
      ]),
      point("test", "standard", "A test that limits the number of queries keeps it away", [
        "assertNumQueries",
        "test the number of queries",
        "query count in a test",
        "raise on lazy load",
      ]),
      point("only", "standard", "Load only the columns and the page of rows that are needed", [
        "pagination",
        "only needed columns",
        "limit the rows",
        "select specific fields",
      ]),
    ],
    misconceptions: [
      {
        says: "an index on the customer's key removes the extra queries",
        truth: "It makes each of them faster; there are still a hundred round trips.",
      },
    ],
    probe: "When would a join be the worse of the two ways to load related rows?",
    modelAnswer:
      "That is the N+1 problem from lazy loading: one query for the list, then a separate query per customer. I fix it with eager loading, select_related in Django or joinedload in SQLAlchemy. A join for a foreign key is fine, but a join multiplies rows for collections, so there I use selectinload or prefetch_related. I see it when I log the SQL queries or use the debug toolbar. To prevent it I use assertNumQueries, or raise on lazy load. And pagination with only needed columns helps too.",
    thinkingSeconds: 60,
  },
  {
    id: "py-transactions",
    skill: "data",
    difficulty: "advanced",
    text: "Two requests withdraw money from the same account at the same moment. How do you keep the balance right?",
    why: "Concurrency in the database, where most money bugs live.",
    points: [
      point("lost-update", "standard", "Both read the same balance, and one update overwrites the other", [
        "lost update",
        "race condition",
        "both read the old balance",
        "one overwrites the other",
      ]),
      point("transaction", "standard", "Reading and writing belong in one transaction", [
        "single transaction",
        "wrap in a transaction",
        "atomic block",
        "all or nothing",
      ]),
      point("row-lock", "advanced", "SELECT … FOR UPDATE locks the row until the commit", [
        "select for update",
        "lock the row",
        "row level lock",
        "pessimistic locking",
      ]),
      point(
        "atomic-update",
        "advanced",
        "Or one UPDATE that subtracts, with the condition that the balance is enough",
        [
          "update with condition in where",
          "atomic update statement",
          "update balance set balance minus amount",
          "check affected rows",
          "update set balance = balance - amount",
          "how many rows were changed",
        ],
      ),
      point("optimistic", "advanced", "Or a version column: update only if it is unchanged, else try again", [
        "optimistic locking",
        "version column",
        "retry on version conflict",
        "compare and swap",
      ]),
      point(
        "isolation",
        "advanced",
        "Serializable isolation detects the conflict, and the transaction is retried",
        ["serializable isolation", "isolation level", "serialization failure retry"],
      ),
      point(
        "constraint",
        "standard",
        "A check constraint keeps the balance from falling below zero whatever the code does",
        ["check constraint", "database constraint on balance", "balance cannot be negative"],
      ),
      point("deadlock", "advanced", "Lock rows in a fixed order to avoid deadlocks", [
        "consistent lock order",
        "avoid deadlocks",
        "lock in same order",
      ]),
    ],
    misconceptions: [
      {
        says: "a transaction alone prevents lost updates at the default isolation level",
        truth:
          "At read committed both may read the old value; it takes a lock, a condition or a higher level.",
      },
    ],
    probe: "Transfers lock two accounts: what can go wrong with row locks, and how do you avoid it?",
    modelAnswer:
      "It is a race condition: both read the old balance and one overwrites the other, a lost update. I wrap it in a single transaction, but at read committed that alone is not enough. Either I lock the row with select for update, pessimistic locking, or use an atomic update statement with the condition in where, and check affected rows. With rare conflicts optimistic locking with a version column and retry on version conflict is good. Serializable isolation works too with a serialization failure retry. A check constraint guarantees that the balance cannot be negative. For transfers I lock in the same order to avoid deadlocks.",
    thinkingSeconds: 85,
  },
];
