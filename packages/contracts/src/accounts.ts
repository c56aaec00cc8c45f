import { z } from "zod";
import { isStorableText } from "./plain-input.ts";

export const recruiterRoles = ["viewer", "recruiter", "admin"] as const;
export const recruiterRoleSchema = z.enum(recruiterRoles);
export type RecruiterRole = z.infer<typeof recruiterRoleSchema>;

/** Addresses are compared in lower case without surrounding blanks (AUTH-1). */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "This e-mail address is too long.")
  .pipe(z.email("Enter an e-mail address like name@example.com."));

/** AUTH-1. At most 72 bytes, because bcrypt reads no further. */
export const passwordSchema = z
  .string()
  .min(8, "Use at least 8 characters.")
  .regex(/\p{Lu}/u, "Add an upper-case letter.")
  .regex(/\d/, "Add a digit.")
  .regex(/[^\p{L}\p{N}\s]/u, "Add a special character, such as ! or ?.")
  .refine((value) => new TextEncoder().encode(value).length <= 72, "Use at most 72 characters.");

export const fullNameSchema = z
  .string()
  .trim()
  .min(2, "Enter your full name, at least 2 characters.")
  .max(120, "Use at most 120 characters.");

export const registerInput = z.object({
  email: emailSchema,
  password: passwordSchema,
  fullName: fullNameSchema,
});
export type RegisterInput = z.infer<typeof registerInput>;

export const signInInput = z.object({
  email: z.string().trim().toLowerCase().min(1, "Enter your e-mail address.").max(254).refine(isStorableText),
  password: z.string().min(1, "Enter your password.").max(200),
});
export type SignInInput = z.infer<typeof signInInput>;
