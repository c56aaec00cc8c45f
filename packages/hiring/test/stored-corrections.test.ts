import { expect, it } from "vitest";
import { storedCorrections } from "../src/resumes/resume-data.ts";

it("Corrections that were stored before a rule became stricter lose that field alone.", () => {
  const links = [{ from: null, value: "javascript://a.b/%0aalert(1)" }];
  const skills = [{ from: null, value: "Pandas" }];
  expect(storedCorrections({ links, skills, name: "J.co", location: "Galway" })).toEqual({
    skills,
    location: "Galway",
  });
  expect(storedCorrections({ skills })).toEqual({ skills });
  expect(storedCorrections(null)).toBeNull();
});
