import { randomUUID } from "node:crypto";
import type { OrganizationId, RecruiterId } from "@teamified/contracts/ids";
import type { RecruiterRole } from "@teamified/contracts/permissions";
import type { RecruiterActor } from "@teamified/hiring/deps";
import type { Product } from "../product.ts";

export type Waiting = { id: string; autoSendAt: Date };

/** Rows of one statement: PostgreSQL takes 65,535 parameters. */
const chunk = 1000;

/** An organization with one member of its team. */
export async function fillOrganization({ deps }: Product): Promise<RecruiterActor> {
  const role: RecruiterRole = "recruiter";
  const organization = await deps.db.organization.create({
    data: { name: "Bench", slug: `bench-${randomUUID()}` },
    select: { id: true },
  });
  const member = await deps.db.recruiter.create({
    data: {
      organizationId: organization.id,
      email: "recruiter@bench.example",
      fullName: "Rita Recruiter",
      passwordHash: "nobody signs in",
      role,
    },
    select: { id: true },
  });
  // No gate here: the bench made both rows itself.
  return {
    kind: "recruiter",
    role,
    id: member.id as RecruiterId,
    organizationId: organization.id as OrganizationId,
  };
}

/**
 * Feedback that waits for its deadline, each of a candidate of its own, with its job in the queue: what
 * the reader of resumes leaves, written in bulk.
 */
export async function fillFeedback(
  { deps, queue }: Product,
  actor: RecruiterActor,
  deadlines: readonly Date[],
): Promise<Waiting[]> {
  const { organizationId } = actor;
  const all = deadlines.map((autoSendAt) => ({
    id: randomUUID(),
    resumeId: randomUUID(),
    candidateId: randomUUID(),
    autoSendAt,
  }));
  for (let from = 0; from < all.length; from += chunk) {
    const rows = all.slice(from, from + chunk);
    await deps.db.candidate.createMany({
      data: rows.map(({ candidateId: id }) => ({
        id,
        organizationId,
        email: `${id}@mail.example`,
        fullName: "Ada Example",
        emailVerifiedAt: new Date(),
        passwordHash: "nobody signs in",
      })),
    });
    await deps.db.resume.createMany({
      data: rows.map(({ resumeId: id, candidateId }) => ({
        id,
        organizationId,
        candidateId,
        fileKey: id,
        fileName: "resume.pdf",
        fileSize: 1,
        mimeType: "application/pdf",
        sha256: "",
        parsingStatus: "completed" as const,
      })),
    });
    await deps.db.resumeFeedback.createMany({
      data: rows.map(({ id, resumeId, autoSendAt }) => ({
        id,
        organizationId,
        resumeId,
        autoSendAt,
        status: "pending_approval" as const,
        content: "Your resume shows what you did. Say next to each point what came of it, in a number.",
      })),
    });
    await queue.boss.insert(
      "feedback.send",
      rows.map(({ id, autoSendAt }) => ({
        data: { feedbackId: id },
        singletonKey: id,
        startAfter: autoSendAt,
      })),
    );
  }
  return all.map(({ id, autoSendAt }) => ({ id, autoSendAt }));
}
