import type { DocumentText } from "@teamified/contracts/resumes";
import { describe, expect, it } from "vitest";
import { createLocalReader } from "../src/local-reader.ts";
import { createLocalWriter } from "../src/local-writer.ts";

const now = new Date("2026-11-30T12:00:00Z");

async function read(text: string, kind: DocumentText["kind"] = "pdf") {
  const document: DocumentText = { kind, pages: [{ lines: text.trim().split("\n") }], warnings: [] };
  return (await createLocalReader().read(document, now)).parsed;
}

async function letter(text: string) {
  const parsed = await read(text);
  const request = { parsed, accountName: "Robin Park", text, warnings: [] };
  return (await createLocalWriter().write(request)).draft;
}

const jobsOf = ({ previousRoles }: Awaited<ReturnType<typeof read>>) =>
  previousRoles.map(({ title, organization, start, end }) => [title, organization, start, end]);

const bandung = `
WAYAN
Back-end developer, Bandung (Indonesia)
wayan@contoh.example | github.com/wayan-c

EXPERIENCE

Koperasi Data
Backend engineer
March 2023 till now
- built the ledger service in Go

PT Layar Biru
Software developer
Jan 2020 - Feb 2023
- maintained the booking API

Freelance
2018 - 2019
- web shops with WooCommerce

SKILLS
Go, PostgreSQL, Docker, some Rust, a little Elixir

LANGUAGES
Bahasa Indonesia (native), Sundanese (fluent), English (C1)`;

const muenster = `
Heike Sommerfeld
48143 Münster
heike.sommerfeld@beispielpost.example
Tel. 0251 / 55 01 239

Berufserfahrung
seit 2021
Entwicklerin, Wolkenwerk GmbH, Münster
Ausrollen der Spring-Boot-Dienste mit Ansible; Dauer von sechs Wochen auf zwei Tage gesenkt
Leitung von vier Entwicklern, Reviews, Einführung von Testcontainers
Anbindung von Kafka für 20.000 Nachrichten
09/2015 – 02/2020
Java-Entwicklerin, Hafenlogistik Nord AG, Bremen
Umstellung der Abrechnung auf Java 17 und Hibernate
07/2013 – 08/2015
Elternzeit
2009 – 06/2013
Wissenschaftliche Mitarbeiterin, Universität Bremen

Ausbildung
2009 – 2013\tPromotion (Dr.-Ing.), Universität Bremen, Note: gut
2004 – 2009\tDiplom-Mathematikerin, Universität Münster, Abschlussnote 1,3
2003 – 2004\tFreiwilliges Soziales Jahr, Caritas Münster

Kenntnisse
Java (sehr gut), Spring Boot, etwas Python

Sprachen
Deutsch – Muttersprache
Niederdeutsch – gut`;

describe("jobs", () => {
  it("are read with employer, title and dates on three lines, and nobody's own work belongs to the employer above", async () => {
    expect(jobsOf(await read(bandung))).toEqual([
      ["Backend engineer", "Koperasi Data", "2023-03", null],
      ["Software developer", "PT Layar Biru", "2020-01", "2023-02"],
      ["Freelance", null, "2018", "2019"],
    ]);
  });

  it("keep the employer beside the title, and leave and voluntary years are none", async () => {
    const parsed = await read(muenster, "docx");
    expect(jobsOf(parsed)).toEqual([
      ["Entwicklerin", "Wolkenwerk GmbH", "2021", null],
      ["Java-Entwicklerin", "Hafenlogistik Nord AG", "2015-09", "2020-02"],
      ["Wissenschaftliche Mitarbeiterin", "Universität Bremen", "2009", "2013-06"],
    ]);
    expect(parsed.education.map(({ institution, degree, end }) => [institution, degree, end])).toEqual([
      ["Universität Bremen", "Promotion (Dr.-Ing.)", "2013"],
      ["Universität Münster", "Diplom-Mathematikerin", "2009"],
    ]);
  });

  it("are no certificates, talks or addresses of pages", async () => {
    const parsed = await read(`
Ottilie Marchbank
ottilie@marchbank.example | LinkedIn omarchbank

Experience
Fernweh Reisen GmbH
Senior Web Developer
https://fernweh.example/
January 2019 to Present
Rebuilt the search with React and Node.js for all branches.

Certifications
2021
Google Certified Cloud Developer
Google
2020
Azure Certified Developer
Microsoft`);
    expect(jobsOf(parsed)).toEqual([["Senior Web Developer", "Fernweh Reisen GmbH", "2019-01", null]]);
    expect(parsed.contact.name?.value).toBe("Ottilie Marchbank");
  });
});

it("a name that stands twice is one, and the heading beside a school is no part of its name", async () => {
  const parsed = await read(`
Shirin Bahrami
Shirin Bahrami
Tabriz, Iran
shirin@bahrami.example

Experience
Nordwind Labs GmbH / Backend developer / Jan 2020 - Mar 2024

EDUCATION Northern Lakes University
BSc Informatics
2011 - 2014`);
  expect(parsed.contact.name?.value).toBe("Shirin Bahrami");
  expect(parsed.education.map(({ institution }) => institution)).toEqual(["Northern Lakes University"]);
});

it("a stretch of time that was seen and not read is told, in jobs and in studies", async () => {
  const text = `
Jette Brockmann
jette@brockmann.example

Experience
Nordwind Labs GmbH / Backend developer / Jan 2020 - Mar 2024
- built the ledger of the shop

Education
BSc Informatics, University of Bremen, 2011 - 2014

Skills
Java, SQL`;
  expect((await read(text)).needsReview).toEqual([]);
  const more = text
    .replace("\n\nEducation", "\n2014 - 2019 various things at sea\n\nEducation")
    .replace("\n\nSkills", "\n2008 - 2010 on the road with craftsmen\n\nSkills");
  expect((await read(more)).needsReview).toEqual(["education", "previousRoles"]);
});

it("a sidebar that wraps in the middle of a degree loses no part of it", async () => {
  const { education } = await read(`
Ciara Devlin
ciara@devlin.example

Education
2021–22 Higher Diploma in Data
Analytics, Western Technological
University Sligo — First class honours
2006–09 Diplôme d'État d'infirmière, IFSI
de Quimper`);
  expect(education.map(({ institution, degree }) => [institution, degree])).toEqual([
    ["Western Technological University Sligo", "Higher Diploma in Data Analytics"],
    ["IFSI de Quimper", "Diplôme d'État d'infirmière"],
  ]);
});

it("languages, places, numbers and skills are read as people write them", async () => {
  const one = await read(bandung);
  expect(one.languages.map(({ value }) => value)).toEqual(["Bahasa Indonesia", "Sundanese", "English"]);
  expect(one.skills.map(({ written }) => written)).toEqual(["Go", "PostgreSQL", "Docker", "Rust", "Elixir"]);
  expect(one.contact.location?.value).toBe("Bandung (Indonesia)");
  const two = await read(muenster, "docx");
  expect(two.languages.map(({ value }) => value)).toEqual(["Deutsch", "Niederdeutsch"]);
  expect(two.contact.location?.value).toBe("48143 Münster");
  expect(two.contact.phone?.value).toBe("0251 / 55 01 239");
  const inText = await read(muenster.replace("Spring Boot, etwas", "etwas"), "docx");
  expect(inText.skills.map(({ name }) => name)).toContain("Spring Boot");
});

it("a sentence ends where its entry ends, and a paragraph of a Word document is one of its own", async () => {
  const parsed = await read(`
Nurit Halloran
nurit@halloran.example

Experience
Clinic manager — Harbour Clinic\tJan. 2015 → Aug. 2021
Planned the shifts of thirty nurses. Wrote a script for the plan that saved me six hours a
week; that is how it began.
career break: study\tSept. 2021 → June 2022
Python developer — Tidal Health Ltd.\tJuly 2022 → Feb. 2024
Django back end for hospital logistics; cut the import from three hours to ten minutes.`);
  expect(parsed.highlights.map(({ value }) => value)).toEqual([
    "Planned the shifts of thirty nurses. Wrote a script for the plan that saved me six hours a week; that is how it began.",
    "Django back end for hospital logistics; cut the import from three hours to ten minutes.",
  ]);
  const word = await read(muenster, "docx");
  expect(word.highlights.map(({ value }) => value)).toContain(
    "Leitung von vier Entwicklern, Reviews, Einführung von Testcontainers",
  );
});

describe("a letter does not miss what is there", () => {
  const page = (title: string, heading: string, done: string, skills: string) => `
Robin Park
robin@park.example | github.com/rpark

${heading}
Lagerhaus GmbH / ${title} / Feb 2020 - Mar 2024
- ${done}

Skills
${skills}`;

  it.each([
    [
      "en",
      page(
        "Back-end developer",
        "Experience",
        "Introduced pytest and CI in all services of the team",
        "Java, Spring Boot",
      ),
    ],
    [
      "de",
      page(
        "Backend-Entwickler",
        "Berufserfahrung",
        "Einführung von Testcontainers, Auslieferung jede Woche",
        "Java, Spring Boot",
      ),
    ],
    [
      "de",
      page(
        "Backend-Entwickler",
        "Berufserfahrung",
        "Aufbau der Integrationstests und der Bereitstellung",
        "Java, Spring Boot",
      ),
    ],
    [
      "es",
      page(
        "Desarrolladora backend",
        "Experiencia",
        "Escribí pruebas y automaticé los despliegues con Argo",
        "Java, Spring Boot",
      ),
    ],
    [
      "fr",
      page(
        "Développeur back-end",
        "Expérience",
        "Couverture doublée, mise en production chaque semaine",
        "Java, Spring Boot",
      ),
    ],
  ])("neither tests nor delivery (%s)", async (_language, text) => {
    const { recommendedResources } = await letter(text);
    const titles = recommendedResources.map(({ title }) => title);
    expect(titles).not.toContain("GitHub Actions documentation");
    expect(titles.filter((title) => /JUnit|Node|pytest|Pyramid|Playwright/u.test(title))).toEqual([]);
  });

  it.each([
    ["Java, Spring Boot, Hibernate", "JUnit: User Guide"],
    ["Go, gRPC", "Learn Go with Tests"],
    ["C#, .NET", "Martin Fowler: The Practical Test Pyramid"],
    ["Node.js, Express", "Node.js: Introduction"],
    ["Ruby, Ruby on Rails", "Martin Fowler: The Practical Test Pyramid"],
  ])("and sends nobody to another language (%s)", async (skills, resource) => {
    const { recommendedResources } = await letter(
      page("Backend developer", "Experience", "Built the ledger of the shop and its reports", skills),
    );
    expect(recommendedResources.map(({ title }) => title)).toContain(resource);
  });

  it("calls a front-end engineer by that, whatever else was used once", async () => {
    const { content } = await letter(
      page(
        "Front-end engineer",
        "Experience",
        "Built the shop with Laravel, MySQL, PHP and Express",
        "React, Vue, CSS, PHP, Laravel, MySQL, Redis, Express",
      ),
    );
    expect(content).toContain("points to front-end work");
    expect(content).not.toContain("full-stack");
  });

  it("takes no list for work that was done", async () => {
    const { content } = await letter(`
Robin Park
robin@park.example

Skills
React, a little of many more things, some Rust

Education
University of Porto, BSc Informatics, 2015 - 2018`);
    expect(content).not.toContain("at work and not only in a list");
  });
});
