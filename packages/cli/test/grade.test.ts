import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { builtInRoles } from "@teamified/interview/roles/registry";
import { describe, expect, it } from "vitest";

const cli = fileURLToPath(new URL("../src/cli.ts", import.meta.url));
function run(args: string[], input = ""): { status: number | null; lines: string[]; complaint: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { input, encoding: "utf8" });
  return { status, lines: stdout.split("\n").filter((line) => line !== ""), complaint: stderr };
}

const question = "What happens to a packet whose time to live reaches zero?";
const reference =
  "The router drops the packet. It then sends an ICMP time exceeded message back to the source address.";

describe("pnpm cli grade", () => {
  it("grades an answer to a question of the banks as an interview does", () => {
    const asked = builtInRoles.react.questions.find(({ id }) => id === "react-keys");
    const input = [
      { id: 1, questionId: "react-keys", answer: asked?.modelAnswer },
      {
        id: 2,
        questionId: "react-keys",
        answer: "Man nimmt eine stabile Kennung aus der Datenbank und nicht die Position in der Liste.",
      },
      { id: 3, questionId: "react-keys", answer: "What exactly do you mean?" },
      { id: 4, questionId: "react-keys", answer: "I don't know." },
      { id: 5, questionId: "no-such-question", answer: "Keys." },
    ];
    const { status, lines } = run(["grade"], input.map((line) => JSON.stringify(line)).join("\n"));
    expect(status).not.toBe(0);
    const [right, german, back, unknown, missing] = lines.map((line) => JSON.parse(line));
    expect(right.score).toBeGreaterThan(75);
    expect(right.missed).toEqual([]);
    expect(right).not.toHaveProperty("judged");
    expect(german).toMatchObject({ id: 2, judged: false, covered: [] });
    expect(german.reason).toContain("German");
    expect(back).toMatchObject({ id: 3, judged: false });
    expect(unknown).toMatchObject({ id: 4, score: 0 });
    expect(unknown).not.toHaveProperty("judged");
    expect(missing.error).toContain("no-such-question");
  });

  it("grades each line in its order, with exact quotations", () => {
    const right =
      "The packet is dropped by the router, which sends an ICMP time exceeded message to the source.";
    const input = [
      { id: "a", question, reference, answer: right },
      { id: 2, question, reference, answer: "I have no idea, sorry." },
      {
        id: "c",
        question,
        points: ["The router drops the packet", "An ICMP message goes to the source"],
        answer: right,
      },
      {
        id: "d",
        question: builtInRoles.react.questions[0]?.text,
        answer: builtInRoles.react.questions[0]?.modelAnswer,
      },
    ];
    const { status, lines } = run(["grade"], input.map((line) => JSON.stringify(line)).join("\n"));
    expect(status).toBe(0);
    const results = lines.map((line) => JSON.parse(line));
    expect(results.map(({ id }) => id)).toEqual(["a", 2, "c", "d"]);
    expect(results[0].score).toBeGreaterThan(80);
    expect(results[0].covered.length).toBe(2);
    for (const { quote, start, end } of results[0].covered) expect(right.slice(start, end)).toBe(quote);
    expect(results[1]).toMatchObject({ score: 0, covered: [] });
    expect(results[2]).toMatchObject({ missed: [] });
    expect(results[3].score).toBeGreaterThan(90);
  });

  it("says of a line what is wrong with it, grades the others and ends with 1", () => {
    const good = JSON.stringify({ id: 1, question, reference, answer: "The router drops the packet." });
    const { status, lines, complaint } = run(
      ["grade"],
      [
        "not json",
        JSON.stringify({ id: 9, question, answer: "x" }),
        "",
        JSON.stringify({ id: 8 }),
        good,
      ].join("\n"),
    );
    expect(status).toBe(1);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { id: null, error: expect.stringContaining("not JSON") },
      { id: 9, error: expect.stringContaining("give a reference answer or points") },
      { id: 8, error: expect.stringContaining("question") },
      { id: 1, score: expect.any(Number) },
    ]);
    expect(complaint).toContain("3 of the lines");
  });
});

describe("pnpm cli interview simulate", () => {
  it("prints one line of JSON, the same for the same seed", () => {
    const args = ["interview", "simulate", "--role", "python", "--candidates", "8", "--seed", "2", "--json"];
    const once = run(args);
    expect(once.status).toBe(0);
    expect(once.lines).toHaveLength(1);
    expect(JSON.parse(once.lines[0] ?? "")).toMatchObject({
      n: 8,
      questions: { mean: expect.any(Number), min: expect.any(Number), max: expect.any(Number) },
      overall: { correlation: expect.any(Number), rmse: expect.any(Number) },
      perSkill: { correlation: expect.any(Number), rmse: expect.any(Number) },
      boundary: { exact: expect.any(Number), withinOne: expect.any(Number) },
      fixedForm: { overall: expect.any(Object), perSkill: expect.any(Object) },
      exposure: { max: expect.any(Number) },
    });
    expect(run(args).lines).toEqual(once.lines);
  });

  it.each([
    [["--role", "cobol"], "There is no role"],
    [["--candidates", "many"], "--candidates is a whole number"],
    [["--colour"], "Unknown option"],
  ])("names what is wrong with %j and ends with 2", (args, sentence) => {
    const { status, complaint } = run(["interview", "simulate", ...args]);
    expect(status).toBe(2);
    expect(complaint).toContain(sentence);
  });
});
