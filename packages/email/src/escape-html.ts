const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text that is safe in HTML, in an element or an attribute in quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** HTML that was made by {@link html}, so that it is not escaped again. */
export type SafeHtml = { readonly html: string };

/** A template whose values are escaped, unless they were made by this function themselves. */
export function html(strings: TemplateStringsArray, ...values: (string | SafeHtml | SafeHtml[])[]): SafeHtml {
  const parts = values.map((value) => {
    if (typeof value === "string") return escapeHtml(value);
    return Array.isArray(value) ? value.map((each) => each.html).join("") : value.html;
  });
  return { html: strings.map((text, index) => text + (parts[index] ?? "")).join("") };
}
