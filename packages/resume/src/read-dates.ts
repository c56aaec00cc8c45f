/** A range found in a line; `text` is what stands there, `at` its offset. */
export type DateRange = {
  start: string | null;
  end: string | null;
  current: boolean;
  text: string;
  at: number;
  isRange: boolean;
};

/** First letters of the months in English, German, French, Spanish, Italian and Portuguese. */
const months: [RegExp, number][] = [
  [/^(?:jan|ene|gen|janv)/u, 1],
  [/^(?:feb|fev|fév)/u, 2],
  [/^(?:mar|mär|mrz)/u, 3],
  [/^(?:apr|avr|abr)/u, 4],
  [/^(?:may|mai|mag|may)/u, 5],
  [/^(?:jun|juin|giu)/u, 6],
  [/^(?:jul|juil|lug)/u, 7],
  [/^(?:aug|aoû|ago)/u, 8],
  [/^(?:sep|set)/u, 9],
  [/^(?:oct|okt|ott|out)/u, 10],
  [/^(?:nov)/u, 11],
  [/^(?:dec|dez|déc|dic)/u, 12],
];

const monthName =
  "(?:jan(?:uary|uar|v(?:ier)?)?|ene(?:ro)?|genn?(?:aio)?|feb(?:ruary|ruar|braio|rero)?|fév(?:rier)?|fev(?:ereiro)?|mar(?:ch|s|zo|ço)?|märz|mrz|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|may(?:o)?|mai(?:o)?|mag(?:gio)?|june?|juni|juin|junio|giu(?:gno)?|july?|juli|juil(?:let)?|julio|lug(?:lio)?|aug(?:ust)?|août|ago(?:sto)?|sept?(?:ember|embre|tembre|iembre)?|set(?:embro|tembre)?|oct(?:ober|obre|ubre)?|okt(?:ober)?|ott(?:obre)?|out(?:ubro)?|nov(?:ember|embre|iembre|embro)?|dec(?:ember)?|dez(?:ember|embro)?|déc(?:embre)?|dic(?:embre|iembre)?)";
const year = "(?:19|20)\\d{2}";
const point = `(?:(?:\\d{1,2} )?${monthName}\\.?(?:\\s+\\d{1,2})?,?\\s*(?:${year}|['’]\\d{2})|(?:spring|summer|fall|autumn|winter)\\s+${year}|${year}[-/.](?:0[1-9]|1[0-2])(?![\\d])|(?:0?[1-9]|1[0-2])[/.]${year}|${year})`;
const open =
  "(?:present|current(?:ly)?|now|today|to date|ongoing|heute|aujourd['’]hui|actualidad|presente|oggi|atual)";
const dash = "(?:\\s*(?:-{1,2}|–|—|−|~|→)\\s*|\\s+(?:to|until|till|through|bis|à|au|a|al|até|hasta)\\s+)";
const finder = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:since|from|seit|depuis|desde)\\s+)?(${point}|${monthName}\\.?)${dash}(${point}|${open})(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])(since|seit|depuis|desde)\\s+(${point})|(?<![\\p{L}\\p{N}$.,/-])(${point})(?![\\p{L}\\p{N}%+]|[.,]\\d)`,
  "iu",
);

/** The first date or range of dates in a line, or null. A lone date is a start without an end. */
export function findDates(line: string): DateRange | null {
  const match = finder.exec(line);
  if (match === null) return null;
  const [text, from, to, , sinceDate, single] = match;
  const at = match.index;
  if (from !== undefined && to !== undefined) {
    const current = new RegExp(`^${open}$`, "iu").test(to);
    const end = current ? null : toIso(to);
    // "June – August 2020": the year stands once.
    const start = toIso(from) ?? (end === null ? null : toIso(`${from} ${end.slice(0, 4)}`));
    return { start, end, current, text, at, isRange: true };
  }
  if (sinceDate !== undefined)
    return { start: toIso(sinceDate), end: null, current: true, text, at, isRange: true };
  return { start: toIso(single ?? ""), end: null, current: false, text, at, isRange: false };
}

/** `YYYY` or `YYYY-MM`, or null for what is no date. A season gives its year alone. */
export function toIso(written: string): string | null {
  const text = written.trim().toLowerCase();
  const dated = /^((?:19|20)\d{2})[-/.](\d{1,2})$/u.exec(text);
  if (dated !== null) return `${dated[1]}-${(dated[2] ?? "").padStart(2, "0")}`;
  const slashed = /^(\d{1,2})[/.]((?:19|20)\d{2})$/u.exec(text);
  if (slashed !== null) return `${slashed[2]}-${(slashed[1] ?? "").padStart(2, "0")}`;
  const short = /['’](\d{2})$/u.exec(text);
  const full =
    /(?:19|20)\d{2}/u.exec(text)?.[0] ??
    (short === null ? null : Number(short[1]) > 60 ? `19${short[1]}` : `20${short[1]}`);
  if (full === null) return null;
  const word = /\p{L}+/u.exec(text)?.[0];
  const month = word === undefined ? undefined : months.find(([pattern]) => pattern.test(word))?.[1];
  return month === undefined ? full : `${full}-${String(month).padStart(2, "0")}`;
}
