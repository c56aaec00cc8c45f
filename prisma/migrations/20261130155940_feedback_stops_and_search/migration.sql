-- Hand-written: the index below needs its operators. PostgreSQL ships the extension, and since 13 whoever may create
-- tables in a database may create it there.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- AlterTable
ALTER TABLE "resume_feedback" ADD COLUMN     "held_at" TIMESTAMPTZ(3),
ADD COLUMN     "held_by_id" UUID,
ADD COLUMN     "rejected_at" TIMESTAMPTZ(3),
ADD COLUMN     "rejected_by_id" UUID,
ADD COLUMN     "stopped_auto_send_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "candidate_search" (
    "candidate_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "facts" JSONB NOT NULL DEFAULT '[]',
    "stale" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "candidate_search_pkey" PRIMARY KEY ("candidate_id")
);

-- CreateIndex
CREATE INDEX "candidate_search_text_idx" ON "candidate_search" USING GIN ("text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "candidate_search_organization_id_stale_candidate_id_idx" ON "candidate_search"("organization_id", "stale", "candidate_id");

-- AddForeignKey
ALTER TABLE "candidate_search" ADD CONSTRAINT "candidate_search_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_search" ADD CONSTRAINT "candidate_search_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resume_feedback" ADD CONSTRAINT "resume_feedback_held_by_id_fkey" FOREIGN KEY ("held_by_id") REFERENCES "recruiters"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resume_feedback" ADD CONSTRAINT "resume_feedback_rejected_by_id_fkey" FOREIGN KEY ("rejected_by_id") REFERENCES "recruiters"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Hand-written from here on: Prisma's schema cannot say it.

-- Who stopped what is stopped now, as the log has it. The deadline of that time was not kept.
UPDATE "resume_feedback" f SET
  "held_at" = e."created_at",
  "held_by_id" = (SELECT r."id" FROM "recruiters" r WHERE r."id" = e."actor_id")
FROM (
  SELECT DISTINCT ON ("subject_id") "subject_id", "actor_id", "created_at" FROM "audit_events"
  WHERE "action" = 'feedback.held' ORDER BY "subject_id", "created_at" DESC
) e
WHERE f."status" = 'held' AND e."subject_id" = f."id"::text;

UPDATE "resume_feedback" f SET
  "rejected_at" = e."created_at",
  "rejected_by_id" = (SELECT r."id" FROM "recruiters" r WHERE r."id" = e."actor_id")
FROM (
  SELECT DISTINCT ON ("subject_id") "subject_id", "actor_id", "created_at" FROM "audit_events"
  WHERE "action" = 'feedback.rejected' ORDER BY "subject_id", "created_at" DESC
) e
WHERE f."status" = 'rejected' AND e."subject_id" = f."id"::text;

-- What candidates are found by is made anew when a column that it comes from changes, whoever changes it. The
-- update is unconditional: one that skipped rows which are stale already would miss a change that is committed
-- while somebody else makes the row anew.
CREATE FUNCTION "mark_candidate_search_stale"() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_TABLE_NAME = 'candidates' THEN
    INSERT INTO "candidate_search" ("candidate_id", "organization_id") VALUES (NEW."id", NEW."organization_id")
    ON CONFLICT ("candidate_id") DO UPDATE SET "stale" = true;
  ELSIF TG_OP = 'DELETE' THEN
    UPDATE "candidate_search" SET "stale" = true WHERE "candidate_id" = OLD."candidate_id";
  ELSE
    UPDATE "candidate_search" SET "stale" = true WHERE "candidate_id" = NEW."candidate_id";
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER "candidates_search_stale"
AFTER INSERT OR UPDATE OF "full_name", "email", "phone" ON "candidates"
FOR EACH ROW EXECUTE FUNCTION "mark_candidate_search_stale"();

CREATE TRIGGER "resumes_search_stale"
AFTER INSERT OR DELETE OR UPDATE OF "parsed_data", "corrections", "parsing_status", "uploaded_at" ON "resumes"
FOR EACH ROW EXECUTE FUNCTION "mark_candidate_search_stale"();

INSERT INTO "candidate_search" ("candidate_id", "organization_id")
SELECT "id", "organization_id" FROM "candidates"
ON CONFLICT ("candidate_id") DO NOTHING;
