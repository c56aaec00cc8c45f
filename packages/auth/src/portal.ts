/** The two websites. Stored in session tokens: never rename. */
export type Portal = "candidate" | "recruiter";
