const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A date as people write it in a resume, as `YYYY` or `YYYY-MM`: "03/2021", "2021.3", "March 2021". What is none of
 * these comes back as it was, for the rules to say what is expected.
 */
export function toResumeDate(text: string): string {
  const date = text.trim();
  const yearFirst = /^(\d{4})\s*[-/.]\s*(\d{1,2})$/.exec(date);
  if (yearFirst) return `${yearFirst[1]}-${yearFirst[2]?.padStart(2, "0")}`;
  const monthFirst = /^(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(date);
  if (monthFirst) return `${monthFirst[2]}-${monthFirst[1]?.padStart(2, "0")}`;
  const named = /^([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(date);
  const month = months.indexOf(named?.[1]?.slice(0, 3).toLowerCase() ?? "");
  return named && month !== -1 ? `${named[2]}-${String(month + 1).padStart(2, "0")}` : date;
}
