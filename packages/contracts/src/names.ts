import { z } from "zod";

/** What nobody is called: an address of the web or of mail, for which a mail program makes a link. */
const likeAddress =
  /:\/\/|\bwww\b|@|[\p{L}\p{N}-]{2}[.．。｡]\p{L}{2}|[\p{L}\p{N}][.．。｡](?:\p{L}{2,4}(?!\p{L})|\p{L}{2,20}\/)/iu;

/** Letters of any script with their marks, digits, and what stands between and around names. */
const signs = /^[\p{L}\p{M}\p{N} '’ʼ‘`´\-‐‑–.,·・()/]+$/u;

/** Joiners change how letters of Arabic and of the scripts of India are drawn; anywhere else nobody sees them. */
const joiners =
  /(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{M}])[\u200C\u200D](?=[\p{L}\p{M}])/gu;

/** More marks on one letter than any script needs, which run over the lines above and below. */
const tooManyMarks = /\p{M}{6}/u;

const longest = 100;

/**
 * The name of a person, wherever one is entered: any alphabet, in one form (NFC) with single blanks, 2 to 100
 * characters. No addresses, line breaks, or characters that nobody sees, because names stand in mails to others.
 */
export const personNameSchema = z
  .string()
  .max(500, `Use at most ${longest} characters.`)
  .transform((typed) =>
    typed
      .normalize("NFC")
      .replace(/[\p{Zs}\t]+/gu, " ")
      .trim(),
  )
  .pipe(
    z
      .string()
      .refine((name) => [...name].length >= 2, "Enter your full name, at least 2 characters.")
      .refine((name) => [...name].length <= longest, `Use at most ${longest} characters.`)
      .refine(
        (name) => !likeAddress.test(name),
        "Write the name alone, without an address of a web page or of mail. Put a blank after a full stop.",
      )
      .refine(
        (name) => signs.test(name.replace(joiners, "")) && !tooManyMarks.test(name),
        "Write the name with letters, blanks, hyphens, apostrophes, full stops and commas.",
      )
      .refine((name) => /\p{L}/u.test(name), "A name has letters."),
  );

/** The name of an organization: as it likes, but on one line and without characters that nobody sees. */
export const organizationNameSchema = z
  .string()
  .max(500, "Use at most 120 characters.")
  .transform((typed) =>
    typed
      .normalize("NFC")
      .replace(/[\p{Zs}\t]+/gu, " ")
      .trim(),
  )
  .pipe(
    z
      .string()
      .min(2, "Give the organization a name of at least 2 characters.")
      .max(120, "Use at most 120 characters.")
      .regex(
        /^[^\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}<>]+$/u,
        "Write the name on one line, with characters that can be seen.",
      )
      .refine((name) => !/:\/\//.test(name), "Write the name alone, without an address."),
  );
