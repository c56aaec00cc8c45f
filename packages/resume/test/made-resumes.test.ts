import { expect, test } from "vitest";
import { createLocalReader } from "../src/local-reader.ts";
import { madeResumes } from "./made-resumes.ts";
import { documentOf, now } from "./make-document.ts";
import { moreMadeResumes } from "./more-made-resumes.ts";

test.each([...madeResumes, ...moreMadeResumes].map((made) => [made.layout, made] as const))(
  "%s: all of it is read",
  async (_layout, made) => {
    const { parsed } = await createLocalReader().read(documentOf(...made.pages), now);
    const { name, email, phone } = parsed.contact;
    expect([name?.value, email?.value, phone?.value ?? null]).toEqual([made.name, made.email, made.phone]);
    expect(
      parsed.previousRoles.map((role) => [
        role.title,
        role.organization,
        role.start,
        role.current ? "now" : role.end,
      ]),
    ).toEqual(made.roles);
    expect(parsed.education.map((entry) => [entry.institution, entry.degree, entry.end])).toEqual(
      made.schools,
    );
    const listed = parsed.skills.filter((skill) => skill.listed).map((skill) => skill.written);
    expect([...new Set(listed)]).toEqual(made.skills);
  },
);
