/** What happens when the day's budget for models is spent, or what has happened. */
export function atTheLimit(isSpent: boolean): string {
  return isSpent
    ? "Interviews go on with questions from the question bank, and answers and resumes are judged by the portal’s own rules, until midnight UTC. No candidate is turned away."
    : "Once all of it is spent, interviews go on with questions from the question bank, and answers and resumes are judged by the portal’s own rules, until midnight UTC. No candidate is turned away.";
}
