import { describe, expect, it } from "vitest";
import {
  emailSchema,
  maxPasswordBytes,
  normalizePassword,
  passwordBytes,
  passwordSchema,
} from "../src/accounts.ts";

describe("an e-mail address", () => {
  it("is kept in lower case without blanks around it", () => {
    expect(emailSchema.parse("  Ada.Lovelace@Example.COM ")).toBe("ada.lovelace@example.com");
  });

  it.each(["ada", "ada@", "@example.com", "ada lovelace@example.com", `${"a".repeat(250)}@example.com`])(
    "is not %j",
    (typed) => {
      expect(emailSchema.safeParse(typed).success).toBe(false);
    },
  );
});

describe("a password", () => {
  it.each([
    ["Wört-2026", "with letters of any language"],
    ["密码密码密码-2026", "with a script that has no upper case"],
    ["Password １!", "with full-width digits"],
    [`A1!${"a".repeat(maxPasswordBytes - 3)}`, "of exactly the bytes that bcrypt reads"],
  ])("may be %j: %s", (typed) => {
    expect(passwordSchema.parse(typed)).toBe(typed.normalize("NFKC"));
  });

  it.each([
    ["Short1!", "Use at least 8 characters."],
    ["no-capitals-1", "Add an upper-case letter, or a letter of a script that has no upper case."],
    ["No-digits-here", "Add a digit."],
    ["NoSpecial1234", "Add a special character, such as ! or ?."],
    ["Line\nbreak-1", "A password has no line breaks or other control characters."],
    ["a".repeat(501), "This password is too long."],
  ])("is not %j, and the first sentence says why", (typed, sentence) => {
    expect(passwordSchema.safeParse(typed).error?.issues[0]?.message).toBe(sentence);
  });

  it("has its length counted in bytes, not in characters", () => {
    expect(passwordBytes("aä密😀")).toBe(1 + 2 + 3 + 4);
    const tooLong = `A1!${"密".repeat(24)}`;
    expect([...tooLong].length).toBeLessThan(maxPasswordBytes);
    expect(passwordSchema.safeParse(tooLong).error?.issues[0]?.message).toMatch(/^Use a shorter password/);
  });

  it("is the same whichever keyboard typed it", () => {
    expect(normalizePassword("Cafe\u0301-１")).toBe("Café-1");
  });
});
