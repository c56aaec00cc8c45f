import {
  type Difficulty,
  difficulties,
  type Question,
  type RoleDefinition,
} from "@teamified/contracts/roles";
import { phaseQuestions } from "../engine.ts";

/**
 * A fixed interview of this many questions, the same for everybody: levels in the shares that the phases
 * give them, skills in turn, and of each level the bank's questions in their order.
 */
export function fixedForm(role: RoleDefinition, length: number): Question[] {
  const shares = difficulties.map((level) => phaseQuestions[level].max);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const counts: Record<Difficulty, number> = {
    warmup: Math.round((length * (shares[0] ?? 0)) / whole),
    standard: 0,
    advanced: Math.round((length * (shares[2] ?? 0)) / whole),
  };
  counts.standard = length - counts.warmup - counts.advanced;
  const form: Question[] = [];
  let turn = 0;
  for (const level of difficulties) {
    for (let taken = 0; taken < counts[level]; taken++) {
      for (let tries = 0; tries < role.skills.length; tries++) {
        const skill = role.skills[turn++ % role.skills.length]?.key;
        const question = role.questions.find(
          (each) => each.skill === skill && each.difficulty === level && !form.includes(each),
        );
        if (question === undefined) continue;
        form.push(question);
        break;
      }
    }
  }
  return form;
}
