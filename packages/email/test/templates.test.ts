import type { MailKind } from "@teamified/contracts/mails";
import { describe, expect, it } from "vitest";
import { mailInScheme } from "../src/templates/mail-page.ts";
import { type MailFacts, mailTemplates, renderTemplate, templateOf } from "../src/templates/templates.ts";

const hostileName = `<script>alert("1")</script>\r\nBcc: everyone@example.com`;
const hostileOrganization = "Acme & <Sons>\r\nBcc: everyone@example.com";
const context = {
  recipientName: hostileName,
  organizationName: hostileOrganization,
  candidateUrl: "https://jobs.example.com",
  recruiterUrl: "https://jobs.example.com",
  portalUrl: "https://jobs.example.com",
};
const feedback = renderTemplate(
  "feedback.sent",
  {
    resumeId: "1",
    language: "en",
    content: "Dear Ada,\n\n<script>alert(1)</script> is what you wrote.\nAnd <b>more</b>.\n\n\n\nBest wishes",
    gaps: [{ topic: "Tests", why: "none are <named>", nextStep: "Write one & show it." }],
    resources: [
      { title: "MDN", url: "https://developer.mozilla.org/?a=1&b='2'", checkedOn: "2026-11-20" },
      { title: "Trap", url: "javascript:alert(document.cookie)", checkedOn: "2026-11-20" },
    ],
  },
  context,
);
const alert = renderTemplate(
  "models.budget-alert",
  { day: "2026-11-21", spentUsd: 20.128, budgetUsd: 25 },
  context,
);
const kinds = Object.keys(mailTemplates) as MailKind[];
const samples = Object.fromEntries(
  kinds.map((kind) => [kind, renderTemplate(kind, templateOf(kind).sample, context)]),
);
const mails = { feedback, alert, ...samples };

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

const feedbackOf = ({
  name,
  ...facts
}: Omit<MailFacts<"feedback.sent">, "resumeId" | "language"> & { name: string }) =>
  renderTemplate(
    "feedback.sent",
    { ...facts, resumeId: "1", language: "en" },
    { ...context, recipientName: name, organizationName: "Acme" },
  );

describe.each(Object.entries(mails))("the %s mail", (_name, mail) => {
  it("keeps its subject on one line, whatever people and organizations are called", () => {
    expect(mail.subject).not.toMatch(/[\r\n\u2028\u2029]/);
    expect(mail.subject).toContain("Acme & <Sons> Bcc: everyone@example.com");
  });

  it("lets nothing that people wrote become a tag", () => {
    expect(mail.html).not.toMatch(/<script|<b>|<Sons|<developer|<named/);
    expect(mail.html).toContain("Acme &amp; &lt;Sons&gt;");
    if (mail === feedback) expect(mail.html).toContain("&lt;script&gt;alert(");
    expect(mail.html).not.toContain("&amp;amp;");
  });

  it("says the same words in the text and in the HTML", () => {
    expect(wordsOf(seen(mail.html))).toEqual(wordsOf(mail.text));
  });

  it("can be read on a phone and by a screen reader", () => {
    expect(mail.html).toContain("max-width:600px");
    expect(mail.html).toMatch(/<html lang="en" dir="ltr">/);
    // Webmail drops the html element and what it says.
    expect(mail.html).toMatch(/<div [^>]*role="article"[^>]*lang="en"/);
    expect(mail.html).toMatch(/<meta name="viewport"[^>]*width=device-width/);
    for (const [table] of shown(mail.html).matchAll(/<table[^>]*>/g)) {
      expect(table).toContain('role="presentation"');
    }
  });

  it("is one column of 600 in Outlook for Windows too, and a table nowhere else", () => {
    const outlook = [...mail.html.matchAll(/<!--\[if mso\]>(.*?)<!\[endif\]-->/gs)].map(
      ([, inside]) => inside,
    );
    expect(outlook.join("")).toMatch(/^<table role="presentation" width="600"[^>]*>.*<\/table>$/s);
    expect(shown(mail.html)).not.toContain("<table");
  });

  it("begins with a line for the list of mails, which stands in the mail too", () => {
    const preheader = seen(/<div style="display:none[^"]*">([^<]+)<\/div>/.exec(mail.html)?.[1] ?? "");
    expect(preheader.length).toBeGreaterThan(20);
    expect(mail.text.replaceAll("\n", " ")).toContain(preheader);
  });

  it("loads nothing from anywhere: a mail that is opened tells nobody", () => {
    expect(mail.html).not.toMatch(/<img|<link|url\(|src=|@import|background=/);
  });

  it("shows the address of every link, so that one sees where it leads", () => {
    const links = [...mail.html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/g)];
    expect(links.length).toBeGreaterThan(0);
    for (const [, address, words] of links) expect(words).toBe(address);
  });

  it("leaves no line of plain text longer than a reader shows, but for addresses", () => {
    const long = mail.text.split("\n").filter((line) => line.length > 76 && !/https?:\/\/\S{40}/.test(line));
    expect(long).toEqual([]);
  });
});

it("The feedback says that it is no decision, where to read it, and that one may reply.", () => {
  const mail = feedback;
  expect(mail.text).toMatch(/not a decision|no decision/);
  expect(mail.text).toContain("https://jobs.example.com/");
  expect(mail.html).toContain('href="https://jobs.example.com/');
  expect(mail.text).toContain("reply to this mail");
});

it("The alert says how much of what is spent, what happens then, and where to look.", () => {
  expect(alert.subject).toMatch(/^80 % of today's budget/);
  const words = alert.text.replaceAll("\n", " ");
  expect(words).toContain("have cost US$20.13 so far. The budget of a day is US$25.00.");
  expect(words).toContain("Interviews go on with questions from the question bank");
  expect(alert.text).toContain("https://jobs.example.com/models");
});

/** What is not in a comment. */
const shown = (page: string) => page.replace(/<!--.*?-->/gs, "");

type Rgb = [number, number, number];
const rgbOf = (colour: string): Rgb => {
  const [, red = "", green = "", blue = ""] = /^#(..)(..)(..)$/.exec(colour) ?? [];
  return [red, green, blue].map((part) => Number.parseInt(part, 16)) as Rgb; // three by the line above
};
/** Relative luminance (WCAG 2.2). */
function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(front: Rgb, back: Rgb): number {
  const [high = 0, low = 0] = [luminance(front), luminance(back)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}
/** Each part as far from the other end: what a client does that turns light mails dark by itself. */
const inverted = (colour: Rgb): Rgb => colour.map((part) => 255 - part) as Rgb; // three go in, three come out
/** The hue kept and only its lightness turned round, as the gentler clients do. */
const turned = (colour: Rgb): Rgb => {
  const shift = 255 - Math.max(...colour) - Math.min(...colour);
  return colour.map((part) => part + shift) as Rgb; // three go in, three come out
};

/** The colour of each class as the elements carry it, and as the rule for the dark overrules it. */
function coloursOf(page: string) {
  const [, dark = ""] = /@media \(prefers-color-scheme: dark\)\{(.*?\})\n\}/s.exec(page) ?? [];
  const inDark = new Map(
    [...dark.matchAll(/\.(\w+)\{([^}]*)\}/g)].map(([, name, rule]) => [name ?? "", rule ?? ""]),
  );
  const found = [...shown(page).matchAll(/<\w+ [^>]*class="(\w+)"[^>]*style="([^"]*)"/g)];
  return found.map(([, name = "", light = ""]) => ({ name, light, dark: inDark.get(name) ?? "" }));
}
const colourIn = (rule: string, property: "color" | "background") =>
  new RegExp(`(?:^|;)${property}:(#\\w{6})`).exec(rule)?.[1] ?? "none";

describe.each(Object.entries(mails))("the colours of the %s mail", (_name, mail) => {
  const parts = coloursOf(mail.html);

  it.each(["light", "dark"] as const)(
    "can be read at 4.5:1 in %s, and when a client inverts them",
    (scheme) => {
      const grounds = new Set(
        parts.filter(({ name }) => name === "ground").map((part) => colourIn(part[scheme], "background")),
      );
      const words = new Set(
        parts.filter(({ name }) => name !== "line").map((part) => colourIn(part[scheme], "color")),
      );
      expect(grounds.size).toBe(1);
      expect(words.size).toBeGreaterThanOrEqual(3);
      for (const ground of grounds) {
        for (const word of words) {
          for (const seen of [(colour: Rgb) => colour, inverted, turned]) {
            expect(contrast(seen(rgbOf(word)), seen(rgbOf(ground)))).toBeGreaterThanOrEqual(4.5);
          }
        }
      }
    },
  );

  it("stand at every element with words, each with a colour of its own for the dark", () => {
    for (const [tag] of shown(mail.html).matchAll(/<(?:p|h2|li|a)[ >][^>]*/g)) {
      expect(tag).toMatch(/class="(ink|muted|link)" .*style="[^"]*color:#/);
    }
    for (const part of parts) {
      expect(part.dark).toMatch(/color:#\w{6}!important/);
    }
  });

  it("are known to follow the reader's choice", () => {
    expect(mail.html).toContain('<meta name="color-scheme" content="light dark">');
    expect(mail.html).toContain('<meta name="supported-color-schemes" content="light dark">');
    expect(mail.html).toContain(":root{color-scheme:light dark");
  });

  it("can be shown as they are in light and in dark, whatever this device prefers", () => {
    const dark = mailInScheme(mail.html, "dark");
    const light = mailInScheme(mail.html, "light");
    expect(dark).toContain("@media all{");
    expect(light).toContain("@media not all{");
    const body = (page: string) => page.slice(page.indexOf("</style>"));
    expect(body(dark)).toBe(body(mail.html));
    expect(body(light)).toBe(body(mail.html));
    expect(mailInScheme("<p>Another mail</p>", "dark")).toBe("<p>Another mail</p>");
  });
});

const linksOf = (mail: { html: string }) =>
  [...mail.html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, address = ""]) => address);

/** What the greedier of the programs that make links of plain text find: schemes, www, domains, addresses of mail. */
const autoLinksOf = (text: string) =>
  [
    ...text.matchAll(
      /[a-z][a-z0-9+.-]*:\/?\/?[^\s<>")]+|\/\/[a-z0-9]\S*|\\\\\S+|www[.．。]\S+|[\p{L}\p{N}_-]+[.．。｡](?:\u200D)?\p{L}{2,}\S*|[\w.+-]@\w/giu,
    ),
  ].map(([found]) => found.replace(/[.,;:]+$/, ""));

const traps = [
  "https://evil.example/login?user=ada",
  "HTTP://EVIL.EXAMPLE",
  "hxxp://evil.example",
  "www.evil.com",
  "evil.com",
  "evil.com/verify",
  "a.b.evil.co.uk",
  "evil。com",
  "evil．com",
  "evil.\u200Dcom",
  "ada@evil.com",
  "mailto:ada@evil.com",
  "javascript:alert(1)",
  "tel:+4930123456",
  "//evil.example/x",
  "\\\\evil\\share",
  "bücher.example",
  "例え.テスト",
];

describe("the feedback mail", () => {
  it("makes links of the pages on our list, and leaves the end of their sentence outside", () => {
    const url = "https://example.org/d";
    const mail = feedbackOf({
      name: "Ada",
      content: `Look at it (${url}). And at ${url}?b=1 and ${url}.evil.com and ${url}@evil.com.`,
      gaps: [],
      resources: [{ title: "D", url, checkedOn: "2026-11-20" }],
    });
    expect(linksOf(mail).filter((link) => link === url)).toHaveLength(1);
    expect(mail.html).toContain("</a>). And at");
    expect(linksOf(mail)).toEqual([url, "https://jobs.example.com/resumes/1"]);
    expect(autoLinksOf(mail.text)).toEqual([url, "https://jobs.example.com/resumes/1"]);
  });

  it.each(traps)("makes no link of %j, wherever it comes from", (trap) => {
    const mail = feedbackOf({
      name: `Ada ${trap}`,
      content: `Dear ${trap},\n\n- you wrote ${trap}\n\nSee "${trap}".`,
      gaps: [{ topic: trap, why: trap, nextStep: trap }],
      resources: [{ title: trap, url: "https://example.org/d", checkedOn: "2026-11-20" }],
    });
    const own = ["https://example.org/d", "https://jobs.example.com/resumes/1"];
    expect(linksOf(mail)).toEqual(own);
    expect(autoLinksOf(mail.text)).toEqual(own);
    expect(autoLinksOf(seen(mail.html)).toSorted()).toEqual(own);
    expect(autoLinksOf(mail.subject)).toEqual([]);
    // It reads as it did.
    expect(mail.text.replaceAll("\u200C", "").replace(/\s+/g, " ")).toContain(trap.replace("\u202E", ""));
  });

  it("shows gaps and resources, and links to pages only", () => {
    expect(feedback.html).toContain("Write one &amp; show it.");
    expect(feedback.html).toContain('href="https://developer.mozilla.org/?a=1&amp;b=&#39;2&#39;"');
    expect(feedback.html).not.toContain("javascript:");
    expect(feedback.text).toContain("- MDN\n  https://developer.mozilla.org/?a=1&b='2'");
    expect(feedback.text).not.toContain("javascript:");
    // Three of the person, and what the foot says: advice and place, how to answer, why it came.
    expect(feedback.html.match(/<p /g)).toHaveLength(6);
  });

  it("leaves out headings that nothing stands under", () => {
    const bare = feedbackOf({
      name: "Ada",
      content: "Dear Ada,",
      gaps: [],
      resources: [],
    });
    expect(bare.text + bare.html).not.toMatch(/What to work on|Free resources/);
  });

  it("makes lists of lines that look like one, and of nothing else", () => {
    const mail = feedbackOf({
      name: "Ada",
      content:
        "What works:\n1. The <dates>.\n2. The names, see https://example.org/n.\nWhat to add:\n- Tests\n- Results\nThat is all.\n\n2026. A good year\n3. not the third",
      gaps: [],
      resources: [{ title: "N", url: "https://example.org/n", checkedOn: "2026-11-20" }],
    });
    const bare = mail.html.replace(/<(\w+) [^>]*>/g, "<$1>");
    expect(bare).toContain(
      "<ol><li>The &lt;dates&gt;.</li><li>The names, see <a>https://example.org/n</a>.</li></ol>",
    );
    expect(bare).toContain("<p>What to add:</p><ul><li>Tests</li><li>Results</li></ul><p>That is all.</p>");
    expect(bare).toContain("<p>2026. A good year<br>3. not the third</p>");
    expect(mail.text).toContain("What works:\n1. The <dates>.\n2. The names");
  });

  it("does not list what the text says already, and lists what somebody took out of it", () => {
    const mail = (content: string) =>
      feedbackOf({
        name: "Ada",
        content,
        gaps: [{ topic: "Tests", why: "None are named.", nextStep: "Write one and show it." }],
        resources: [{ title: "MDN", url: "https://developer.mozilla.org/", checkedOn: "2026-11-20" }],
      });
    const whole = mail("Dear Ada,\n\nWrite one\nand show it. See MDN, https://developer.mozilla.org/");
    expect(whole.text + whole.html).not.toMatch(/What to work on|Free resources/);
    const shorter = mail("Dear Ada,\n\nWrite something.");
    for (const version of [shorter.text, shorter.html]) {
      expect(version).toContain("Next step: Write one and show it.");
      expect(version).toContain("https://developer.mozilla.org/");
    }
  });

  it("says for whose resume it is", () => {
    const mail = feedbackOf({
      name: "Ada Lovelace",
      content: "Dear Ada,",
      gaps: [],
      resources: [],
    });
    expect(mail.text).toContain("a resume of Ada Lovelace was uploaded at Acme");
  });
});
