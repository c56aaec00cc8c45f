import { parseArgs } from "node:util";
import { builtInRoles } from "@teamified/interview/roles/registry";
import { type SimulationReport, simulate } from "@teamified/interview/simulation/simulate";
import { BadInput } from "../bad-input.ts";
import { say } from "../terminal.ts";

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new BadInput(`--${name} is a whole number from ${least} to ${most}, not “${text}”.`);
  }
  return value;
}

const ratio = (value: number): string => value.toFixed(3);

function table(role: string, report: SimulationReport): string {
  const { questions, overall, perSkill, boundary, fixedForm, exposure } = report;
  const rows: [string, string][] = [
    ["candidates", `${report.n}`],
    ["questions", `${questions.mean.toFixed(1)} (${questions.min}–${questions.max})`],
    ["overall", `r ${ratio(overall.correlation)}, error ${ratio(overall.rmse)}`],
    ["per skill", `r ${ratio(perSkill.correlation)}, error ${ratio(perSkill.rmse)}`],
    ["fixed form", `r ${ratio(fixedForm.perSkill.correlation)}, error ${ratio(fixedForm.perSkill.rmse)}`],
    ["error / fixed", `${ratio(perSkill.rmse / fixedForm.perSkill.rmse)}`],
    ["boundary", `exact ${ratio(boundary.exact)}, within one level ${ratio(boundary.withinOne)}`],
    ["  when found", `exact ${ratio(boundary.exactOfFound)} (${ratio(boundary.found)} of all)`],
    ["exposure", `at most ${ratio(exposure.max)}`],
  ];
  return [role, ...rows.map(([name, value]) => `  ${name.padEnd(14)} ${value}`)].join("\n");
}

/**
 * `pnpm -s cli interview simulate`: candidates of known ability play the real engine; prints how well it
 * found what they know.
 *
 * @throws BadInput that names the option that is wrong.
 */
export function simulateFromArguments(args: string[]): void {
  const { values } = parseArgs({
    args,
    options: {
      role: { type: "string", default: "react" },
      candidates: { type: "string", default: "300" },
      seed: { type: "string", default: "7" },
      "through-text": { type: "boolean", default: false },
      "location-error": { type: "string", default: "0" },
      discrimination: { type: "string", default: "1" },
      json: { type: "boolean", default: false },
    },
  });
  const role = Object.values(builtInRoles).find(({ key }) => key === values.role);
  if (role === undefined) {
    throw new BadInput(
      `There is no role “${values.role}”. Choose one of ${Object.keys(builtInRoles).join(", ")}.`,
    );
  }
  const misfit = {
    location: Number(values["location-error"]),
    discrimination: Number(values.discrimination),
  };
  if (
    !(misfit.location >= 0 && misfit.location <= 2) ||
    !(misfit.discrimination > 0 && misfit.discrimination <= 2)
  ) {
    throw new BadInput("--location-error is a number from 0 to 2, --discrimination one above 0 and up to 2.");
  }
  const report = simulate({
    role,
    candidates: wholeNumber("candidates", values.candidates, 2, 100_000),
    seed: wholeNumber("seed", values.seed, 0, 2 ** 31),
    throughText: values["through-text"],
    misfit,
  });
  say(values.json ? JSON.stringify(report) : table(role.title, report));
}
