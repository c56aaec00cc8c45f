/** Small words and headings that are frequent in one language and rare in the others. */
const words: Record<string, string> = {
  en: "the and of with in for to from experience education skills work team present references",
  de: "und der die das mit für von bei im zur berufserfahrung ausbildung kenntnisse heute sprachen",
  fr: "et le les des du une pour avec dans expérience formation compétences langues aujourd janvier",
  es: "y el los las del una para con experiencia formación educación habilidades idiomas actualidad",
  pt: "e o os as do da uma para com experiência formação habilidades competências idiomas atual",
  it: "e il gli della di una per con esperienza istruzione formazione competenze lingue oggi",
  nl: "en het een van met voor bij werkervaring opleiding vaardigheden talen heden",
  pl: "i w z na do oraz doświadczenie wykształcenie umiejętności języki obecnie",
  tr: "ve bir ile için deneyim eğitim yetenekler diller günümüz halen",
  sv: "och i på med för av erfarenhet utbildning språk",
};
const sets = Object.entries(words).map(([language, text]) => [language, new Set(text.split(" "))] as const);
const scripts: [RegExp, string][] = [
  [/[\p{Script=Hangul}]/gu, "ko"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/[\p{Script=Han}]/gu, "zh"],
  [/[\p{Script=Cyrillic}]/gu, "ru"],
  [/[\p{Script=Arabic}]/gu, "ar"],
  [/[\p{Script=Hebrew}]/gu, "he"],
  [/[\p{Script=Greek}]/gu, "el"],
];
/** A beginning of this length tells as much as the whole. */
const enough = 20_000;

/** The language of a text by its script and its small words, as ISO 639-1; null where nothing tells. */
export function readLanguage(lines: readonly string[]): string | null {
  const text = lines.join("\n").slice(0, enough);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language] of scripts) {
    const part = (text.match(script)?.length ?? 0) / Math.max(1, letters);
    if (part > (language === "ja" ? 0.08 : 0.3))
      return /[іїєґ]/u.test(text) && language === "ru" ? "uk" : language;
  }
  const points = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu))
    for (const [language, set] of sets)
      if (set.has(word)) points.set(language, (points.get(language) ?? 0) + 1);
  const [best] = [...points].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= 3 ? best[0] : null;
}
