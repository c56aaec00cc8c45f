import { startSimulator } from "@teamified/testing/simulator/start-simulator";

/**
 * The simulated provider in a process of its own, so that its work is not taken for the product's: 400 ms to the first
 * token, then 60 tokens a second. Prints its address as the only line.
 */
const simulator = await startSimulator({
  scenario: { delays: { firstTokenMs: 400, tokensPerSecond: 60 } },
});
process.stdout.write(`${simulator.url}\n`);
process.once("SIGTERM", () => void simulator.close().then(() => process.exit(0)));
