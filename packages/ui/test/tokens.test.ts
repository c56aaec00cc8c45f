import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const css = readFileSync(join(import.meta.dirname, "../src/styles.css"), "utf8");

/** The tokens of one block as OKLCH triples. */
function tokens(selector: string): Map<string, [number, number, number]> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf("}", start));
  const found = block.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g);
  return new Map([...found].map(([, name, l, c, h]) => [name ?? "", [Number(l), Number(c), Number(h)]]));
}

/** Relative luminance (WCAG 2.2) of an OKLCH colour, by the matrices of CSS Color 4. */
function luminance([lightness, chroma, hue]: [number, number, number]): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  const red = clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(set: Map<string, [number, number, number]>, front: string, back: string): number {
  const pair = [front, back].map((name) => {
    const colour = set.get(name);
    if (!colour) throw new Error(`no token ${name}`);
    return luminance(colour);
  });
  const [high = 0, low = 0] = pair.toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const sets = { light: tokens(":root"), dark: tokens(':root[data-theme="dark"]') };

describe.each(Object.entries(sets))("the %s colours", (_name, set) => {
  it.each(["paper", "surface", "sunken"])("let body text on %s be read at 7:1", (ground) => {
    expect(contrast(set, "ink", ground)).toBeGreaterThanOrEqual(7);
  });

  it.each([
    ["muted", "paper"],
    ["muted", "surface"],
    ["muted", "sunken"],
    ["accent", "paper"],
    ["accent", "surface"],
    ["accent", "accent-soft"],
    ["on-accent", "accent"],
    ["on-accent", "accent-hover"],
    ["waiting", "surface"],
    ["waiting", "waiting-soft"],
    ["failed", "surface"],
    ["failed", "failed-soft"],
    ["done", "surface"],
    ["done", "done-soft"],
    ["ink", "waiting-soft"],
    ["ink", "failed-soft"],
    ["ink", "done-soft"],
  ])("let %s on %s be read at 4.5:1", (front, back) => {
    expect(contrast(set, front, back)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["line-strong", "focus"])("show the edge of a control (%s) at 3:1", (edge) => {
    expect(contrast(set, edge, "surface")).toBeGreaterThanOrEqual(3);
  });
});

describe("the dark set", () => {
  it("is for screens only, so that a page is printed as ink on paper", () => {
    for (const selector of [':root:not([data-theme="light"])', ':root[data-theme="dark"]']) {
      const before = css.slice(0, css.indexOf(`${selector} {`)).trimEnd();
      expect(before).toMatch(/@media screen[^{]*\{$/);
    }
  });

  it("is the same whether the person or the system chose it", () => {
    expect(tokens(':root:not([data-theme="light"])')).toEqual(sets.dark);
  });
});
