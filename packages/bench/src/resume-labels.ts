import { readFile } from "node:fs/promises";
import { parse as parseYaml } from "yaml";
import { z } from "zod";

/** What people say a resume holds: the fields that are compared, and every printed string that the text should have. */
export type ResumeLabels = {
  name: string | null;
  email: string | null;
  phone: string | null;
  organizations: string[];
  titles: string[];
  institutions: string[];
  skills: string[];
  strings: string[];
};

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "");
const item = z.looseObject({ visible: z.boolean().default(true) });
const section = z.looseObject({ visible: z.boolean().default(true), items: z.array(item).default([]) });
const reactiveResume = z.looseObject({
  basics: z.looseObject({ name: text, headline: text, email: text, phone: text, location: text }),
  sections: z.record(z.string(), z.unknown()),
  metadata: z.looseObject({ layout: z.array(z.array(z.array(z.string()))) }),
});
const renderCv = z.object({
  cv: z.looseObject({
    name: text,
    headline: text,
    location: text,
    email: text,
    phone: text,
    sections: z.record(z.string(), z.array(z.unknown())).default({}),
  }),
});

/** Labels of one resume from its JSON (Reactive Resume) or YAML (RenderCV); throws for another shape. */
export async function readLabels(path: string): Promise<ResumeLabels> {
  const written = await readFile(path, "utf8");
  return path.endsWith(".json")
    ? fromReactiveResume(reactiveResume.parse(JSON.parse(written)))
    : fromRenderCv(renderCv.parse(parseYaml(written)));
}

function fromReactiveResume(resume: z.infer<typeof reactiveResume>): ResumeLabels {
  const placed = new Set(resume.metadata.layout.flat(2));
  // What is hidden, or stands in no column, is not on the page.
  const itemsOf = (id: string): Record<string, unknown>[] => {
    const parsed = section.safeParse(resume.sections[id]);
    if (!parsed.success || !parsed.data.visible || !placed.has(id)) return [];
    return parsed.data.items.filter((each) => each.visible);
  };
  const column = (id: string, key: string): string[] => itemsOf(id).flatMap((each) => stringsOf(each[key]));
  const { name, headline, email, phone, location } = resume.basics;
  const skills = [...column("skills", "name"), ...column("skills", "keywords")];
  return {
    name: name || null,
    email: email || null,
    phone: phone || null,
    organizations: column("experience", "company"),
    titles: column("experience", "position"),
    institutions: column("education", "institution"),
    skills,
    strings: kept([
      ...[name, headline, email, phone, location],
      ...["company", "position", "location"].flatMap((key) => column("experience", key)),
      ...["institution", "studyType", "area"].flatMap((key) => column("education", key)),
      ...skills,
      ...["certifications", "projects", "languages", "references"].flatMap((id) => column(id, "name")),
      ...column("certifications", "issuer"),
      ...column("projects", "description"),
      ...["experience", "projects"].flatMap((id) => column(id, "summary")).flatMap(paragraphsOf),
    ]),
  };
}

function fromRenderCv({ cv }: z.infer<typeof renderCv>): ResumeLabels {
  const column = (id: string, key: string): string[] =>
    (cv.sections[id] ?? []).flatMap((each) =>
      stringsOf(z.record(z.string(), z.unknown()).safeParse(each).data?.[key]),
    );
  const skills = column("skills", "details").flatMap((details) =>
    details.split(",").map((part) => part.trim()),
  );
  return {
    name: cv.name || null,
    email: cv.email || null,
    phone: cv.phone || null,
    organizations: column("experience", "company"),
    titles: column("experience", "position"),
    institutions: column("education", "institution"),
    skills,
    strings: kept([
      ...[cv.name, cv.headline, cv.location, cv.email, cv.phone],
      ...["company", "position", "location"].flatMap((key) => column("experience", key)),
      ...["institution", "area", "degree", "location"].flatMap((key) => column("education", key)),
      ...skills,
      ...Object.keys(cv.sections).flatMap((id) => [
        ...["title", "label", "highlights", "bullet", "number", "reversed_number", "authors"].flatMap((key) =>
          column(id, key),
        ),
        ...column(id, "name").map((name) => name.replace(/^\[([^\]]*)\]\(.*\)$/u, "$1")),
        ...(cv.sections[id] ?? []).filter((each) => typeof each === "string"),
      ]),
    ]).map((each) => each.replace(/\[([^\]]*)\]\([^)]*\)|\*+/gu, "$1")),
  };
}

/** A string, or the strings of a list; a nested list of highlights is one string with its lines. */
function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

function paragraphsOf(html: string): string[] {
  return html.split(/<\/(?:p|li|ul|h\d)>/u).map((part) =>
    part
      .replace(/<[^>]*>/gu, "")
      .replaceAll("&amp;", "&")
      .trim(),
  );
}

function kept(strings: readonly string[]): string[] {
  return [...new Set(strings.map((each) => each.trim()).filter((each) => each !== ""))];
}
