import { describe, expect, it } from "vitest";
import { describeOvertaking } from "../src/app/(portal)/feedback/[id]/describe-overtaking.ts";
import { describeReleases } from "../src/app/(portal)/feedback/[id]/describe-release.ts";
import { findNeighbours } from "../src/app/(portal)/feedback/[id]/find-neighbours.ts";
import { lengthProblem } from "../src/app/(portal)/feedback/[id]/length-problem.ts";
import { describeOutcomes } from "../src/app/(portal)/feedback/describe-outcomes.ts";
import { departureHead } from "../src/app/(portal)/feedback/feedback-tabs.ts";
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
  const about = [
    { id: "a", version: 1, name: "Ada" },
    { id: "b", version: 1, name: "Ben" },
  ];

  it("is told for those it reached, and one by one for the others", () => {
    const results = [
      { id: "a", outcome: "held" },
      { id: "b", outcome: "decided" },
      { id: "c", outcome: "not_found" },
    ] as const;
    expect(describeOutcomes("hold", results, about)).toMatchObject({
      done: [about[0]],
      sentence: "The feedback for Ada is on hold. It stays until you decide.",
      leftOut: [
        { id: "b", name: "Ben", href: "/feedback/b?status=all" },
        { id: "c", name: "A candidate", href: null },
      ],
    });
  });

  it("counts several, and says nothing when it reached nobody", () => {
    const approved = about.map(({ id }) => ({ id, outcome: "approved" as const }));
    expect(describeOutcomes("approve", approved, about).sentence).toBe("2 approved. Their mails leave now.");
    expect(describeOutcomes("approve", [{ id: "a", outcome: "decided" }], about).sentence).toBeNull();
  });
});

describe("what was changed meanwhile", () => {
  const about = [{ id: "a", version: 2, name: "Ada" }];
  const outcomes = (version: number) =>
    describeOutcomes("approve", [{ id: "a", outcome: "changed", version }], about);

  it("leads to the difference from the version that was seen", () => {
    expect(outcomes(3)).toMatchObject({
      done: [],
      sentence: null,
      leftOut: [{ name: "Ada", href: "/feedback/a?status=all&seen=2" }],
    });
    expect(outcomes(3).leftOut[0]?.why).toContain("after you saw version 2");
  });

  it("has no difference to show when only the state is another", () => {
    expect(outcomes(2).leftOut[0]).toMatchObject({ href: "/feedback/a?status=all" });
  });
});

describe("what a release restored", () => {
  const waits = (deadline: "kept" | "grace" | "new") => ({ status: "pending_approval" as const, deadline });

  it("is said with the time at which it leaves", () => {
    expect(describeReleases([])).toBeNull();
    expect(describeReleases([waits("kept")])).toContain("at its earlier time");
    expect(describeReleases([waits("grace")])).toContain("in 15 minutes");
    expect(describeReleases([{ status: "held" }])).toContain("on hold again");
    expect(describeReleases([waits("kept"), waits("kept")])).toBe(
      "2 wait again, each until its earlier time.",
    );
    expect(describeReleases([waits("kept"), waits("grace"), waits("grace")])).toBe(
      "3 wait again, each until its earlier time. 2, whose time had passed, leave by themselves in 15 minutes.",
    );
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

describe("who was faster", () => {
  it("is named to others, and is “you” to oneself", () => {
    const first = { byName: null, isOwn: false };
    const by = (byName: string | null, isOwn: boolean) =>
      describeOvertaking({ version: 2, revisions: [first, { byName, isOwn }] });
    expect(by("Rashid Okoye", false)).toBe("Rashid Okoye saved version 2");
    expect(by("Rashid Okoye", true)).toBe("You saved version 2 in another tab");
    expect(by(null, false)).toBe("The candidate corrected the resume, and version 2 was written");
  });
});

describe("the last column of the queue", () => {
  it("promises that something leaves by itself only where it does", () => {
    expect(departureHead("waiting")).toBe("Leaves by itself in");
    for (const tab of ["sent", "rejected", "all"] as const) expect(departureHead(tab)).not.toMatch(/leaves/i);
  });
});
