-- AlterTable
ALTER TABLE "resumes" ADD COLUMN     "read_by" JSONB;
