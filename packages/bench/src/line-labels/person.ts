import type { Maker } from "./maker.ts";
import type { Random } from "./random.ts";

export type Person = { name: string; email: string; phone: string; city: string };

export function personOf({ random, faker, words, isEnglish }: Maker): Person {
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

export function phoneOf(random: Random): string {
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
