import { AppError } from "@teamified/contracts/errors";
import { describe, expect, it } from "vitest";
import { readSignInProblem, signInErrorText } from "../src/sign-in-error.ts";

describe("a failed sign-in", () => {
  it("comes back with the time until which it is locked", () => {
    const text = signInErrorText(new AppError("locked", "", { retryAt: "2026-11-21T10:15:00.000Z" }));
    expect(readSignInProblem(text)).toEqual({
      kind: "locked",
      retryAt: new Date("2026-11-21T10:15:00.000Z"),
    });
  });

  it("comes back as locked without a time when that cannot be read", () => {
    expect(readSignInProblem("locked:soon")).toEqual({ kind: "locked", retryAt: null });
  });

  it("comes back as unauthenticated, as does NextAuth's own word for it", () => {
    expect(readSignInProblem(signInErrorText(new AppError("unauthenticated", "")))).toEqual({
      kind: "unauthenticated",
    });
    expect(readSignInProblem("CredentialsSignin")).toEqual({ kind: "unauthenticated" });
  });

  it("reads anything unknown as unavailable, and nothing as no problem", () => {
    expect(readSignInProblem("Configuration")).toEqual({ kind: "unavailable" });
    expect(readSignInProblem(null)).toBeNull();
  });
});
