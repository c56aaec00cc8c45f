import { describeProviders } from "@teamified/config/describe-providers";
import { sampleAccounts } from "@teamified/config/sample-accounts";
import { StartError } from "./children.ts";
import { readSimulatorFlag } from "./simulator.ts";
import { startStack } from "./stack.ts";
import { complain, say, strong } from "./terminal.ts";

/** `pnpm start [--simulator]`: the whole product on this machine, until Ctrl-C. */
async function main(): Promise<number> {
  const simulator = readSimulatorFlag(process.argv.slice(2));
  say();
  say(strong("Teamified Candidates Portal"));
  const interrupt = new AbortController();
  const interrupted = new Promise<void>((resolve) => {
    const onSignal = () => {
      if (!interrupt.signal.aborted) say("\nStopping …");
      interrupt.abort(new StartError("Stopped before it was up."));
      resolve();
    };
    process.on("SIGINT", onSignal);
    process.on("SIGTERM", onSignal);
    process.on("SIGHUP", onSignal);
  });
  const started = await startStack({ signal: interrupt.signal, simulator });
  const { config } = started;
  const providers = describeProviders(config);
  say();
  say(`  Candidates   ${strong(config.candidate.url)}`);
  say(`  Hiring team  ${strong(config.recruiter.url)}`);
  if (config.database.embedded) {
    say();
    say("  Sign in with a sample account, or register as a candidate:");
    for (const account of sampleAccounts) {
      say(`  ${account.role.padEnd(12)} ${account.email.padEnd(30)} ${account.password}`);
    }
  }
  say();
  say(
    `  In use: ${Object.entries(providers)
      .map(([what, which]) => `${what}: ${which}`)
      .join(" · ")}`,
  );
  if (started.simulatorUrl !== null) {
    const also = simulator === "all" ? ", mail and files" : "";
    say(`  Simulated: models, speech${also} at ${started.simulatorUrl}. No real provider is used or paid.`);
  }
  say(
    `  Feedback is sent by itself after ${readableDuration(config.feedback.autoSendAfterSeconds)} (FEEDBACK_AUTO_SEND_AFTER).`,
  );
  say(`  Logs: ${config.dataDir}/logs · Try it all: npx --yes pnpm@12 demo · Stop: Ctrl-C`);
  say();

  await interrupted;
  await started.stop();
  return 0;
}

function readableDuration(seconds: number): string {
  if (seconds % 3600 === 0) return `${seconds / 3600} h`;
  if (seconds % 60 === 0) return `${seconds / 60} min`;
  return `${seconds} s`;
}

try {
  process.exit(await main());
} catch (error) {
  if (error instanceof StartError || (error instanceof Error && error.name === "ConfigError")) {
    complain(`\n${error.message}\n`);
  } else {
    complain(`\n${error instanceof Error ? error.stack : String(error)}\n`);
  }
  process.exit(1);
}
