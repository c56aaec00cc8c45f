import type { DocumentText } from "@teamified/contracts/resumes";

/** A document of one page from a block of text; the indentation of the first line is taken away. */
export function documentOf(...pages: string[]): DocumentText {
  return {
    kind: "pdf",
    pages: pages.map((page) => ({
      lines: page
        .replace(/^\n|\n\s*$/gu, "")
        .split("\n")
        .map((line) => line.trim()),
    })),
    warnings: [],
  };
}

export const now = new Date("2026-11-21T00:00:00Z");

export const graceResume = documentOf(`
  Grace Miller
  Backend Developer
  Denver, CO\t(303) 555-0187\tgrace.miller@example.org\tgithub.com/gracemiller

  PROFESSIONAL SUMMARY
  Backend developer who likes small services, clear logs and boring releases, and who
  explains them to others.

  WORK EXPERIENCE
  Northwind Traders Inc.\tMarch 2021 – Present
  Senior Backend Developer\tDenver, CO
  • Responsible for developing payment services in Node.js and PostgreSQL for the shop
  • Cut the time of the nightly import by 60% with a queue on Kafka
  Blue Harbor Labs\t06/2018 - 02/2021
  Software Engineer\tRemote
  • Wrote REST APIs in Python with Django for two hospitals

  EDUCATION
  Colorado State University\tSept 2014 – May 2018
  BSc in Computer Science

  TECHNICAL SKILLS
  Languages: TypeScript, Python, SQL, Go
  Tools: Docker, Git, Turborepo

  LANGUAGES
  English (native), German (B2)
`);
