import { describe, expect, it } from "vitest";
import { renderFeedbackMail } from "../src/templates/feedback-mail.ts";

const hostileName = `<script>alert("1")</script>\r\nBcc: everyone@example.com`;
const hostileOrganization = "Acme & <Sons>\r\nBcc: everyone@example.com";
const feedback = renderFeedbackMail({
  candidateName: hostileName,
  organizationName: hostileOrganization,
  content: "Dear Ada,\n\n<script>alert(1)</script> is what you wrote.\nAnd <b>more</b>.\n\n\n\nBest wishes",
  gaps: [{ topic: "Tests", why: "none are <named>", nextStep: "Write one & show it." }],
  resources: [
    { title: "MDN", url: "https://developer.mozilla.org/?a=1&b='2'", checkedOn: "2026-11-20" },
    { title: "Trap", url: "javascript:alert(document.cookie)", checkedOn: "2026-11-20" },
  ],
  portalUrl: "https://jobs.example.com/resumes/1",
});
const mails = { feedback };

const unescaped: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
/** What a reader sees of the page: no style, no tags, entities as signs. */
const seen = (page: string) =>
  page
    .replace(/<head>.*<\/head>/s, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity, name: string) => unescaped[name] ?? entity);
/** The words alone, without addresses, which the page holds in its links. */
const wordsOf = (text: string) =>
  new Set(
    text
      .replace(/(?:https?|javascript):\S+/g, " ")
      .split(/[^\p{L}\p{N}@]+/u)
      .filter((word) => word !== ""),
  );

describe.each(Object.entries(mails))("the %s mail", (_name, mail) => {
  it("keeps its subject on one line, whatever people and organizations are called", () => {
    expect(mail.subject).not.toMatch(/[\r\n\u2028\u2029]/);
    expect(mail.subject).toContain("Acme & <Sons> Bcc: everyone@example.com");
  });

  it("lets nothing that people wrote become a tag", () => {
    expect(mail.html).not.toMatch(/<script|<b>|<Sons|<developer|<named/);
    expect(mail.html).toContain("Acme &amp; &lt;Sons&gt;");
    expect(mail.html).toContain("&lt;script&gt;alert(");
    expect(mail.html).not.toContain("&amp;amp;");
  });

  it("says the same words in the text and in the HTML", () => {
    expect(wordsOf(seen(mail.html))).toEqual(wordsOf(mail.text));
  });

  it("says that it is no decision, where to read it, and that one may reply", () => {
    expect(mail.text).toMatch(/not a decision|no decision/);
    expect(mail.text).toContain("https://jobs.example.com/");
    expect(mail.html).toContain('href="https://jobs.example.com/');
    expect(mail.text).toContain("reply to this mail");
  });

  it("can be read in the dark, on a phone, and by a screen reader", () => {
    expect(mail.html).toContain('<meta name="color-scheme" content="light dark">');
    expect(mail.html).toContain("prefers-color-scheme: dark");
    expect(mail.html).toContain("max-width:600px");
    expect(mail.html).toContain('<html lang="en">');
    expect(mail.html).not.toContain("<table");
  });

  it("loads nothing from anywhere: a mail that is opened tells nobody", () => {
    expect(mail.html).not.toMatch(/<img|<link|url\(|src=/);
  });
});

describe("the feedback mail", () => {
  it("shows gaps and resources, and links to pages only", () => {
    expect(feedback.html).toContain("Write one &amp; show it.");
    expect(feedback.html).toContain('href="https://developer.mozilla.org/?a=1&amp;b=&#39;2&#39;"');
    expect(feedback.html).not.toContain("javascript:");
    expect(feedback.html.match(/<p>/g)).toHaveLength(5);
  });

  it("leaves out headings that nothing stands under", () => {
    const bare = renderFeedbackMail({
      candidateName: "Ada",
      organizationName: "Acme",
      content: "Dear Ada,",
      gaps: [],
      resources: [],
      portalUrl: "https://jobs.example.com/resumes/1",
    });
    expect(bare.text + bare.html).not.toMatch(/What to work on|Free resources/);
  });

  it("says for whose resume it is", () => {
    const mail = renderFeedbackMail({
      candidateName: "Ada Lovelace",
      organizationName: "Acme",
      content: "Dear Ada,",
      gaps: [],
      resources: [],
      portalUrl: "https://jobs.example.com/resumes/1",
    });
    expect(mail.text).toContain("a resume of Ada Lovelace was uploaded at Acme");
  });
});
