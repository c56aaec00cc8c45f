/** The answers three candidates of different strength gave to one question, each in the candidate's own words. */
export type WrittenAnswer = {
  /** Id of the question in the question bank, e.g. `react-keys`. */
  readonly question: string;
  /** A competent colleague: right and complete enough for the job, 60 to 120 words, no textbook. */
  readonly good: string;
  /** Knows about half of what a good answer holds, 25 to 60 words, at most one small slip. */
  readonly partial: string;
  /** Honestly tried, but vague, wrong or beside the point, 15 to 70 words. */
  readonly poor: string;
};
