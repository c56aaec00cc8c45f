import type { CDPSession } from "playwright-core";

/** A key as a person names it ("?", "Escape", "Control+k"), or as a keyboard of another alphabet sends it. */
export type Stroke = string | { key: string; code: string; text?: string; modifiers?: number };

const named: Record<string, { code: string; keyCode: number; text?: string }> = {
  Escape: { code: "Escape", keyCode: 27 },
  Enter: { code: "Enter", keyCode: 13, text: "\r" },
  "?": { code: "Slash", keyCode: 191, text: "?" },
};
const control = 2;

function eventOf(stroke: Stroke) {
  if (typeof stroke !== "string") {
    const keyCode = stroke.code.startsWith("Key") ? stroke.code.charCodeAt(3) : 0;
    return { modifiers: 0, ...stroke, windowsVirtualKeyCode: keyCode };
  }
  const [key = "", modifier] = stroke.split("+").toReversed();
  const upper = key.toUpperCase();
  const { keyCode, ...known } = named[key] ?? {
    code: `Key${upper}`,
    keyCode: upper.charCodeAt(0),
    ...(modifier === undefined && { text: key }),
  };
  return {
    key,
    ...known,
    modifiers: modifier === "Control" ? control : 0,
    windowsVirtualKeyCode: keyCode,
  };
}

/**
 * Presses keys one right after the other, as fingers do: the browser has the second before the page could draw what
 * the first one did. With `repeats` each is held down, and the keyboard repeats it that often.
 */
export async function strike(
  cdp: CDPSession,
  strokes: readonly Stroke[],
  { repeats = 0 }: { repeats?: number } = {},
): Promise<void> {
  await Promise.all(
    strokes.flatMap((stroke) => {
      const event = eventOf(stroke);
      const down = (autoRepeat: boolean) =>
        cdp.send("Input.dispatchKeyEvent", {
          type: "text" in event ? "keyDown" : "rawKeyDown",
          ...event,
          autoRepeat,
        });
      return [
        down(false),
        ...Array.from({ length: repeats }, () => down(true)),
        cdp.send("Input.dispatchKeyEvent", { type: "keyUp", ...event }),
      ];
    }),
  );
}
