import * as english from "./english-words.ts";
import { type Maker, type Segment, x } from "./maker.ts";
import { skillOf, titleOf } from "./names.ts";
import type { Person } from "./person.ts";

export function header(maker: Maker, { name, email, phone, city }: Person): void {
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
  else if (style === 3 && isEnglish && random.chance(0.5))
    put(
      "NM",
      random.pick<Segment[]>([
        [
          x(
            random.pick([
              "Curriculum Vitae – ",
              "CURRICULUM VITAE OF ",
              "Resume of ",
              "CV - ",
              "RESUME: ",
              "CurriculumVitae– ",
            ]),
          ),
          ...named,
        ],
        [...named, x(` (${title.toUpperCase()})`)],
        [...named, x(` ${random.pick(english.degrees)}`)],
        [...named, x(` (${random.pick(english.degrees)})`)],
        [...named, x(`\t${random.pick(["Curriculum Vitae", "Resume", "CV"])}`)],
        [
          ...named,
          x(` ${random.pick(["Position Applied For", "Post applied for", "Applied for"])}: ${title}`),
        ],
      ]),
      { size },
    );
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
      if (isEnglish && random.chance(0.12))
        put(
          "CT",
          random.pick([
            `S/o ${maker.faker.person.firstName()} ${maker.faker.person.lastName()}`,
            `D/o. ${maker.faker.person.lastName()}`,
            `Skype: ${email.split("@")[0]}`,
            `Date of Birth: ${random.whole(1, 28)}/0${random.whole(1, 9)}/19${random.whole(70, 99)}`,
            `Nationality: ${random.pick(["Indian", "Kenyan", "British", "Filipino"])}`,
            `Pin - ${random.whole(100000, 999999)}`,
            `Male, ${random.whole(22, 55)} years`,
          ]),
        );
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
