/** The views of the list, in their order, with what each says while it is empty. */
export const interviewTabs = {
  all: { words: "All", empty: "No interviews yet" },
  in_progress: { words: "Under way", empty: "Nobody is in an interview at the moment" },
  completed: { words: "Finished", empty: "No interview is finished yet" },
  abandoned: { words: "Left before the end", empty: "Nobody left an interview before its end" },
} as const;
export type InterviewTab = keyof typeof interviewTabs;
// Keys of a constant object: the cast says what Object.keys forgets.
export const interviewTabKeys = Object.keys(interviewTabs) as InterviewTab[];

/** The tab that an address names; all of them when it names none. */
export function readInterviewTab(value: string | string[] | null | undefined): InterviewTab {
  return interviewTabKeys.find((key) => key === value) ?? "all";
}

/** The input of the list for a tab; the same on the server and in the browser, so that one fetch serves both. */
export function interviewQuery(tab: InterviewTab): {
  limit: number;
  status?: Exclude<InterviewTab, "all">;
} {
  return tab === "all" ? { limit: 50 } : { limit: 50, status: tab };
}
