import type { Month } from "./date-styles.ts";
import * as english from "./english-words.ts";
import * as layouts from "./job-layouts.ts";
import { caser, heading, render, withoutPlace } from "./layout-rows.ts";
import { type Maker, x } from "./maker.ts";
import { fill } from "./names.ts";
import { table } from "./table-lines.ts";

export type School = {
  degree: string;
  institution: string;
  board: string;
  marks: string;
  when: string;
  low: boolean;
};

export function schoolsOf(maker: Maker): School[] {
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

export function schoolSection(maker: Maker, held: boolean): void {
  const { random, put, words, isEnglish } = maker;
  if (random.chance(0.95)) heading(maker, "HE");
  const schools = schoolsOf(maker);
  const degrees = caser(random);
  const names = caser(random);
  if (isEnglish && random.chance(0.3)) {
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

export function schoolTable(maker: Maker, schools: School[]): void {
  const { random } = maker;
  const columns = random.shuffle([
    "G",
    "I",
    "D",
    ...(random.chance(0.6) ? ["B"] : []),
    ...(random.chance(0.7) ? ["M"] : []),
  ]);
  const usual = random.chance(0.5) ? columns : ["G", ...columns.filter((name) => name !== "G")];
  const numbered = random.chance(0.2);
  const bare = random.chance(0.08);
  table(maker, {
    label: "E",
    columns: usual,
    head: random.chance(0.85) ? usual.map((name) => random.pick(layouts.schoolColumns[name] ?? [""])) : null,
    numbered,
    rows: schools.map((school) => ({
      G: school.degree,
      I: random.chance(0.3) ? `${school.institution}, ${maker.faker.location.city()}` : school.institution,
      D: bare ? "" : school.when,
      B: school.board,
      M: school.marks,
    })),
  });
}
