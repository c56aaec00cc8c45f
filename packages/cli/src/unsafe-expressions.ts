/** Expressions that may take more than linear time, and why that does no harm. `source` null: all of the file. */
export const allowedExpressions: { file: string; source: string | null; why: string }[] = [
  {
    file: "packages/testing/",
    source: null,
    why: "Tests and the simulator of providers read what we wrote ourselves.",
  },
  { file: "packages/bench/", source: null, why: "Labels of resumes are files of whoever measures." },
  {
    file: "packages/config/src/variables.ts",
    source: "\\/+$",
    why: "Addresses of the environment, which whoever operates the portal writes.",
  },
  { file: "packages/storage/src/supabase-store.ts", source: "\\/+$", why: "As above: SUPABASE_URL." },
  { file: "packages/email/src/resend-mailer.ts", source: "\\/+$", why: "As above: RESEND_BASE_URL." },
  { file: "packages/ai/src/speech/deepgram-transcriber.ts", source: "\\/+$", why: "As above." },
  { file: "packages/ai/src/speech/elevenlabs-speaker.ts", source: "\\/+$", why: "As above." },
  {
    file: "packages/resume/src/citation-check.ts",
    source: null,
    why: "Two digits of a year behind a dash.",
  },
  {
    file: "packages/documents/src/read-docx.ts",
    source: null,
    why: "Names of parts and properties that are ours; what stands between is no tag.",
  },
  {
    file: "packages/interview/src/answer-language.ts",
    source: null,
    why: "Reads the first 2,000 characters of an answer and no more.",
  },
  {
    file: "packages/interview/src/classify-turn.ts",
    source: null,
    why: "Reads turns of at most 160 characters, or the first 300 of longer ones.",
  },
  {
    file: "packages/interview/src/said-beside.ts",
    source: null,
    why: "Reads turns of at most 300 characters and 24 words.",
  },
  {
    file: "packages/interview/src/local/fitting-reply.ts",
    source: null,
    why: "Reads turns of at most 400 characters.",
  },
  { file: "packages/db/src/is-unavailable.ts", source: null, why: "Codes of errors of the database." },
  { file: "packages/cli/src/closing-lines.ts", source: null, why: "What our own test runner prints." },
];
