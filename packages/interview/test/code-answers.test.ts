import { describe, expect, it } from "vitest";
import { gradeAnswer } from "../src/grade-answer.ts";
import { bankQuestion } from "../src/learning/written-examples.ts";
import { readCode } from "../src/read-code.ts";
import { stemOf } from "../src/tokenize.ts";
import { codeAnswers, laterCode, wrongCode } from "./answers/code-answers.ts";

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const scoreOf = (question: string, answer: string): number =>
  gradeAnswer(bankQuestion(question), answer).score;

describe("an answer that is a program", () => {
  it("earns at least 50 on average where it is right, in all four roles", () => {
    expect(codeAnswers.length).toBeGreaterThanOrEqual(25);
    const roles = Map.groupBy(codeAnswers, ({ question }) => question.split("-")[0]);
    expect([...roles.keys()].sort()).toEqual(["fs", "js", "py", "react"]);
    for (const [role, answers] of roles) {
      expect(mean(answers.map(({ question, right }) => scoreOf(question, right))), role).toBeGreaterThan(50);
    }
  });

  it("earns as much in answers that were written later", () => {
    expect(mean(laterCode.map(([question, answer]) => scoreOf(question, answer)))).toBeGreaterThan(50);
  });

  it("earns 20 at most on average where it is wrong or about something else", () => {
    expect(mean(wrongCode.map(([question, answer]) => scoreOf(question, answer)))).toBeLessThanOrEqual(20);
    expect(mean(codeAnswers.map(({ question, wrong }) => scoreOf(question, wrong)))).toBeLessThanOrEqual(20);
    const others = codeAnswers.flatMap(({ question }, index) =>
      codeAnswers
        .filter((other, place) => place !== index && (place - index) % 5 === 0 && other.question !== question)
        .map(({ right }) => scoreOf(question, right)),
    );
    expect(mean(others)).toBeLessThanOrEqual(20);
  });

  it("says nothing by its remarks and texts, which are no program", () => {
    const lines = readCode(
      'show(total); // stable identity\nlog("keys have a stable identity", x);\nsum(a, b);',
    );
    expect(lines).toHaveLength(3);
    const stems = lines.flatMap(({ tokens }) => tokens.map(({ stem }) => stem));
    expect(stems).toContain("total");
    expect(stems).not.toContain(stemOf("identity"));
  });

  it("shows a point by the call that a sentence names, in part", () => {
    const answer = "Use parameters, execute(sql, params), or the ORM.";
    const { covered, missed } = gradeAnswer(bankQuestion("py-web-fstring-sql"), answer);
    expect(covered).toContainEqual({
      pointId: "params",
      quote: "execute(sql, params)",
      start: 16,
      end: 36,
      inPart: true,
    });
    expect(missed).not.toContain("params");
    const block = gradeAnswer(
      bankQuestion("py-connection-handling"),
      "with conn:\n    cur.execute(sql, rows)\nconn.commit()",
    );
    expect(block.covered.map(({ pointId }) => pointId)).toEqual(expect.arrayContaining(["commit", "with"]));
  });

  it("quotes what it says, and names each point once", () => {
    for (const { question, right } of codeAnswers) {
      const { covered, missed } = gradeAnswer(bankQuestion(question), right);
      for (const { quote, start, end } of covered) expect(right.slice(start, end)).toBe(quote);
      expect(covered.length + missed.length).toBe(bankQuestion(question).points.length);
    }
  });
});
