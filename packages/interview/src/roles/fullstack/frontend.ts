import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** Full-Stack Developer: Frontend. How questions are written: docs/adding-a-role.md. */
export const frontendQuestions: Question[] = [
  {
    id: "fs-state-where",
    skill: "frontend",
    difficulty: "standard",
    text: "A page shows a filterable, paged table of data from your API. Where do you keep filters, data and the state of the selection?",
    why: "Placing state well is the core of frontend work.",
    points: [
      point("url", "standard", "Filters and page go into the URL, so that links and the back button work", [
        "filters in the URL",
        "query parameters",
        "shareable link",
        "back button works",
        "URL search params",
      ]),
      point(
        "server-cache",
        "standard",
        "Data from the server is kept in a query cache keyed by the filters",
        ["query cache", "TanStack Query", "cache keyed by filters", "SWR", "server state separate"],
      ),
      point("local", "warmup", "The selection is local state of the table", [
        "selection as local state",
        "local component state",
        "useState for the selection",
      ]),
      point("ids", "standard", "The selection holds ids and not copies of the rows", [
        "store selected ids",
        "ids instead of row objects",
        "set of ids",
      ]),
      point(
        "states",
        "standard",
        "Loading, empty and error states are designed, and old rows stay while new ones load",
        ["loading and error states", "empty state", "keep previous data while loading", "skeleton"],
      ),
      point("race", "advanced", "Quick filter changes are debounced and outdated requests cancelled", [
        "debounce the filter",
        "cancel outdated requests",
        "race between requests",
        "abort the previous request",
      ]),
    ],
    misconceptions: [
      {
        says: "put everything into one global store",
        truth: "A copy of server data in a store goes stale and has to be kept in step by hand.",
      },
    ],
    probe: "A user sends the address of the filtered page to a colleague: what do they see?",
    modelAnswer:
      "Filters and the page number live in the URL as query parameters, so there is a shareable link and the back button works. The rows are server state, in a query cache such as TanStack Query, with the cache keyed by filters. Selection is local component state and I store selected ids, not row objects. I design loading and error states and an empty state, and keep previous data while loading. I debounce the filter and abort the previous request, to avoid a race between requests.",
    thinkingSeconds: 60,
  },
  {
    id: "fs-web-vitals",
    skill: "frontend",
    difficulty: "standard",
    text: "Users complain that your site feels slow. How do you find out what they mean, and which changes usually help most?",
    why: "Connects user perception with measurement.",
    points: [
      point(
        "measure",
        "standard",
        "Measure real users with Core Web Vitals: loading, response to input, layout shifts",
        ["Core Web Vitals", "real user monitoring", "LCP INP CLS", "Lighthouse", "measure in the field"],
      ),
      point("network", "standard", "Look at the waterfall of requests for slow answers and chains", [
        "network waterfall",
        "slow API responses",
        "chained requests",
        "time to first byte",
      ]),
      point("less-js", "standard", "Send less script, split by route", [
        "smaller bundle",
        "code splitting",
        "less JavaScript",
        "lazy loading",
      ]),
      point("images", "standard", "Images in the right size and format, loaded lazily below the fold", [
        "optimise images",
        "image size",
        "lazy load images",
        "modern image formats",
      ]),
      point("cache", "standard", "Caching and a CDN bring content closer", [
        "CDN",
        "HTTP caching",
        "cache headers",
        "cache static assets",
      ]),
      point(
        "server",
        "standard",
        "Slow answers of the server are fixed there, with indexes, caching or fewer queries",
        ["slow database queries", "fix backend latency", "server side caching", "add an index"],
      ),
    ],
    misconceptions: [
      {
        says: "a high Lighthouse score on a developer's laptop proves that users are happy",
        truth: "It is one run on one machine; real devices and networks differ.",
      },
    ],
    probe:
      "The server answers in 50 milliseconds, and yet the page appears after four seconds: what do you look at?",
    modelAnswer:
      "I start with real user monitoring of Core Web Vitals, LCP INP CLS, because slow may mean loading, input or jumping layout. The network waterfall shows slow API responses and chained requests. Usually less JavaScript helps most: a smaller bundle with code splitting. Then optimise images with modern image formats and lazy load images. A CDN and cache headers for static assets. If time to first byte is bad I fix backend latency, mostly slow database queries, or add server side caching.",
    thinkingSeconds: 60,
  },
  {
    id: "fs-optimistic-sync",
    skill: "frontend",
    difficulty: "advanced",
    text: "Several people edit the same board at once. How do you show changes live, and what do you do when edits conflict?",
    why: "Realtime work tests thinking across client and server.",
    points: [
      point("transport", "standard", "Changes are pushed through WebSockets or server-sent events", [
        "WebSockets",
        "server sent events",
        "push changes to clients",
        "real time updates over a socket",
      ]),
      point(
        "optimistic",
        "standard",
        "The own change is shown at once and taken back if the server refuses it",
        [
          "optimistic update",
          "rollback if the server rejects",
          "show the change immediately",
          "revert on error",
        ],
      ),
      point("versions", "advanced", "Versions let the server notice that an edit was made on an old state", [
        "version number",
        "detect conflict with version",
        "optimistic concurrency",
        "etag",
        "stale version rejected",
      ]),
      point(
        "merge",
        "advanced",
        "Conflicts are merged by field, last writer wins, or with CRDTs or operational transformation",
        ["CRDT", "operational transformation", "last write wins", "merge per field"],
      ),
      point(
        "reconnect",
        "advanced",
        "After a lost connection the client catches up from the last event it saw",
        ["reconnect and catch up", "missed events", "resume from last event id", "refetch after reconnect"],
      ),
      point("order", "advanced", "Events carry ids so that duplicates and wrong order do no harm", [
        "event ids for ordering",
        "deduplicate events",
        "idempotent events",
        "sequence number",
      ]),
      point("scale", "advanced", "Several servers share events through a broker such as Redis", [
        "Redis pub sub",
        "message broker between servers",
        "fan out across instances",
      ]),
    ],
    misconceptions: [
      {
        says: "last write wins never loses anybody's work",
        truth:
          "It silently drops the earlier edit; that may be fine for a card's colour but not for its text.",
      },
    ],
    probe: "A laptop was asleep for an hour: how does its board become right again?",
    modelAnswer:
      "Clients get real time updates over a socket, WebSockets, or server sent events if only the server talks. My own edit is an optimistic update with rollback if the server rejects it. Each card has a version number, so the server can detect a conflict with the version, and a stale version is rejected. For simple fields last write wins or merge per field is fine, for text I would use a CRDT. After sleep the client will reconnect and catch up, resume from last event id, or refetch. Events have a sequence number so I can deduplicate events. With several servers I fan out across instances with Redis pub sub.",
    thinkingSeconds: 90,
  },
];
