import { createHash } from "node:crypto";
import { renderFeedbackMail } from "@teamified/email/templates/feedback-mail";
import { expect, it } from "vitest";
import { contentSecurityPolicy } from "../src/content-security-policy.ts";
import { mailInScheme } from "../src/mail-in-scheme.ts";

const { html } = renderFeedbackMail({
  candidateName: "Ada",
  organizationName: "Acme",
  content: "Dear Ada,",
  gaps: [],
  resources: [],
  portalUrl: "https://jobs.example.com/resumes/1",
});

it.each([
  ["as it is sent", html],
  ["in light", mailInScheme(html, "light")],
  ["in dark", mailInScheme(html, "dark")],
])("The portals' policy lets a mail be shown %s.", (_how, mail) => {
  const sheet = /<style>(.*?)<\/style>/s.exec(mail)?.[1] ?? "";
  const hash = createHash("sha256").update(sheet).digest("base64");
  const policy = contentSecurityPolicy("abc", { https: true, development: false });
  expect(policy).toContain(`'sha256-${hash}'`);
});
