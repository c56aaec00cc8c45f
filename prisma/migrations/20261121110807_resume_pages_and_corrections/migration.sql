-- AlterTable
ALTER TABLE "resumes" ADD COLUMN     "corrected_at" TIMESTAMPTZ(3),
ADD COLUMN     "corrections" JSONB,
ADD COLUMN     "pages" JSONB NOT NULL DEFAULT '[]';
