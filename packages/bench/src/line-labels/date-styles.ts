import type { Random } from "./random.ts";

/** A month of the calendar; `month` 1–12. */
export type Month = { year: number; month: number };

/** How one resume writes its dates. */
export type DateStyle = {
  point(month: Month): string;
  range(from: Month, to: Month | null): string;
};

const englishPresent =
  "Present|present|Present|Current|Till date|Till Date|till date|to date|Now|now|Till now|till now|Ongoing|Date|today|Till Present|TILL DATE|PRESENT|Currently|current".split(
    "|",
  );

/** One of many ways in which people write months and stretches of time, in the language of `locale`. */
export function dateStyle(
  random: Random,
  locale: string,
  present: readonly string[],
  english: boolean,
): DateStyle {
  const forms = formsOf(locale, random);
  const asian = /^(?:zh|ja|ko)/u.test(locale);
  const form = asian
    ? random.pick([forms.asian, forms.asian, forms.dotted, forms.yearMonth, forms.year])
    : random.pick([
        forms.short,
        forms.short,
        forms.short,
        forms.long,
        forms.long,
        forms.numeric,
        forms.numeric,
        forms.dotted,
        forms.yearMonth,
        forms.year,
        forms.year,
        forms.shortTwo,
        forms.apostrophe,
        forms.comma,
        forms.dayNumeric,
        forms.dayLong,
        forms.numericTwo,
        forms.point,
        forms.dashFull,
        forms.glued,
      ]);
  const upper = random.chance(0.08);
  const words = english ? englishPresent : present;
  const dash = random.pick(
    english
      ? [
          " – ",
          " - ",
          " - ",
          " – ",
          "-",
          "–",
          " to ",
          " to ",
          " To ",
          " — ",
          "- ",
          " -",
          " till ",
          " until ",
          " ",
          " ~ ",
          "‑",
          " TO ",
        ]
      : [" – ", " - ", "-", "–", " — ", " bis ", " à ", " a ", " – "].filter(
          (each) => !/[a-zà]/u.test(each) || random.chance(0.3),
        ),
  );
  const since = random.chance(0.08);
  const ongoing = random.pick(words);
  const open = random.chance(0.06);
  const from = english && random.chance(0.07) ? random.pick(["From ", "from ", "From: ", "Since "]) : "";
  const cased = (text: string): string => (upper ? text.toUpperCase() : text);
  return {
    point: (month) => cased(form(month)),
    range: (start, end) => {
      if (end !== null) return cased(`${from}${form(start)}${dash}${form(end)}`);
      if (open) return cased(`${form(start)}${dash.trimEnd() === "" ? " -" : dash.trimEnd()}`);
      if (since && english) return `${random.pick(["Since ", "since "])}${form(start)}`;
      const until = dash.trim() === "" ? " " : /till/u.test(dash) && /till/iu.test(ongoing) ? " " : dash;
      return cased(`${from}${form(start)}${until}${ongoing}`);
    },
  };
}

function formsOf(locale: string, random: Random) {
  const long = new Intl.DateTimeFormat(locale, { month: "long" });
  const short = new Intl.DateTimeFormat(locale, { month: "short" });
  const at = (month: number): Date => new Date(Date.UTC(2020, month - 1, 15));
  const two = (value: number): string => String(value).padStart(2, "0");
  const small = (month: number): string => short.format(at(month)).replace(/\.$/u, "");
  const day = (): number => random.whole(1, 28);
  const ordinal = (value: number): string =>
    `${value}${value % 10 === 1 && value !== 11 ? "st" : value % 10 === 2 && value !== 12 ? "nd" : value % 10 === 3 && value !== 13 ? "rd" : "th"}`;
  return {
    short: ({ year, month }: Month) => `${small(month)} ${year}`,
    long: ({ year, month }: Month) => `${long.format(at(month))} ${year}`,
    point: ({ year, month }: Month) => `${small(month)}. ${year}`,
    comma: ({ year, month }: Month) => `${small(month)}, ${year}`,
    numeric: ({ year, month }: Month) => `${two(month)}/${year}`,
    numericTwo: ({ year, month }: Month) => `${two(month)}/${two(year % 100)}`,
    dotted: ({ year, month }: Month) => `${two(month)}.${year}`,
    yearMonth: ({ year, month }: Month) => `${year}-${two(month)}`,
    year: ({ year }: Month) => `${year}`,
    shortTwo: ({ year, month }: Month) => `${small(month)}-${two(year % 100)}`,
    dashFull: ({ year, month }: Month) => `${small(month)}-${year}`,
    apostrophe: ({ year, month }: Month) => `${small(month)}’${random.chance(0.5) ? two(year % 100) : year}`,
    dayNumeric: ({ year, month }: Month) => `${two(day())}/${two(month)}/${year}`,
    dayLong: ({ year, month }: Month) =>
      `${random.chance(0.5) ? ordinal(day()) : day()} ${long.format(at(month))} ${year}`,
    glued: ({ year, month }: Month) => `${small(month)}${random.chance(0.5) ? "." : ""}${year}`,
    asian: ({ year, month }: Month) =>
      locale.startsWith("ko") ? `${year}년 ${month}월` : `${year}年${month}月`,
  };
}
