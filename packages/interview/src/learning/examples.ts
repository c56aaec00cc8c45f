import type { Question } from "@teamified/contracts/roles";
import { type ReferenceReading, referenceReader } from "../grade-against-reference.ts";
import { measureReading, type RubricReading, readByRubric } from "../grade-answer.ts";
import type { Example } from "./grow-forest.ts";

/** An answer that people graded, 0–100, beside a reference. */
export type GradedByReference = { question: string; reference: string; answer: string; score: number };
/** One to a question of the banks. */
export type GradedByRubric = { question: Question; answer: string; score: number };

/** An example with the reading that it was measured from. */
export type ReferenceExample = Example & { reading: ReferenceReading };
export type RubricExample = Example & { reading: RubricReading; asked: Question };

/** Answers as examples to learn from; each set weighs the same, however many answers it has. */
export function referenceExamples(rows: readonly GradedByReference[], weight: number): ReferenceExample[] {
  const readers = new Map<string, (answer: string) => ReferenceReading>();
  return rows.map(({ question, reference, answer, score }) => {
    const key = `${question}\n${reference}`;
    const reader = readers.get(key) ?? referenceReader({ question, reference });
    readers.set(key, reader);
    const reading = reader(answer);
    return { reading, features: reading.features, worth: score / 100, weight, question };
  });
}

/** As {@link referenceExamples}, beside rubrics. */
export function rubricExamples(rows: readonly GradedByRubric[], weight: number): RubricExample[] {
  return rows.map(({ question, answer, score }) => {
    const reading = readByRubric(question, answer);
    const degrees = new Map(reading.points.map(({ id, match }) => [id, match?.degree ?? 0]));
    return {
      reading,
      asked: question,
      features: measureReading(question, reading, degrees),
      worth: score / 100,
      weight,
      question: question.id,
    };
  });
}
