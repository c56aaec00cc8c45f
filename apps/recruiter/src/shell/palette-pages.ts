import type { Route } from "next";

/** Something to go to. */
export type Target = { href: Route; title: string; detail: string };

const pages: Target[] = [
  { href: "/", title: "Dashboard", detail: "What waits" },
  { href: "/feedback", title: "Feedback", detail: "Waiting for approval" },
  { href: "/feedback?status=held", title: "Feedback on hold", detail: "" },
  { href: "/feedback?status=failed", title: "Feedback not delivered", detail: "" },
  { href: "/candidates", title: "Candidates", detail: "Everybody" },
  { href: "/interviews", title: "Interviews", detail: "All" },
  { href: "/interviews?status=completed", title: "Interviews, finished", detail: "" },
  { href: "/outbox", title: "Outbox", detail: "Mails" },
];
const adminPages: Target[] = [
  { href: "/members", title: "Members", detail: "The team" },
  { href: "/models", title: "Models", detail: "Who is asked, and what it costs" },
  { href: "/prompts", title: "Prompts", detail: "What models are told" },
];

/** The pages whose name has all of these words; all of them for no words. */
export function findPages(words: string, forAdmin: boolean): Target[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return [...pages, ...(forAdmin ? adminPages : [])].filter((page) =>
    wanted.every((word) => page.title.toLowerCase().includes(word)),
  );
}
