import type { DocumentText } from "@teamified/contracts/resumes";
import { describe, expect, it } from "vitest";
import { createLocalReader } from "../src/local-reader.ts";
import { findDates } from "../src/read-dates.ts";
import { readLanguage } from "../src/read-language.ts";

const now = new Date("2026-11-30T12:00:00Z");

async function read(text: string) {
  const document: DocumentText = { kind: "docx", pages: [{ lines: text.trim().split("\n") }], warnings: [] };
  return (await createLocalReader().read(document, now)).parsed;
}

describe("jobs in words and labels that no rule names", () => {
  it("reads a block of labels, with the employer's form of law", async () => {
    const parsed = await read(`
Ramesh Iyengar
Mobile: +91-9812300456
Email: ramesh.iyengar@example.org

CARRER OBJECTIVE
To work in a good company and to learn.

Working Experience:
Organization : Trinetra Valves Pvt. Ltd.
Designation : Maintenance Engineer
Duration : Aug 2019 to till date
Responsibilities:
Preventive maintenance of pumps and valves.
Organization : Kaveri Steel Industries
Designation : Trainee Engineer
Duration : June 2017 to July 2019

Academic Qualification
B.E. in Mechanical Engineering from Sahyadri College of Engineering in 2017 with 71%`);
    expect(
      parsed.previousRoles.map(({ title, organization, start, end, current }) => [
        title,
        organization,
        start,
        end,
        current,
      ]),
    ).toEqual([
      ["Maintenance Engineer", "Trinetra Valves Pvt. Ltd.", "2019-08", null, true],
      ["Trainee Engineer", "Kaveri Steel Industries", "2017-06", "2019-07", false],
    ]);
    expect(parsed.education.map((entry) => entry.institution)).toEqual(["Sahyadri College of Engineering"]);
  });

  it("reads jobs that are told in sentences", async () => {
    const parsed = await read(`
Hina Baloch
hina.baloch@example.org | +92 300 0012345

Experience
Currently working as Staff Nurse in Rehmat Hospital, Quetta since March 2021.
Worked as Ward Assistant at Zamzam Medical Center from Jan 2018 to Feb 2021.

Education
Diploma in Nursing, Bolan School of Nursing, 2017`);
    expect(parsed.previousRoles.map(({ title, start, current }) => [title, start, current])).toEqual([
      ["Staff Nurse", "2021-03", true],
      ["Ward Assistant", "2018-01", false],
    ]);
  });
});

describe("dates as people write them", () => {
  it.each([
    ["Nov-18 to Apr-20", "2018-11", "2020-04", false],
    ["'11 – '15", "2011", "2015", false],
    ["June 2018 –", "2018-06", null, true],
    ["2018-06 –", "2018-06", null, true],
    ["Mar. 2014 Aug. 2016", "2014-03", "2016-08", false],
    ["Mar. 2014\u00ADAug. 2016", "2014-03", "2016-08", false],
    ["Mar. 2014 \u2011 Aug. 2016", "2014-03", "2016-08", false],
    ["2017년 2월 – 2020년 8월", "2017-02", "2020-08", false],
    ["9th August 2013 to Till Date", "2013-08", null, true],
    ["Jan’16-Sep’18", "2016-01", "2018-09", false],
    ["April 2019 to till now", "2019-04", null, true],
  ])("%s", (text, start, end, current) => {
    expect(findDates(text)).toMatchObject({ start, end, current, isRange: true });
  });
});

describe("the language of a resume", () => {
  it.each([
    ["de", "Berufserfahrung\nLeitung der Gruppe und Planung mit dem Vertrieb für die Region"],
    ["en", "Experience\nLed the team and worked with customers in the region"],
    ["ru", "Опыт работы\nРазработка систем"],
    ["ko", "경력\n백엔드 개발"],
  ])("%s", (language, text) => {
    expect(readLanguage(text.split("\n"))).toBe(language);
  });
  it("says nothing where nothing tells", () => {
    expect(readLanguage(["Ada 2019"])).toBeNull();
  });
});
