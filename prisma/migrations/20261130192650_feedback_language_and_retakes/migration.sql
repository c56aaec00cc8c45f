-- AlterTable
ALTER TABLE "resume_feedback" ADD COLUMN     "drafted_from" TIMESTAMPTZ(3),
ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'en';

-- AlterTable
ALTER TABLE "organizations" ADD COLUMN     "retake_after_days" INTEGER NOT NULL DEFAULT 30;

-- CreateTable
CREATE TABLE "retake_permits" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "role_key" TEXT NOT NULL,
    "granted_by_id" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "retake_permits_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "retake_permits_candidate_id_role_key_key" ON "retake_permits"("candidate_id", "role_key");

-- AddForeignKey
ALTER TABLE "retake_permits" ADD CONSTRAINT "retake_permits_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retake_permits" ADD CONSTRAINT "retake_permits_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retake_permits" ADD CONSTRAINT "retake_permits_granted_by_id_fkey" FOREIGN KEY ("granted_by_id") REFERENCES "recruiters"("id") ON DELETE SET NULL ON UPDATE CASCADE;
