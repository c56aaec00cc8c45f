-- CreateTable
CREATE TABLE "provider_paces" (
    "provider" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "provider_paces_pkey" PRIMARY KEY ("provider")
);
