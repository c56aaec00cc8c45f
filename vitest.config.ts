import { existsSync } from "node:fs";
import { configDefaults, defineConfig } from "vitest/config";
import { SecondTryReporter } from "./packages/testing/src/second-try-reporter.ts";

/** Packages whose tests need PostgreSQL. */
const databasePackages = ["db", "hiring", "api", "jobs", "auth", "runtime", "testing", "cli", "web", "bench"];

const setupFiles = ["packages/testing/src/vitest-setup.ts"];

// The browser's tests have a configuration of their own.
const browserProjects = existsSync(new URL("packages/e2e/vitest.config.ts", import.meta.url))
  ? ["packages/e2e"]
  : [];

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    reporters: ["default", new SecondTryReporter()],
    // Node calls the way in which the schema engine's WebAssembly is loaded experimental.
    execArgv: ["--disable-warning=ExperimentalWarning"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{packages,apps}/*/test/**/*.test.{ts,tsx}"],
          exclude: [
            ...configDefaults.exclude,
            "packages/e2e/**",
            ...databasePackages.map((name) => `packages/${name}/**`),
          ],
          setupFiles,
          // Not a measure of speed: a machine that is busy with something else takes as long as it takes.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: databasePackages.map((name) => `packages/${name}/test/**/*.test.ts`),
          globalSetup: ["packages/testing/src/test-server.ts"],
          setupFiles,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      ...browserProjects,
    ],
  },
});
