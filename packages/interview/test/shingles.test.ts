import { describe, expect, it } from "vitest";
import { integrityPass } from "../src/passes/integrity.ts";
import { findRole } from "../src/roles/registry.ts";
import { longestPassage, ownRuns, runsOf } from "../src/shingles.ts";
import { transcriptOf } from "./transcript-fixture.ts";

const hashes = (text: string) => runsOf(text).map(({ hash }) => hash);

describe("the runs of a text", () => {
  it("are those of five words, and none below", () => {
    expect(runsOf("one two three four")).toEqual([]);
    expect(hashes("one two three four five")).toHaveLength(1);
    expect(hashes("one two three four five six seven")).toHaveLength(3);
  });

  it("have hashes that are stored and so never change", () => {
    expect(hashes("The quick brown fox jumps over")).toEqual([9036135267103, 107814924405548]);
  });

  it("do not depend on case, marks, line breaks or the form of a letter", () => {
    const plain = hashes("a café is where one reads files");
    expect(hashes("A CAFE\u0301, is\nwhere — one reads ﬁles!")).toEqual(plain);
  });

  it("know where they stand in the text, also behind letters of two units", () => {
    const text = "𝒜lso — one, two (three) four five.";
    const [first] = runsOf(text);
    expect(text.slice(first?.start, first?.end)).toBe("𝒜lso — one, two (three) four");
  });

  it("are no longer the answer's own when the question says them", () => {
    const question = {
      text: "How do you find out why a page renders slowly?",
      probe: "What would you do next?",
    };
    const own = ownRuns("How do you find out why a page is slow", question);
    expect(own.map(({ start }) => start)).toEqual([16, 20]);
    expect(ownRuns("How do you find out why a page renders slowly?", question)).toEqual([]);
  });

  it("name the longest shared passage, cut behind a whole run", () => {
    const text = "zero one two three four five and now six seven eight nine ten eleven twelve";
    const known = new Set([...hashes("one two three four five"), ...hashes(text.slice(text.indexOf("six")))]);
    const runs = runsOf(text);
    const passage = longestPassage(runs, known, 400);
    expect(text.slice(passage?.start, passage?.end)).toBe("six seven eight nine ten eleven twelve");
    const cut = longestPassage(runs, known, 32);
    expect(text.slice(cut?.start, cut?.end)).toBe("six seven eight nine ten eleven");
    expect(longestPassage(runs, new Set(), 400)).toBeNull();
  });
});

describe("an answer that another candidate gave too", () => {
  const react = findRole("react");
  if (!react) throw new Error("There is no role react.");
  const text =
    "First I open the profiler and record the slow click, then I look for the component that renders most often, " +
    "and only when I know which one it is do I split it or keep its props the same between two renders.";
  const other = "4f9c3a52-0d4e-4a58-9a51-7d2f1a3c5e6f";
  const flagsOf = (answer: string, sharedRuns: number[], cameFirst: "this" | "other" = "other") =>
    integrityPass(
      transcriptOf(react, [{ questionId: "react-measure-slow", text: answer }], {
        copies: [{ sequence: 2, interviewId: other, cameFirst, sharedRuns }],
      }),
    ).flags;

  it("is a fact with its share, its order, its longest passage and what else it may mean", () => {
    const [flag, ...rest] = flagsOf(`${text} That is what I did at my last job as well.`, hashes(text));
    expect(rest).toEqual([]);
    expect(flag).toMatchObject({
      type: "near_copy",
      severity: "high",
      sequences: [2],
      relatedInterviewId: other,
      fact: expect.stringMatching(/^\d\d % .* another candidate's answer .* before this one\.$/),
    });
    expect(flag?.evidence).toEqual([
      { sequence: 2, quote: text.slice(0, -1), start: 0, end: text.length - 1 },
    ]);
    expect(flag?.innocentExplanation).toContain("learnt");
  });

  it("weighs little for whoever came first", () => {
    expect(flagsOf(text, hashes(text), "this")).toMatchObject([
      { severity: "low", fact: expect.stringContaining("given after this one") },
    ]);
  });

  it("is none when it is short, or shares less than two fifths", () => {
    const short = text.split(" ").slice(0, 14).join(" ");
    expect(flagsOf(short, hashes(short))).toEqual([]);
    const runs = hashes(text);
    expect(flagsOf(text, runs.slice(0, Math.floor(runs.length * 0.39)))).toEqual([]);
    expect(flagsOf(text, runs.slice(0, Math.ceil(runs.length * 0.41)))).toHaveLength(1);
  });

  it("is told once when both used the words of the model answer", () => {
    const model = react.questions.find(({ id }) => id === "react-measure-slow")?.modelAnswer ?? "";
    const flags = flagsOf(model, hashes(model));
    expect(flags).toHaveLength(1);
    expect(flags[0]?.fact).toContain("question bank's own model answer");
    expect(flags[0]).not.toHaveProperty("relatedInterviewId");
  });
});
