import { expect, test } from "vitest";
import { layOutPage as layOut, type TextPiece } from "../src/page-layout.ts";

const layOutPage = (...page: Parameters<typeof layOut>): string[] => layOut(...page).map((line) => line.text);

/** Lines one under the other from a place, in the width of plain letters. */
function stack(x: number, top: number, lines: string[], leading = 14): TextPiece[] {
  return lines.map((text, index) => ({
    text,
    x,
    y: top + index * leading,
    width: text.length * 5,
    size: 10,
  }));
}

const jobs = [
  "Baker at Crumb & Co",
  "2015 - 2019",
  "Baked bread for three markets and",
  "taught two apprentices the trade",
];
const studies = ["School of Bread", "Diploma in Baking", "2012 - 2015", "With a thesis on rye and salt"];
const tools = ["Ovens", "Scales", "Dough mixers", "Flour mills", "Proofing rooms"];

test("a side column that begins below the head of the other is read before or after it, never in it", () => {
  const side = stack(20, 140, ["Skills", ...tools, "Languages", "Danish", "Norwegian"]);
  const main = [
    ...stack(220, 40, ["Freja Holm", "Baker of rye and wheat", "freja@example.org"]),
    ...stack(220, 110, ["Profile", "I bake bread that people queue for, early in the morning."]),
    ...stack(220, 160, ["Experience", ...jobs, "Education", ...studies]),
  ];
  const texts = (pieces: TextPiece[]) => pieces.map((piece) => piece.text);
  expect(layOutPage([...side, ...main]).filter((line) => line !== "")).toEqual([
    ...texts(side),
    ...texts(main),
  ]);
});

test("a title over two columns ends what is above, also when its font lost a ligature", () => {
  const pieces = [
    ...stack(20, 40, ["Projects"]),
    ...stack(20, 60, jobs),
    ...stack(320, 60, studies),
    ...stack(20, 130, ["Certi\0cations"]),
    ...stack(20, 150, ["Rye", "Guild of bakers", "2017", "With honours of the town", "And a medal"]),
    ...stack(320, 150, ["Wheat", "Guild of bakers", "2018", "With honours of the land", "And no medal"]),
  ];
  expect(layOutPage(pieces).filter((line) => line !== "")).toEqual([
    "Projects",
    ...jobs,
    ...studies,
    "Certi\0cations",
    ...["Rye", "Guild of bakers", "2017", "With honours of the town", "And a medal"],
    ...["Wheat", "Guild of bakers", "2018", "With honours of the land", "And no medal"],
  ]);
});

test("a centred title between two grids stays over its own", () => {
  const pieces = [
    ...stack(280, 40, ["Berufserfahrung"]),
    ...stack(20, 60, jobs),
    ...stack(
      320,
      60,
      jobs.map((line) => `Also ${line}`),
    ),
    ...stack(290, 130, ["Kenntnisse"]),
    ...stack(20, 150, ["Öfen", "Waagen"]),
    ...stack(220, 150, ["Mühlen", "Teige"]),
    ...stack(420, 150, ["Salz", "Hefe"]),
  ];
  const lines = layOutPage(pieces).filter((line) => line !== "");
  expect(lines.slice(-3)).toEqual(["Kenntnisse", "Öfen\tMühlen\tSalz", "Waagen\tTeige\tHefe"]);
  expect(lines.slice(0, 5)).toEqual(["Berufserfahrung", ...jobs]);
});

test("titles in a margin stand before their sections", () => {
  const pieces = [
    ...stack(20, 40, ["Experience"]),
    ...stack(180, 40, jobs),
    ...stack(20, 110, ["Education"]),
    ...stack(180, 110, studies),
    ...stack(20, 180, ["Skills"]),
    ...stack(180, 180, tools),
    ...stack(20, 264, ["References"]),
    ...stack(180, 264, ["Available upon request"]),
  ];
  const lines = layOutPage(pieces)
    .flatMap((line) => line.split("\t"))
    .filter((line) => line !== "");
  expect(lines).toEqual([
    "Experience",
    ...jobs,
    "Education",
    ...studies,
    "Skills",
    ...tools,
    "References",
    "Available upon request",
  ]);
});

test("words that stand close together are parted, letters that stand far apart are one word", () => {
  const row = (words: string[], gap: number, width: number): TextPiece[] =>
    words.map((text, index) => ({
      text,
      x: 20 + words.slice(0, index).reduce((sum, word) => sum + word.length * width + gap, 0),
      y: 40,
      width: text.length * width,
      size: 10,
    }));
  const words = ["Kept", "the", "ledger", "of", "the", "bank", "alive"];
  for (const gap of [2.5, 1.4, 1.2, 0.9]) expect(layOutPage(row(words, gap, 5))).toEqual([words.join(" ")]);
  expect(layOutPage(row([..."EXPERIENCE"], 4, 6))).toEqual(["EXPERIENCE"]);
});

test("a line in Arabic letters is read from the right", () => {
  const pieces: TextPiece[] = [
    { text: "محمد", x: 300, y: 40, width: 30, size: 10 },
    { text: "علي", x: 270, y: 40, width: 25, size: 10 },
    { text: "مهندس", x: 100, y: 40, width: 30, size: 10 },
  ];
  expect(layOutPage(pieces)).toEqual(["محمد علي\tمهندس"]);
});

test("the logo of a network is its name, other icons stay apart", () => {
  const pieces: TextPiece[] = [
    { text: "\uF08C", x: 20, y: 40, width: 9, size: 9 },
    { text: "frejaholm", x: 33, y: 40, width: 45, size: 10 },
    { text: "\uF0E0", x: 120, y: 40, width: 9, size: 9 },
    { text: "freja@example.org", x: 133, y: 40, width: 85, size: 10 },
  ];
  expect(layOutPage(pieces)).toEqual(["LinkedIn frejaholm\t\uF0E0 freja@example.org"]);
});

test("a bare name that leads to a network says so, a link of another place does not", () => {
  const pieces = [
    ...stack(20, 40, ["frejaholm"]),
    ...stack(120, 40, ["frejaholm"]),
    ...stack(220, 40, ["bakery"]),
  ];
  const link = (url: string, x: number) => ({ url, x, y: 30, width: 60, height: 14 });
  const links = [
    link("https://www.linkedin.com/in/frejaholm/", 18),
    link("https://github.com/frejaholm", 118),
    link("https://github.com/someone-else", 218),
  ];
  expect(layOutPage(pieces, links)).toEqual(["LinkedIn frejaholm\tGitHub frejaholm\tbakery"]);
});

test("a page of nothing but titles at odd places is laid out in good time", () => {
  const pieces = Array.from({ length: 1400 }, (_, index) => ({
    text: "Skills",
    x: (index * 37) % 560,
    y: (index * 91) % 800,
    width: 8,
    size: 4,
  }));
  expect(layOutPage(pieces).length).toBeGreaterThan(0);
});
