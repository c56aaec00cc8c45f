import type { TokenPurpose } from "@teamified/contracts/account-tokens";
import type { CandidateId, OrganizationId, RecruiterId } from "@teamified/contracts/ids";
import type { EnqueueOptions, JobName, JobPayload } from "@teamified/contracts/jobs";
import type { LimitOverrides } from "@teamified/contracts/limits";
import type { ModelSettings, PromptDescription } from "@teamified/contracts/model-calls";
import type { RecruiterRole } from "@teamified/contracts/permissions";
import type { RecordingProbe, Speaker, Transcriber } from "@teamified/contracts/speech";
import type { Db, Tx } from "@teamified/db/client";
import type { DocumentExtractor } from "@teamified/documents/document-extractor";
import type { Mailer } from "@teamified/email/mailer";
import type { Assessor, Interviewer } from "@teamified/interview/ports";
import type { Log } from "@teamified/log/log";
import type { FeedbackWriter, ResumeReader } from "@teamified/resume/ports";
import type { FileStore } from "@teamified/storage/file-store";

/**
 * Puts a job into the queue inside the transaction that writes its row, so that neither exists
 * without the other. The same key again moves the queued job instead of adding one.
 */
export type Enqueue = <N extends JobName>(
  tx: Tx,
  name: N,
  payload: JobPayload<N>,
  options: EnqueueOptions,
) => Promise<void>;

/** The finished steps of a job: a retry after a crash goes on behind them. Results must be JSON. */
export type Steps = { run<T>(name: string, work: () => Promise<T>): Promise<T> };

/** Numbers and addresses that configuration may change. */
export type Settings = {
  /** Seconds from a draft to its own sending (FDB-2). */
  feedbackAutoSendAfterSeconds: number;
  /** Seconds from a scheduled notice of a decision to its sending, at least; until then it can be taken back. */
  decisionNoticeAfterSeconds: number;
  /** INT-7. */
  inactivityMinutes: number;
  /** Other numbers than those of the catalogue. */
  limits: LimitOverrides;
  /** Addresses of the portals, without a slash at the end. */
  candidateUrl: string;
  recruiterUrl: string;
  /** What is in use, in a word each; for pages and the terminal. */
  models: ModelSettings;
  providers: { database: string; files: string; mail: string; interviewer: string; reader: string };
};

/** All that a use case may touch. A plain object: no container, no session, no environment. */
export type Deps = {
  db: Db;
  files: FileStore;
  mailer: Mailer;
  extractor: DocumentExtractor;
  reader: ResumeReader;
  writer: FeedbackWriter;
  interviewer: Interviewer;
  assessor: Assessor;
  transcriber: Transcriber;
  speaker: Speaker;
  recordingProbe: RecordingProbe;
  enqueue: Enqueue;
  /** Jobs of all organizations past their last try whose failure is not recorded as yet. */
  countDeadJobs: () => Promise<number>;
  /** What models are asked, for the admins' page. */
  prompts: readonly PromptDescription[];
  clock: { now(): Date };
  /**
   * The token of a link of one use, 43 letters, for the row with this id: made from the deployment's secret, so that
   * a mail that is tried again holds the same link, and the token itself is stored nowhere.
   */
  deriveToken: (purpose: TokenPurpose, id: string) => string;
  log: Log;
  settings: Settings;
};

/** The signed-in candidate, as the session of this request says. */
export type CandidateActor = {
  kind: "candidate";
  id: CandidateId;
  organizationId: OrganizationId;
};

/** The signed-in member of the hiring team, as the session of this request says. */
export type RecruiterActor = {
  kind: "recruiter";
  id: RecruiterId;
  organizationId: OrganizationId;
  role: RecruiterRole;
};
