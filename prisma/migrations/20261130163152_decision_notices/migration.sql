-- CreateEnum
CREATE TYPE "decision_notice_status" AS ENUM ('scheduled', 'sent', 'withdrawn', 'failed');

-- AlterTable
ALTER TABLE "decisions" ADD COLUMN     "awaits_notice" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "decision_notices" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "scheduled_by_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "status" "decision_notice_status" NOT NULL DEFAULT 'scheduled',
    "send_after" TIMESTAMPTZ(3) NOT NULL,
    "scheduled_for" UUID,
    "sent_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "problem" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decision_notices_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "decision_notices_scheduled_for_key" ON "decision_notices"("scheduled_for");

-- CreateIndex
CREATE INDEX "decision_notices_organization_id_interview_id_created_at_idx" ON "decision_notices"("organization_id", "interview_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "decision_notices_organization_id_status_send_after_idx" ON "decision_notices"("organization_id", "status", "send_after");

-- CreateIndex
CREATE INDEX "decisions_organization_id_awaits_notice_created_at_idx" ON "decisions"("organization_id", "awaits_notice", "created_at");

-- AddForeignKey
ALTER TABLE "decision_notices" ADD CONSTRAINT "decision_notices_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_notices" ADD CONSTRAINT "decision_notices_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interviews"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_notices" ADD CONSTRAINT "decision_notices_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_notices" ADD CONSTRAINT "decision_notices_scheduled_by_id_fkey" FOREIGN KEY ("scheduled_by_id") REFERENCES "recruiters"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_notices" ADD CONSTRAINT "decision_notices_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "recruiters"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Until now a candidate's page showed a decision as soon as it was recorded: the newest of each interview was told.
INSERT INTO "decision_notices" ("id", "organization_id", "interview_id", "decision_id", "scheduled_by_id", "body", "status", "send_after", "sent_at", "created_at")
SELECT DISTINCT ON (d."interview_id") gen_random_uuid(), d."organization_id", d."interview_id", d."id", d."recruiter_id",
  CASE d."outcome"
    WHEN 'advance' THEN 'We would like to go on with you. We will write to you about the next step.'
    WHEN 'hold' THEN 'It is neither a yes nor a no yet. We will write to you when it is settled; you need not do anything.'
    ELSE 'We do not go on with this application. Thank you for the time you gave it.'
  END,
  'sent', d."created_at", d."created_at", d."created_at"
FROM "decisions" d
ORDER BY d."interview_id", d."created_at" DESC, d."id" DESC;
