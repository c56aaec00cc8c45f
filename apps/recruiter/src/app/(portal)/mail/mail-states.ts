import { type MailState, mailStateSchema } from "@teamified/contracts/mails";

/** Rows fetched at a time. */
export const pageSize = 50;

/** The state that an address names; null for all mails. */
export function readMailState(value: string | string[] | undefined): MailState | null {
  return mailStateSchema.safeParse(value).data ?? null;
}
