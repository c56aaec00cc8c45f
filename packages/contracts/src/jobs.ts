import { z } from "zod";

const ref = <K extends string>(key: K) => z.object({ [key]: z.uuid() } as Record<K, z.ZodUUID>);

/**
 * Job names and payloads: a job carries ids, the row carries the truth. Names are stored in the
 * queue: add, never rename. The registry in packages/jobs must have a handler for each (build error
 * otherwise).
 */
export const jobPayloads = {
  "resume.parse": ref("resumeId"),
  "feedback.send": ref("feedbackId"),
  /** A draft that is older than the candidate's corrections. */
  "feedback.redraft": ref("feedbackId"),
  "mail.send": ref("mailId"),
  "interview.score": ref("interviewId"),
  /** Left in the queue by versions from before the table of mails. `day` in UTC. */
  "models.budget-alert": z.object({ organizationId: z.uuid(), day: z.iso.date() }),
  /** Cron: offers again what is due and has no live job; abandons idle interviews. */
  "system.sweep": z.object({}),
  /** Cron: removes stored steps of finished jobs, interviews past their retention, and old calls of models. */
  "system.purge": z.object({}),
} as const;

export type JobName = keyof typeof jobPayloads;
export type JobPayload<N extends JobName> = z.infer<(typeof jobPayloads)[N]>;

export type EnqueueOptions = {
  /** At most one queued job per key; a second enqueue moves the queued one, forward or back. */
  key: string;
  /** Seconds from now; 0 (the default) wakes a worker at commit. */
  afterSeconds?: number;
  /**
   * Leaves a job of this key alone that runs, is due, or waits for its retry; pulls a timer forward. For
   * the sweep, which must not shorten a backoff.
   */
  unlessLive?: boolean;
  /** A person waits for it: it goes before everything of its name that the clock brought. */
  urgent?: boolean;
};
