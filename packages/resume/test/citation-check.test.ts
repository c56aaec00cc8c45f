import { expect, test } from "vitest";
import { keepCited } from "../src/citation-check.ts";
import { createLocalReader } from "../src/local-reader.ts";
import { graceResume, now } from "./make-document.ts";

test("what the local reader reads stands in the document", async () => {
  const { parsed } = await createLocalReader().read(graceResume, now);
  expect(keepCited(parsed, graceResume)).toEqual({ parsed, dropped: 0 });
});

test("values that do not stand at the place they cite are dropped and counted", async () => {
  const { parsed } = await createLocalReader().read(graceResume, now);
  const source = { page: 1, line: 1, text: "Grace Miller" };
  const [role] = parsed.previousRoles;
  if (role === undefined) throw new Error("the resume has roles");
  const { parsed: kept, dropped } = keepCited(
    {
      ...parsed,
      contact: {
        ...parsed.contact,
        email: { value: "else@example.org", source },
        phone: { value: "(303) 555-0187", source: { page: 9, line: 1, text: "(303) 555-0187" } },
        location: { value: "Paris", source: { page: 1, line: 1, text: "Paris, Grace Miller" } },
      },
      skills: [...parsed.skills, { name: "Rust", source }],
      previousRoles: [
        { ...role, organization: "Invented Inc.", end: "1999" },
        { ...role, title: "Chief of Everything" },
      ],
    },
    graceResume,
  );
  expect(kept.contact).toMatchObject({
    name: { value: "Grace Miller" },
    email: null,
    phone: null,
    location: null,
  });
  expect(kept.skills).toEqual(parsed.skills);
  expect(kept.previousRoles).toEqual([{ ...role, organization: null, end: null }]);
  expect(dropped).toBe(7);
});

test("a skill must stand there as a word of its own", async () => {
  const { parsed } = await createLocalReader().read(graceResume, now);
  const line = graceResume.pages[0]?.lines.findIndex((text) => text.startsWith("Tools:")) ?? -1;
  const source = { page: 1, line: line + 1, text: "Tools: Docker, Git, Turborepo" };
  const { parsed: kept } = keepCited(
    {
      ...parsed,
      skills: [
        { name: "R", source },
        { name: "Git", source },
      ],
    },
    graceResume,
  );
  expect(kept.skills.map((skill) => skill.name)).toEqual(["Git"]);
});

test("an empty value stands nowhere, and looking for it comes to an end", async () => {
  const { parsed } = await createLocalReader().read(graceResume, now);
  const source = { page: 1, line: 1, text: "Grace Miller" };
  const { parsed: kept } = keepCited(
    {
      ...parsed,
      contact: { ...parsed.contact, name: { value: "", source } },
      skills: [
        { name: "", source },
        { name: " ", written: "", source },
      ],
      links: [{ value: "", source }],
      previousRoles: [{ title: "", organization: "", start: null, end: null, current: false, source }],
    },
    graceResume,
  );
  expect(kept).toMatchObject({ contact: { name: null }, skills: [], links: [], previousRoles: [] });
});
