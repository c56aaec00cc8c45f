-- CreateTable
CREATE TABLE "model_calls" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "interview_id" UUID,
    "task" TEXT NOT NULL,
    "prompt_id" TEXT,
    "prompt_version" TEXT,
    "provider" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "input_tokens" INTEGER NOT NULL,
    "output_tokens" INTEGER NOT NULL,
    "cost_usd" DECIMAL(12,6) NOT NULL,
    "ms" INTEGER NOT NULL,
    "first_word_ms" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_calls_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_spending" (
    "organization_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "calls" INTEGER NOT NULL DEFAULT 0,
    "tokens" INTEGER NOT NULL DEFAULT 0,
    "cost_usd" DECIMAL(12,6) NOT NULL DEFAULT 0,
    "alerted_at" TIMESTAMPTZ(3),

    CONSTRAINT "model_spending_pkey" PRIMARY KEY ("organization_id","day")
);

-- CreateIndex
CREATE INDEX "model_calls_organization_id_created_at_idx" ON "model_calls"("organization_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "model_calls_interview_id_idx" ON "model_calls"("interview_id");

-- CreateIndex
CREATE INDEX "model_calls_prompt_id_prompt_version_created_at_idx" ON "model_calls"("prompt_id", "prompt_version", "created_at" DESC);

-- AddForeignKey
ALTER TABLE "model_calls" ADD CONSTRAINT "model_calls_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_spending" ADD CONSTRAINT "model_spending_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
