import { describe, expect, it } from "vitest";
import { organizationNameSchema, personNameSchema } from "../src/names.ts";

describe("the name of a person", () => {
  it.each([
    "O'Connor",
    "Siobhán O’Connor",
    "Nguyễn Văn An",
    "María-José",
    "J. R. R. Tolkien",
    "J.R.R. Tolkien",
    "J.Tolkien",
    "Sammy Davis, Jr.",
    "Ötzi",
    "X Æ A",
    "X Æ A-12",
    "李小龙",
    "محمد",
    "علی‌رضا",
    "Dr. Anna-Lena Müller",
    "शक्ति कुमार",
    "ශ්‍රී ලාල්",
    "สมชาย ใจดี",
    "Ravi s/o Kumar",
    "Josep Lluís Carod·Rovira",
    "Ada Lovelace (Byron)",
    "Nina 3rd",
    "Li",
  ])("may be %j", (name) => {
    expect(personNameSchema.parse(name)).toBe(name.normalize("NFC"));
  });

  it.each([
    ["one blank where there were several", "  Ada \t Lovelace ", "Ada Lovelace"],
    ["one form for letters with marks", "Jose\u0301", "José"],
    ["plain blanks", "Ada\u00A0Lovelace\u3000B", "Ada Lovelace B"],
  ])("is kept with %s", (_what, typed, kept) => {
    expect(personNameSchema.parse(typed)).toBe(kept);
  });

  it.each([
    "Urgent: verify at https://evil.example/login",
    "visit evil.com now",
    "visit evil．com now",
    "www evil",
    "Jane t.co/abc",
    "J.co",
    "x.io/abc def",
    "t.example/a",
    "//evil.example",
    "ada@evil.com",
    "Ada\nBcc: everyone@example.com",
    "Ada\r\nLovelace",
    "Ada\u2028Lovelace",
    "Ada\u0000Lovelace",
    "Ada\u202Eecalevol",
    "Ada\u2066Lovelace\u2069",
    "A\u200Bda",
    "Ada\u200DLovelace",
    "Ada\u00ADLovelace",
    "A\uFEFFda",
    "Ada \u{E0041}",
    "12345",
    "- - -",
    "A",
    " ",
    "\u200B\u200B\u200B",
    "<b>Ada</b>",
    "Ada 🚀",
    "a".repeat(101),
    `Ada${"\u0301".repeat(8)}`,
  ])("is not %j", (name) => {
    expect(personNameSchema.safeParse(name).success).toBe(false);
  });
});

describe("the name of an organization", () => {
  it.each(["Example & Sons", "7-Eleven, Inc.", "Booking.com", "株式会社テスト", "AT&T + Co. (Berlin)"])(
    "may be %j",
    (name) => {
      expect(organizationNameSchema.parse(` ${name} `)).toBe(name);
    },
  );

  it.each(["Acme\nBcc: x", "Acme\u202E", "https://evil.example", "A", "<b>Acme</b>"])("is not %j", (name) => {
    expect(organizationNameSchema.safeParse(name).success).toBe(false);
  });
});
