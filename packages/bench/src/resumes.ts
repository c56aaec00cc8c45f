import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DocumentText, ParsedResume } from "@teamified/contracts/resumes";
import { readDocument } from "@teamified/documents/read-document";
import { createLocalReader } from "@teamified/resume/local-reader";
import type { Measured } from "./bench.ts";
import { type ResumeLabels, readLabels } from "./resume-labels.ts";
import { emptyTally, f1Of, macroOf, readTruth, scoredFields, scoreResume } from "./score-resumes.ts";

const fields = ["name", "email", "phone", "organizations", "titles", "institutions", "skills"] as const;
type Field = (typeof fields)[number];
type Counts = { found: number; read: number; labelled: number };
type Measurement = {
  file: string;
  labels: ResumeLabels;
  values: Record<Field, string[]>;
  signature: Record<string, string>;
  missing: string[];
};

/**
 * The local reader on resumes with labels: every PDF under `directory` beside which stands a `.json` or `.yaml` of the
 * same name. Values count as equal after folding case, punctuation and spaces (`strict`), or when one contains the
 * other (`lenient`). F1 is per document, then averaged over the documents in which the field is labelled or read.
 */
export async function measureResumes(directory: string | undefined): Promise<Measured> {
  if (directory === undefined) throw new Error("Name the directory: pnpm bench resumes DIR");
  const truth = join(directory, "truth.jsonl");
  if (existsSync(truth)) return measureTruth(truth);
  const measurements: Measurement[] = [];
  for (const file of await labelledFiles(directory)) measurements.push(await measureFile(file));
  const figures: Measured = [
    { name: "resumes", value: measurements.length, limit: "", holds: null },
    ...stringsFound(measurements),
  ];
  for (const mode of ["strict", "lenient"] as const) {
    const scores = fields.map((field) => ({ field, ...average(measurements, field, mode) }));
    for (const { field, precision, recall, f1 } of scores) {
      if (mode === "strict") {
        figures.push({ name: `${field}: precision`, value: precision, limit: "", holds: null });
        figures.push({ name: `${field}: recall`, value: recall, limit: "", holds: null });
      }
      figures.push({ name: `${field}: F1 (${mode})`, value: f1, limit: "", holds: null });
    }
    const macro = mean(scores.map((score) => score.f1));
    figures.push({ name: `macro F1 (${mode})`, value: macro, limit: "at least 0.93", holds: macro >= 0.93 });
  }
  const differing = differences(measurements);
  figures.push({
    name: "fields that differ between layouts of one person",
    value: differing.length,
    limit: "0",
    holds: differing.length === 0,
  });
  process.stderr.write(explain(measurements, differing));
  return figures;
}

/** The reader on a set with `truth.jsonl`: F1 of each field over all files, and their plain mean. */
async function measureTruth(path: string): Promise<Measured> {
  const tally = emptyTally();
  const files = await readTruth(path);
  for (const { path: file, truth } of files) {
    const bytes = new Uint8Array(await readFile(file));
    const result = await readDocument({ bytes, maxPages: 50, maxUnzippedBytes: 1e8 });
    if (!result.ok) throw new Error(`${file} could not be read: ${result.failure}`);
    const { parsed } = await createLocalReader().read(result.document, new Date());
    const listed = parsed.skills.filter((skill) => skill.listed !== false);
    const skills = (listed.length > 0 ? listed : parsed.skills).map((skill) => skill.written ?? skill.name);
    const { name, email, phone } = parsed.contact;
    scoreResume(
      truth,
      {
        name: name?.value ?? null,
        email: email?.value ?? null,
        phone: phone?.value ?? null,
        links: parsed.links.map((link) => link.value),
        skills,
        roles: parsed.previousRoles,
        education: parsed.education,
        experienceYears: parsed.experienceYears,
      },
      tally,
    );
  }
  const macro = macroOf(tally);
  return [
    { name: "resumes", value: files.length, limit: "", holds: null },
    ...scoredFields.flatMap((field) => {
      const value = f1Of(tally[field]);
      return value === null ? [] : [{ name: `${field}: F1`, value, limit: "", holds: null }];
    }),
    { name: "macro F1", value: macro, limit: "at least 0.92", holds: macro >= 0.92 },
  ];
}

async function labelledFiles(directory: string): Promise<{ pdf: string; label: string }[]> {
  const names = (await readdir(directory, { recursive: true }))
    .filter((name) => name.endsWith(".pdf"))
    .sort();
  return names.flatMap((name) => {
    const base = join(directory, name.slice(0, -".pdf".length));
    const label = [`${base}.json`, `${base}.yaml`].find((path) => existsSync(path));
    return label === undefined ? [] : [{ pdf: `${base}.pdf`, label }];
  });
}

async function measureFile({ pdf, label }: { pdf: string; label: string }): Promise<Measurement> {
  const labels = await readLabels(label);
  const bytes = new Uint8Array(await readFile(pdf));
  const result = await readDocument({ bytes, maxPages: 50, maxUnzippedBytes: 1e8 });
  if (!result.ok) throw new Error(`${pdf} could not be read: ${result.failure}`);
  const { parsed } = await createLocalReader().read(result.document, new Date());
  const places = searchable(result.document);
  return {
    file: pdf,
    labels,
    values: valuesOf(parsed),
    signature: signatureOf(parsed),
    missing: labels.strings.filter((each) => !places.some((place) => place.includes(letters(each)))),
  };
}

function valuesOf(parsed: ParsedResume): Record<Field, string[]> {
  const { name, email, phone } = parsed.contact;
  const listed = parsed.skills.filter((skill) => skill.listed);
  const one = (sourced: { value: string } | null): string[] => (sourced === null ? [] : [sourced.value]);
  return {
    name: one(name),
    email: one(email),
    phone: one(phone),
    organizations: parsed.previousRoles.flatMap((role) => role.organization ?? []),
    titles: parsed.previousRoles.map((role) => role.title),
    institutions: parsed.education.map((entry) => entry.institution),
    skills: [
      ...new Set((listed.length > 0 ? listed : parsed.skills).map((skill) => skill.written ?? skill.name)),
    ],
  };
}

/** What must be the same in every layout of one person. */
function signatureOf(parsed: ParsedResume): Record<string, string> {
  const listed = parsed.skills
    .filter((skill) => skill.listed)
    .map((skill) => fold(skill.written ?? skill.name));
  return {
    contact: JSON.stringify(
      [parsed.contact.name, parsed.contact.email, parsed.contact.phone].map((each) => each?.value),
    ),
    links: JSON.stringify(
      parsed.links.map((link) => link.value.toLowerCase().replace(/^https?:\/\/(?:www\.)?|\/$/gu, "")).sort(),
    ),
    roles: JSON.stringify(parsed.previousRoles.map(({ source: _, ...role }) => role)),
    education: JSON.stringify(parsed.education.map(({ source: _, ...entry }) => entry)),
    skills: JSON.stringify(listed.sort()),
    languages: JSON.stringify(parsed.languages.map((language) => language.value)),
  };
}

function differences(measurements: readonly Measurement[]): string[] {
  const people = Map.groupBy(measurements, ({ labels }) => JSON.stringify(labels));
  return [...people.values()].flatMap((layouts) => {
    const [first, ...others] = layouts;
    return others.flatMap((other) =>
      Object.keys(other.signature)
        .filter((key) => other.signature[key] !== first?.signature[key])
        .map((key) => `${key} of ${other.file}:\n    ${other.signature[key]}\n    ${first?.signature[key]}`),
    );
  });
}

/** Counts one value of the reader for one of the labels, each at most once. */
function count(values: readonly string[], labels: readonly string[], mode: "strict" | "lenient"): Counts {
  const open = labels.map(fold);
  let found = 0;
  for (const value of values.map(fold)) {
    const exact = open.indexOf(value);
    const at = exact >= 0 || mode === "strict" ? exact : open.findIndex((label) => contains(label, value));
    if (at < 0) continue;
    open.splice(at, 1);
    found += 1;
  }
  return { found, read: values.length, labelled: labels.length };
}

function contains(label: string, value: string): boolean {
  const [short, long] = label.length < value.length ? [label, value] : [value, label];
  return short.length >= 3 && ` ${long} `.includes(` ${short} `);
}

function average(
  measurements: readonly Measurement[],
  field: Field,
  mode: "strict" | "lenient",
): { precision: number; recall: number; f1: number } {
  const counts = measurements
    .map(({ labels, values }) => count(values[field], [labels[field] ?? []].flat(), mode))
    .filter(({ read, labelled }) => read + labelled > 0);
  return {
    precision: mean(counts.filter(({ read }) => read > 0).map(({ found, read }) => found / read)),
    recall: mean(
      counts.filter(({ labelled }) => labelled > 0).map(({ found, labelled }) => found / labelled),
    ),
    f1: mean(counts.map(({ found, read, labelled }) => (2 * found) / (read + labelled))),
  };
}

function stringsFound(measurements: readonly Measurement[]): Measured {
  const all = measurements.flatMap((each) => each.labels.strings).length;
  const missing = measurements.flatMap((each) => each.missing).length;
  const share = (all - missing) / all;
  return [
    { name: "label strings found in the text", value: share, limit: "at least 0.99", holds: share >= 0.99 },
  ];
}

/** The text as letters and digits alone: all of it, and without the parts at the right of each line. */
function searchable(document: DocumentText): string[] {
  const lines = document.pages.flatMap((page) => page.lines);
  return [letters(lines.join(" ")), letters(lines.map((line) => line.split("\t")[0] ?? "").join(" "))];
}

function explain(measurements: readonly Measurement[], differing: readonly string[]): string {
  const lines = measurements.flatMap(({ file, labels, values, missing }) => [
    ...missing.map((each) => `${file}: not in the text: ${each}`),
    ...fields.flatMap((field) => {
      const wanted = [labels[field] ?? []].flat();
      const { found } = count(values[field], wanted, "strict");
      if (found === wanted.length && found === values[field].length) return [];
      return [
        `${file}: ${field}\n    read     ${values[field].join(" | ")}\n    labelled ${wanted.join(" | ")}`,
      ];
    }),
  ]);
  return [...lines, ...differing, ""].join("\n");
}

function fold(value: string): string {
  return value
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}+#]+/gu, " ")
    .trim();
}

function letters(value: string): string {
  return value
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "");
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
