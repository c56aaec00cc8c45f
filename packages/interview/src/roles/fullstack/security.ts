import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** Full-Stack Developer: Security and identity. How questions are written: docs/adding-a-role.md. */
export const securityQuestions: Question[] = [
  {
    id: "fs-sessions-tokens",
    skill: "security",
    difficulty: "standard",
    text: "How do you keep users signed in on a web application, and what are the trade-offs between server sessions and signed tokens?",
    why: "Identity is where many products get hurt.",
    points: [
      point("cookie", "standard", "The session is in a cookie that is HttpOnly, Secure and SameSite", [
        "HttpOnly cookie",
        "Secure and SameSite flags",
        "session cookie",
        "cookie flags",
      ]),
      point(
        "server-session",
        "standard",
        "A server session can be ended at once, but needs a lookup for each request",
        [
          "server sessions can be revoked",
          "session stored on the server",
          "lookup for every request",
          "session in Redis or database",
          "server stores the session and can log someone out immediately",
          "look up the session each time",
        ],
      ),
      point("jwt", "standard", "A signed token needs no lookup, but is valid until it expires", [
        "JWT is stateless",
        "token cannot be revoked easily",
        "valid until it expires",
        "signed token without lookup",
      ]),
      point("short", "standard", "Short-lived access tokens with a rotating refresh token soften that", [
        "short lived access token",
        "refresh token",
        "refresh token rotation",
        "short expiry",
      ]),
      point("storage", "standard", "Tokens in localStorage can be read by any script on the page", [
        "not in localStorage",
        "localStorage is readable by scripts",
        "XSS can steal the token",
      ]),
      point("csrf", "standard", "Cookies need protection against forged requests", [
        "CSRF protection",
        "CSRF token",
        "cross site request forgery",
        "SameSite against CSRF",
      ]),
      point("rotate", "advanced", "The session id changes at sign-in, and sign-out ends it on the server", [
        "session fixation",
        "rotate the session id on login",
        "invalidate on logout",
        "log out on all devices",
      ]),
    ],
    misconceptions: [
      {
        says: "a JWT is encrypted so its content is secret",
        truth: "It is signed, not encrypted; anybody who holds it can read it.",
      },
    ],
    probe: "An employee is dismissed: how quickly is their access gone in each of the two ways?",
    modelAnswer:
      "I use a session cookie that is HttpOnly with Secure and SameSite flags. Server sessions can be revoked at once, but they need a lookup for every request, in Redis or the database. A JWT is stateless, a signed token without lookup, but it cannot be revoked easily and is valid until it expires, so I use a short lived access token and refresh token rotation. Tokens should not be in localStorage since XSS can steal the token. Cookies need CSRF protection. I rotate the session id on login against session fixation and invalidate it on logout.",
    thinkingSeconds: 65,
  },
  {
    id: "fs-multi-tenant",
    skill: "security",
    difficulty: "advanced",
    text: "How do you make sure that a customer of your multi-tenant product never sees another customer's data?",
    why: "Tenant isolation is the promise on which such products stand.",
    points: [
      point(
        "server-scope",
        "standard",
        "The tenant comes from the session on the server, never from the request's own words",
        [
          "tenant id from the session",
          "never trust tenant id from client",
          "derive the tenant on the server",
        ],
      ),
      point(
        "query",
        "standard",
        "Every query is limited to the tenant, in one place that cannot be forgotten",
        [
          "filter every query by tenant",
          "tenant id in every where clause",
          "scoped queries",
          "central data access layer",
        ],
      ),
      point("rls", "advanced", "Row level security in the database is a second line", [
        "row level security",
        "Postgres RLS",
        "database policies",
      ]),
      point("separate", "advanced", "Separate schemas or databases isolate more, at a higher cost", [
        "separate database per tenant",
        "schema per tenant",
        "isolation versus cost",
      ]),
      point("ids", "standard", "Unguessable ids help, but do not replace the check", [
        "UUIDs are not enough",
        "unguessable ids",
        "insecure direct object reference",
        "check ownership of the object",
      ]),
      point("tests", "advanced", "Each endpoint has a test in which another tenant gets not found", [
        "test with another tenant",
        "automated isolation tests",
        "cross tenant test",
        "returns 404 for other tenant",
      ]),
      point("caches", "advanced", "Caches, files, searches and background jobs carry the tenant as well", [
        "tenant in the cache key",
        "files and jobs scoped by tenant",
        "background jobs need the tenant",
        "cache leaks between tenants",
      ]),
    ],
    misconceptions: [
      {
        says: "random UUIDs make access checks unnecessary",
        truth: "Ids leak through logs, links and screens; only a check keeps data apart.",
      },
    ],
    probe: "Where besides the database could data of two customers get mixed up?",
    modelAnswer:
      "The tenant id comes from the session, we never trust a tenant id from the client. A central data access layer will filter every query by tenant, so nobody can forget it. Row level security in Postgres is the second line. For big customers a separate database per tenant isolates more, it is isolation versus cost. UUIDs are not enough: I check ownership of the object for each request. Every endpoint has a cross tenant test that returns 404 for another tenant. And the tenant is in the cache key, and files and background jobs are scoped by tenant too.",
    thinkingSeconds: 80,
  },
];
