import { describe, expect, it } from "vitest";
import { answerLanguage, notJudgedBecause } from "../src/answer-language.ts";
import { openInterview, takeAnswer } from "../src/engine.ts";
import { judgeAnswer } from "../src/judge-answer.ts";
import { gradeTranscript } from "../src/passes/grade-transcript.ts";
import { builtInRoles } from "../src/roles/registry.ts";
import { transcriptOf } from "./transcript-fixture.ts";

const questions = Object.values(builtInRoles).flatMap((role) => role.questions);

describe("the language of an answer", () => {
  it.each([
    [
      "de",
      "Ich würde useEffect mit einem AbortController verwenden, damit die alte Anfrage abgebrochen wird.",
    ],
    ["de", "Das macht man am besten mit einem Index auf der Spalte."],
    ["es", "Usaría un índice en la columna porque la tabla crece y las consultas son lentas."],
    ["fr", "J'utiliserais une file d'attente pour que la requête réponde tout de suite."],
    ["pt", "Eu usaria uma fila com Celery e responderia imediatamente ao usuário."],
    ["pl", "Zamknięcie to funkcja, która pamięta zmienne z zewnątrz."],
    ["ru", "Я бы использовал индекс по этой колонке, чтобы запрос был быстрым."],
    ["zh", "我会在这个列上建立索引，这样查询就会更快。"],
  ])("%s is found", (language, text) => {
    expect(answerLanguage(text)).toBe(language);
    expect(notJudgedBecause(text)).toContain("does not count");
  });

  it.each([
    "Sets skip duplicates.",
    "Pass an AbortSignal.",
    "timeout=5, retries with backoff, jitter",
    "const added = cur.filter(c => !was.has(key(c)));",
    "select_related und prefetch_related",
    "Redis Celery RabbitMQ Kafka",
    "um so basically I think the GIL it blocks the threads",
    "",
  ])("code, names and short answers are judged as English: %s", (text) => {
    expect(notJudgedBecause(text)).toBeNull();
  });

  it("is English for every model answer of the banks", () => {
    expect(questions.filter(({ modelAnswer }) => notJudgedBecause(modelAnswer) !== null)).toEqual([]);
  });
});

describe("a right answer in another language", () => {
  const role = builtInRoles.react;
  const german =
    "Der Schlüssel sagt React, welches Element welches ist, wenn sich die Liste ändert, deshalb nimmt man eine stabile Id und nicht den Index.";

  it("is not judged, and moves no estimate", () => {
    const opened = openInterview({ role, resume: null, seed: "language" });
    const question = role.questions.find(({ id }) => id === opened.state.current?.questionId);
    if (question === undefined) throw new Error("There is no question.");
    const grade = judgeAnswer(question, german);
    expect(grade).toMatchObject({ judged: false, covered: [] });
    const after = takeAnswer({ role, state: opened.state, kind: "answer", grade });
    expect(after.state.asked[0]?.score).toBeNull();
    expect(after.state.exchanges).toBe(1);
    expect(after.state.skills).toEqual(opened.state.skills);
  });

  it("is left out of the scores", () => {
    const transcript = transcriptOf(role, [{ questionId: "react-keys", text: german }]);
    expect(gradeTranscript(transcript).every(({ questions: asked }) => asked.length === 0)).toBe(true);
  });
});
