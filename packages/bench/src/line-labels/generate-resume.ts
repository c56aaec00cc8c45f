import { allFakers, type Faker } from "@faker-js/faker";
import { dateStyle } from "./date-styles.ts";
import { englishWords } from "./english.ts";
import { header } from "./header-lines.ts";
import { jobSection } from "./job-section.ts";
import { type GeneratedLine, type Maker, x } from "./maker.ts";
import {
  closing,
  coverLetter,
  languageSection,
  otherSection,
  personalSection,
  projectSection,
  skillSection,
  summarySection,
} from "./other-sections.ts";
import { otherWords } from "./other-words.ts";
import { personOf } from "./person.ts";
import { createRandom } from "./random.ts";
import { schoolSection } from "./school-section.ts";
import { finish } from "./wear.ts";

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

export function writeResume(maker: Maker, held: boolean): void {
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
