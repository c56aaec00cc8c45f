-- AlterTable
ALTER TABLE "assessment_results" ADD COLUMN     "scoring" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "assessment_runs" ADD COLUMN     "scoring" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "assessment_scorings" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "assessment_status" NOT NULL DEFAULT 'pending',
    "reason" TEXT,
    "requested_by_id" UUID,
    "copies" JSONB,
    "result" JSONB,
    "generated_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assessment_scorings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer_runs" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "role_key" TEXT NOT NULL,
    "question_id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "hashes" BIGINT[],

    CONSTRAINT "answer_runs_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "assessment_scorings_status_updated_at_idx" ON "assessment_scorings"("status", "updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_scorings_assessment_id_number_key" ON "assessment_scorings"("assessment_id", "number");

-- CreateIndex
CREATE INDEX "answer_runs_organization_id_role_key_question_id_answered_a_idx" ON "answer_runs"("organization_id", "role_key", "question_id", "answered_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "answer_runs_interview_id_sequence_key" ON "answer_runs"("interview_id", "sequence");

-- AddForeignKey
ALTER TABLE "assessment_scorings" ADD CONSTRAINT "assessment_scorings_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_scorings" ADD CONSTRAINT "assessment_scorings_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment_results"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_scorings" ADD CONSTRAINT "assessment_scorings_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "recruiters"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_runs" ADD CONSTRAINT "answer_runs_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_runs" ADD CONSTRAINT "answer_runs_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interviews"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Hand-written from here on: data.

-- What was scored before there were scorings is the first one, with the result as it stands.
INSERT INTO "assessment_scorings" ("id", "organization_id", "assessment_id", "number", "status", "result", "generated_at", "created_at", "updated_at")
SELECT
    gen_random_uuid(),
    a."organization_id",
    a."id",
    1,
    a."status",
    CASE WHEN a."status" = 'completed' THEN jsonb_build_object(
        'technical', p."technical",
        'integrity', p."integrity",
        'reasoning', p."reasoning",
        'recommendations', p."recommendations",
        'overallScore', a."overall_score",
        'overallRange', coalesce(a."overall_range", 'null'::jsonb),
        'integrityScore', a."integrity_score",
        'provenance', a."provenance"
    ) END,
    a."generated_at",
    a."created_at",
    a."updated_at"
FROM "assessment_results" a
CROSS JOIN LATERAL (
    SELECT
        (array_agg(r."output" ORDER BY r."attempt" DESC) FILTER (WHERE r."pass" = 'technical'))[1] AS "technical",
        (array_agg(r."output" ORDER BY r."attempt" DESC) FILTER (WHERE r."pass" = 'integrity'))[1] AS "integrity",
        (array_agg(r."output" ORDER BY r."attempt" DESC) FILTER (WHERE r."pass" = 'reasoning'))[1] AS "reasoning",
        (array_agg(r."output" ORDER BY r."attempt" DESC) FILTER (WHERE r."pass" = 'recommendations'))[1] AS "recommendations"
    FROM "assessment_runs" r
    WHERE r."assessment_id" = a."id" AND r."status" = 'completed'
) p;
