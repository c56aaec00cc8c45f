import type { ResumeCorrections } from "@teamified/contracts/resume-corrections";
import { parsedResumeSchema } from "@teamified/contracts/resumes";
import { docxOf } from "@teamified/testing/documents";
import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { redraftFeedback } from "../src/feedback/redraft-feedback.ts";
import { sendFeedback } from "../src/feedback/send-feedback.ts";
import { parseResume } from "../src/resumes/parse-resume.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const once = { run: <T>(_name: string, work: () => Promise<T>) => work() };

const resumes = {
  en: [
    "Dr. J. Smith | Java Ninja",
    "j.smith@mail.example | +1 415 555 0132",
    "Experience",
    "Backend Developer, Harbour Health",
    "March 2021 - Present",
    "- Cut the time of the nightly import by 60% with a queue in Java.",
    "- Responsible for developing the patient portal for two hospitals.",
    "Web Developer, Lakeside Bakery",
    "May 2018 - February 2021",
    "- Built the shop of a bakery in PHP and MySQL for nine branches.",
    "Skills",
    "Java, PHP, MySQL, Git",
    "Education",
    "BSc Computer Science, Lakeside State University",
    "2014 - 2018",
  ],
  de: [
    "Anna Weber",
    "anna.weber@mail.example | +49 30 1234567",
    "Profil",
    "Entwicklerin mit sechs Jahren Erfahrung in der Entwicklung von Diensten für Kliniken.",
    "Berufserfahrung",
    "Softwareentwicklerin, Hafenklinik GmbH",
    "März 2021 - heute",
    "- Verkürzte die Laufzeit des nächtlichen Imports mit einer Warteschlange in Java um 60 %.",
    "- Verantwortlich für die Entwicklung des Portals und der Schnittstellen zu den Stationen.",
    "Kenntnisse",
    "Java, PostgreSQL, Docker, Git",
    "Ausbildung",
    "Bachelor Informatik, Technische Universität Berlin",
    "2014 - 2018",
  ],
  es: [
    "María García López",
    "maria.garcia@mail.example | +34 912 345 678",
    "Experiencia",
    "Desarrolladora de software, Clínica del Puerto",
    "marzo 2021 - actualidad",
    "- Reduje el tiempo de la importación nocturna un 60 % con una cola en Java.",
    "- Responsable del desarrollo del portal para los pacientes de los dos hospitales.",
    "Habilidades",
    "Java, PostgreSQL, Docker, Git",
    "Educación",
    "Grado en Informática, Universidad de Sevilla",
    "2014 - 2018",
  ],
  fr: [
    "Chloé Martin",
    "chloe.martin@mail.example | +33 1 23 45 67 89",
    "Expérience",
    "Développeuse logiciel, Clinique du Port",
    "mars 2021 - aujourd'hui",
    "- Réduit de 60 % la durée de l'importation nocturne avec une file d'attente en Java.",
    "- Responsable du développement du portail pour les patients des deux hôpitaux.",
    "Compétences",
    "Java, PostgreSQL, Docker, Git",
    "Formation",
    "Licence Informatique, Université de Lille",
    "2014 - 2018",
  ],
};

/** A resume of somebody with this name in their account, read and drafted. */
async function drafted(lines: string[], fullName = "Robin Park") {
  const actor = await w.newCandidate();
  await w.deps.db.candidate.update({ where: { id: actor.id }, data: { fullName } });
  const caller = w.asCandidate(actor);
  const form = new FormData();
  const bytes = (await docxOf([...lines, crypto.randomUUID()])).slice();
  form.set("file", new File([bytes], "cv.docx"));
  const { id } = await caller.resume.upload(form);
  await parseResume(w.deps, { resumeId: id }, once);
  const { id: feedbackId } = await w.deps.db.resumeFeedback.findUniqueOrThrow({ where: { resumeId: id } });
  const feedback = () => w.asTeam().feedback.get({ id: feedbackId });
  const save = async (changes: ResumeCorrections) => {
    const { correctedAt } = await caller.resume.get({ id });
    return caller.resume.correct({ id, seen: correctedAt, changes });
  };
  const redraft = () => redraftFeedback(w.deps, { feedbackId }, once);
  return { actor, caller, id, feedbackId, feedback, save, redraft };
}

const role = (title: string, organization: string) => ({
  title,
  organization,
  start: "2021-03",
  end: null,
  current: true,
});

describe("the language of a feedback", () => {
  it.each([
    ["en", /^Hello Robin,\n\nthank you/u, "Kind regards", "Feedback on your resume from"],
    ["de", /^Guten Tag Robin Park,\n\nvielen Dank/u, "Freundliche Grüße", "Rückmeldung zu Ihrem Lebenslauf"],
    ["es", /^Hola, Robin:\n\nGracias/u, "Un cordial saludo", "Comentarios sobre su currículum"],
    ["fr", /^Bonjour Robin Park,\n\nMerci/u, "Cordialement", "Remarques sur votre CV"],
  ] as const)(
    "is the resume's: %s, from the greeting to the foot of the mail",
    async (language, greeting, closing, subject) => {
      const { feedback } = await drafted(resumes[language]);
      const { content, mail } = await feedback();
      expect(content).toMatch(greeting);
      expect(content).toContain(closing);
      expect(mail.subject).toContain(subject);
      expect(mail.html).toContain(`<html lang="${language}"`);
      if (language === "en") return;
      // No sentence of the English letter or mail is left.
      expect(`${content}\n${mail.text}`).not.toMatch(
        /\b(?:your|you|this|advice|next step|before|portal:)\b(?! guide)/iu,
      );
      // What the page does well is said with its own words.
      expect(content).toMatch(/^1\. .*60 %/mu);
    },
  );

  it("is English where we have no words", async () => {
    const { feedback } = await drafted([
      "Giulia Rossi",
      "giulia.rossi@mail.example",
      "Esperienza",
      "Sviluppatrice, Clinica del Porto",
      "2021 - oggi",
      "- Gestione del portale per gli ospedali della regione e per i medici con Java.",
      "Formazione",
      "Laurea in Informatica, Università di Pisa",
      "Competenze",
      "Java, Docker, Git",
    ]);
    expect((await feedback()).content).toMatch(/^Hello Robin,/u);
  });
});

describe("a feedback's greeting", () => {
  it.each([
    ["Dr. J. Smith | Java Ninja", "Hello J. Smith,"],
    ["Prof. Dr. Ada Lovelace", "Hello Ada,"],
    ["Mr Smith", "Hello,"],
  ])("takes the name of the account, %j, and not the resume's header", async (fullName, greeting) => {
    const { feedback } = await drafted(resumes.en, fullName);
    const { content } = await feedback();
    expect(content.split("\n")[0]).toBe(greeting);
    expect(content).not.toMatch(/Ninja|Dr\./u);
  });
});

describe("a feedback never says what the reader is unsure of", () => {
  it("such as jobs that want a person's eye, tools that were not found as such, and what a picture may hide", async () => {
    const { id, feedback } = await drafted([
      "Ada Example",
      "ada@mail.example",
      "Experience",
      "Backend Developer, Harbour Health",
      "March 2021 - Present",
      "- Wrote many database queries for the portal of two hospitals.",
      "Web Developer, Lakeside Bakery",
      "- Built the shop of a bakery for nine branches in the region.",
      "Skills",
      "Java, Git, Spring",
    ]);
    const row = await w.deps.db.resume.findUniqueOrThrow({ where: { id } });
    // "database queries" stand on the page: nobody is told that a database is missing.
    expect((await feedback()).content).not.toContain("A relational database");
    const read = parsedResumeSchema.parse(row.parsedData);
    const write = async (needsReview: string[]) => {
      const parsed = { ...read, needsReview };
      const request = { parsed, accountName: "Robin Park", text: row.text ?? "", warnings: [] };
      return (await w.deps.writer.write(request)).draft.content;
    };
    expect(await write([])).toMatch(/Your path is easy to follow.*"Backend Developer" at Harbour Health/u);
    expect(await write(["previousRoles"])).not.toMatch(/Your path|as Web Developer|Harbour Health/u);
    expect(await write(["previousRoles", "skills"])).not.toMatch(/"Java"|points to/u);
  });

  it("such as what is missing from a document of which a part was not read", async () => {
    const made = await w.deps.writer.write({
      parsed: parsedResumeSchema.parse({
        contact: { name: null, email: null, phone: null, location: null },
        links: [],
        summary: null,
        skills: ["Java", "Git", "Spring"].map((name) => ({ name, source: { page: 1, line: 1, text: name } })),
        previousRoles: [],
        education: [],
        languages: [],
        language: "en",
        experienceYears: null,
        technicalDomains: {},
        needsReview: [],
      }),
      accountName: "Robin Park",
      text: "Java, Git, Spring",
      warnings: [{ code: "unread_page", page: 2, text: "Page 2 could not be read." }],
    });
    expect(made.draft.identifiedGaps.map(({ topic }) => topic)).toEqual(["One page for one role"]);
  });
});

describe("a correction", () => {
  const corrected: ResumeCorrections = {
    previousRoles: [{ from: 0, value: role("Platform Engineer", "Harbor Clinic Group") }],
    skills: [{ from: 0 }, { from: 2 }, { from: 3 }, { from: null, value: "Docker" }],
  };

  it("makes a new draft of what nobody has approved: corrected employer, no deleted job or skill", async () => {
    const { feedback, save, redraft } = await drafted(resumes.en);
    const before = await feedback();
    expect(before.content).toContain("Harbour Health");
    await save(corrected);
    expect((await feedback()).olderThanCorrection).not.toBeNull();
    await redraft();
    const after = await feedback();
    expect(after.version).toBe(before.version + 1);
    expect(after.olderThanCorrection).toBeNull();
    expect(after.content).toContain("Harbor Clinic Group");
    expect(after.content).not.toMatch(/Harbour Health|Backend Developer|Bakery|bakery|PHP/u);
    expect(after.gaps.map(({ topic }) => topic)).not.toContain("Containers");
    // The earlier draft is kept among the versions, and asking again changes nothing.
    expect(after.revisions.map(({ content }) => content)).toEqual([before.content, after.content]);
    await Promise.all([redraft(), redraft()]);
    expect((await feedback()).version).toBe(after.version);
    // The team's page shows the corrected resume beside the text.
    expect(after.resume.data?.previousRoles.items.map(({ value }) => value.organization)).toEqual([
      "Harbor Clinic Group",
    ]);
  });

  it("asks the queue for the new draft in the same transaction", async () => {
    const { feedbackId, save } = await drafted(resumes.en);
    await save({ location: "Lisbon" });
    const jobs = await w.deps.db.$queryRaw<{ state: string }[]>`
      select state from pgboss.job where name = 'feedback.redraft' and singleton_key = ${feedbackId}`;
    expect(jobs).toHaveLength(1);
  });

  it("never touches a text that a person wrote: the team sees that it is older, and no deadline sends it", async () => {
    const { feedback, feedbackId, save, redraft } = await drafted(resumes.en);
    const content = "Hello Robin, your work at Harbour Health is easy to follow. Name its numbers.";
    await w.asTeam().feedback.edit({ id: feedbackId, version: 1, content });
    await save(corrected);
    await redraft();
    const after = await feedback();
    expect(after).toMatchObject({ content, version: 2 });
    expect(after.olderThanCorrection).not.toBeNull();

    await w.deps.db.resumeFeedback.update({
      where: { id: feedbackId },
      data: { autoSendAt: new Date(w.deps.clock.now().getTime() - 1000) },
    });
    await w.deps.db.candidate.updateMany({ data: { emailVerifiedAt: new Date() } });
    await sendFeedback(w.deps, { feedbackId });
    expect(await feedback()).toMatchObject({ status: "held", content });

    // Saved again with the corrected resume beside it, it is the newest.
    await w.asTeam().feedback.edit({ id: feedbackId, version: 2, content: `${content} Thank you.` });
    expect((await feedback()).olderThanCorrection).toBeNull();
  });

  it("is waited for at the deadline while the new draft is not there yet", async () => {
    const { feedback, feedbackId, save, redraft } = await drafted(resumes.en);
    await w.deps.db.candidate.updateMany({ data: { emailVerifiedAt: new Date() } });
    await save(corrected);
    const past = { autoSendAt: new Date(w.deps.clock.now().getTime() - 1000) };
    await w.deps.db.resumeFeedback.update({ where: { id: feedbackId }, data: past });
    await sendFeedback(w.deps, { feedbackId });
    expect(await feedback()).toMatchObject({ status: "pending_approval" });
    await redraft();
    await w.deps.db.resumeFeedback.update({ where: { id: feedbackId }, data: past });
    await sendFeedback(w.deps, { feedbackId });
    expect(await feedback()).toMatchObject({ status: "approved" });
  });

  it("changes nothing of what was approved or rejected", async () => {
    const { feedback, feedbackId, save, redraft } = await drafted(resumes.en);
    await w.asTeam().feedback.reject({ id: feedbackId, version: 1, reason: "We write to them ourselves." });
    await save(corrected);
    await redraft();
    expect(await feedback()).toMatchObject({ status: "rejected", version: 1 });
  });

  it("stays in its language, and keeps out of a letter what was told under a deleted job", async () => {
    const { feedback, save, redraft } = await drafted(resumes.de);
    await save({ previousRoles: [] });
    await redraft();
    const { content } = await feedback();
    expect(content).toMatch(/^Guten Tag Robin Park,/u);
    expect(content).not.toMatch(/Hafenklinik|Imports|Portals/u);
  });

  it("is what an interview starts from, and what its scoring compares with", async () => {
    const { caller, id, save } = await drafted(resumes.en);
    await save({ ...corrected, skills: [{ from: null, value: "Pandas" }] });
    const { id: interviewId } = await caller.interview.start({
      roleKey: "python",
      resumeId: id,
      consent: true,
    });
    for (let turn = 0; turn < 4; turn += 1) {
      const { awaiting } = await caller.interview.get({ id: interviewId });
      if (awaiting === null) break;
      const messageKey = crypto.randomUUID();
      const text = "I don't know that one.";
      await caller.interview.answer({ interviewId, messageKey, questionSequence: awaiting, text });
    }
    const { messages } = await caller.interview.get({ id: interviewId });
    const asked = messages.flatMap(({ type, text }) => (type === "ai_question" ? [text] : [])).join("\n");
    expect(asked).toMatch(/Platform Engineer at Harbor Clinic Group/u);
    expect(asked).not.toMatch(/Harbour Health|Bakery|bakery|PHP/u);
    await caller.interview.finish({ id: interviewId });
    const exported = await w.asTeam(w.home.team.admin).interview.export({ id: interviewId });
    // Java and PHP were taken away, Pandas was added.
    expect(exported.resume?.technicalDomains).toEqual({ data: "mentioned" });
  });
});
