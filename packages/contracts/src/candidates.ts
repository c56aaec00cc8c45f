/** What candidates are found by. Stored with what was found: add, never rename. */
export const searchFactKinds = ["name", "email", "phone", "place", "skill", "employer", "title"] as const;
export type SearchFactKind = (typeof searchFactKinds)[number];

/** The longest text to search for, in characters, and how many of its words are looked for. */
export const longestSearch = 200;
export const mostSearchWords = 8;
