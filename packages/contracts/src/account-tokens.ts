import { z } from "zod";

/**
 * What a link of one use in a mail is for, and how many minutes it works. Purposes are stored: add, never rename.
 */
export const tokenPurposes = {
  "verify-address": { minutes: 3 * 24 * 60 },
  "sign-in": { minutes: 30 },
} as const;
export type TokenPurpose = keyof typeof tokenPurposes;

/** A token as it arrives in a link: 32 bytes in base64url. */
export const accountTokenSchema = z
  .string()
  .regex(
    /^[\w-]{43}$/,
    "This link is not complete. Open it from the mail again, or copy all of it into the address bar.",
  );
