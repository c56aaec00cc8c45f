import { z } from "zod";
import { personNameSchema } from "./names.ts";
import { isStorableText } from "./plain-input.ts";

/** Addresses are compared in lower case without surrounding blanks (AUTH-1). */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "This e-mail address is too long.")
  .pipe(z.email("Enter an e-mail address like name@example.com."));

/** What bcrypt reads of a password; it would pass over the rest in silence. */
export const maxPasswordBytes = 72;
/** No keyboard types that much; what is longer is not looked at. */
const maxTypedCharacters = 500;

/**
 * The one form in which a password is hashed and compared: NFKC, as NIST SP 800-63B section 3.1.1.2 recommends, so that
 * the same letters count as the same whichever keyboard typed them (é as one character or two, full-width digits).
 */
export function normalizePassword(typed: string): string {
  return typed.normalize("NFKC");
}

/** Length in the bytes that bcrypt counts, of a password in its one form. */
export function passwordBytes(password: string): number {
  return new TextEncoder().encode(password).length;
}

/**
 * An upper-case letter, or a letter of a script that has none: Chinese, Japanese, Korean, Arabic, Hebrew, the scripts of
 * India, and others. Georgian has capitals in Unicode that are for headlines, and on no keyboard.
 */
const upperCase = /[\p{Lu}\p{Lt}\p{Lo}\p{Script=Georgian}]/u;

/**
 * AUTH-1, in the form of {@link normalizePassword}. Characters are code points, digits those of any script, and the
 * vowel signs that belong to a letter are no special characters.
 */
export const passwordSchema = z
  .string()
  .max(maxTypedCharacters, "This password is too long.")
  .transform(normalizePassword)
  .pipe(
    z
      .string()
      .refine((value) => [...value].length >= 8, "Use at least 8 characters.")
      .regex(/^\P{Cc}*$/u, "A password has no line breaks or other control characters.")
      .regex(upperCase, "Add an upper-case letter, or a letter of a script that has no upper case.")
      .regex(/\p{Nd}/u, "Add a digit.")
      .regex(/[^\p{L}\p{M}\p{N}\s]/u, "Add a special character, such as ! or ?.")
      .refine(
        (value) => passwordBytes(value) <= maxPasswordBytes,
        `Use a shorter password: at most ${maxPasswordBytes} bytes. That is ${maxPasswordBytes} letters of English, ${maxPasswordBytes / 2} of Greek, Arabic or Hebrew, ${maxPasswordBytes / 3} of Chinese or Hindi.`,
      ),
  );

export const registerInput = z.object({
  email: emailSchema,
  password: passwordSchema,
  fullName: personNameSchema,
});
export type RegisterInput = z.infer<typeof registerInput>;

export const signInInput = z.object({
  email: z.string().trim().toLowerCase().min(1, "Enter your e-mail address.").max(254).refine(isStorableText),
  password: z.string().min(1, "Enter your password.").max(maxTypedCharacters),
});
export type SignInInput = z.infer<typeof signInInput>;
