-- CreateTable
CREATE TABLE "spoken_answers" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "question_sequence" INTEGER NOT NULL,
    "recording_key" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "file_key" TEXT NOT NULL,
    "mime_type" TEXT NOT NULL,
    "codec" TEXT NOT NULL,
    "sample_rate" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "seconds" DOUBLE PRECISION NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT,
    "confidence" DOUBLE PRECISION,
    "segments" JSONB NOT NULL DEFAULT '[]',
    "provider" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "transcription_ms" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "spoken_answers_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "spoken_answers_sent_at_idx" ON "spoken_answers"("sent_at");

-- CreateIndex
CREATE UNIQUE INDEX "spoken_answers_interview_id_recording_key_key" ON "spoken_answers"("interview_id", "recording_key");

-- AddForeignKey
ALTER TABLE "spoken_answers" ADD CONSTRAINT "spoken_answers_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spoken_answers" ADD CONSTRAINT "spoken_answers_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interviews"("id") ON DELETE CASCADE ON UPDATE CASCADE;
