import { createHash } from "node:crypto";
import { renderTemplate } from "@teamified/email/templates/templates";
import { expect, it } from "vitest";
import { contentSecurityPolicy } from "../src/content-security-policy.ts";
import { mailInScheme } from "../src/mail-in-scheme.ts";

const urls = {
  candidateUrl: "https://jobs.example.com",
  recruiterUrl: "https://team.example.com",
  portalUrl: "https://jobs.example.com",
};
const { html } = renderTemplate(
  "feedback.sent",
  { resumeId: "1", language: "en", content: "Dear Ada,", gaps: [], resources: [] },
  { ...urls, recipientName: "Ada", organizationName: "Acme" },
);

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
