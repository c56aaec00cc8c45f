import { registerInput, signInInput } from "@teamified/contracts/accounts";
import { hash } from "bcryptjs";
import { describe, expect, it, onTestFinished } from "vitest";
import { hashPassword, passwordMatches } from "../src/accounts/hash-password.ts";
import { createHashPool } from "../src/accounts/hash-pool.ts";

const parse = (password: string) =>
  registerInput.safeParse({ email: "ada@mail.example", fullName: "Ada Example", password });
const problemOf = (password: string) => parse(password).error?.issues[0]?.message;

describe("a password", () => {
  it.each([
    ["Chinese", "我的密码很安全2026!"],
    ["Japanese", "わたしのひみつ7、です"],
    ["Hindi", "मेरापासवर्ड२०२६!"],
    ["Arabic", "كلمةالسر٢٠٢٦!"],
    ["Hebrew", "הסיסמהשלי2026!"],
    ["Georgian", "ჩემიპაროლი2026!"],
    ["German", "Straße-2026"],
    ["Greek", "Κωδικός-2026"],
  ])("in %s that follows the rules is taken", (_, password) => {
    expect(problemOf(password)).toBeUndefined();
  });

  it.each([
    ["no-upper-case-1", "upper-case letter, or a letter of a script"],
    ["пароль-2026", "upper-case letter"],
    // A vowel sign belongs to its letter.
    ["मेरापासवर्ड२०२६", "special character"],
    ["Aa1!🙂🙂", "at least 8 characters"],
    ["Correct-1\u0000horse", "control characters"],
    ["我".repeat(30).concat("1!"), "72 bytes"],
    ["A1!".repeat(25), "72 bytes"],
  ])("%j is refused with what is missing", (password, words) => {
    expect(problemOf(password)).toContain(words);
  });

  it("counts characters, not halves of them, and bytes as bcrypt does", () => {
    expect(problemOf("Aa1!🙂🙂🙂🙂")).toBeUndefined();
    expect(problemOf("A1!".repeat(24))).toBeUndefined();
  });

  it("is the same however its letters were typed, at registration and at sign-in", async () => {
    const composed = "Caf\u00e9-2026-A";
    const decomposed = "Cafe\u0301-2026-A";
    const wide = "Ｃａｆé-２０２６-A";
    const stored = await hashPassword(parse(decomposed).data?.password ?? "");
    for (const typed of [composed, decomposed, wide]) {
      const { password } = signInInput.parse({ email: "a@b.example", password: typed });
      expect(await passwordMatches(password, stored)).toBe(true);
    }
    expect(await passwordMatches("Cafe-2026-A", stored)).toBe(false);
  });

  it("fits the hash that was made of it as it was typed, before there was one form", async () => {
    const before = await hash("Cafe\u0301-2026-A", 4);
    expect(await passwordMatches("Cafe\u0301-2026-A", before)).toBe(true);
    expect(await passwordMatches("Caf\u00e9-2027-A", before)).toBe(false);
  });

  it("does not fit because its first 72 bytes do", async () => {
    const seventyTwo = "A1!".repeat(24);
    const stored = await hashPassword(seventyTwo);
    expect(stored).toMatch(/^\$2b\$12\$/);
    expect(await passwordMatches(seventyTwo, stored)).toBe(true);
    expect(await passwordMatches(`${seventyTwo}and more`, stored)).toBe(false);
  });
});

describe("the threads that hash", () => {
  const open = (waitingAtMost: number) => {
    const pool = createHashPool({ threads: 1, waitingAtMost });
    onTestFinished(() => pool.close());
    return pool;
  };
  const request = (cost: number) => ({ password: "Correct-horse-1", passwordHash: null, cost });

  it("leave the event loop free while ten passwords are hashed", async () => {
    const pool = open(20);
    await pool.run(request(4), "sign-in");
    let turns = 0;
    const counting = setInterval(() => {
      turns += 1;
    }, 1);
    const hashes = await Promise.all(Array.from({ length: 10 }, () => pool.run(request(10), "sign-in")));
    clearInterval(counting);
    expect(hashes.every((answer) => "hash" in answer)).toBe(true);
    // On the loop itself bcrypt gives way ten times a second at most.
    expect(turns).toBeGreaterThan(50);
  });

  it("take so many in their line, and tell the others at once when to come back", async () => {
    const pool = open(3);
    const results = await Promise.allSettled(
      Array.from({ length: 60 }, () => pool.run(request(6), "registration")),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
    const refused = results.find((result) => result.status === "rejected");
    expect(refused?.reason).toMatchObject({
      code: "unavailable",
      message: expect.stringContaining("Try again in 2 seconds"),
      details: { retryAfterSeconds: 2 },
    });
  });

  it("serve whoever was here before strangers, and a sign-in before a registration", async () => {
    const pool = open(3);
    const order: string[] = [];
    const ask = (name: string, urgency: "known" | "sign-in" | "registration") =>
      pool.run(request(6), urgency).then(
        () => order.push(name),
        () => order.push(`${name} refused`),
      );
    await Promise.all([
      ask("first", "registration"),
      ask("registration", "registration"),
      ask("second registration", "registration"),
      ask("sign-in", "sign-in"),
      ask("known", "known"),
      ask("late registration", "registration"),
      // Asked before any of them is over: there is room for whoever is more urgent than one who waits.
      Promise.resolve().then(() => {
        expect(() => pool.assertRoom("registration")).toThrow("Many people are signing in");
        expect(() => pool.assertRoom("known")).not.toThrow();
      }),
    ]);
    expect(order).toEqual([
      "second registration refused",
      "late registration refused",
      "first",
      "known",
      "sign-in",
      "registration",
    ]);
  });
});
