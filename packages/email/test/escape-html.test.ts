import { describe, expect, it } from "vitest";
import { escapeHtml, html } from "../src/escape-html.ts";

describe("the html template", () => {
  it("escapes every value, in an element and in an attribute", () => {
    const hostile = `"><img src=x onerror='alert(1)'>&amp;`;
    expect(html`<p title="${hostile}">${hostile}</p>`.html).toBe(
      `<p title="${escapeHtml(hostile)}">${escapeHtml(hostile)}</p>`,
    );
    expect(escapeHtml(hostile)).not.toMatch(/[<>"']/);
  });

  it("does not escape twice what it made itself, alone or in a list", () => {
    const items = ["a", "<b>"].map((each) => html`<li>${each}</li>`);
    expect(html`<ul>${items}</ul>${html`<hr>`}`.html).toBe("<ul><li>a</li><li>&lt;b&gt;</li></ul><hr>");
  });
});
