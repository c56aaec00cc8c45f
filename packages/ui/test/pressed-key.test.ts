import { describe, expect, it } from "vitest";
import { isChord, type KeyPress, pressedKey } from "../src/pressed-key.ts";

const press = (over: Partial<KeyPress>): KeyPress => ({
  key: "",
  code: "",
  keyCode: 0,
  isComposing: false,
  ...over,
});

describe("the key that somebody pressed", () => {
  it.each([
    ["a letter", { key: "j", code: "KeyJ" }, "j"],
    ["the same with Caps Lock", { key: "J", code: "KeyJ" }, "j"],
    ["a letter of a layout in another order (Dvorak)", { key: "j", code: "KeyC" }, "j"],
    ["the letter at its place on a Russian keyboard", { key: "о", code: "KeyJ" }, "j"],
    ["on a Greek one", { key: "Ξ", code: "KeyJ" }, "j"],
    ["on a Korean one", { key: "ㅓ", code: "KeyJ" }, "j"],
    ["on an Arabic one", { key: "ت", code: "KeyJ" }, "j"],
    ["a full-width letter", { key: "ｊ", code: "KeyJ" }, "j"],
    ["a Latin letter that is none of ours, wherever it is", { key: "ğ", code: "KeyE" }, "ğ"],
    ["a question mark", { key: "?", code: "Minus" }, "?"],
    ["an Arabic one", { key: "؟", code: "Slash" }, "?"],
    ["a full-width one", { key: "？", code: "Slash" }, "?"],
    ["a key with a name", { key: "ArrowDown", code: "ArrowDown" }, "arrowdown"],
    ["a dead key, which only begins a letter", { key: "Dead", code: "KeyE" }, "dead"],
    ["a sign that has no letter at its place", { key: "ё", code: "Backquote" }, "ё"],
    ["Enter that takes a suggestion of an input method", { key: "Enter", isComposing: true }, ""],
    ["the same in Safari, which has ended the composition by then", { key: "Enter", keyCode: 229 }, ""],
  ])("%s", (_name, event, key) => {
    expect(pressedKey(press(event))).toBe(key);
  });

  it.each<[name: string, held: Partial<KeyboardEvent> & { graph?: boolean }, chord: boolean]>([
    ["Ctrl", { ctrlKey: true }, true],
    ["⌘", { metaKey: true }, true],
    ["Alt", { altKey: true }, true],
    ["Shift", {}, false],
    ["AltGr, which Windows reports as Ctrl and Alt", { ctrlKey: true, altKey: true, graph: true }, false],
  ])("%s makes it the browser's or not", (_name, { graph = false, ...held }, chord) => {
    const event = {
      ctrlKey: false,
      altKey: false,
      metaKey: false,
      ...held,
      getModifierState: (name: string) => graph && name === "AltGraph",
    };
    // Only what the function reads; there is no KeyboardEvent without a browser.
    expect(isChord(event as unknown as KeyboardEvent)).toBe(chord);
  });
});
