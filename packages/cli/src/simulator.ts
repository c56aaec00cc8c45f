import { join } from "node:path";
import { root } from "./binary.ts";
import { type Child, StartError, startChild } from "./children.ts";

/** What is simulated: language models and speech, or mail and file storage as well. */
export type SimulatorScope = "models" | "all";

/** A quick real provider's times. */
const delays = {
  firstTokenMs: 400,
  tokensPerSecond: 60,
  transcriptionMs: 600,
  speechFirstByteMs: 250,
  otherMs: 50,
};

/** What `pnpm start` was asked for: null is the real thing. Throws {@link StartError} for anything but the flag. */
export function readSimulatorFlag(args: string[]): SimulatorScope | null {
  const [flag, ...rest] = args;
  if (flag === undefined) return null;
  if (rest.length === 0 && (flag === "--simulator" || flag === "--simulator=models")) return "models";
  if (rest.length === 0 && flag === "--simulator=all") return "all";
  throw new StartError(
    `"${args.join(" ")}" is unknown. Use: pnpm start, pnpm start --simulator (models and speech), ` +
      "pnpm start --simulator=all (mail and files too).",
  );
}

/**
 * Starts the simulator of the providers in a process of its own. `variables` lead the product to it: every provider,
 * with made-up keys, so that no real one is asked whatever the file .env says. Throws {@link StartError} when it ends
 * before it has an address.
 */
export async function startSimulatorChild(options: {
  scope: SimulatorScope;
  logFile: string;
  env: NodeJS.ProcessEnv;
  /** Default: one that is free. */
  port?: number;
}): Promise<{ child: Child; url: string; variables: Record<string, string> }> {
  const child = startChild({
    name: "simulator",
    args: [
      join(root, "packages/testing/src/simulator/simulator-process.ts"),
      "--port",
      String(options.port ?? 0),
      "--scenario",
      JSON.stringify({ delays, log: "brief" }),
    ],
    cwd: root,
    env: options.env,
    logFile: options.logFile,
  });
  const address = new Promise<string>((resolve) => {
    child.process.stdout?.once("data", (line: Buffer) => resolve(line.toString("utf8").trim()));
  });
  const url = await Promise.race([address, child.exited.then(() => null)]);
  if (url === null) throw new StartError(`The simulator did not start:\n${child.tail()}`);
  return { child, url, variables: variablesFor(url, options.scope) };
}

function variablesFor(url: string, scope: SimulatorScope): Record<string, string> {
  const key = "made-up-key-of-the-simulator";
  const models = {
    OPENAI_API_KEY: key,
    OPENAI_BASE_URL: `${url}/openai/v1`,
    AZURE_OPENAI_API_KEY: key,
    AZURE_OPENAI_BASE_URL: `${url}/azure/v1`,
    OPENROUTER_API_KEY: key,
    OPENROUTER_BASE_URL: `${url}/openrouter/v1`,
    GEMINI_API_KEY: key,
    GEMINI_BASE_URL: `${url}/gemini/v1`,
    OLLAMA_BASE_URL: `${url}/ollama/v1`,
    VLLM_BASE_URL: `${url}/vllm/v1`,
    VLLM_API_KEY: key,
    DEEPGRAM_API_KEY: key,
    DEEPGRAM_BASE_URL: `${url}/deepgram`,
    ELEVENLABS_API_KEY: key,
    ELEVENLABS_BASE_URL: `${url}/elevenlabs`,
  };
  if (scope === "models") return models;
  return {
    ...models,
    SMTP_URL: "",
    RESEND_API_KEY: key,
    RESEND_BASE_URL: `${url}/resend`,
    SUPABASE_URL: `${url}/supabase`,
    SUPABASE_SERVICE_KEY: key,
  };
}
