-- CreateTable
CREATE TABLE "provider_gates" (
    "provider" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(6) NOT NULL,
    "granted" INTEGER NOT NULL,

    CONSTRAINT "provider_gates_pkey" PRIMARY KEY ("provider")
);
