import { describe, expect, it } from "vitest";
import { renderFeedbackMail } from "../src/templates/feedback-mail.ts";

const mail = renderFeedbackMail({
  candidateName: "Ada",
  organizationName: "Acme\r\nBcc: everyone@example.com",
  content: "Dear Ada,\n\n<script>alert(1)</script> is what you wrote.",
  gaps: [{ topic: "Tests", why: "none are named", nextStep: "Write one & show it." }],
  resources: [{ title: "MDN", url: "https://developer.mozilla.org/", checkedOn: "2026-11-20" }],
  portalUrl: "https://jobs.example.com/resumes/1",
});

describe("the feedback mail", () => {
  it("keeps its subject on one line, whatever the organization is called", () => {
    expect(mail.subject).toBe("Feedback on your resume from Acme Bcc: everyone@example.com");
  });

  it("escapes what people wrote", () => {
    expect(mail.html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(mail.html).not.toContain("<script>");
    expect(mail.html).toContain("Write one &amp; show it.");
  });

  it.each([
    "Dear Ada,",
    "Tests",
    "none are named",
    "https://developer.mozilla.org/",
    "not a decision",
    "https://jobs.example.com/resumes/1",
  ])("says %j in the text and in the HTML", (words) => {
    expect(mail.text).toContain(words);
    expect(mail.html).toContain(words);
  });

  it("can be read in the dark", () => {
    expect(mail.html).toContain('<meta name="color-scheme" content="light dark">');
    expect(mail.html).toContain("prefers-color-scheme: dark");
  });
});
