/**
 * What a line of a resume is: NM name, TG tagline, CT contact and personal details; HX HE HS HL HP HO HC HM heading of
 * jobs, studies, skills, languages, projects and the like, other, personal details, summary; JB first and JI further
 * line of a job's heading, JT text below it; EB, EI, ET the same of studies; SK skills, LG languages, MS summary,
 * PR projects, courses and honours, OT other, FN what each page repeats.
 */
export const lineLabels = [
  "NM",
  "TG",
  "CT",
  "HX",
  "HE",
  "HS",
  "HL",
  "HP",
  "HO",
  "HC",
  "HM",
  "JB",
  "JI",
  "JT",
  "EB",
  "EI",
  "ET",
  "SK",
  "LG",
  "MS",
  "PR",
  "OT",
  "FN",
] as const;
export type LineLabel = (typeof lineLabels)[number];

/** What a word is: T title, O employer, P place, D date, I school, G degree, N name of the person, L label, X none. */
export const tokenTags = ["X", "T", "O", "P", "D", "I", "G", "N", "L"] as const;
export type TokenTag = (typeof tokenTags)[number];
