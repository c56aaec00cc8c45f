import { parseArgs } from "node:util";
import type { ScenarioInput } from "./scenario.ts";
import { startSimulator } from "./start-simulator.ts";

/**
 * The simulator in a process of its own: `node simulator-process.ts [--port N] [--scenario JSON]`. Its first line on
 * the standard output is its address; it ends when it is told to.
 */
const { values } = parseArgs({
  options: { port: { type: "string", default: "0" }, scenario: { type: "string", default: "{}" } },
});
const scenario: ScenarioInput = JSON.parse(values.scenario); // read and refused by the simulator itself
const simulator = await startSimulator({ port: Number(values.port), scenario });
process.stdout.write(`${simulator.url}\n`);
for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => void simulator.close());
