import { tokenPurposes } from "@teamified/contracts/account-tokens";
import { isMailKind, type MailData, type MailKind, mailKinds } from "@teamified/contracts/mails";
import type { Tx } from "@teamified/db/client";
import type { MailFacts } from "@teamified/email/templates/templates";
import { loadTokenFacts } from "../accounts/account-token.ts";
import { loadNoticeFacts } from "../decisions/notice-mail.ts";
import { settleNotice } from "../decisions/settle-notice.ts";
import type { Deps } from "../deps.ts";
import { feedbackDelivery } from "../feedback/feedback-delivery.ts";
import { loadFeedbackFacts } from "../feedback/feedback-mail.ts";

/** The mail that a handler is asked about. */
export type HandledMail<K extends MailKind> = {
  id: string;
  organizationId: string;
  data: MailData<K>;
  attempts: number;
};

/**
 * What a kind of mail needs beside its template. The hooks write the outcome back to where the mail came from, in the
 * transaction that writes it to the mail's own row.
 */
type MailHandler<K extends MailKind> = {
  /** True for what may go to an address that nobody confirmed: the question whether it is right. */
  toAnyAddress?: boolean;
  /** True for what is limited where it is caused; all other mail has a limit of its recipient's day. */
  hasOwnLimit?: boolean;
  /** Makes the template's facts of the stored data, at the moment of sending; null when it is no longer to be sent. */
  load?: (
    deps: Deps,
    mail: HandledMail<K>,
  ) => Promise<{ facts: MailFacts<K> /** Instead of the recipient's own. */; to?: string } | null>;
  /** In the transaction of the claim; false when what it came from no longer wants it to leave. */
  onSending?: (deps: Deps, tx: Tx, mail: HandledMail<K>) => Promise<boolean>;
  onSent?: (deps: Deps, tx: Tx, mail: HandledMail<K>) => Promise<void>;
  /** A try failed and there will be another. */
  onDelayed?: (deps: Deps, tx: Tx, mail: HandledMail<K>, reason: string) => Promise<void>;
  onFailed?: (deps: Deps, tx: Tx, mail: HandledMail<K>, reason: string) => Promise<void>;
  /** It failed, and is to be tried anew. */
  onQueuedAgain?: (deps: Deps, tx: Tx, mail: HandledMail<K>) => Promise<void>;
};

/** The kinds whose template is not filled with the stored data as it is: these must say how. */
type LoadedKind = { [K in MailKind]: MailData<K> extends MailFacts<K> ? never : K }[MailKind];
type MailHandlers = { [K in Exclude<MailKind, LoadedKind>]?: MailHandler<K> } & {
  [K in LoadedKind]: MailHandler<K> & Required<Pick<MailHandler<K>, "load">>;
};

const handlers: MailHandlers = {
  "account.verify": {
    toAnyAddress: true,
    hasOwnLimit: true,
    load: (deps, { organizationId, data }) =>
      loadTokenFacts(deps, {
        organizationId,
        id: data.tokenId,
        purpose: "verify-address",
        toFacts: (token) => ({
          url: `${deps.settings.candidateUrl}/verify-address/${token}`,
          validDays: tokenPurposes["verify-address"].minutes / (24 * 60),
        }),
      }),
  },
  "account.sign-in-locked": {
    hasOwnLimit: true,
    load: (deps, { organizationId, data }) =>
      loadTokenFacts(deps, {
        organizationId,
        id: data.tokenId,
        purpose: "sign-in",
        toFacts: (token, isCandidate) => ({
          until: data.until,
          url: `${isCandidate ? deps.settings.candidateUrl : deps.settings.recruiterUrl}/sign-in-by-mail/${token}`,
        }),
      }),
  },
  "decision.notice": {
    load: loadNoticeFacts,
    onSent: (deps, tx, { data }) => settleNotice(deps, tx, { ...data, problem: null }),
    onFailed: (deps, tx, { data }, problem) => settleNotice(deps, tx, { ...data, problem }),
  },
  "feedback.sent": { load: loadFeedbackFacts, ...feedbackDelivery },
};

/** The columns of a mail's row that its handler is told of. */
export const handledSelect = {
  id: true,
  organizationId: true,
  kind: true,
  data: true,
  attempts: true,
} as const;

/** A row as its handler gets it. Throws when this version does not know its kind or its data. */
export function readHandled(row: {
  id: string;
  organizationId: string;
  kind: string;
  data: unknown;
  attempts: number;
}): { kind: MailKind; mail: HandledMail<MailKind> } {
  const { id, organizationId, kind, attempts } = row;
  if (!isMailKind(kind)) throw new Error(`a mail of a kind that this version does not know: ${kind}`);
  return { kind, mail: { id, organizationId, attempts, data: mailKinds[kind].parse(row.data) } };
}

/** The handler of a kind, for code that does not know which kind it has. */
export function handlerOf<K extends MailKind>(kind: K): MailHandler<K> {
  // The table above ties each kind to its handler; a lookup by a kind that is not known loses that connection.
  return ((handlers as Partial<Record<MailKind, unknown>>)[kind] ?? {}) as MailHandler<K>;
}
