-- DropForeignKey
ALTER TABLE "login_attempts" DROP CONSTRAINT "login_attempts_organization_id_fkey";

-- DropTable
DROP TABLE "provider_gates";

-- DropTable
DROP TABLE "login_attempts";

-- DropTable
DROP TABLE "provider_paces";

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(6) NOT NULL,
    "granted" INTEGER NOT NULL,
    "blocked_until" TIMESTAMPTZ(6),
    "strikes" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);
