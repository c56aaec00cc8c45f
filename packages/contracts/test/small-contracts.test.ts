import { describe, expect, it } from "vitest";
import { AppError, errorStatus, notFound } from "../src/errors.ts";
import { feedbackCursorSchema, viewedFeedbacksSchema, writeFeedbackCursor } from "../src/feedback.ts";
import { jobPayloads } from "../src/jobs.ts";
import { limits } from "../src/limits.ts";
import { isMailKind } from "../src/mails.ts";
import { madeBy } from "../src/model-calls.ts";
import { pageInput } from "../src/paging.ts";
import { quotesPassage } from "../src/resumes.ts";

const id = "01890a5d-ac96-774b-bcce-b302099a8057";

describe("errors", () => {
  it("say the same of a row that is not there and of one that belongs to somebody else", () => {
    const error = notFound("resume");
    expect(error).toBeInstanceOf(AppError);
    expect(error.code).toBe("not_found");
    expect(errorStatus[error.code]).toBe(404);
    expect(error.message).toBe("This resume does not exist, or you have no access to it.");
  });

  it("keep their cause for the log and nothing for the page", () => {
    const cause = new Error("connection refused");
    const error = new AppError("unavailable", "Try again in a moment.", { retryAfterSeconds: 5 }, cause);
    expect(error.cause).toBe(cause);
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: "AppError",
      code: "unavailable",
      details: { retryAfterSeconds: 5 },
    });
  });
});

describe("the place where a page of the queue ended", () => {
  it.each([
    { deadline: new Date("2026-01-31T12:00:00.000Z"), id },
    { deadline: null, id },
  ])("is read as it was written: $deadline", (cursor) => {
    expect(feedbackCursorSchema.parse(writeFeedbackCursor(cursor))).toEqual(cursor);
  });

  it.each([
    "",
    "no-id",
    `yesterday_${id}`,
    `x_2026-01-31T12:00:00.000Z_${id}`,
    `0001-01-31T12:00:00.000Z_${id}`,
  ])("is not %j", (text) => {
    expect(feedbackCursorSchema.safeParse(text).success).toBe(false);
  });
});

describe("what is stored by name", () => {
  it("knows its own kinds of mail, and nothing that every object has", () => {
    expect(isMailKind("feedback.sent")).toBe(true);
    expect(["feedback", "toString", "__proto__", ""].some(isMailKind)).toBe(false);
  });

  it("takes ids for jobs and nothing else", () => {
    expect(jobPayloads["resume.parse"].safeParse({ resumeId: id }).success).toBe(true);
    expect(jobPayloads["resume.parse"].safeParse({ resumeId: "../etc" }).success).toBe(false);
    expect(
      jobPayloads["models.budget-alert"].safeParse({ organizationId: id, day: "2026-02-30" }).success,
    ).toBe(false);
  });

  it("tells a person of each limit what happened, in a sentence to which the time is added", () => {
    for (const [name, { points, perSeconds, sentence }] of Object.entries(limits)) {
      expect(points, name).toBeGreaterThan(0);
      expect(perSeconds, name).toBeGreaterThan(0);
      expect(sentence, name).toMatch(/^[A-Z].*\.$/u);
    }
  });
});

describe("small contracts", () => {
  it("one feedback cannot be decided in two versions at once", () => {
    const viewed = (version: number) => ({ id, version });
    expect(viewedFeedbacksSchema.safeParse([viewed(1), viewed(1)]).success).toBe(true);
    expect(viewedFeedbacksSchema.safeParse([viewed(1), viewed(2)]).success).toBe(false);
    expect(viewedFeedbacksSchema.safeParse([]).success).toBe(false);
  });

  it("what a piece of work cost is not stored with it, and no reason is no field", () => {
    const usage = { provider: "openai", model: "m", promptVersion: "p@1", tokens: 3, costUsd: 0.1 };
    expect(madeBy(usage)).toEqual({ provider: "openai", model: "m", promptVersion: "p@1", tokens: 3 });
    expect(madeBy(usage)).not.toHaveProperty("insteadOf");
    expect(madeBy({ ...usage, insteadOf: "It was late." }).insteadOf).toBe("It was late.");
  });

  it("a page has 25 rows unless somebody asks for another number up to a hundred", () => {
    expect(pageInput.parse({})).toEqual({ limit: 25 });
    expect(pageInput.safeParse({ limit: 101 }).success).toBe(false);
    expect(pageInput.safeParse({ cursor: "1" }).success).toBe(false);
  });

  it("a warning quotes the resume where its text is the resume's own", () => {
    const warning = (code: "hidden_text" | "needs_review" | "unread_page") =>
      quotesPassage({ code, page: null, text: "x" });
    expect([warning("hidden_text"), warning("needs_review"), warning("unread_page")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
