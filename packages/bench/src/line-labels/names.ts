import type { Faker } from "@faker-js/faker";
import * as english from "./english-words.ts";
import type { Maker } from "./maker.ts";
import type { Random } from "./random.ts";

export function misspelt(text: string, random: Random): string {
  if (text.length < 5) return text;
  const at = random.whole(1, text.length - 3);
  return random.pick([
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + text[at] + text.slice(at),
    text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2),
  ]);
}

export function titleOf({ random, isEnglish, words }: Maker): string {
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
    `${whole}, ${random.pick(fields)}${random.chance(0.5) ? ` ${random.pick(["Risk", "Services", "Care", "Systems", "Operations", "Technology"])}` : ""}`,
    `${base}${random.pick([" / ", "/", " & "])}${random.pick(nouns)}`,
    `${random.pick(nouns)} of ${random.pick(fields)}`,
    `${random.pick(nouns)} (${random.pick(fields)})`,
  ]);
}

/** The name of a firm without its form of law, from towns, family names, made-up syllables and words. */
export function stemOf({ random, faker }: Maker): string {
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

export function organizationOf(maker: Maker): string {
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

export function fill(form: string, faker: Faker, random: Random): string {
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

export function skillOf({ random, words, isEnglish }: Maker): string {
  return random.pick(
    isEnglish && random.chance(0.15)
      ? english.softSkills
      : random.chance(0.5)
        ? words.skills
        : english.hardSkills,
  );
}

export function sentenceOf(maker: Maker): string {
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
