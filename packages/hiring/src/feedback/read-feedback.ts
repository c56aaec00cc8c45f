import { notFound } from "@teamified/contracts/errors";
import {
  type FeedbackCursor,
  type FeedbackStatus,
  feedbackGapSchema,
  feedbackResourceSchema,
  feedbackRevisionSchema,
  writeFeedbackCursor,
} from "@teamified/contracts/feedback";
import { resumeWarningSchema } from "@teamified/contracts/resumes";
import type { Prisma } from "@teamified/db/client";
import { z } from "zod";
import type { Deps, RecruiterActor } from "../deps.ts";
import { overdueFeedback } from "../insight/overdue-work.ts";
import { dataColumns, readData } from "../resumes/resume-data.ts";
import { feedbackMail, feedbackMailSelect } from "./feedback-mail.ts";
import { isOlderThanCorrection } from "./older-than-correction.ts";

/** The tabs of the queue; `waiting` is what a person may still decide, soonest deadline first. */
export const feedbackFilters = {
  waiting: ["pending_approval"],
  held: ["held"],
  sent: ["approved", "sending", "sent"],
  rejected: ["rejected"],
  failed: ["failed"],
  all: ["draft", "pending_approval", "held", "approved", "sending", "sent", "rejected", "failed"],
} as const satisfies Record<string, readonly FeedbackStatus[]>;
export type FeedbackFilter = keyof typeof feedbackFilters;

const itemSelect = {
  id: true,
  status: true,
  autoSendAt: true,
  sentAt: true,
  generatedAt: true,
  deliveryAttempts: true,
  deliveryError: true,
  version: true,
  heldAt: true,
  rejectedAt: true,
  rejectedReason: true,
  approvedBy: { select: { fullName: true } },
  heldBy: { select: { fullName: true } },
  rejectedBy: { select: { fullName: true } },
  resume: {
    select: { fileName: true, candidate: { select: { id: true, fullName: true, emailVerifiedAt: true } } },
  },
} as const;

type ItemRow = {
  id: string;
  status: FeedbackStatus;
  autoSendAt: Date | null;
  sentAt: Date | null;
  generatedAt: Date;
  deliveryAttempts: number;
  deliveryError: string | null;
  version: number;
  heldAt: Date | null;
  rejectedAt: Date | null;
  rejectedReason: string | null;
  approvedBy: { fullName: string } | null;
  heldBy: { fullName: string } | null;
  rejectedBy: { fullName: string } | null;
  resume: { fileName: string; candidate: { id: string; fullName: string; emailVerifiedAt: Date | null } };
};

/** Who stopped it and when; the name is null where it is not known, as in rows of before it was kept. */
function toStop(by: { fullName: string } | null, at: Date | null) {
  return at === null ? null : { at, byName: by?.fullName ?? null };
}

function toItem({ resume, approvedBy, heldBy, rejectedBy, ...row }: ItemRow) {
  return {
    id: row.id,
    status: row.status,
    autoSendAt: row.autoSendAt,
    sentAt: row.sentAt,
    generatedAt: row.generatedAt,
    deliveryAttempts: row.deliveryAttempts,
    deliveryError: row.deliveryError,
    /** What a decision about this row names: the text that was there when it was shown. */
    version: row.version,
    approvedByName: approvedBy?.fullName ?? null,
    held: toStop(heldBy, row.heldAt),
    rejected: toStop(rejectedBy, row.rejectedAt),
    rejectedReason: row.rejectedReason,
    candidateId: resume.candidate.id,
    candidateName: resume.candidate.fullName,
    /** Its mail does not leave before the candidate has confirmed their address. */
    waitsForAddress:
      resume.candidate.emailVerifiedAt === null && ["pending_approval", "approved"].includes(row.status),
    fileName: resume.fileName,
  };
}

/**
 * The organization's feedback by state, or what is overdue in any state. What a person may still decide comes by its deadline, soonest
 * first, and held drafts, which have none, oldest first; everything else newest first.
 */
export async function listFeedback(
  deps: Deps,
  actor: RecruiterActor,
  input: { status: FeedbackFilter | "overdue"; cursor?: FeedbackCursor | undefined; limit: number },
) {
  const byDeadline = ["waiting", "held", "overdue"].includes(input.status);
  const rows = await deps.db.resumeFeedback.findMany({
    where: {
      organizationId: actor.organizationId,
      ...(input.status === "overdue"
        ? overdueFeedback(deps.clock.now())
        : { status: { in: [...feedbackFilters[input.status]] } }),
      // An AND of its own: what is overdue is an OR already.
      ...(input.cursor && {
        AND: [byDeadline ? afterDeadline(input.cursor) : { id: { lt: input.cursor.id } }],
      }),
    },
    // Drafts of one moment have one deadline; their ids, which grow with time, order them.
    orderBy: byDeadline ? [{ autoSendAt: { sort: "asc", nulls: "last" } }, { id: "asc" }] : { id: "desc" },
    take: input.limit + 1,
    select: itemSelect,
  });
  const items = rows.slice(0, input.limit).map(toItem);
  const last = rows.length > input.limit ? items.at(-1) : undefined;
  return {
    items,
    nextCursor:
      last === undefined
        ? null
        : writeFeedbackCursor({ id: last.id, deadline: byDeadline ? last.autoSendAt : null }),
  };
}

/**
 * Behind the cursor in the order (deadline, id), with no deadline as the latest. The cursor carries the
 * deadline itself: the row that it came from may have been released, or sent, since.
 */
function afterDeadline({ deadline, id }: FeedbackCursor): Prisma.ResumeFeedbackWhereInput {
  if (deadline === null) return { autoSendAt: null, id: { gt: id } };
  return {
    OR: [{ autoSendAt: { gt: deadline } }, { autoSendAt: deadline, id: { gt: id } }, { autoSendAt: null }],
  };
}

/** One feedback with its versions, the mail as it would leave, and the resume that it speaks of. */
export async function readFeedback(deps: Deps, actor: RecruiterActor, id: string) {
  const row = await deps.db.resumeFeedback.findFirst({
    where: { id, organizationId: actor.organizationId },
    select: {
      ...itemSelect,
      ...feedbackMailSelect,
      revisions: true,
      stoppedAutoSendAt: true,
      draftedFrom: true,
      resume: {
        select: {
          id: true,
          fileName: true,
          ...dataColumns,
          warnings: true,
          candidate: { select: { id: true, fullName: true, email: true, emailVerifiedAt: true } },
        },
      },
    },
  });
  if (!row) throw notFound("feedback");
  const revisions = z.array(feedbackRevisionSchema).parse(row.revisions);
  const authors = await deps.db.recruiter.findMany({
    where: {
      organizationId: actor.organizationId,
      id: { in: revisions.flatMap((revision) => (revision.by === null ? [] : [revision.by])) },
    },
    select: { id: true, fullName: true },
  });
  const { data } = readData(row.resume, deps.clock.now());
  const nameOf = new Map(authors.map((author) => [author.id, author.fullName]));
  return {
    ...toItem(row),
    content: row.content,
    /** When the candidate corrected the resume after this text was written; null where the text knows of it. */
    olderThanCorrection: isOlderThanCorrection({ ...row, revisions, correctedAt: row.resume.correctedAt })
      ? row.resume.correctedAt
      : null,
    /** The deadline that a hold or a rejection took away, and that a release gives back. */
    stoppedAutoSendAt: row.stoppedAutoSendAt,
    gaps: z.array(feedbackGapSchema).parse(row.identifiedGaps),
    resources: z.array(feedbackResourceSchema).parse(row.recommendedResources),
    revisions: revisions.map((revision) => ({
      content: revision.content,
      at: new Date(revision.at),
      madeBy: revision.madeBy,
      byName: revision.by === null ? null : (nameOf.get(revision.by) ?? "A former colleague"),
      /** Whether the one who reads this stored it, maybe in another tab. */
      isOwn: revision.by === actor.id,
    })),
    resume: {
      id: row.resume.id,
      /** As the candidate put it right, and whether they did. */
      data,
      isCorrected: row.resume.corrections !== null,
      warnings: z
        .array(resumeWarningSchema)
        .parse(row.resume.warnings)
        // What was put right needs nobody's eye any more.
        .filter(({ code, text }) => code !== "needs_review" || (data?.needsReview.includes(text) ?? true)),
    },
    mail: feedbackMail(deps, row),
  };
}
