import type { Month } from "./date-styles.ts";
import * as english from "./english-words.ts";
import * as layouts from "./job-layouts.ts";
import { careerOf, caser, heading, render, trailing, withoutPlace } from "./layout-rows.ts";
import { type Maker, type Segment, x } from "./maker.ts";
import { organizationOf, sentenceOf, skillOf, titleOf } from "./names.ts";
import { table } from "./table-lines.ts";

export function jobSection(maker: Maker, held: boolean): void {
  const { random, put, words, isEnglish, dates } = maker;
  if (random.chance(0.94)) heading(maker, "HX");
  const count = random.whole(1, 5);
  const career = careerOf(random, count);
  const ordered = random.chance(0.12) ? [...career].reverse() : career;
  const titles = caser(random);
  const firms = caser(random);
  const placed = random.chance(0.6);
  if (isEnglish && random.chance(0.1)) {
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
  const undated = random.chance(0.07);
  const talks = isEnglish && random.chance(0.1);
  const pool = undated
    ? isEnglish && random.chance(0.6)
      ? layouts.englishUndatedLayouts
      : layouts.undatedJobLayouts
    : choices.filter((_, index) => (index % 7 === 3) === held);
  let layout = random.pick(pool);
  const body = bodyStyle(maker);
  const bullet = random.chance(0.12) ? random.pick(["• ", "- ", "➢ ", "1. ", "* ", "o "]) : "";
  const gapped = random.chance(0.6);
  const repeated = random.chance(0.24);
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
      // Some go on in the same line with what the firm is, or what they did there.
      const whole =
        talks && at === kept.length - 1
          ? [
              ...last,
              x(random.pick([". ", ". ", " – ", ", "])),
              x(`${sentenceOf(maker)}. ${random.chance(0.5) ? sentenceOf(maker) : ""}`),
            ]
          : last;
      put(at === 0 ? "JB" : "JI", whole, {
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

export function rowWithoutEmployer(row: Segment[]): Segment[] {
  const at = row.findIndex((segment) => segment.tag === "O");
  const cut = at > 0 ? [...row.slice(0, at - 1), ...row.slice(at + 1)] : row.slice(2);
  return cut.length === 0 ? row : cut;
}

/** What stands below the heading of a job, in one manner for a resume. */
export function bodyStyle(maker: Maker): (employer: string) => void {
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

export function jobTable(maker: Maker, career: { from: Month; to: Month | null }[]): void {
  const { random, dates } = maker;
  const columns = random.shuffle([
    "O",
    "D",
    ...(random.chance(0.9) ? ["T"] : []),
    ...(random.chance(0.35) ? ["P"] : []),
    ...(random.chance(0.25) ? ["X"] : []),
  ]);
  table(maker, {
    label: "J",
    columns,
    head: random.chance(0.9) ? columns.map((name) => random.pick(layouts.jobColumns[name] ?? [""])) : null,
    numbered: random.chance(0.4),
    rows: career.map(({ from, to }) => ({
      O: organizationOf(maker),
      T: titleOf(maker),
      D: dates.range(from, to),
      P: maker.faker.location.city(),
      X: random.pick([
        `${random.pick(english.orgStems)} Tower Project`,
        `${random.whole(2, 90)} Crores`,
        `${maker.faker.location.city()} Metro Line`,
        `${random.whole(1, 9)} years`,
        `${random.pick(english.orgStems)} Plant`,
      ]),
    })),
  });
  if (random.chance(0.4)) bodyStyle(maker)(organizationOf(maker));
}
