import type { DocumentText, Source } from "@teamified/contracts/resumes";

export type SectionName =
  | "header"
  | "summary"
  | "experience"
  | "education"
  | "skills"
  | "languages"
  | "links"
  | "contact"
  | "projects"
  | "other";

/** A line that says something, with its place and the section it stands in. */
export type ResumeLine = {
  source: Source;
  section: SectionName;
  /** What is left when a heading on the same line is taken away. */
  text: string;
  /** Pieces that stand apart on the line. */
  parts: string[];
  /** First line after an empty one, a heading or the start. */
  opensBlock: boolean;
  bullet: boolean;
};

const titles: [SectionName, string][] = [
  [
    "summary",
    "summary|professional summary|executive summary|career summary|profile|professional profile|about|about me|objective|career objective|personal statement|overview|zusammenfassung|profil|résumé|resumen|perfil",
  ],
  [
    "experience",
    "experience|work experience|professional experience|employment|employment history|work history|career|career history|relevant experience|industry experience|positions|experience & employment|berufserfahrung|expérience|expérience professionnelle|expériences professionnelles|experiencia|experiencia laboral|experiencia profesional|esperienza lavorativa|experiência profissional",
  ],
  [
    "education",
    "education|education & training|education and training|academic background|academic history|academics|qualifications|educational background|ausbildung|bildung|formation|éducation|formación|educación|istruzione|formação",
  ],
  [
    "skills",
    "skills|technical skills|core skills|key skills|skills & tools|skills and tools|core competencies|competencies|technologies|technical expertise|expertise|tech stack|tools|tools & technologies|skill set|areas of expertise|technical proficiencies|professional skills|programming|programming languages|skills & technologies|fähigkeiten|kenntnisse|compétences|habilidades|competencias|competenze",
  ],
  ["languages", "languages|spoken languages|language skills|sprachen|langues|idiomas|lingue"],
  ["links", "profiles|links|social|social media|social networks|online|find me online|websites|web"],
  [
    "contact",
    "contact|contact information|contact details|contact info|personal information|personal details|details|personal data|kontakt|contacto",
  ],
  [
    "projects",
    "projects|personal projects|side projects|selected projects|key projects|open source|open source contributions|portfolio|projekte|projets|proyectos",
  ],
  [
    "other",
    "certifications|certificates|certification|licenses & certifications|licenses and certifications|awards|honors|honours|honors & awards|awards & honors|selected honors|selected honours|achievements|accomplishments|publications|selected publications|patents|talks|invited talks|presentations|references|interests|hobbies|hobbies & interests|volunteer|volunteering|volunteer experience|volunteer work|memberships|affiliations|professional affiliations|activities|extracurricular activities|courses|coursework|relevant coursework|training|leadership|research|teaching|conferences|additional information|military service|test scores|languages & interests",
  ],
];
const sectionByTitle = new Map(
  titles.flatMap(([section, names]) => names.split("|").map((name) => [name, section] as const)),
);

/** The section that a heading opens, or null for a line that is none. */
export function sectionOf(text: string): SectionName | null {
  const title = text
    .toLowerCase()
    .replace(/[^\p{L}&\s]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return sectionByTitle.get(title) ?? null;
}

const bulletSign = /^\s*(?:[•◦▪▫●○■□‣⁃∙·*➢➤✓✔❖►–—-]|o(?=\s))\s+/u;
/** "Jane Roe – 1/3", "Page 2 of 4", "Last updated in …": what a page carries, not what the person says. */
const pageFurniture =
  /(?:^|\s)(?:page\s*)?\d{1,2}\s*(?:\/|of)\s*\d{1,2}$|^page \d+$|^last updated\b|^\d{1,2}$/iu;

/** No line of a resume is longer; a hostile one must not cost minutes of matching. */
const maxLineLength = 2000;

/** Lines of a document with their sections; `excluded` holds places (`page:line`) that must not be read. */
export function toResumeLines(
  document: DocumentText,
  excluded: ReadonlySet<string> = new Set(),
): ResumeLine[] {
  const lines: ResumeLine[] = [];
  let section: SectionName = "header";
  let opensBlock = true;
  document.pages.forEach((page, pageIndex) => {
    page.lines.forEach((written, lineIndex) => {
      const source = { page: pageIndex + 1, line: lineIndex + 1, text: written };
      if (excluded.has(`${source.page}:${source.line}`)) return;
      let text = written.slice(0, maxLineLength).trim();
      if (text === "") {
        opensBlock = true;
        return;
      }
      if (pageFurniture.test(text)) return;
      const [first = "", ...rest] = text.split("\t");
      const whole = sectionOf(text);
      const opened = whole ?? (rest.length > 0 ? sectionOf(first) : null);
      if (opened !== null) {
        section = opened;
        opensBlock = true;
        if (whole !== null) return;
        text = rest.join("\t");
      }
      const bullet = bulletSign.test(text);
      text = text.replace(bulletSign, "");
      const parts = text
        .split("\t")
        .map((part) => part.trim())
        .filter((part) => part !== "");
      lines.push({ source, section, text, parts, opensBlock, bullet });
      opensBlock = false;
    });
  });
  return lines;
}
