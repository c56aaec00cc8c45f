import { notFound } from "@teamified/contracts/errors";
import { resumeWarningSchema } from "@teamified/contracts/resumes";
import { z } from "zod";
import { parseRange } from "../assessments/stored-assessment.ts";
import type { Deps, RecruiterActor } from "../deps.ts";
import { roleTitle } from "../interviews/find-role.ts";
import { findRetakes } from "../interviews/retake-period.ts";
import { dataColumns, readData } from "../resumes/resume-data.ts";
import { resumeProblem } from "../resumes/resume-problem.ts";
import { findCandidates } from "./find-candidates.ts";

const interviewSelect = {
  id: true,
  roleKey: true,
  status: true,
  startedAt: true,
  completedAt: true,
  assessment: { select: { status: true, overallScore: true, overallRange: true } },
  decisions: { orderBy: { createdAt: "desc" }, take: 1, select: { outcome: true } },
} as const;

type InterviewRow = {
  id: string;
  roleKey: string;
  status: "scheduled" | "in_progress" | "completed" | "abandoned";
  startedAt: Date | null;
  completedAt: Date | null;
  assessment: {
    status: "pending" | "running" | "completed" | "partial" | "failed";
    overallScore: number | null;
    overallRange: unknown;
  } | null;
  decisions: { outcome: "advance" | "hold" | "decline" }[];
};

function summary({ assessment, decisions, roleKey, ...row }: InterviewRow) {
  return {
    ...row,
    roleTitle: roleTitle(roleKey),
    assessmentStatus: assessment?.status ?? null,
    overallScore: assessment?.overallScore ?? null,
    overallRange: parseRange(assessment?.overallRange),
    decision: decisions[0]?.outcome ?? null,
  };
}

/**
 * The organization's candidates, newest first; with `search` those who have each of its words in name, address,
 * telephone, place, skills, employers or titles. `matched` says where, beside name and address.
 */
export async function listCandidates(
  deps: Deps,
  actor: RecruiterActor,
  input: { search?: string | undefined; cursor?: string | undefined; limit: number },
) {
  const search = input.search?.trim() ?? "";
  const found = search === "" ? null : await findCandidates(deps, actor, { ...input, search });
  const matchedOf = new Map(found?.map(({ id, matched }) => [id, matched]));
  const rows = await deps.db.candidate.findMany({
    where: {
      organizationId: actor.organizationId,
      status: { not: "deleted" },
      ...(found === null && input.cursor !== undefined && { id: { lt: input.cursor } }),
      ...(found && { id: { in: found.map(({ id }) => id) } }),
    },
    orderBy: { id: "desc" },
    take: input.limit + 1,
    select: {
      id: true,
      fullName: true,
      email: true,
      createdAt: true,
      _count: { select: { interviews: true } },
      resumes: {
        orderBy: { uploadedAt: "desc" },
        take: 1,
        select: { parsingStatus: true, feedback: { select: { status: true } } },
      },
      interviews: { orderBy: { createdAt: "desc" }, take: 1, select: interviewSelect },
    },
  });
  const items = rows.slice(0, input.limit).map(({ resumes, interviews, _count, ...row }) => {
    const last = interviews[0] ? summary(interviews[0]) : null;
    return {
      ...row,
      matched: matchedOf.get(row.id) ?? [],
      resumeStatus: resumes[0]?.parsingStatus ?? null,
      feedbackStatus: resumes[0]?.feedback?.status ?? null,
      interviewCount: _count.interviews,
      lastInterview: last,
      decision: last?.decision ?? null,
    };
  });
  return { items, nextCursor: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null };
}

/** One candidate with their resumes and interviews. */
export async function readCandidate(deps: Deps, actor: RecruiterActor, id: string) {
  const row = await deps.db.candidate.findFirst({
    where: { id, organizationId: actor.organizationId, status: { not: "deleted" } },
    select: {
      id: true,
      fullName: true,
      email: true,
      phone: true,
      createdAt: true,
      resumes: {
        orderBy: { uploadedAt: "desc" },
        select: {
          id: true,
          fileName: true,
          uploadedAt: true,
          parsingStatus: true,
          parsingError: true,
          ...dataColumns,
          warnings: true,
          feedback: { select: { id: true, status: true } },
        },
      },
      interviews: { orderBy: { createdAt: "desc" }, select: interviewSelect },
    },
  });
  if (!row) throw notFound("candidate");
  return {
    ...row,
    resumes: row.resumes.map(({ parsingError, parsedData, corrections, feedback, ...resume }) => ({
      ...resume,
      problem: resumeProblem(parsingError),
      ...readData({ parsedData, corrections, correctedAt: resume.correctedAt }, deps.clock.now()),
      warnings: z.array(resumeWarningSchema).parse(resume.warnings),
      feedbackId: feedback?.id ?? null,
      feedbackStatus: feedback?.status ?? null,
    })),
    interviews: row.interviews.map(summary),
    /** Roles for which they may not interview again yet, and those for which somebody has allowed it earlier. */
    retakes: (
      await findRetakes(deps.db, { organizationId: actor.organizationId, candidateId: row.id })
    ).filter(({ againAt }) => againAt > deps.clock.now()),
  };
}

/** The organization's interviews, newest first. */
export async function listAllInterviews(
  deps: Deps,
  actor: RecruiterActor,
  input: {
    status?: "in_progress" | "completed" | "abandoned" | undefined;
    cursor?: string | undefined;
    limit: number;
  },
) {
  const rows = await deps.db.interview.findMany({
    where: {
      organizationId: actor.organizationId,
      ...(input.status === undefined ? {} : { status: input.status }),
      ...(input.cursor === undefined ? {} : { id: { lt: input.cursor } }),
    },
    orderBy: { id: "desc" },
    take: input.limit + 1,
    select: {
      ...interviewSelect,
      candidate: { select: { id: true, fullName: true } },
      session: { select: { questionsAsked: true } },
      assessment: { select: { status: true, overallScore: true, overallRange: true, integrityScore: true } },
    },
  });
  const items = rows.slice(0, input.limit).map(({ candidate, session, ...row }) => ({
    ...summary(row),
    candidateId: candidate.id,
    candidateName: candidate.fullName,
    questionsAsked: session?.questionsAsked ?? 0,
    integrityScore: row.assessment?.integrityScore ?? null,
  }));
  return { items, nextCursor: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null };
}
