/**
 * Contrast (WCAG 2.2, from 1 to 21) up to which ink is lost on its ground. The light grey of a footer, #cccccc on
 * white, has 1.6; #eeeeee has 1.16; what is meant to be hidden is nearer than #f2f2f2 (1.12).
 */
const lostContrast = 1.15;
/** Colours as bright as each other are still told apart if a channel differs by this much: red on green. */
const toldApart = 96;

/** `#rrggbb` as red, green and blue from 0 to 255; what is no colour is black. */
export function toRgb(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16) || 0;
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Ink of some opacity (0–1) over a ground, both and the result as `#rrggbb`. */
export function mix(ink: string, ground: string, alpha: number): string {
  if (alpha >= 1) return ink;
  const below = toRgb(ground);
  const mixed = toRgb(ink).map((channel, index) =>
    Math.round(channel * alpha + (below[index] ?? 0) * (1 - alpha)),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** Whether a person tells two colours (0–255 a channel) from each other where they touch. */
export function differs(
  one: readonly [number, number, number],
  other: readonly [number, number, number],
): boolean {
  const [r, g, b] = one;
  const [x, y, z] = other;
  if (Math.max(Math.abs(r - x), Math.abs(g - y), Math.abs(b - z)) >= toldApart) return true;
  const light = luminance(r, g, b);
  const dark = luminance(x, y, z);
  return (Math.max(light, dark) + 0.05) / (Math.min(light, dark) + 0.05) > lostContrast;
}

/** Relative luminance, 0–1 (WCAG 2.2). */
function luminance(red: number, green: number, blue: number): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
