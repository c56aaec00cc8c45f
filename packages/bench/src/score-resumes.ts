import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { z } from "zod";

const text = z.string().nullable();
const strings = z.array(z.string()).default([]);
/** What people say that one file prints; null: not printed. Dates are `YYYY-MM`, `YYYY` or "present". */
const truthSchema = z.object({
  file: z.string(),
  name: text,
  nameAlt: strings,
  email: text,
  phone: text,
  links: strings,
  skills: z.array(z.string()).nullable(),
  roles: z.array(
    z.object({
      title: text,
      organization: text,
      start: text,
      end: text,
      titleAlt: strings,
      organizationAlt: strings,
    }),
  ),
  education: z.array(
    z.object({
      institution: text,
      degree: text,
      end: text,
      institutionAlt: strings,
      endAlt: strings,
      studyType: z.string().nullish(),
      area: z.string().nullish(),
    }),
  ),
  experienceYears: z.number().nullable(),
  experienceTolerance: z.number().default(0.25),
  experienceScored: z.boolean().default(true),
  optional: z
    .object({
      links: strings,
      skills: strings,
      roles: z.array(z.object({ title: text, organization: text })).default([]),
    })
    .prefault({}),
});
export type ResumeTruth = z.infer<typeof truthSchema>;
type TrueRole = ResumeTruth["roles"][number];
type TrueSchool = ResumeTruth["education"][number];

/** What a reader made of the file, as `pnpm -s cli resume read` writes it. */
export type ReadResume = {
  name: string | null;
  email: string | null;
  phone: string | null;
  links: string[];
  skills: string[];
  roles: {
    title: string;
    organization: string | null;
    start: string | null;
    end: string | null;
    current: boolean;
  }[];
  education: { institution: string; degree: string | null; end: string | null }[];
  experienceYears: number | null;
};
type ReadRole = ReadResume["roles"][number];
type ReadSchool = ReadResume["education"][number];

export const scoredFields = [
  "name",
  "email",
  "phone",
  "links",
  "skills",
  "role.title",
  "role.organization",
  "role.start",
  "role.end",
  "role.all",
  "edu.institution",
  "edu.degree",
  "edu.end",
  "experienceYears",
] as const;
export type ScoredField = (typeof scoredFields)[number];
type Counts = { right: number; wrong: number; missed: number };
export type Tally = Record<ScoredField, Counts>;

export function emptyTally(): Tally {
  // `Object.fromEntries` forgets the keys of the list above.
  return Object.fromEntries(
    scoredFields.map((field) => [field, { right: 0, wrong: 0, missed: 0 }]),
  ) as unknown as Tally;
}

/** Files with their labels from a `truth.jsonl`, which stands beside the folder `files` or among the files. */
export async function readTruth(path: string): Promise<{ path: string; truth: ResumeTruth }[]> {
  const folder = dirname(path);
  const lines = (await readFile(path, "utf8")).split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => {
    const truth = truthSchema.parse(JSON.parse(line));
    return { path: join(folder, "files", basename(truth.file)), truth };
  });
}

/** F1 of a field over all files, null where nobody labelled or read it. */
export function f1Of({ right, wrong, missed }: Counts): number | null {
  return right + wrong + missed === 0 ? null : (2 * right) / (2 * right + wrong + missed);
}

/** The plain mean of the fields' F1. */
export function macroOf(tally: Tally): number {
  const values = scoredFields.flatMap((field) => f1Of(tally[field]) ?? []);
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Counts one file: values are compared as multisets of folded strings. A value read where none is printed is wrong. */
export function scoreResume(truth: ResumeTruth, read: ReadResume, tally: Tally): void {
  const put = (field: ScoredField, right: number, wrong: number, missed: number): void => {
    tally[field].right += right;
    tally[field].wrong += wrong;
    tally[field].missed += missed;
  };
  const one = <T>(
    field: ScoredField,
    label: T | null,
    value: T | null,
    same: (value: T) => boolean,
  ): void => {
    if (label === null) put(field, 0, value === null ? 0 : 1, 0);
    else if (value === null) put(field, 0, 0, 1);
    else put(field, same(value) ? 1 : 0, same(value) ? 0 : 1, same(value) ? 0 : 1);
  };
  const names = [truth.name, ...truth.nameAlt].flatMap((name) => (name === null ? [] : [fold(name)]));
  one("name", truth.name, read.name, (value) => names.includes(fold(value)));
  one("email", truth.email, read.email, (value) => value.toLowerCase() === truth.email?.toLowerCase());
  one("phone", truth.phone, read.phone, (value) => digits(value) === digits(truth.phone ?? ""));
  put(
    "links",
    ...compare(
      truth.links.map((link) => [bareLink(link)]),
      unique(read.links.map(bareLink)),
      truth.optional.links.map(bareLink),
    ),
  );
  if (truth.skills !== null)
    put(
      "skills",
      ...compare(
        unique(truth.skills.map(fold)).map((skill) => [skill]),
        unique(read.skills.map(fold)),
        truth.optional.skills.map(fold),
      ),
    );
  scoreRoles(truth, read, put);
  scoreSchools(truth.education, read.education, put);
  if (truth.experienceScored)
    one(
      "experienceYears",
      truth.experienceYears,
      read.experienceYears,
      (value) => Math.abs(value - (truth.experienceYears ?? 0)) <= truth.experienceTolerance + 1e-9,
    );
}

type Put = (field: ScoredField, right: number, wrong: number, missed: number) => void;

function scoreRoles(truth: ResumeTruth, read: ReadResume, put: Put): void {
  const roles = read.roles.filter(
    (role) =>
      !truth.optional.roles.some(
        (each) =>
          fold(role.title) === fold(each.title) || fold(role.organization) === fold(each.organization),
      ),
  );
  put(
    "role.title",
    ...compare(
      truth.roles.filter(({ title }) => title !== null).map(titlesOf),
      roles.map(({ title }) => fold(title)),
      [],
    ),
  );
  put(
    "role.organization",
    ...compare(
      truth.roles.filter(({ organization }) => organization !== null).map(employersOf),
      roles.flatMap(({ organization }) => (organization === null ? [] : [fold(organization)])),
      [],
    ),
  );
  const pairs = align(truth.roles, roles, likeness);
  const used = new Set(pairs.values());
  for (const part of ["start", "end"] as const) {
    let [right, wrong, missed] = [0, 0, 0];
    truth.roles.forEach((label, at) => {
      const role = roles[pairs.get(at) ?? -1];
      const verdict = judgeDate(part, label[part], role);
      right += verdict.right;
      wrong += verdict.wrong;
      missed += verdict.missed;
    });
    wrong += roles.filter(
      (role, at) => !used.has(at) && (role[part] !== null || (part === "end" && role.current)),
    ).length;
    put(`role.${part}`, right, wrong, missed);
  }
  const whole = truth.roles.filter((label, at) => {
    const role = roles[pairs.get(at) ?? -1];
    return (
      role !== undefined &&
      (label.title === null || titlesOf(label).includes(fold(role.title))) &&
      (label.organization === null || employersOf(label).includes(fold(role.organization))) &&
      (label.start === null ? role.start === null : sameDate(role.start, label.start)) &&
      endsRight(label.end, role)
    );
  }).length;
  put("role.all", whole, roles.length - whole, truth.roles.length - whole);
}

/** The day until which roles of the labelled sets go on. */
const now = "2026-11";

function endsRight(label: string | null, role: ReadRole): boolean {
  if (label === "present") return role.current;
  if (label === now && role.current) return true;
  return label === null ? role.end === null : sameDate(role.end, label);
}

function judgeDate(part: "start" | "end", label: string | null, role: ReadRole | undefined): Counts {
  const value = role?.[part] ?? null;
  const goesOn = part === "end" && role?.current === true;
  if (label === "present")
    return goesOn
      ? { right: 1, wrong: 0, missed: 0 }
      : { right: 0, wrong: value === null ? 0 : 1, missed: 1 };
  if (label === null) return { right: 0, wrong: value === null ? 0 : 1, missed: 0 };
  if ((label === now && goesOn) || sameDate(value, label)) return { right: 1, wrong: 0, missed: 0 };
  return { right: 0, wrong: value === null && !goesOn ? 0 : 1, missed: 1 };
}

const titlesOf = ({ title, titleAlt }: TrueRole): string[] => [title, ...titleAlt].flatMap(folded);
const employersOf = ({ organization, organizationAlt }: TrueRole): string[] =>
  [organization, ...organizationAlt].flatMap(folded);
const schoolsOf = ({ institution, institutionAlt }: TrueSchool): string[] =>
  [institution, ...institutionAlt].flatMap(folded);

function likeness(label: TrueRole, role: ReadRole): number {
  let points = 0;
  if (label.title !== null && titlesOf(label).includes(fold(role.title))) points += 3;
  if (label.organization !== null && employersOf(label).includes(fold(role.organization))) points += 2;
  if (
    points === 0 &&
    shared(`${label.title} ${label.organization}`, `${role.title} ${role.organization ?? ""}`)
  )
    points += 1;
  if (sameDate(role.start, label.start)) points += 1;
  if (sameDate(role.end, label.end) || (label.end === "present" && role.current)) points += 0.5;
  return points;
}

function scoreSchools(labels: readonly TrueSchool[], read: readonly ReadSchool[], put: Put): void {
  put(
    "edu.institution",
    ...compare(
      labels.filter(({ institution }) => institution !== null).map(schoolsOf),
      read.map(({ institution }) => fold(institution)),
      [],
    ),
  );
  const left = read.flatMap(({ degree }) => (degree === null ? [] : [degree]));
  const degrees = labels.filter(({ degree }) => degree !== null);
  let right = 0;
  for (const label of degrees) {
    const at = left.findIndex((degree) => sameDegree(degree, label));
    if (at < 0) continue;
    left.splice(at, 1);
    right += 1;
  }
  // Where no degree is printed at all, what was read beside a school is not counted.
  put(
    "edu.degree",
    right,
    degrees.length > 0 || labels.length === 0 ? left.length : 0,
    degrees.length - right,
  );
  const pairs = align(labels, read, (label, school) => {
    let points = 0;
    if (schoolsOf(label).includes(fold(school.institution))) points += 2;
    if (sameDegree(school.degree, label)) points += 2;
    if (
      points === 0 &&
      shared(`${label.degree} ${label.institution}`, `${school.degree ?? ""} ${school.institution}`)
    )
      points += 1;
    if (label.end !== null && sameDate(school.end, label.end)) points += 1;
    return points;
  });
  const used = new Set(pairs.values());
  let ends: Counts = { right: 0, wrong: 0, missed: 0 };
  const count = (more: Partial<Counts>): void => {
    ends = {
      right: ends.right + (more.right ?? 0),
      wrong: ends.wrong + (more.wrong ?? 0),
      missed: ends.missed + (more.missed ?? 0),
    };
  };
  labels.forEach((label, at) => {
    const value = read[pairs.get(at) ?? -1]?.end ?? null;
    if (label.end === "present") {
      if (value !== null && ![...label.endAlt, now].some((end) => sameDate(value, end))) count({ wrong: 1 });
    } else if (label.end === null) count({ wrong: value === null ? 0 : 1 });
    else if (sameDate(value, label.end)) count({ right: 1 });
    else count({ missed: 1, wrong: value === null ? 0 : 1 });
  });
  count({ wrong: read.filter((school, at) => !used.has(at) && school.end !== null).length });
  put("edu.end", ends.right, ends.wrong, ends.missed);
}

/** A degree is right with all words of its printed level, or of its subject, and no words but those of both. */
function sameDegree(read: string | null, { degree, studyType, area }: TrueSchool): boolean {
  if (read === null || degree === null) return false;
  const own = words(read);
  const [whole, level, subject] = [words(degree), words(studyType ?? ""), words(area ?? "")];
  if (own.toSorted().join(" ") === whole.toSorted().join(" ")) return true;
  const allowed = new Set([...whole, ...level, ...subject]);
  const needed = level.length > 0 ? level : subject;
  return (
    own.length > 0 && needed.every((word) => own.includes(word)) && own.every((word) => allowed.has(word))
  );
}

/** Each label's place with the place of what was read for it, the most alike first. */
function align<L, R>(
  labels: readonly L[],
  read: readonly R[],
  points: (label: L, value: R) => number,
): Map<number, number> {
  const all = labels
    .flatMap((label, i) => read.map((value, j) => ({ points: points(label, value), i, j })))
    .sort(
      (a, b) => b.points - a.points || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || b.i - a.i || b.j - a.j,
    );
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const each of all) {
    if (each.points <= 0 || pairs.has(each.i) || taken.has(each.j)) continue;
    pairs.set(each.i, each.j);
    taken.add(each.j);
  }
  return pairs;
}

/** Right, wrong and missed values; a label is a list of forms any of which is right, `optional` counts neither way. */
function compare(
  labels: readonly (readonly string[])[],
  read: readonly string[],
  optional: readonly string[],
): [number, number, number] {
  const left = [...read];
  let missed = 0;
  for (const forms of labels) {
    const at = left.findIndex((value) => forms.includes(value));
    if (at < 0) missed += 1;
    else left.splice(at, 1);
  }
  return [labels.length - missed, left.filter((value) => !optional.includes(value)).length, missed];
}

const small = new Set("in of the and en et de".split(" "));
const words = (written: string): string[] =>
  fold(written)
    .split(" ")
    .filter((word) => word !== "" && !small.has(word));
const folded = (written: string | null): string[] =>
  written === null || written === "" ? [] : [fold(written)];
const unique = (values: readonly string[]): string[] => [...new Set(values)];

function shared(one: string, other: string): boolean {
  const own = new Set(words(one));
  return unique(words(other)).filter((word) => own.has(word)).length >= 2;
}

function sameDate(value: string | null, label: string | null): boolean {
  if (value === null || label === null) return false;
  return label.length > 4 ? value === label : value.slice(0, 4) === label;
}

function fold(written: string | null): string {
  return (written ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}\p{Mn}+#]+/gu, " ")
    .trim();
}

const bareLink = (link: string): string =>
  link
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/u, "")
    .replace(/\/$/u, "");

const digits = (written: string): string =>
  written.replaceAll("(0)", "").replace(/\D/gu, "").replace(/^00/u, "");
