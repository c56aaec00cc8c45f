import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadConfig } from "@teamified/config/config";
import { expect, test } from "vitest";
import { stopChildren } from "../src/children.ts";
import { readSimulatorFlag, startSimulatorChild } from "../src/simulator.ts";

test("the flag says what is simulated, and anything else says how it is used", () => {
  expect(readSimulatorFlag([])).toBeNull();
  expect(readSimulatorFlag(["--simulator"])).toBe("models");
  expect(readSimulatorFlag(["--simulator=all"])).toBe("all");
  for (const wrong of [["--simulate"], ["--simulator=mail"], ["--simulator", "all"]]) {
    expect(() => readSimulatorFlag(wrong)).toThrow("pnpm start --simulator");
  }
});

test("the simulator runs beside the product, and its variables lead every task to it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "teamified-simulator-"));
  const started = await startSimulatorChild({ scope: "all", logFile: join(folder, "log"), env: {} });
  try {
    const { models, mail, storage } = loadConfig({
      TEAMIFIED_DATA_DIR: folder,
      AI_READER: "vllm:any, openrouter",
      ...started.variables,
    });
    expect(Object.values(models.tasks).every((choices) => choices.length > 0)).toBe(true);
    const addresses = Object.values(models.providers).map(({ baseUrl }) => baseUrl);
    expect(addresses).toHaveLength(8);
    for (const address of addresses) {
      expect(address.startsWith(started.url)).toBe(true);
      // The simulator itself knows the address: what it does not, it says with 404 and a list.
      expect(await (await fetch(`${address}/nothing`)).text()).not.toContain("Providers are at");
    }
    expect([mail.kind, storage.kind]).toEqual(["resend", "supabase"]);
    expect((await fetch(`${started.url}/_simulator/metrics`)).ok).toBe(true);
  } finally {
    await stopChildren([started.child], 2000);
    rmSync(folder, { recursive: true });
  }
});
