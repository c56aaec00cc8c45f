import type { SkillScore, TechnicalOutput } from "@teamified/contracts/assessments";
import type { CallContext, Usage } from "@teamified/contracts/model-calls";
import type { Question } from "@teamified/contracts/roles";
import { instructionFlag } from "@teamified/interview/passes/integrity";
import { askedIn } from "@teamified/interview/passes/recommendations";
import { technicalPass } from "@teamified/interview/passes/technical";
import type { Assessor, Grade, Transcript, TranscriptAnswer } from "@teamified/interview/ports";
import { type ClaimedPoint, supportedGrade } from "@teamified/interview/supported-grade";
import { withoutInstructions } from "@teamified/interview/without-instructions";
import { type ModelAsker, NoModelError, type Patience } from "./ask-model.ts";
import {
  explainScores,
  findInstructions,
  judgeAnswer,
  judgeAnswers,
  recommend,
} from "./prompts/interview-prompts.ts";

type Claims = { id: string; degree: "full" | "part"; quote: string }[];

/** What the model may say of a point: the words of the rubric, without its phrasings. */
const pointsOf = (question: Question): { id: string; text: string }[] =>
  question.points.map(({ id, point }) => ({ id, text: point }));

const claimedOf = (claims: Claims): ClaimedPoint[] =>
  claims.map(({ id, degree, quote }) => ({ pointId: id, degree, quote }));

const answersInOneCall = 2;

/**
 * The assessor that has a model read answers against the rubric. The model names points and quotes; every number is
 * computed here from what the quotations support, and when no model answers our own reading does it all, with the
 * reason in the usage.
 *
 * @param options.samples how often each answer is judged when an interview is scored; the median counts.
 */
export function createModelAssessor(options: {
  asker: ModelAsker;
  local: Assessor;
  samples: number;
  turns: Patience;
  jobs: Patience;
}): Assessor {
  const { asker, local, samples, turns, jobs } = options;

  /** Does it with the model, or without it when no model answers. */
  async function orLocal<T extends { usage: Usage }>(
    call: CallContext | undefined,
    withModel: (call: CallContext) => Promise<T>,
    without: () => Promise<T>,
  ): Promise<T> {
    if (call === undefined) return without();
    try {
      return await withModel(call);
    } catch (error) {
      if (!(error instanceof NoModelError)) throw error;
      const made = await without();
      return { ...made, usage: { ...made.usage, insteadOf: error.message } };
    }
  }

  return {
    gradeAnswer: (input) =>
      orLocal(
        input.call,
        async (call) => {
          const { question, answer } = input;
          const { output, usage } = await asker.ask(
            judgeAnswer,
            {
              question: question.text,
              points: pointsOf(question),
              answer: withoutInstructions(answer).text.trim(),
            },
            { call, patience: turns },
          );
          return { grade: supportedGrade(question, answer, claimedOf(output.points)), usage };
        },
        () => local.gradeAnswer(input),
      ),

    technical: (transcript, call) =>
      orLocal(
        call,
        async (context) => {
          const { grades, usage } = await judgeAll(asker, transcript, samples, context, jobs);
          return { output: combine(transcript, grades), usage };
        },
        () => local.technical(transcript, call),
      ),

    async integrity(transcript, call) {
      // What our own rules see stays, whatever a model says: it can only add, and only with a quotation.
      const own = await local.integrity(transcript, call);
      const answers = transcript.answers.filter(({ kind }) => kind === "answer");
      if (answers.length === 0) return own;
      return orLocal(
        call,
        async (context) => {
          const { output, usage } = await asker.ask(
            findInstructions,
            { answers: answers.map(({ sequence, text }) => ({ n: sequence, text })) },
            { call: context, patience: jobs },
          );
          const known = new Set(
            own.output.flags
              .filter(({ type }) => type === "instruction_to_grader")
              .flatMap(({ sequences }) => sequences),
          );
          const added = answers.flatMap((answer) => {
            if (known.has(answer.sequence)) return [];
            const places = output.found
              .filter(({ n }) => n === answer.sequence)
              .flatMap(({ quote }) => placeOf(answer.text, quote) ?? []);
            return places.length > 0 ? [instructionFlag(answer, places, "model")] : [];
          });
          return { output: { ...own.output, flags: [...own.output.flags, ...added] }, usage };
        },
        async () => own,
      );
    },

    reasoning: (transcript, technical, call) =>
      orLocal(
        call,
        async (context) => {
          const own = await local.reasoning(transcript, technical);
          const scored = technical.skills.filter(({ score }) => score !== null);
          if (scored.length === 0) return own;
          const { output, usage } = await asker.ask(
            explainScores,
            {
              skills: scored.map((skill) => ({
                ...titled(skill),
                covered: coveredOf(skill),
                missed: missedOf(skill),
              })),
            },
            { call: context, patience: jobs, check: (made) => missing(scored, made.skills) },
          );
          const bySkill = new Map(output.skills.map((each) => [each.skill, each]));
          return {
            output: {
              // What was not asked keeps our own sentence: a model has nothing to say about it.
              skills: own.output.skills.map((each) => {
                const made = bySkill.get(each.skill);
                return made && isSayable(made.why) && isSayable(made.wouldHaveRaised) ? made : each;
              }),
            },
            usage,
          };
        },
        () => local.reasoning(transcript, technical, call),
      ),

    recommendations: (transcript, earlier, call) =>
      orLocal(
        call,
        async (context) => {
          const own = await local.recommendations(transcript, earlier);
          const scored = earlier.technical.skills.filter(({ score }) => score !== null);
          if (scored.length === 0) return own;
          const { output, usage } = await asker.ask(
            recommend,
            {
              role: transcript.role.title,
              skills: scored.map((skill) => ({ ...titled(skill), missed: missedOf(skill) })),
            },
            { call: context, patience: jobs },
          );
          const keys = new Set(scored.map(({ skill }) => skill));
          const scoreOf = new Map(scored.map(({ skill, score }) => [skill, score ?? 0]));
          const wasAsked = askedIn(transcript);
          const made = output.recruiter
            .filter(({ action, question }) => isSayable(action) && isSayable(question ?? ""))
            // The model is not told what was asked; asking it again would tell nothing.
            .filter(({ question }) => question === null || !wasAsked(question))
            .map((step) => ({
              ...step,
              skill: step.skill !== null && keys.has(step.skill) ? step.skill : null,
            }))
            .filter((step, place, all) => all.findIndex(({ action }) => action === step.action) === place)
            .toSorted((a, b) => (scoreOf.get(a.skill ?? "") ?? 101) - (scoreOf.get(b.skill ?? "") ?? 101))
            .slice(0, 6);
          // Steps about flags and skills that were not asked are facts of ours; the model is not told of flags.
          const facts = own.output.recruiter.filter(({ skill }) => skill === null || !keys.has(skill));
          return {
            output: {
              recruiter: [
                ...unsteady(scored),
                ...(made.length > 0 ? made : own.output.recruiter),
                ...facts,
              ].slice(0, 10),
              candidate: own.output.candidate,
            },
            usage,
          };
        },
        () => local.recommendations(transcript, earlier, call),
      ),
  };
}

/**
 * Every answer judged `samples` times, all side by side. A judgement that failed leaves that answer to the others; an
 * answer that no sample judged leaves the whole to our own reading, so that one result is made by one hand.
 */
async function judgeAll(
  asker: ModelAsker,
  transcript: Transcript,
  samples: number,
  call: CallContext,
  patience: Patience,
): Promise<{ grades: Map<number, Grade>[]; usage: Usage }> {
  const groups = groupsOf(transcript);
  const runs = await Promise.all(
    Array.from({ length: samples }, () =>
      Promise.allSettled(groups.map((answers) => judgeGroup(asker, transcript, answers, call, patience))),
    ),
  );
  call.signal?.throwIfAborted();
  const failed = runs.flat().flatMap((run) => (run.status === "rejected" ? [run.reason as unknown] : []));
  const stranger = failed.find((error) => !(error instanceof NoModelError));
  if (stranger !== undefined) throw stranger;
  const done = runs.map((run) => run.flatMap((each) => (each.status === "fulfilled" ? [each.value] : [])));
  const grades = done.map((groupsDone) => new Map(groupsDone.flatMap(({ grades: given }) => [...given])));
  const judged = new Set(grades.flatMap((given) => [...given.keys()]));
  const [first] = failed;
  if (groups.flat().some(({ sequence }) => !judged.has(sequence))) {
    throw first instanceof NoModelError ? first : new NoModelError("There was no answer to judge.");
  }
  return { grades, usage: sumOf(done.flat().map(({ usage }) => usage)) };
}

/** Answers that are judged in one call: a few of one skill, because a long reply takes long. */
function groupsOf(transcript: Transcript): TranscriptAnswer[][] {
  const bySkill = Map.groupBy(
    transcript.answers.filter(({ kind }) => kind === "answer"),
    ({ question }) => question.skill,
  );
  return [...bySkill.values()].flatMap((answers) =>
    Array.from({ length: Math.ceil(answers.length / answersInOneCall) }, (_, index) =>
      answers.slice(index * answersInOneCall, (index + 1) * answersInOneCall),
    ),
  );
}

async function judgeGroup(
  asker: ModelAsker,
  transcript: Transcript,
  answers: readonly TranscriptAnswer[],
  call: CallContext,
  patience: Patience,
): Promise<{ grades: Map<number, Grade>; usage: Usage }> {
  const skill = answers[0]?.question.skill ?? "";
  const { output, usage } = await asker.ask(
    judgeAnswers,
    {
      skill: transcript.role.skills.find(({ key }) => key === skill)?.title ?? skill,
      exchanges: answers.map(({ sequence, question, isProbe, text }) => ({
        n: sequence,
        question: isProbe ? question.probe : question.text,
        points: pointsOf(question),
        answer: withoutInstructions(text).text.trim(),
      })),
    },
    {
      call,
      patience,
      check: ({ exchanges }) =>
        answers.every(({ sequence }) => exchanges.some(({ n }) => n === sequence))
          ? null
          : "it leaves out exchanges",
    },
  );
  const grades = new Map(
    answers.map(({ sequence, question, text }) => {
      const claims = output.exchanges.filter(({ n }) => n === sequence).flatMap(({ points }) => points);
      return [sequence, supportedGrade(question, text, claimedOf(claims))];
    }),
  );
  return { grades, usage };
}

/** The median of the samples: of each answer the grade in the middle; the range holds all samples (ASM-7). */
function combine(transcript: Transcript, samples: Map<number, Grade>[]): TechnicalOutput {
  const median = new Map<number, Grade>();
  for (const { sequence } of transcript.answers) {
    const given = samples.flatMap((grades) => grades.get(sequence) ?? []).sort((a, b) => a.score - b.score);
    const middle = given[Math.floor((given.length - 1) / 2)];
    if (middle !== undefined) median.set(sequence, middle);
  }
  const output = technicalPass(transcript, median);
  if (samples.length < 2) return output;
  const single = samples.map((grades) => technicalPass(transcript, grades).skills);
  return {
    ...output,
    skills: output.skills.map((skill): SkillScore => {
      const scores = single.flatMap(
        (skills) => skills.find((each) => each.skill === skill.skill)?.score ?? [],
      );
      if (skill.range === null || scores.length === 0) return skill;
      return {
        ...skill,
        samples: scores,
        range: [Math.min(skill.range[0], ...scores), Math.max(skill.range[1], ...scores)],
      };
    }),
  };
}

function sumOf(all: readonly Usage[]): Usage {
  const [first] = all;
  if (first === undefined) throw new NoModelError("There was no answer to judge.");
  const reasons = [...new Set(all.flatMap(({ insteadOf }) => insteadOf ?? []))];
  return {
    provider: [...new Set(all.map(({ provider }) => provider))].join(", "),
    model: [...new Set(all.map(({ model }) => model))].join(", "),
    promptVersion: first.promptVersion,
    tokens: all.reduce((sum, { tokens }) => sum + tokens, 0),
    costUsd: all.reduce((sum, { costUsd }) => sum + costUsd, 0),
    ...(reasons.length > 0 && { insteadOf: reasons.join(" ") }),
  };
}

const titled = ({ skill, title, score }: SkillScore) => ({ skill, title, score: Math.round(score ?? 0) });
const coveredOf = ({ criteria }: SkillScore) =>
  criteria.flatMap(({ point, evidence, inPart }) =>
    evidence === null ? [] : [{ point: inPart ? `${point} (in part)` : point, quote: evidence.quote }],
  );
const missedOf = ({ criteria }: SkillScore) =>
  criteria.flatMap(({ point, evidence }) => (evidence === null ? [point] : []));

function missing(skills: readonly SkillScore[], made: readonly { skill: string }[]): string | null {
  return skills.every(({ skill }) => made.some((each) => each.skill === skill))
    ? null
    : "it leaves out skills";
}

/** Sentences alone: no verdict, no decision, no number that could pass for a score. */
const unsayable =
  /\b(?:hire|hired|hiring|reject|rejected|accept(?:ed)?|passed|failed|full marks|\d{1,3}\s*(?:%|\/\s*\d|points?|marks?|out of))\b/iu;
function isSayable(text: string): boolean {
  return text.length <= 600 && !unsayable.test(text);
}

/** Samples this far apart want a person's eye before anything else. */
const farApart = 15;

function unsteady(skills: readonly SkillScore[]): { action: string; question: null; skill: string }[] {
  const spread = ({ samples = [] }: SkillScore): number =>
    samples.length < 2 ? 0 : Math.max(...samples) - Math.min(...samples);
  const [most] = skills.toSorted((a, b) => spread(b) - spread(a));
  if (most === undefined || spread(most) < farApart) return [];
  return [
    {
      action: `Read the answers about ${most.title} yourself first: the model judged them differently each time.`,
      question: null,
      skill: most.skill,
    },
  ];
}

function placeOf(text: string, quote: string): { start: number; end: number } | null {
  const words = quote.trim();
  const start = words === "" ? -1 : text.indexOf(words);
  return start < 0 ? null : { start, end: start + words.length };
}
