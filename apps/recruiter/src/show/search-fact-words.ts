import type { SearchFactKind } from "@teamified/contracts/candidates";

/** What somebody was found by, in a word. */
export const searchFactWords: Record<SearchFactKind, string> = {
  name: "name",
  email: "e-mail",
  phone: "telephone",
  place: "place",
  skill: "skill",
  employer: "employer",
  title: "title",
};
