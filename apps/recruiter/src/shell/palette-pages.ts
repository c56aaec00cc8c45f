import {
  can,
  type Permission,
  type RecruiterRole,
  recruiterRoles,
  rolesWith,
} from "@teamified/contracts/permissions";
import type { Route } from "next";

/** Something to go to. */
export type Target = { href: Route; title: string; detail: string };

const pages: (Target & { permission: Permission })[] = [
  { href: "/", title: "Dashboard", detail: "What waits", permission: "dashboard.read" },
  { href: "/feedback", title: "Feedback", detail: "Waiting for approval", permission: "feedback.read" },
  { href: "/feedback?status=held", title: "Feedback on hold", detail: "", permission: "feedback.read" },
  {
    href: "/feedback?status=failed",
    title: "Feedback not delivered",
    detail: "",
    permission: "feedback.read",
  },
  { href: "/candidates", title: "Candidates", detail: "Everybody", permission: "candidate.read" },
  { href: "/interviews", title: "Interviews", detail: "All", permission: "interview.read" },
  {
    href: "/interviews?status=completed",
    title: "Interviews, finished",
    detail: "",
    permission: "interview.read",
  },
  { href: "/outbox", title: "Outbox", detail: "Mails", permission: "outbox.read" },
  { href: "/members", title: "Members", detail: "The team", permission: "member.read" },
  { href: "/models", title: "Models", detail: "Who is asked, and what it costs", permission: "model.read" },
  { href: "/prompts", title: "Prompts", detail: "What models are told", permission: "prompt.read" },
];

/**
 * The pages whose name has all of these words; all of them for no words.
 *
 * @param role whose pages; those of every role for null, until it is known
 */
export function findPages(words: string, role: RecruiterRole | null): Target[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const mayOpen = (permission: Permission) =>
    role === null ? rolesWith(permission).length === recruiterRoles.length : can(role, permission);
  return pages.filter(
    ({ title, permission }) =>
      mayOpen(permission) && wanted.every((word) => title.toLowerCase().includes(word)),
  );
}
