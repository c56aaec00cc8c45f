/** The views of the queue, in their order, with what each says while it is empty. */
export const feedbackTabs = {
  waiting: { words: "Waiting", empty: "Nothing waits for approval" },
  overdue: { words: "Overdue", empty: "Nothing is overdue" },
  held: { words: "On hold", empty: "Nothing is on hold" },
  sent: { words: "Sent", empty: "Nothing was sent yet" },
  rejected: { words: "Rejected", empty: "Nothing was rejected" },
  failed: { words: "Not delivered", empty: "Everything that was sent could be delivered" },
  all: { words: "All", empty: "There is no feedback yet" },
} as const;
/** The head of the last column: only what waits leaves by itself. */
export function departureHead(tab: FeedbackTab): string {
  if (tab === "sent") return "Sent";
  return tab === "waiting" || tab === "overdue" ? "Leaves by itself in" : "Delivery";
}
export type FeedbackTab = keyof typeof feedbackTabs;
// Keys of a constant object: the cast says what Object.keys forgets.
export const feedbackTabKeys = Object.keys(feedbackTabs) as FeedbackTab[];

/** Rows fetched at a time. */
export const pageSize = 50;

/** The tab that an address names; the first when it names none. */
export function readFeedbackTab(value: string | string[] | null | undefined): FeedbackTab {
  return feedbackTabKeys.find((key) => key === value) ?? "waiting";
}
