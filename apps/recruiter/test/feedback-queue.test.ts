import { describe, expect, it } from "vitest";
import { findNeighbours } from "../src/app/(portal)/feedback/[id]/find-neighbours.ts";
import { lengthProblem } from "../src/app/(portal)/feedback/[id]/length-problem.ts";
import { describeOutcomes } from "../src/app/(portal)/feedback/describe-outcomes.ts";
import {
  chosenOf,
  extendTo,
  nothingSelected,
  toggleAll,
  toggleRow,
} from "../src/app/(portal)/feedback/selection.ts";

const ids = ["a", "b", "c", "d", "e"];

describe("a selection", () => {
  it("takes rows in and out", () => {
    const one = toggleRow(nothingSelected, "b");
    expect(chosenOf(one, ids)).toEqual(["b"]);
    expect(chosenOf(toggleRow(one, "b"), ids)).toEqual([]);
  });

  it("takes a range in from the row that was touched last, in either direction", () => {
    expect(chosenOf(extendTo(toggleRow(nothingSelected, "d"), ids, "b"), ids)).toEqual(["b", "c", "d"]);
    expect(chosenOf(extendTo(toggleRow(nothingSelected, "b"), ids, "d"), ids)).toEqual(["b", "c", "d"]);
    expect(chosenOf(extendTo(nothingSelected, ids, "c"), ids)).toEqual(["c"]);
    // The row that the range would begin at was decided by somebody else.
    expect(chosenOf(extendTo(toggleRow(nothingSelected, "gone"), ids, "c"), ids)).toEqual(["c"]);
  });

  it("takes in everything, then nothing", () => {
    const all = toggleAll(toggleRow(nothingSelected, "c"), ids);
    expect(chosenOf(all, ids)).toEqual(ids);
    expect(chosenOf(toggleAll(all, ids), ids)).toEqual([]);
  });

  it("forgets what has left the list", () => {
    expect(chosenOf(toggleAll(nothingSelected, ids), ["b", "x"])).toEqual(["b"]);
  });
});

describe("what came of a decision about several", () => {
  const names = new Map([
    ["a", "Ada"],
    ["b", "Ben"],
  ]);

  it("is told for those it reached, and one by one for the others", () => {
    const results = [
      { id: "a", outcome: "held" },
      { id: "b", outcome: "decided" },
      { id: "c", outcome: "not_found" },
    ] as const;
    expect(describeOutcomes("hold", results, names)).toMatchObject({
      done: ["a"],
      sentence: "The feedback for Ada is on hold. It stays until you decide.",
      leftOut: [
        { id: "b", name: "Ben", isThere: true },
        { id: "c", name: "A candidate", isThere: false },
      ],
    });
  });

  it("counts several, and says nothing when it reached nobody", () => {
    const approved = [...names.keys()].map((id) => ({ id, outcome: "approved" as const }));
    expect(describeOutcomes("approve", approved, names).sentence).toBe("2 approved. Their mails leave now.");
    expect(describeOutcomes("approve", [{ id: "a", outcome: "decided" }], names).sentence).toBeNull();
  });
});

describe("the neighbours of a feedback", () => {
  it("are those around it, and around its place once it has left", () => {
    expect(findNeighbours("c", ids, [])).toEqual({ previous: "b", next: "d" });
    expect(findNeighbours("a", ids, [])).toEqual({ previous: null, next: "b" });
    expect(findNeighbours("c", ["a", "b", "e", "f"], ids)).toEqual({ previous: "b", next: "e" });
    expect(findNeighbours("e", ["a"], ids)).toEqual({ previous: "a", next: null });
    expect(findNeighbours("x", ids, [])).toEqual({ previous: null, next: "a" });
  });
});

describe("the length of a text", () => {
  it("is said with what to do about it", () => {
    expect(lengthProblem("x".repeat(8000), "written")).toBeNull();
    expect(lengthProblem("x".repeat(8120), "written")).toBe(
      "Remove 120 characters: a text may have at most 8,000.",
    );
    expect(lengthProblem("x", "written")).toBeNull();
    expect(lengthProblem(`${"x".repeat(39)}  `, "saved")).toMatch(/^Add 1 character:/);
    expect(lengthProblem("x".repeat(40), "saved")).toBeNull();
  });
});
