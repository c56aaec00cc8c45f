import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import type { CandidateRouter } from "@teamified/api/candidate/root";
import type { RecruiterRouter } from "@teamified/api/recruiter/root";
import { type Config, loadConfig } from "@teamified/config/config";
import { sampleAccount } from "@teamified/config/sample-accounts";
import { findRole } from "@teamified/interview/roles/registry";
import { StartError } from "./children.ts";
import { clientOf, signIn } from "./portal-client.ts";
import { abilities, sampleAnswer } from "./sample/sample-candidate.ts";
import { startStack } from "./stack.ts";
import { complain, say, step, strong } from "./terminal.ts";
import { findVerificationLink } from "./verification-link.ts";

const usage = `Usage: pnpm demo [FILE] [--role react|python|javascript|fullstack] [--json]

Goes the whole way as a typed client of the running portals: registers a candidate, uploads FILE (a
PDF, DOCX or DOC; without one the sample resume), approves the feedback as the sample recruiter, holds
an interview, waits for the scores. Starts the product for that time if it does not run.`;

/** How long any one of the worker's jobs may take before the demo gives up. */
const patienceMs = 120_000;

type Options = { file: string; role: string; json: boolean };

/** The whole way from the terminal; see {@link usage}. Throws with a sentence when a part fails. */
async function demo(options: Options): Promise<void> {
  const startedAt = performance.now();
  const bytes = await readFile(options.file).catch(() => {
    throw new StartError(`Cannot read ${options.file}. Name a PDF, DOCX or DOC file.`);
  });
  const role = findRole(options.role);
  if (!role)
    throw new StartError(`There is no role ${options.role}. Choose react, python, javascript or fullstack.`);

  const config = loadConfig();
  const running = await isUp(config);
  const stack = running ? null : await startStack({ quiet: true });
  try {
    const result = await play(stack?.config ?? config, { file: options.file, bytes, role });
    const document = { ...result, ms: Math.round(performance.now() - startedAt) };
    if (options.json) say(JSON.stringify(document, null, 2));
    else summarize(document, running);
  } finally {
    await stack?.stop();
  }
}

async function isUp(config: Config): Promise<boolean> {
  const up = (url: string) =>
    fetch(`${url}/api/ready`, { signal: AbortSignal.timeout(3000) }).then(
      (response) => response.ok,
      () => false,
    );
  return (await up(config.candidate.url)) && (await up(config.recruiter.url));
}

async function play(
  config: Config,
  options: { file: string; bytes: Uint8Array; role: NonNullable<ReturnType<typeof findRole>> },
) {
  const show = (text: string) => void process.stderr.write(text);
  const account = { email: `demo-${Date.now()}@mail.example`, password: "Demo-2026-now!" };
  const recruiterAccount = sampleAccount("recruiter");

  const candidate = await step(
    "candidate registers and signs in",
    async () => {
      const visitor = clientOf<CandidateRouter>(config.candidate.url);
      await visitor.account.register.mutate({ ...account, fullName: "Demo Candidate" });
      return signIn<CandidateRouter>(config.candidate.url, account);
    },
    show,
  );
  const team = await step(
    "recruiter signs in",
    () =>
      signIn<RecruiterRouter>(config.recruiter.url, recruiterAccount).catch(() => {
        throw new StartError("The sample recruiter cannot sign in: the demo needs the sample data.");
      }),
    show,
  );

  await step(
    "candidate confirms the e-mail address",
    async () => {
      const { token } = await findVerificationLink(config.recruiter.url, account.email);
      await candidate.account.verifyAddress.mutate({ token });
    },
    show,
  );
  const resume = await step(
    "resume is uploaded and read",
    async () => {
      const form = new FormData();
      form.set("file", new File([new Uint8Array(options.bytes)], basename(options.file)));
      const { id } = await candidate.resume.upload.mutate(form);
      return until("the resume to be read", async () => {
        const each = await candidate.resume.get.query({ id });
        if (each.parsingStatus === "failed")
          throw new StartError(each.problem ?? "The resume could not be read.");
        return each.parsingStatus === "completed" ? each : null;
      });
    },
    show,
  );
  const feedback = await step(
    "feedback is approved and sent",
    async () => {
      const { items } = await team.feedback.queue.query({ status: "all", limit: 100 });
      const waiting = items.find(
        (item) => item.candidateName === "Demo Candidate" && item.status === "pending_approval",
      );
      if (!waiting) throw new StartError("The feedback was not there to approve.");
      const { version } = await team.feedback.get.query({ id: waiting.id });
      await team.feedback.approve.mutate({ id: waiting.id, version });
      return until("the feedback to be sent", async () => {
        const each = await candidate.resume.get.query({ id: resume.id });
        return each.feedback?.status === "sent" ? { id: waiting.id, ...each.feedback } : null;
      });
    },
    show,
  );
  const interview = await step("interview is held", () => hold(candidate, options.role, resume.id), show);
  const assessment = await step(
    "interview is scored",
    () =>
      until("the scores", async () => {
        const report = await team.interview.report.query({ id: interview.id });
        if (report.assessment?.status === "failed") throw new StartError("The scoring failed.");
        return report.assessment?.status === "completed" ? report.assessment : null;
      }),
    show,
  );

  return {
    resume: {
      id: resume.id,
      fileName: resume.fileName,
      name: resume.parsed?.contact.name?.value ?? null,
      email: resume.parsed?.contact.email?.value ?? null,
      skills: resume.parsed?.skills.map((skill) => skill.name) ?? [],
      experienceYears: resume.parsed?.experienceYears ?? null,
      warnings: resume.warnings,
    },
    feedback: { id: feedback.id, sentAt: feedback.sentAt, content: feedback.content, gaps: feedback.gaps },
    interview: { id: interview.id, role: options.role.key, questions: interview.questions, ms: interview.ms },
    assessment: {
      overallScore: assessment.overallScore,
      overallRange: assessment.overallRange,
      skills: assessment.skills.map(({ title, score, range, level, answers }) => ({
        title,
        score,
        range,
        level,
        answers,
      })),
      integrityScore: assessment.integrityScore,
      flags: assessment.flags,
      strengths: assessment.strengths,
      recommendations: assessment.recommendations,
    },
    urls: {
      report: `${config.recruiter.url}/interviews/${interview.id}`,
      feedback: `${config.recruiter.url}/feedback/${feedback.id}`,
      outbox: `${config.recruiter.url}/outbox`,
      result: `${config.candidate.url}/interviews/${interview.id}/result`,
      resume: `${config.candidate.url}/resumes/${resume.id}`,
    },
    account,
  };
}

type CandidateClient = Awaited<ReturnType<typeof signIn<CandidateRouter>>>;

/** Holds an interview as a solid candidate would; gives the number of questions and the time it took. */
async function hold(
  client: CandidateClient,
  role: NonNullable<ReturnType<typeof findRole>>,
  resumeId: string,
) {
  const startedAt = performance.now();
  const { id } = await client.interview.start.mutate({ roleKey: role.key, resumeId, consent: true });
  let view = await client.interview.get.query({ id });
  for (let turn = 0; view.awaiting !== null; turn += 1) {
    const asked = view.messages.at(-1)?.text ?? "";
    view = await client.interview.answer.mutate({
      interviewId: id,
      messageKey: crypto.randomUUID(),
      questionSequence: view.awaiting,
      text: sampleAnswer({ role, asked, ability: abilities.solid, turn }),
    });
  }
  return { id, questions: view.progress.exchanges, ms: Math.round(performance.now() - startedAt) };
}

async function until<T>(what: string, look: () => Promise<T | null>): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > deadline)
      throw new StartError(`Waited ${patienceMs / 1000} s in vain for ${what}. Does the worker run?`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

function summarize(result: Awaited<ReturnType<typeof play>> & { ms: number }, running: boolean): void {
  const { resume, interview, assessment, urls } = result;
  const range = (pair: [number, number] | null) =>
    pair ? `${Math.round(pair[0])}–${Math.round(pair[1])}` : "";
  say();
  say(`${strong(`${resume.name ?? resume.fileName}`)}  ${resume.skills.slice(0, 8).join(", ")}`);
  say(`${interview.questions} exchanges in ${(interview.ms / 1000).toFixed(1)} s`);
  say();
  say(`Overall ${Math.round(assessment.overallScore ?? 0)}, ${range(assessment.overallRange)}`);
  for (const skill of assessment.skills) {
    const score =
      skill.score === null
        ? "not asked"
        : `${String(Math.round(skill.score)).padStart(3)}, ${range(skill.range)}`;
    say(
      `  ${skill.title.padEnd(34)} ${score.padEnd(14)} ${skill.answers} ${skill.answers === 1 ? "answer" : "answers"}`,
    );
  }
  say();
  for (const [name, url] of Object.entries(urls)) say(`  ${name.padEnd(9)} ${url}`);
  say(`  signs in as ${result.account.email}  ${result.account.password}`);
  if (!running)
    say(
      "\nThe product was started for this demo and is stopped now; the links work again after: npx --yes pnpm@12 start",
    );
  say(`\n${(result.ms / 1000).toFixed(1)} s in all`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    role: { type: "string", default: "react" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  say(usage);
  process.exit(0);
}
try {
  const file = positionals[0] ?? join(import.meta.dirname, "../sample/resume.pdf");
  await demo({ file, role: values.role, json: values.json });
  process.exit(0);
} catch (error) {
  // What the API refuses comes with its own sentence; only a surprise needs its stack.
  const told = ["ConfigError", "TRPCClientError", "SignInError"];
  const known = error instanceof StartError || (error instanceof Error && told.includes(error.name));
  complain(
    error instanceof Error
      ? known
        ? error.message
        : `${error.message}\n${error.stack ?? ""}`
      : String(error),
  );
  process.exit(1);
}
