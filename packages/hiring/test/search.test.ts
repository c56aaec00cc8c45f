import type { ParsedResume } from "@teamified/contracts/resumes";
import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { indexCandidates } from "../src/candidates/index-candidates.ts";

let w: World;
beforeAll(async () => {
  w = await world();
  await person("Ada Müller-Lefèvre", { email: "ada@work.example", phone: "+49 (0)30 123 45 67" });
  await person("Łukasz Sørensen", { phone: "030 987 6543" });
  await person("İpek Işık Strauß", {});
  await person("Sean O’Neil", {});
  await person("100%_real\\name", {});
  await person("王小明", {});
  const carla = await person("Carla Resume", {});
  await resume(carla, { skills: ["React", "C++"], roles: [["Staff engineer", "Größe & Söhne GmbH"]] });
  const swabian = await person("Uta Schwäbische", {});
  await resume(swabian, { skills: [], roles: [], location: "70173 Stuttgart-Gänsheide" });
  await person("Joerg Schluessel", {});
  await person("Åse Ångström", {});
  await person("Aage Soerlie", {});
});
afterAll(() => w.close());

async function person(fullName: string, over: { email?: string; phone?: string }): Promise<string> {
  const { id } = await w.deps.db.candidate.create({
    data: {
      organizationId: w.home.organizationId,
      fullName,
      email: over.email ?? `${crypto.randomUUID()}@mail.example`,
      phone: over.phone ?? null,
    },
    select: { id: true },
  });
  return id;
}

const source = { page: 1, line: 1, text: "a line" };

async function resume(
  candidateId: string,
  read: { skills: string[]; roles: [string, string][]; location?: string },
) {
  const parsedData: ParsedResume = {
    contact: {
      name: null,
      email: null,
      phone: null,
      location: read.location === undefined ? null : { value: read.location, source },
    },
    links: [],
    summary: null,
    skills: read.skills.map((name) => ({ name, source })),
    previousRoles: read.roles.map(([title, organization]) => ({
      title,
      organization,
      start: null,
      end: null,
      current: false,
      source,
    })),
    highlights: [],
    education: [],
    languages: [],
    experienceYears: null,
    technicalDomains: {},
    needsReview: [],
  };
  return w.deps.db.resume.create({
    data: {
      organizationId: w.home.organizationId,
      candidateId,
      fileName: "cv.pdf",
      mimeType: "application/pdf",
      fileSize: 1,
      sha256: crypto.randomUUID(),
      fileKey: crypto.randomUUID(),
      parsingStatus: "completed",
      parsedData,
    },
    select: { id: true },
  });
}

const namesOf = async (search: string) => {
  const { items } = await w.asTeam(w.home.team.viewer).candidate.list({ search });
  return items.map(({ fullName }) => fullName);
};

describe("a search for candidates", () => {
  it.each([
    ["without accents", "muller lefevre", "Ada Müller-Lefèvre"],
    ["with accents, in capitals", "MÜLLER", "Ada Müller-Lefèvre"],
    ["in accents written as two characters", "Mu\u0308ller", "Ada Müller-Lefèvre"],
    ["in another order of words", "lefevre, ada", "Ada Müller-Lefèvre"],
    ["by parts of words", "lefe mull", "Ada Müller-Lefèvre"],
    ["by a compound in one word", "mullerlefevre", "Ada Müller-Lefèvre"],
    ["by name and address together", "ada@work muller", "Ada Müller-Lefèvre"],
    ["by ł and ø as one types them", "lukasz sorensen", "Łukasz Sørensen"],
    ["by İ and ı as i", "ipek isik", "İpek Işık Strauß"],
    ["by ß as ss", "strauss", "İpek Işık Strauß"],
    ["by an apostrophe of either form", "o'neil", "Sean O’Neil"],
    ["without the apostrophe", "oneil", "Sean O’Neil"],
    ["by a word of two letters, which is a beginning", "ne", "Sean O’Neil"],
    ["by one sign of a script without spaces", "明", "王小明"],
    ["by ä as ae", "schwaebische", "Uta Schwäbische"],
    ["by ä as a", "schwabische", "Uta Schwäbische"],
    ["by ä as it is, written as one or two characters", "schwa\u0308bische", "Uta Schwäbische"],
    ["by ö and ü where oe and ue are stored", "jörg schlüssel", "Joerg Schluessel"],
    ["by oe and ue where they are stored", "joerg schluessel", "Joerg Schluessel"],
    ["by ß as it is where ss is stored", "schlüßel", "Joerg Schluessel"],
    ["by å as aa and ö as oe", "aase aangstroem", "Åse Ångström"],
    ["by å and ø where aa and oe are stored", "åge sørlie", "Aage Soerlie"],
    ["by ø as oe", "soerensen", "Łukasz Sørensen"],
    ["by ö as oe in an employer", "soehne groesse", "Carla Resume"],
    ["by the place in a resume", "stuttgart", "Uta Schwäbische"],
    ["by a part of the place", "gaensheide", "Uta Schwäbische"],
    ["by the postal code", "70173", "Uta Schwäbische"],
    ["by a skill", "react", "Carla Resume"],
    ["by signs in a skill", "c++", "Carla Resume"],
    ["by an employer and a name", "carla grosse", "Carla Resume"],
    ["by a title in any order", "engineer staff", "Carla Resume"],
    ["by a telephone as it is written", "+49 (0)30 123 45 67", "Ada Müller-Lefèvre"],
    ["by a national number where the country's is stored", "030 1234567", "Ada Müller-Lefèvre"],
    ["by 00 for +", "004930-1234567", "Ada Müller-Lefèvre"],
    ["by a country's number where the national one is stored", "+49 30 9876543", "Łukasz Sørensen"],
    ["by digits in the middle", "987 65", "Łukasz Sørensen"],
    ["by a name and a number", "lukasz 0309876543", "Łukasz Sørensen"],
  ])("finds %s", async (_how, search, name) => {
    expect(await namesOf(search)).toEqual([name]);
  });

  it.each(["%", "_", "\\", "100%", "%_real\\"])("takes %s as what it is", async (search) => {
    expect(await namesOf(search)).toEqual(["100%_real\\name"]);
  });

  it.each(["muller lukasz", "react python", "%%", "_____", "+49 30 0000000", "()", "zz"])(
    "finds nobody for %s",
    async (search) => {
      expect(await namesOf(search)).toEqual([]);
    },
  );

  it("says what was found beside the name", async () => {
    const { items } = await w.asTeam().candidate.list({ search: "carla react sohne" });
    expect(items[0]?.matched).toEqual([
      { kind: "skill", text: "React" },
      { kind: "employer", text: "Größe & Söhne GmbH" },
    ]);
    const { items: all } = await w.asTeam().candidate.list({});
    expect(all.every(({ matched }) => matched.length === 0)).toBe(true);
  });

  it("knows nobody of another organization, nor a deleted account", async () => {
    expect((await w.asTeam(w.other.team.admin).candidate.list({ search: "muller" })).items).toEqual([]);
    const id = await person("Gone Person", {});
    expect(await namesOf("gone")).toEqual(["Gone Person"]);
    await w.deps.db.candidate.update({ where: { id }, data: { status: "deleted" } });
    expect(await namesOf("gone")).toEqual([]);
  });

  it("is bounded in length", async () => {
    await expect(w.asTeam().candidate.list({ search: "x".repeat(201) })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    // The ninth word does not count.
    expect(await namesOf("muller muller muller muller muller muller muller muller zzz")).toEqual([
      "Ada Müller-Lefèvre",
    ]);
  });

  it("turns pages", async () => {
    for (const number of [1, 2, 3, 4, 5]) await person(`Paged ${number}`, {});
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await w.asTeam().candidate.list({ search: "paged", limit: 2, cursor });
      seen.push(...page.items.map(({ fullName }) => fullName));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual([5, 4, 3, 2, 1].map((number) => `Paged ${number}`));
  });
});

describe("what candidates are found by", () => {
  it("follows a name, a new resume, a correction and a removed file", async () => {
    const id = await person("Dora Before", {});
    expect(await namesOf("dora")).toEqual(["Dora Before"]);
    await w.deps.db.candidate.update({ where: { id }, data: { fullName: "Dora After" } });
    expect(await namesOf("dora before")).toEqual([]);
    expect(await namesOf("dora after")).toEqual(["Dora After"]);
    const { id: resumeId } = await resume(id, { skills: ["Kotlin"], roles: [] });
    expect(await namesOf("kotlin")).toEqual(["Dora After"]);
    const actor = { ...w.home.candidate, id: id as typeof w.home.candidate.id };
    await w.asCandidate(actor).resume.correct({
      id: resumeId,
      seen: null,
      changes: { skills: [{ from: null, value: "Fortran" }] },
    });
    expect(await namesOf("kotlin")).toEqual([]);
    expect(await namesOf("fortran")).toEqual(["Dora After"]);
    await w.deps.db.resume.delete({ where: { id: resumeId } });
    expect(await namesOf("fortran")).toEqual([]);
  });

  it("is not lost when a change is committed while it is made anew", async () => {
    const id = await person("Race Zero", {});
    for (let round = 1; round <= 20; round += 1) {
      await Promise.all([
        namesOf("race"),
        w.deps.db.candidate.update({ where: { id }, data: { fullName: `Race round${round}x` } }),
        namesOf("race"),
      ]);
      expect(await namesOf(`round${round}x`)).toHaveLength(1);
    }
  });

  it("is made by several at once, each row once", async () => {
    await w.deps.db.candidateSearch.updateMany({ data: { stale: true } });
    const stale = await w.deps.db.candidateSearch.count();
    const made = await Promise.all([1, 2, 3].map(() => indexCandidates(w.deps, { limit: 1000 })));
    expect(made.reduce((sum, each) => sum + each, 0)).toBe(stale);
  });
});
