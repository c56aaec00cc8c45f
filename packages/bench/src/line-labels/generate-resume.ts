import { allFakers, type Faker } from "@faker-js/faker";
import type { LineLabel, TokenTag } from "@teamified/resume/label-names";
import { type DateStyle, dateStyle, type Month } from "./date-styles.ts";
import * as english from "./english-words.ts";
import * as layouts from "./job-layouts.ts";
import { otherWords, type Words } from "./other-words.ts";
import { createRandom, type Random } from "./random.ts";

/** A piece of a line and what it is. */
export type Segment = { text: string; tag: TokenTag };
/** A line of a generated resume; `size` is the height of its letters against the usual ones, 1 where unknown. */
export type GeneratedLine = { label: LineLabel; segments: Segment[]; size: number; gap: boolean };

const englishWords: Words = {
  language: "en",
  locale: "en",
  people: [
    "en_US",
    "en_IN",
    "en_IN",
    "en_IN",
    "en_GB",
    "en_NG",
    "en_GH",
    "en_ZA",
    "id_ID",
    "vi",
    "ar",
    "de",
    "es",
    "zu_ZA",
    "sv",
    "tr",
    "fi",
    "ro",
    "cs_CZ",
  ],
  headings: english.headings,
  titles: english.plainTitles,
  degrees: english.degrees,
  fields: english.fields,
  institutions: english.institutionForms,
  organizations: [],
  present: ["Present"],
  sentences: english.summaries,
  skills: english.hardSkills,
  languages: [
    "English",
    "Hindi",
    "French",
    "Spanish",
    "Arabic",
    "Tamil",
    "Urdu",
    "Swahili",
    "Yoruba",
    "Marathi",
    "Gujarati",
    "Bengali",
  ],
  labels: {
    name: ["Name", "Full Name", "Candidate Name"],
    company: ["Company", "Organization", "Employer"],
    position: ["Designation", "Position", "Role"],
    period: ["Duration", "Period", "Dates"],
    degree: ["Degree", "Qualification"],
    school: ["University", "College", "Institute"],
    phone: ["Phone", "Mobile", "Tel", "Mob", "Cell", "Contact No", "Mobile No.", "Ph", "Contact"],
    email: ["Email", "E-mail", "Email ID", "Email Id", "E-Mail"],
    address: ["Address", "Location", "Current Address", "Present Address"],
  },
};

type Maker = {
  random: Random;
  words: Words;
  isEnglish: boolean;
  faker: Faker;
  dates: DateStyle;
  lines: GeneratedLine[];
  sizes: boolean;
  headingCase: (text: string) => string;
  put(label: LineLabel, segments: Segment[] | string, options?: { size?: number; gap?: boolean }): void;
};
const x = (text: string): Segment => ({ text, tag: "X" });

/**
 * One resume with the label of every line and the tag of every word; the same for the same seed. `held` makes those of
 * the test set: languages, layouts and names that training never sees.
 */
export function generateResume(seed: number, held = false): GeneratedLine[] {
  const random = createRandom(seed);
  const others = otherWords.filter((words) => (words.language === "nl" || words.language === "tr") === held);
  const words = random.chance(held ? 0.75 : 0.68) ? englishWords : random.pick(others);
  const isEnglish = words === englishWords;
  const people = isEnglish ? (held ? ["en_CA", "en_AU", "hr", "da"] : words.people) : words.people;
  const locale = random.pick(people);
  const faker = (allFakers as Record<string, Faker>)[locale] ?? allFakers.en;
  faker.seed(seed);
  const headingCase = random.pick<(text: string) => string>([
    (text) => text.toUpperCase(),
    (text) => text.toUpperCase(),
    (text) => text,
    (text) => text,
    (text) => `${text}:`,
    (text) => `${text.toUpperCase()}:`,
    (text) => `${text} :`,
    (text) => `${text.toUpperCase()}:-`,
    (text) => text.toLowerCase(),
    (text) => [...text.toUpperCase()].join(" "),
    (text) => text,
    (text) => text.replaceAll(" ", random.chance(0.5) ? "" : " "),
  ]);
  const lines: GeneratedLine[] = [];
  const sizes = random.chance(0.5);
  const maker: Maker = {
    random,
    words,
    isEnglish,
    faker,
    lines,
    sizes,
    headingCase,
    dates: dateStyle(random, words.locale, words.present, isEnglish),
    put(label, segments, options = {}) {
      const list = typeof segments === "string" ? [x(segments)] : segments;
      lines.push({ label, segments: list, size: sizes ? (options.size ?? 1) : 1, gap: options.gap ?? false });
    },
  };
  writeResume(maker, held);
  return finish(lines, random, held);
}

function writeResume(maker: Maker, held: boolean): void {
  const { random } = maker;
  const person = personOf(maker);
  const sections: (() => void)[] = [];
  const add = (chance: number, write: () => void): void => {
    if (random.chance(chance)) sections.push(write);
  };
  add(0.72, () => summarySection(maker));
  add(0.95, () => jobSection(maker, held));
  add(0.95, () => schoolSection(maker, held));
  add(0.8, () => skillSection(maker));
  add(0.35, () => languageSection(maker));
  add(0.5, () => projectSection(maker));
  add(0.3, () => projectSection(maker));
  add(0.35, () => personalSection(maker, person.name));
  add(0.4, () => otherSection(maker));
  const ordered = random.chance(0.55) ? sections : random.shuffle(sections);
  if (random.chance(0.06)) coverLetter(maker, person.name);
  const before = random.chance(0.12) ? random.whole(1, Math.max(1, ordered.length - 2)) : 0;
  for (const write of ordered.slice(0, before)) write();
  header(maker, person);
  for (const write of ordered.slice(before)) write();
  if (maker.isEnglish && random.chance(0.25)) closing(maker, person.name);
}

type Person = { name: string; email: string; phone: string; city: string };

function personOf({ random, faker, words, isEnglish }: Maker): Person {
  const first = faker.person.firstName();
  const last = faker.person.lastName();
  const asian = words.language === "zh" || words.language === "ja" || words.language === "ko";
  const initial = String.fromCharCode(65 + random.whole(0, 25));
  const name = asian
    ? `${last}${random.chance(0.3) ? " " : ""}${first}`
    : random.pick([
        `${first} ${last}`,
        `${first} ${last}`,
        `${first} ${last}`,
        `${first} ${last}`,
        `${first} ${initial}. ${last}`,
        `${first} ${faker.person.firstName()} ${last}`,
        `${first} ${last} ${faker.person.lastName()}`,
        ...(isEnglish
          ? [
              `${first}.${initial}`,
              `${initial}. ${first}`,
              `${initial}.${first}`,
              `${first} ${initial}`,
              first,
              `${initial}. ${String.fromCharCode(65 + random.whole(0, 25))}. ${last}`,
              `${first} ${last}-${faker.person.lastName()}`,
            ]
          : [`${last} ${first}`]),
      ]);
  const cased = random.chance(0.35) ? name.toUpperCase() : name;
  const latin =
    asian || words.language === "ru"
      ? "user"
      : first
          .toLowerCase()
          .normalize("NFKD")
          .replace(/[^a-z]/gu, "");
  const email = `${latin}${random.pick(["", ".", "_"])}${random.pick([
    "k",
    "office",
    String(random.whole(1, 99)),
    "work",
    last
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[^a-z]/gu, ""),
  ])}@${random.pick(["gmail.com", "yahoo.com", "example.com", "example.org", "outlook.com", "mail.example", "hotmail.com"])}`;
  return { name: cased, email, phone: phoneOf(random), city: faker.location.city() };
}

function phoneOf(random: Random): string {
  const digits = (count: number): string => Array.from({ length: count }, () => random.whole(0, 9)).join("");
  return random.pick([
    `+91-9${digits(9)}`,
    `9${digits(9)}`,
    `+91 9${digits(4)} ${digits(5)}`,
    `(${digits(3)}) 555-0${digits(3)}`,
    `+44 7${digits(3)} ${digits(6)}`,
    `+49 1${digits(2)} ${digits(7)}`,
    `00971-5${digits(8)}`,
    `+254 7${digits(8)}`,
    `0${digits(10)}`,
    `+33 6 ${digits(2)} ${digits(2)} ${digits(2)} ${digits(2)}`,
    `${digits(3)}-${digits(3)}-${digits(4)}`,
    `+971 5${digits(8)} / +91 9${digits(9)}`,
  ]);
}

function header(maker: Maker, { name, email, phone, city }: Person): void {
  const { random, put, words, isEnglish } = maker;
  const size = random.pick([1, 1.3, 1.6, 2, 2.4]);
  if (random.chance(0.22))
    put(
      "HO",
      random.pick(
        isEnglish
          ? [
              "CURRICULUM VITAE",
              "Curriculum Vitae",
              "RESUME",
              "Resume",
              "BIO-DATA",
              "CV",
              "C.V.",
              "Bio Data",
              "CURRICULAM VITAE",
              "Résumé",
            ]
          : ["Lebenslauf", "Curriculum Vitae", "CV", "Resume", "Curriculum"],
      ),
      { size: random.pick([1, 1.4]) },
    );
  const title = titleOf(maker);
  const tagline = random.chance(0.45)
    ? random.pick([
        title,
        title.toUpperCase(),
        `${title} | ${titleOf(maker)}`,
        `${title} (${skillOf(maker)})`,
        random.pick(words.fields),
      ])
    : null;
  const named: Segment[] = [{ text: name, tag: "N" }];
  const honorific =
    isEnglish && random.chance(0.05)
      ? [x(random.pick(["Mr. ", "Dr. ", "Er. ", "Ms. ", "Engr. ", "Prof. "])), ...named]
      : named;
  const credential =
    isEnglish && random.chance(0.06)
      ? [
          ...honorific,
          x(
            random.pick([
              ", MBA",
              ", PhD",
              " (B.Tech)",
              ", PMP",
              ", CPA",
              ", M.Sc.",
              " (She/Her)",
              ", RN",
              " (he/him)",
            ]),
          ),
        ]
      : honorific;
  const street = `${random.whole(1, 200)}${random.pick([" ", ", "])}${maker.faker.location.street()}`;
  const contacts = random.shuffle([
    email,
    phone,
    ...(random.chance(0.6)
      ? [
          `${city}${random.chance(0.5) ? `, ${random.pick(["India", "UAE", "Kenya", "Nigeria", "UK", "USA", "Germany", "France", "España", "Brasil", "TX 75001", "CA", "NY 10001"])}` : ""}`,
        ]
      : []),
    ...(random.chance(0.4) ? [`linkedin.com/in/${email.split("@")[0]}`] : []),
    ...(random.chance(0.2) ? [`github.com/${email.split("@")[0]}`] : []),
    ...(random.chance(0.15) ? [street] : []),
  ]);
  const label = random.chance(0.45) && isEnglish;
  const lead = (text: string): string => {
    if (!label) return text;
    const own = text.includes("@")
      ? words.labels.email
      : /^[+(\d][\d\s+()/-]+$/u.test(text)
        ? words.labels.phone
        : words.labels.address;
    return `${random.pick(own)}${random.pick([": ", " : ", ":", "- ", ":\t", " - ", "\t: "])}${text}`;
  };
  const style = random.whole(0, 9);
  const before = random.chance(0.06);
  if (before) for (const contact of contacts) put("CT", lead(contact));
  if (random.chance(0.08))
    put(
      "NM",
      [
        { text: random.pick(words.labels.name), tag: "L" },
        x(random.pick([": ", " : ", "\t", " - ", ":\t"])),
        ...named,
      ],
      { size },
    );
  else if (style === 0) put("NM", [...credential, x("\t"), x(lead(contacts[0] ?? ""))], { size });
  else if (style === 1 && name.includes(" ")) {
    const cut = name.indexOf(" ");
    put("NM", [{ text: name.slice(0, cut), tag: "N" }], { size });
    put("NM", [{ text: name.slice(cut + 1), tag: "N" }], { size });
  } else if (style === 2 && tagline !== null)
    put("NM", [...credential, x(random.pick([", ", " - ", " | ", "\t", " – "])), x(tagline)], { size });
  else put("NM", credential, { size });
  const below = style !== 2 && tagline !== null;
  if (below && random.chance(0.7)) put("TG", tagline ?? "", { size: random.pick([1, 1.2]) });
  if (!before) {
    const joined = random.chance(0.5);
    if (joined) {
      const sign = random.pick([" | ", " • ", "\t", " · ", ", ", "  ", " / ", " – ", " ◦ "]);
      const cut = random.whole(1, contacts.length);
      put("CT", contacts.slice(0, cut).map(lead).join(sign));
      if (cut < contacts.length) put("CT", contacts.slice(cut).map(lead).join(sign));
    } else {
      for (const contact of contacts) {
        if (label && random.chance(0.2)) {
          const [own = "", value = ""] = lead(contact).split(/\s*[:\t]+\s*/u);
          put("CT", own);
          if (value !== "") put("CT", value);
        } else put("CT", lead(contact));
      }
      if (random.chance(0.15))
        put(
          "CT",
          `${maker.faker.location.city()}, ${maker.faker.location.city()} - ${random.whole(100000, 999999)}`,
        );
    }
  }
  if (below && maker.lines.at(-1)?.label === "CT" && maker.lines.every((line) => line.label !== "TG"))
    put("TG", tagline ?? "", { gap: random.chance(0.5) });
}

function heading(maker: Maker, label: "HX" | "HE" | "HS" | "HL" | "HP" | "HO" | "HC" | "HM"): void {
  const { random, words } = maker;
  let text = random.pick(words.headings[label] ?? [""]);
  if (random.chance(0.05)) text = misspelt(text, random);
  if (random.chance(0.03)) text = `${random.whole(1, 8)}. ${text}`;
  maker.put(label, maker.headingCase(text), {
    gap: random.chance(0.75),
    size: random.pick([1, 1.1, 1.2, 1.3]),
  });
}

function misspelt(text: string, random: Random): string {
  if (text.length < 5) return text;
  const at = random.whole(1, text.length - 3);
  return random.pick([
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + text[at] + text.slice(at),
    text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2),
  ]);
}

function titleOf({ random, isEnglish, words }: Maker): string {
  if (!isEnglish)
    return random.chance(0.15)
      ? random.pick([
          "Software Engineer",
          "Data Analyst",
          "Product Manager",
          "Account Manager",
          "Project Manager",
          "Marketing Manager",
          "UX Designer",
          "DevOps Engineer",
        ])
      : random.pick(words.titles);
  if (random.chance(0.3)) return random.pick(words.titles);
  const [fields, nouns] = random.pick(english.trades);
  const base = `${random.pick(fields)} ${random.pick(nouns)}`;
  const whole = random.chance(0.25) ? `${random.pick(english.seniorities)} ${base}` : base;
  return random.pick([
    whole,
    whole,
    whole,
    whole,
    whole,
    whole,
    `${random.pick(nouns)} - ${random.pick(fields)}`,
    `${whole} ${random.pick(["I", "II", "III", "(Mechanical)", "(Contract)", "(Part-time)", "Intern", "Trainee", "Grade B"])}`,
    `${random.pick(nouns)}, ${random.pick(fields)}`,
    `${base} / ${random.pick(nouns)}`,
    `${random.pick(nouns)} of ${random.pick(fields)}`,
    `${random.pick(nouns)} (${random.pick(fields)})`,
  ]);
}

/** The name of a firm without its form of law, from towns, family names, made-up syllables and words. */
function stemOf({ random, faker }: Maker): string {
  const syllables =
    "ka|ri|to|ven|da|lo|mi|sol|an|tra|zen|vi|nor|bel|sha|pur|cor|lex|um|eo|fin|gra|hel|jo|mar|quin|ra|tel|uni|wes|yo|bru|cha|di|el|fo".split(
      "|",
    );
  const made = Array.from({ length: random.whole(2, 3) }, () => random.pick(syllables)).join("");
  const capital = made.charAt(0).toUpperCase() + made.slice(1);
  return random.pick([
    random.pick(english.orgStems),
    random.pick(english.orgStems),
    faker.person.lastName(),
    capital,
    capital,
    `${random.pick(english.orgStems)} ${capital}`,
    faker.location.city(),
    `${faker.person.lastName()} & ${faker.person.lastName()}`,
    made.slice(0, 4).toUpperCase(),
  ]);
}

function organizationOf(maker: Maker): string {
  const { random, isEnglish, words, faker } = maker;
  if (!isEnglish && random.chance(0.9)) return fill(random.pick(words.organizations), faker, random);
  if (random.chance(0.08)) return random.pick(english.plainOrgs);
  const stem = stemOf(maker);
  const parts = [stem];
  if (random.chance(0.7)) parts.push(random.pick(english.orgTails));
  if (random.chance(0.2)) parts.push(random.pick(english.orgTails));
  if (random.chance(0.45)) parts.push(random.pick(english.legalForms));
  const name = parts.join(" ").replace(" , ", ", ");
  return random.chance(0.05) ? `${name} (${stem.slice(0, 3).toUpperCase()})` : name;
}

function fill(form: string, faker: Faker, random: Random): string {
  return form
    .replaceAll("{c}", () => faker.location.city())
    .replaceAll("{n}", () => faker.person.lastName())
    .replaceAll("{F}", () => random.pick(english.fields))
    .replaceAll("{f}", () => faker.person.firstName())
    .replaceAll("{A}", () =>
      Array.from({ length: random.whole(3, 5) }, () => String.fromCharCode(65 + random.whole(0, 25))).join(
        random.chance(0.2) ? "." : "",
      ),
    );
}

function skillOf({ random, words, isEnglish }: Maker): string {
  return random.pick(
    isEnglish && random.chance(0.15)
      ? english.softSkills
      : random.chance(0.5)
        ? words.skills
        : english.hardSkills,
  );
}

function sentenceOf(maker: Maker): string {
  const { random, words, isEnglish } = maker;
  if (!isEnglish) return random.pick(words.sentences);
  const text = [random.pick(english.verbs), random.pick(english.objects), random.pick(english.tails)]
    .filter((each) => each !== "")
    .join(" ")
    .replace("{d}", String(random.whole(2, 60)));
  const more = random.chance(0.2)
    ? `, ${random.pick(english.verbs).toLowerCase()} ${random.pick(english.objects)}`
    : "";
  const tools = random.chance(0.15) ? ` using ${skillOf(maker)} and ${skillOf(maker)}` : "";
  return `${text}${more}${tools}`.replaceAll("{d}", String(random.whole(2, 40)));
}

function summarySection(maker: Maker): void {
  const { random, put, words, isEnglish } = maker;
  const headed = random.chance(0.88);
  if (headed) heading(maker, "HM");
  const count = random.whole(1, 5);
  const bullet = random.chance(0.3) ? random.pick(["• ", "- ", "➢ ", "* ", "✓ "]) : "";
  for (let index = 0; index < count; index++) {
    const text = (isEnglish ? random.pick(words.sentences) : random.pick(words.sentences))
      .replace("{d}", String(random.whole(2, 20)))
      .replaceAll("{t}", titleOf(maker));
    put("MS", `${bullet}${text}${random.chance(0.8) ? "." : ""}`, {
      gap: index === 0 && !headed && random.chance(0.6),
    });
  }
}

/** Fills a layout; what stands in braces gets the tag of its name, what stands in angles is a label. */
function render(
  layout: string,
  values: Record<string, string>,
  labels: Record<string, string[]>,
  random: Random,
): Segment[][] {
  return layout.split("\n").map((row) =>
    [...row.matchAll(/\{(\w)\}|<([^>]+)>|[^{<]+/gu)].flatMap(([whole, name, label]): Segment[] => {
      if (label !== undefined) return [{ text: random.pick(labels[label] ?? [label]), tag: "L" }];
      if (name === undefined) return [x(whole)];
      const value = values[name] ?? "";
      return [
        {
          text: value,
          tag:
            name === "M"
              ? "X"
              : name === "B"
                ? /niversit/u.test(value) && !layout.includes("{I}")
                  ? "I"
                  : "X"
                : (name as TokenTag),
        },
      ];
    }),
  );
}

function withoutPlace(layout: string): string {
  return layout.replaceAll(
    /,? ?\(\{P\}\)|, \{P\}|\t\{P\}| \| \{P\}| · \{P\}| — \{P\}| - \{P\}|\n\{P\}(?=\n|$)|\{P\}\n|\{P\} \| |<Location> : \{P\}\n|\{P\}/gu,
    "",
  );
}

function caser(random: Random): (text: string) => string {
  return random.pick<(text: string) => string>([
    (text) => text,
    (text) => text,
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text,
    (text) => text,
    (text) => (random.chance(0.1) ? text.toLowerCase() : text),
  ]);
}

function careerOf(random: Random, count: number): { from: Month; to: Month | null }[] {
  let at = 2026 * 12 + random.whole(0, 10) - (random.chance(0.4) ? random.whole(1, 60) : 0);
  const running = random.chance(0.65);
  return Array.from({ length: count }, (_, index) => {
    const to = at;
    const from = to - random.whole(3, 60);
    at = from - random.whole(0, 4);
    const month = (value: number): Month => ({ year: Math.floor(value / 12), month: (value % 12) + 1 });
    return { from: month(from), to: index === 0 && running ? null : month(to) };
  });
}

const trailing = (random: Random): string => random.pick(["", "", "", "", "", ".", ":", " :", ",", " -"]);

function jobSection(maker: Maker, held: boolean): void {
  const { random, put, words, isEnglish, dates } = maker;
  if (random.chance(0.94)) heading(maker, "HX");
  const count = random.whole(1, 5);
  const career = careerOf(random, count);
  const ordered = random.chance(0.12) ? [...career].reverse() : career;
  const titles = caser(random);
  const firms = caser(random);
  const placed = random.chance(0.6);
  if (isEnglish && random.chance(0.06)) {
    jobTable(maker, ordered);
    return;
  }
  const labels = { c: words.labels.company, p: words.labels.position, d: words.labels.period };
  const choices =
    isEnglish && random.chance(0.5)
      ? layouts.englishJobLayouts
      : random.chance(0.1)
        ? layouts.labelledJobLayouts
        : layouts.jobLayouts;
  const undated = random.chance(0.05);
  const pool = undated ? layouts.undatedJobLayouts : choices.filter((_, index) => (index % 7 === 3) === held);
  let layout = random.pick(pool);
  const body = bodyStyle(maker);
  const bullet = random.chance(0.12) ? random.pick(["• ", "- ", "➢ ", "1. ", "* ", "o "]) : "";
  const gapped = random.chance(0.6);
  const repeated = random.chance(0.18);
  let employer = organizationOf(maker);
  const end = trailing(random);
  ordered.forEach(({ from, to }, index) => {
    if (random.chance(0.08)) layout = random.pick(pool);
    const same = repeated && index > 0 && random.chance(0.6);
    if (!same) employer = organizationOf(maker);
    const place = random.pick([
      maker.faker.location.city(),
      maker.faker.location.city(),
      `${maker.faker.location.city()}, ${random.pick(["India", "UAE", "Kenya", "UK", "Germany", "CA", "TX", "Remote"])}`,
    ]);
    const now = to === null;
    let own = placed ? layout : withoutPlace(layout);
    if (!now)
      own = own
        .replace("Currently working", "Worked")
        .replace("Presently working", "Worked")
        .replace("Presently associated with", "Was with")
        .replace("Present Job", "Past Job")
        .replace("Current Company", "Company")
        .replace("Since ", "From ")
        .replace(" to till date", "");
    const gap = index === 0 ? random.chance(0.3) : gapped;
    const rows = render(
      own,
      { T: titles(titleOf(maker)), O: firms(employer), P: place, D: dates.range(from, to) },
      labels,
      random,
    );
    // One employer over several jobs: its line is not repeated.
    const bare = same
      ? rows.filter(
          (row) => !row.some((segment) => segment.tag === "O") || row.some((segment) => segment.tag === "T"),
        )
      : rows;
    const kept =
      same && bare.some((row) => row.some((segment) => segment.tag === "T"))
        ? bare.map((row) => (row.some((segment) => segment.tag === "O") ? rowWithoutEmployer(row) : row))
        : rows;
    kept.forEach((row, at) => {
      const segments = at === 0 && bullet !== "" ? [x(bullet), ...row] : row;
      const last =
        at === kept.length - 1 && end !== "" && !/[.)]$/u.test(segments.at(-1)?.text ?? "")
          ? [...segments, x(end)]
          : segments;
      put(at === 0 ? "JB" : "JI", last, {
        gap: at === 0 && gap,
        size: at === 0 && random.chance(0.3) ? 1.1 : 1,
      });
      // A duration, an address or a kind of contract below the heading.
      if (at === kept.length - 1 && random.chance(0.05))
        put(
          "JT",
          random.pick([
            "Full-time",
            "3 yrs 2 mos",
            "www.example.com",
            "Contract",
            `(${random.whole(1, 9)} years)`,
            `${random.whole(1, 5)} Years ${random.whole(1, 11)} Months`,
          ]),
        );
    });
    body(employer);
  });
}

function rowWithoutEmployer(row: Segment[]): Segment[] {
  const at = row.findIndex((segment) => segment.tag === "O");
  const cut = at > 0 ? [...row.slice(0, at - 1), ...row.slice(at + 1)] : row.slice(2);
  return cut.length === 0 ? row : cut;
}

/** What stands below the heading of a job, in one manner for a resume. */
function bodyStyle(maker: Maker): (employer: string) => void {
  const { random, put, isEnglish } = maker;
  const kind = random.whole(0, 9);
  const bullet = random.pick(["• ", "• ", "- ", "", "", "➢ ", "* ", "– ", "o ", "▪ ", "✓ ", "◦ ", "● "]);
  const label =
    isEnglish && random.chance(0.35)
      ? random.pick([
          "Responsibilities:",
          "Job Responsibilities",
          "Roles and Responsibilities:",
          "Key Responsibilities",
          "Job Profile:",
          "Job Description:",
          "Duties:",
          "Key Achievements:",
          "Highlights",
          "Roles & Responsibility :-",
          "Key Deliverables:",
          "Responsibilities",
          "Job Profile",
          "Work Profile:",
          "Key Result Areas:",
          "ROLE / RESPONSIBILITIES:",
          "Achievements",
        ])
      : null;
  const dot = random.chance(0.5) ? "." : "";
  return (employer) => {
    if (kind === 0) return;
    if (isEnglish && random.chance(0.1))
      put(
        "JT",
        random.pick([
          `${employer} is one of the leading companies of its field, with offices in three countries`,
          `Company profile : ${employer} makes spare parts for the automobile industry.`,
          `About Company: ${employer} is a known maker of pumps and tools`,
          `Client: ${organizationOf(maker)}`,
          `Project: ${random.pick(english.objects)}`,
          `Reporting to: ${titleOf(maker)}`,
          `Team Size: ${random.whole(2, 20)}`,
          `Environment: ${skillOf(maker)}, ${skillOf(maker)}, ${skillOf(maker)}`,
          `Website - http://${employer
            .toLowerCase()
            .replace(/[^a-z]/gu, "")
            .slice(0, 12)}.example`,
          `Technologies: ${skillOf(maker)}, ${skillOf(maker)}`,
          `Project Title: ${random.pick(english.objects)}`,
          `Duration : ${random.whole(1, 9)} months`,
        ]),
      );
    if (label !== null) put("JT", label);
    const count = random.whole(1, kind < 3 ? 3 : 7);
    for (let index = 0; index < count; index++) {
      const text = sentenceOf(maker);
      if (random.chance(0.04))
        put("JT", random.pick(["Client : ", "Project : ", "Tools: "]) + sentenceOf(maker));
      put(
        "JT",
        `${bullet}${random.chance(0.06) && isEnglish ? `Reported to the ${titleOf(maker)} of ${organizationOf(maker)}` : text}${dot}`,
      );
    }
  };
}

function jobTable(maker: Maker, career: { from: Month; to: Month | null }[]): void {
  const { random, put, dates } = maker;
  const columns = random.shuffle(["O", "T", "D", ...(random.chance(0.3) ? ["P"] : [])]);
  const sign = random.pick(["\t", "\t", " ", "  ", " | "]);
  const numbered = random.chance(0.3);
  put(
    "JT",
    [
      ...(numbered ? ["S.No"] : []),
      ...columns.map((name) => random.pick(layouts.jobColumns[name] ?? [""])),
    ].join(sign),
  );
  career.forEach(({ from, to }, index) => {
    const values: Record<string, string> = {
      O: organizationOf(maker),
      T: titleOf(maker),
      D: dates.range(from, to),
      P: maker.faker.location.city(),
    };
    const cells = columns
      .flatMap((name): Segment[] => [{ text: values[name] ?? "", tag: name as TokenTag }, x(sign)])
      .slice(0, -1);
    put("JB", numbered ? [x(`${index + 1}${random.pick(["", ".", ")"])}`), x(sign), ...cells] : cells);
  });
  if (random.chance(0.4)) bodyStyle(maker)(organizationOf(maker));
}

type School = {
  degree: string;
  institution: string;
  board: string;
  marks: string;
  when: string;
  low: boolean;
};

function schoolsOf(maker: Maker): School[] {
  const { random, words, isEnglish, dates, faker } = maker;
  const count = random.whole(1, 4);
  const ranged = random.chance(0.45);
  const yearOnly = random.chance(0.6);
  let year = random.whole(1998, 2024);
  const style = random.pick([
    "{d} in {f}",
    "{d} ({f})",
    "{d}, {f}",
    "{d} {f}",
    "{d} of {f}",
    "{d} - {f}",
    "{d} – {f}",
    "{d}",
  ]);
  return Array.from({ length: count }, (_, index) => {
    const low = isEnglish && index >= (random.chance(0.2) ? 0 : 1) && random.chance(0.7);
    const level = low ? random.pick(english.schoolLevels) : random.pick(words.degrees);
    const field = random.pick(words.fields);
    const joined = low
      ? random.chance(0.25)
        ? `${level} (${random.pick(["Science", "Commerce", "PCM", "Arts", "Maths", "Biology"])})`
        : level
      : (isEnglish ? style : style.replace(" in ", " ").replace(" of ", " "))
          .replace("{d}", level)
          .replace("{f}", field);
    year -= random.whole(2, 4);
    const start: Month = { year: year - 3, month: random.whole(6, 9) };
    const end: Month = { year, month: random.whole(3, 7) };
    const when = ranged
      ? yearOnly
        ? `${start.year}${random.pick(["-", " – ", " - ", "–"])}${random.chance(0.2) ? String(end.year).slice(2) : end.year}`
        : dates.range(start, end)
      : yearOnly
        ? String(end.year)
        : dates.point(end);
    const form = random.pick(words.institutions);
    return {
      degree: joined,
      institution: fill(form, faker, random),
      board: isEnglish ? random.pick([...english.boards, `${faker.location.city()} University`]) : "",
      marks: random.pick([
        `${random.whole(50, 92)}%`,
        `${random.whole(50, 92)}.${random.whole(1, 9)}%`,
        `${random.whole(6, 9)}.${random.whole(0, 99)} CGPA`,
        "First Class",
        "Second Division",
        "First Division",
        `GPA: 3.${random.whole(1, 9)}`,
        `${random.whole(50, 92)} %`,
        "Distinction",
        "A",
      ]),
      when,
      low,
    };
  });
}

function schoolSection(maker: Maker, held: boolean): void {
  const { random, put, words, isEnglish } = maker;
  if (random.chance(0.95)) heading(maker, "HE");
  const schools = schoolsOf(maker);
  const degrees = caser(random);
  const names = caser(random);
  if (isEnglish && random.chance(0.2)) {
    schoolTable(maker, schools);
    return;
  }
  const labels = { g: words.labels.degree, s: words.labels.school, d: words.labels.period };
  const undated = random.chance(0.1);
  const choices = undated
    ? layouts.undatedSchoolLayouts
    : isEnglish && random.chance(0.45)
      ? layouts.englishSchoolLayouts
      : random.chance(0.08)
        ? layouts.labelledSchoolLayouts
        : layouts.schoolLayouts;
  const pool = undated ? choices : choices.filter((_, index) => (index % 7 === 3) === held);
  let layout = random.pick(pool.length > 0 ? pool : choices);
  const placed = random.chance(0.5);
  const bullet = random.chance(0.25) ? random.pick(["• ", "- ", "➢ ", "* ", "o ", "1) "]) : "";
  const gapped = random.chance(0.5);
  const note = random.chance(0.3);
  schools.forEach((school, index) => {
    if (random.chance(0.06)) layout = random.pick(pool.length > 0 ? pool : choices);
    const own = placed ? layout : withoutPlace(layout);
    const rows = render(
      own,
      {
        G: degrees(school.degree),
        I: names(school.institution),
        D: school.when,
        P: maker.faker.location.city(),
        M: school.marks,
        B: school.board,
      },
      labels,
      random,
    );
    rows.forEach((row, at) => {
      const segments = at === 0 && bullet !== "" ? [x(bullet), ...row] : row;
      put(at === 0 ? "EB" : "EI", segments, { gap: at === 0 && (index === 0 ? random.chance(0.3) : gapped) });
    });
    if (note && random.chance(0.7))
      put(
        "ET",
        random.pick([
          school.marks,
          `Percentage: ${school.marks}`,
          `Average marks are ${school.marks}`,
          `Grade: ${school.marks}`,
          "Relevant coursework: Algorithms, Databases, Statistics",
          "Thesis: A study of lightweight models",
          "Dean's List",
          "Graduated with honours",
          `Secured ${school.marks} marks`,
          `Aggregate : ${school.marks}`,
          "Final project on water treatment",
          random.pick(maker.words.sentences).replaceAll("{t}", "student").replace("{d}", "3"),
        ]),
      );
  });
}

function schoolTable(maker: Maker, schools: School[]): void {
  const { random, put } = maker;
  const columns = random.shuffle([
    "G",
    "I",
    "D",
    ...(random.chance(0.6) ? ["B"] : []),
    ...(random.chance(0.7) ? ["M"] : []),
  ]);
  const usual = random.chance(0.5) ? columns : ["G", ...columns.filter((name) => name !== "G")];
  const sign = random.pick(["\t", "\t", "\t", " ", " ", "  ", " | ", "\n"]);
  const head = usual.map((name) => random.pick(layouts.schoolColumns[name] ?? [""]));
  if (random.chance(0.85)) {
    if (sign === "\n") for (const cell of head) put("ET", cell);
    else put("ET", head.join(sign));
  }
  for (const school of schools) {
    const values: Record<string, string> = {
      G: school.degree,
      I: school.institution,
      D: school.when,
      B: school.board,
      M: school.marks,
    };
    const cells = usual.map(
      (name): Segment => ({
        text: values[name] ?? "",
        tag: name === "M" || name === "B" ? "X" : (name as TokenTag),
      }),
    );
    if (sign === "\n") for (const [at, cell] of cells.entries()) put(at === 0 ? "EB" : "EI", [cell]);
    else
      put("EB", cells.flatMap((cell): Segment[] => [cell, x(sign)]).slice(0, -1), {
        gap: random.chance(0.1),
      });
  }
}

function skillSection(maker: Maker): void {
  const { random, put, isEnglish } = maker;
  if (random.chance(0.96)) heading(maker, "HS");
  const kind = random.whole(0, 8);
  const many = (count: number): string[] => [...new Set(Array.from({ length: count }, () => skillOf(maker)))];
  const sign = random.pick([", ", ", ", " | ", " • ", "; ", " · ", "\t", " / "]);
  if (kind <= 1) put("SK", many(random.whole(5, 20)).join(sign));
  else if (kind <= 3) {
    const colon = random.pick([": ", " : ", ":", "\t", " - ", "\t: "]);
    const start = random.chance(0.3) ? random.pick(["• ", "- ", "➢ "]) : "";
    for (const group of random.some(english.skillGroups, random.whole(2, 5)))
      put(
        "SK",
        `${start}${isEnglish ? group : skillOf(maker)}${colon}${many(random.whole(1, 6)).join(", ")}`,
      );
  } else if (kind <= 5) {
    const bullet = random.pick(["• ", "- ", "", "", "➢ ", "✓ ", "o "]);
    const level = random.chance(0.2)
      ? random.pick([" – Advanced", " (Expert)", "\t80%", ": Good", " ★★★★", "\tIntermediate"])
      : "";
    for (const skill of many(random.whole(3, 12))) put("SK", `${bullet}${skill}${level}`);
  } else if (kind === 6)
    for (const skill of many(random.whole(2, 6)))
      put(
        "SK",
        random.pick([
          `Good knowledge of ${skill}.`,
          `Proficient in ${skill}`,
          `Working knowledge of ${skill} and ${skillOf(maker)}`,
          `Basic knowledge of ${skill}`,
          `Well versed with ${skill}, ${skillOf(maker)}`,
          `${skill}`,
          `Hands on experience in ${skill}`,
        ]),
      );
  else for (let row = random.whole(2, 4); row > 0; row--) put("SK", many(random.whole(2, 4)).join("\t"));
}

function languageSection(maker: Maker): void {
  const { random, put, words } = maker;
  heading(maker, "HL");
  const spoken = random.some(words.languages, random.whole(1, 4));
  const level = (): string =>
    random.pick([
      "",
      "",
      " (Native)",
      " – Fluent",
      ": Intermediate",
      " - B2",
      " (C1)",
      " Native",
      "\tFluent",
    ]);
  if (random.chance(0.5))
    put("LG", spoken.map((each) => `${each}${level()}`).join(random.pick([", ", " | ", "\t", " · "])));
  else for (const each of spoken) put("LG", `${each}${level()}`);
}

function projectSection(maker: Maker): void {
  const { random, put, dates, isEnglish } = maker;
  heading(maker, "HP");
  const career = careerOf(random, random.whole(1, 4));
  const kind = random.whole(0, 4);
  for (const { from, to } of career) {
    const name = `${random.pick(english.orgStems)} ${random.pick(["Tracker", "Portal", "Analysis", "Shop", "Study", "Planner", "Monitor", "System", "App", "Bridge"])}`;
    const firm = organizationOf(maker);
    if (!isEnglish)
      put(
        "PR",
        random.pick([
          `${random.pick(maker.words.sentences)}`,
          `${name} – ${random.pick(maker.words.sentences)}`,
          `${dates.point(from)}\t${random.pick(maker.words.sentences)}`,
          `${skillOf(maker)}, ${firm} (${from.year})`,
        ]),
      );
    else if (kind === 0) {
      put(
        "PR",
        random.pick([
          `${name}\t${dates.range(from, to)}`,
          `Project Title: ${name}`,
          `${name} (${dates.range(from, to)})`,
          `Title : ${name}`,
          `${name}: ${sentenceOf(maker)}`,
        ]),
        { gap: random.chance(0.4) },
      );
      for (let row = random.whole(0, 3); row > 0; row--) put("PR", sentenceOf(maker));
      if (random.chance(0.3))
        put(
          "PR",
          random.pick([
            `Client : ${firm}`,
            `Role : ${titleOf(maker)}`,
            `Duration: ${dates.range(from, to)}`,
            `Technologies used: ${skillOf(maker)}, ${skillOf(maker)}`,
            `Team size : ${random.whole(2, 9)}`,
          ]),
        );
    } else if (kind === 1)
      put(
        "PR",
        random.pick([
          `Certified ${skillOf(maker)} Professional, ${firm}, ${from.year}`,
          `${skillOf(maker)} certificate (${from.year})`,
          `Certificate course in ${skillOf(maker)} from ${firm}`,
          `Completed ${random.whole(2, 8)} weeks training in ${skillOf(maker)} at ${firm}`,
          `${dates.point(from)} – ${skillOf(maker)} Certification`,
        ]),
      );
    else if (kind === 2)
      put(
        "PR",
        random.pick([
          `Six weeks industrial training at ${firm} from ${dates.range(from, to)}`,
          `Attended a workshop on ${skillOf(maker)} at ${maker.faker.location.city()}`,
          `Won first prize in ${random.pick(english.interests).toLowerCase()} competition, ${from.year}`,
          `Employee of the month, ${firm}`,
          `Volunteer, ${firm}, ${from.year}`,
          `Participated in national level ${random.pick(english.interests).toLowerCase()}`,
          `Training in ${firm} (${random.whole(15, 60)} days)`,
          `Awarded best performer in ${from.year}`,
        ]),
      );
    else
      put(
        "PR",
        `${random.pick(["• ", "- ", "", "➢ "])}${random.pick([sentenceOf(maker), `${name} – ${sentenceOf(maker)}`, `${firm}: ${sentenceOf(maker)}`])}`,
      );
  }
}

function personalSection(maker: Maker, name: string): void {
  const { random, put, words } = maker;
  heading(maker, "HC");
  const colon = random.pick([": ", " : ", "\t: ", "\t", ":", " - ", ":\t", ":- "]);
  if (random.chance(0.3)) put("CT", `${random.pick(words.labels.name)}${colon}${name}`);
  for (const [label, values] of random.some(english.personal, random.whole(3, 9)))
    put("CT", `${label}${colon}${random.pick(values)}`);
}

function otherSection(maker: Maker): void {
  const { random, put, isEnglish, faker } = maker;
  heading(maker, "HO");
  const kind = random.whole(0, 3);
  if (!isEnglish) put("OT", random.pick(maker.words.sentences));
  else if (kind === 0) put("OT", random.some(english.interests, random.whole(2, 6)).join(", "));
  else if (kind === 1) for (const each of random.some(english.interests, random.whole(2, 5))) put("OT", each);
  else if (kind === 2) {
    for (let row = random.whole(1, 3); row > 0; row--) {
      const who = `${random.pick(["Mr. ", "Dr. ", "Ms. ", "", "Prof. "])}${faker.person.firstName()} ${faker.person.lastName()}`;
      put(
        "OT",
        random.pick([
          who,
          `${who}, ${titleOf(maker)}`,
          `${who} – ${titleOf(maker)}, ${organizationOf(maker)}`,
        ]),
        { gap: random.chance(0.4) },
      );
      if (random.chance(0.6)) put("OT", titleOf(maker));
      if (random.chance(0.6)) put("OT", organizationOf(maker));
      if (random.chance(0.6))
        put(
          "OT",
          random.pick([
            `${faker.person
              .lastName()
              .toLowerCase()
              .replace(/[^a-z]/gu, "")}@example.com`,
            phoneOf(random),
            `Email: boss@example.org`,
            `Tel: ${phoneOf(random)}`,
          ]),
        );
    }
  } else
    for (const each of random.some(english.softSkills, random.whole(2, 6)))
      put("OT", random.pick([each, `Good ${each.toLowerCase()}`, `${each}.`]));
  if (kind === 3 && random.chance(0.3)) put("OT", "Available on request");
}

function coverLetter(maker: Maker, name: string): void {
  const { random, put, isEnglish } = maker;
  if (!isEnglish) return;
  put("OT", name);
  put(
    "OT",
    random.pick(["Dear Sir or Madam,", "Dear Hiring Manager,", "Respected Sir,", "To whom it may concern"]),
  );
  put(
    "OT",
    `I wish to apply for the post of ${titleOf(maker)} at ${organizationOf(maker)}. ${random.pick(english.summaries).replaceAll("{t}", titleOf(maker)).replace("{d}", "5")}.`,
  );
  put("OT", random.pick(["Yours faithfully,", "Kind regards,", "Sincerely,"]));
  put("OT", name);
}

function closing(maker: Maker, name: string): void {
  const { random, put, faker } = maker;
  if (random.chance(0.6))
    heading(
      {
        ...maker,
        words: { ...maker.words, headings: { HO: ["Declaration", "DECLARATION", "Declaration:"] } },
      },
      "HO",
    );
  put(
    "OT",
    random.pick([
      "I hereby declare that the above information is true to the best of my knowledge.",
      "I do hereby declare that all the details furnished above are correct.",
      "The above is true and correct.",
    ]),
  );
  if (random.chance(0.7))
    put("OT", `${random.pick(["Place", "PLACE"])}: ${random.chance(0.5) ? faker.location.city() : ""}`);
  if (random.chance(0.6)) put("OT", random.pick(["Date:", "Date : 12/04/2019", "DATE:"]));
  if (random.chance(0.7)) put("OT", random.pick([name, `(${name})`, `Signature: ${name}`]));
}

/** What happens to lines on their way through a page: wrapping, lost tabs, footers, slips. */
function finish(lines: GeneratedLine[], random: Random, held: boolean): GeneratedLine[] {
  const width = random.chance(0.6) ? random.whole(held ? 48 : 45, 115) : 400;
  const spaced = random.chance(0.15);
  const noGaps = random.chance(0.25);
  const wrapped = lines.flatMap((line) => wrap(noGaps ? { ...line, gap: false } : line, width));
  const out: GeneratedLine[] = [];
  let onPage = 0;
  const footer = random.chance(0.15);
  const nameLine = wrapped.find((line) => line.label === "NM");
  wrapped.forEach((line) => {
    onPage += 1;
    if (footer && onPage > 40 && random.chance(0.15)) {
      onPage = 0;
      const name = nameLine?.segments.find((segment) => segment.tag === "N")?.text ?? "";
      out.push({
        label: "FN",
        size: 1,
        gap: true,
        segments: [
          x(
            random.pick([
              "Page 1 of 2",
              `${name} – 1/3`,
              "Page | 2",
              `${name}\t2`,
              "Curriculum Vitae\t2",
              `Resume of ${name}`,
              name,
            ]),
          ),
        ],
      });
    }
    let next = line;
    if (random.chance(0.03))
      next = {
        ...next,
        segments: next.segments.map((segment) =>
          segment.tag === "X" || segment.tag === "L"
            ? {
                ...segment,
                text: segment.text.replace(/ ?([:–-]) ?/u, random.pick(["$1", " $1", "$1 ", " $1 "])),
              }
            : segment,
        ),
      };
    if (spaced)
      next = {
        ...next,
        segments: next.segments.map((segment) => (segment.text === "\t" ? x(" ") : segment)),
      };
    if (random.chance(0.01))
      next = {
        ...next,
        segments: next.segments.map((segment) => ({
          ...segment,
          text: segment.tag === "X" ? segment.text : misspelt(segment.text, random),
        })),
      };
    out.push(next);
  });
  return out;
}

function wrap(line: GeneratedLine, width: number): GeneratedLine[] {
  const label: LineLabel = line.label === "JB" ? "JI" : line.label === "EB" ? "EI" : line.label;
  const rows: GeneratedLine[] = [{ ...line, segments: [] }];
  let length = 0;
  const whole = line.segments.reduce((sum, segment) => sum + segment.text.length, 0);
  if (whole <= width) return [line];
  for (const segment of line.segments) {
    for (const part of segment.text.split(/(?<=[ \t])/u)) {
      if (length + part.length > width && length > 0) {
        rows.push({ ...line, label, gap: false, segments: [] });
        length = 0;
      }
      const last = rows.at(-1)?.segments;
      const open = last?.at(-1);
      if (open !== undefined && open.tag === segment.tag) open.text += part;
      else last?.push({ text: part, tag: segment.tag });
      length += part.length;
    }
  }
  return rows;
}
