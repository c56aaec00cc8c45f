import { expect, test } from "vitest";
import { correctedResume } from "../src/corrected-resume.ts";
import { createLocalReader } from "../src/local-reader.ts";
import { graceResume, now } from "./make-document.ts";

const { parsed } = await createLocalReader().read(graceResume, now);
const indexOf = (name: string) => parsed.skills.findIndex((skill) => skill.name === name);

test("without corrections the reading itself is in force", () => {
  expect(correctedResume(parsed, null, now)).toBe(parsed);
});

test("a deleted job takes what was told under it, its years and its depth along", () => {
  const corrected = correctedResume(parsed, { previousRoles: [{ from: 1 }] }, now);
  expect(corrected.previousRoles.map(({ organization }) => organization)).toEqual(["Blue Harbor Labs"]);
  const told = JSON.stringify(corrected.highlights);
  expect(told).toContain("REST APIs");
  expect(told).not.toMatch(/payment services|nightly import/u);
  expect(corrected.experienceYears).toBeLessThan(parsed.experienceYears ?? 0);
});

test("a corrected employer stands everywhere in place of the one that was read", () => {
  const [first] = parsed.previousRoles;
  if (first === undefined) throw new Error("no job was read");
  const { source, ...value } = first;
  const corrected = correctedResume(
    parsed,
    { previousRoles: [{ from: 0, value: { ...value, organization: "Southwind Ltd." } }, { from: 1 }] },
    now,
  );
  expect(corrected.previousRoles[0]).toMatchObject({ organization: "Southwind Ltd." });
  expect(JSON.stringify(corrected)).not.toContain("Northwind");
});

test("a skill that was taken away is in no list, line or field of work; one that was added is mentioned", () => {
  const kept = parsed.skills.flatMap(({ name }, from) => (name === "Docker" ? [] : [{ from }]));
  const corrected = correctedResume(parsed, { skills: [...kept, { from: null, value: "React" }] }, now);
  expect(indexOf("Docker")).toBeGreaterThanOrEqual(0);
  expect(corrected.skills.map(({ name }) => name)).not.toContain("Docker");
  expect(JSON.stringify(corrected)).not.toContain("Docker");
  expect(corrected.technicalDomains).toMatchObject({ frontend: "mentioned" });
});
