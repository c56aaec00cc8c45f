-- A role is a key of contracts/permissions, so that a new one needs no migration. What is stored stays as it is.
ALTER TABLE "recruiters" ALTER COLUMN "role" DROP DEFAULT,
ALTER COLUMN "role" TYPE TEXT USING "role"::TEXT,
ALTER COLUMN "role" SET DEFAULT 'viewer';

-- DropEnum
DROP TYPE "recruiter_role";
