import type { Month } from "./date-styles.ts";
import * as english from "./english-words.ts";
import { careerOf, heading } from "./layout-rows.ts";
import type { Maker } from "./maker.ts";
import { fill, organizationOf, sentenceOf, skillOf, titleOf } from "./names.ts";
import { phoneOf } from "./person.ts";

export function summarySection(maker: Maker): void {
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

export function skillSection(maker: Maker): void {
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

export function languageSection(maker: Maker): void {
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

export function projectSection(maker: Maker): void {
  const { random, put, dates, isEnglish } = maker;
  heading(maker, "HP");
  const career = careerOf(random, random.whole(1, 4));
  const kind = random.whole(0, 7);
  if (isEnglish && kind >= 5) {
    eventLines(maker);
    return;
  }
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

/** Workshops, conferences and visits name schools and dates and are no studies. */
function eventLines(maker: Maker): void {
  const { random, put, dates, faker } = maker;
  const bullet = random.pick(["• ", "", "", "- ", "➢ ", "* "]);
  for (let row = random.whole(2, 9); row > 0; row--) {
    const [{ from, to }] = careerOf(random, 1) as [{ from: Month; to: Month | null }];
    const school = fill(random.pick(english.institutionForms), faker, random);
    const event = random.pick(english.events);
    const subject = random.pick(english.subjects);
    const when = random.pick([dates.point(from), dates.range(from, to ?? from), String(from.year), ""]);
    const host = random.chance(0.75) ? school : organizationOf(maker);
    put(
      "PR",
      bullet +
        random
          .pick([
            `Attended ${event} on ${subject} at ${host} on ${when}`,
            `Participated in ${event} on ${subject} organised by ${host} ${when}`,
            `Presented a paper on ${subject} in ${event} conducted by ${host}, ${when}.`,
            `${event} on "${subject}" held in ${host} ${when}`,
            `${when} : ${event} on ${subject}, ${host}`,
            `Undergone ${random.whole(2, 30)} days training in ${subject} at ${host}`,
            `Completed a course in ${subject} from ${host} ${when}`,
            `Poster on ${subject} shown at ${event}, ${faker.location.city()} ${when}`,
            `Won ${random.pick(["first", "second", "third"])} prize in ${random.pick(english.interests).toLowerCase()} at ${host}`,
            `${random.pick(["Secured", "Got", "Obtained"])} ${random.whole(1, 9)}th rank in ${random.pick(english.degrees)} at ${host}`,
            `Gold medal in ${random.pick(english.degrees)} ${subject}`,
            `Visited ${organizationOf(maker)}, ${faker.location.city()}`,
            `${random.whole(2, 8)} weeks training with ${organizationOf(maker)} (${random.pick(english.degrees)})`,
            `Member of ${random.pick(["NSS", "NCC", "the college team", "the science club"])} in ${host}`,
            `${subject} of the ${event} ${from.year}`,
            `Volunteer for the ${event} of ${host}`,
          ])
          .trim(),
      { gap: random.chance(0.2) },
    );
  }
}

export function personalSection(maker: Maker, name: string): void {
  const { random, put, words } = maker;
  heading(maker, "HC");
  const colon = random.pick([": ", " : ", "\t: ", "\t", ":", " - ", ":\t", ":- "]);
  if (random.chance(0.3)) put("CT", `${random.pick(words.labels.name)}${colon}${name}`);
  const isApart = random.chance(0.12);
  for (const [label, values] of random.some(english.personal, random.whole(3, 9)))
    if (isApart) {
      put("CT", label, { gap: random.chance(0.6) });
      put("CT", random.pick(values), { gap: random.chance(0.6) });
    } else put("CT", `${label}${colon}${random.pick(values)}`);
}

export function otherSection(maker: Maker): void {
  const { random, put, isEnglish, faker } = maker;
  heading(maker, "HO");
  const kind = random.whole(0, 4);
  const bullet = random.chance(0.4) ? random.pick(["• ", "- ", "➢ ", "* "]) : "";
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
    for (const each of random.some([...english.softSkills, ...english.traits], random.whole(2, 7)))
      put("OT", bullet + random.pick([each, each, `Good ${each.toLowerCase()}`, `${each}.`]));
  if (kind >= 3 && random.chance(0.2)) put("OT", "Available on request");
}

export function coverLetter(maker: Maker, name: string): void {
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

export function closing(maker: Maker, name: string): void {
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
