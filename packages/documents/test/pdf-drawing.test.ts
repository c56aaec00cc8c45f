import { expect, test } from "vitest";
import { followDrawing } from "../src/pdf-drawing.ts";

const ops = { setFont: 1, setTextMatrix: 2, showText: 3, beginText: 4, moveText: 5 };
type Step = [keyof typeof ops, ...unknown[]];

/** Follows steps on a page whose font `upright` runs to the right and whose font `column` runs down. */
function follow(steps: Step[]) {
  return followDrawing(
    { fnArray: steps.map(([name]) => ops[name]), argsArray: steps.map(([, ...args]) => args) },
    ops,
    {
      base: [1, 0, 0, -1, 0, 800],
      page: { left: 0, top: 0, right: 600, bottom: 800 },
      fontOf: (name) => ({ vertical: name === "column" }),
      isLayerVisible: () => true,
    },
  ).words;
}

const glyphs = (text: string, width = 500) =>
  [...text].map((unicode) => ({ unicode, width, isSpace: unicode === " ", vmetric: null }));
const at = (x: number, y: number): Step => ["setTextMatrix", [1, 0, 0, 1, x, y]];

test("Hebrew stands on the page as it is seen, and is read from its beginning", () => {
  const [word] = follow([
    ["beginText"],
    ["setFont", "upright", 10],
    at(100, 700),
    // שלום as it stands from left to right.
    ["showText", glyphs("םולש")],
  ]);
  expect(word).toMatchObject({ text: "שלום", x: 100, y: 100, width: 20, angle: 0 });
});

test("letters that are drawn one by one are one word, a word further on is another", () => {
  const steps: Step[] = [["beginText"], ["setFont", "upright", 10], at(100, 700)];
  for (const letter of "Ada") steps.push(["showText", glyphs(letter)], ["moveText", 5, 0]);
  steps.push(["moveText", 4, 0], ["showText", glyphs("Byron")]);
  const words = follow(steps);
  expect(words.map((word) => word.text)).toEqual(["Ada", "Byron"]);
  expect(words[0]).toMatchObject({ x: 100, width: 15, operations: [3, 5, 7] });
});

test("letters set one under the other read downwards", () => {
  const [word] = follow([
    ["beginText"],
    ["setFont", "column", 10],
    at(300, 700),
    ["showText", glyphs("履歴書", 1000)],
  ]);
  expect(word).toMatchObject({ text: "履歴書", angle: 90, width: 30 });
  expect(word?.edges).toEqual({ left: 295, right: 305, top: 100, bottom: 130 });
});
