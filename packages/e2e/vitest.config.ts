import { defineProject } from "vitest/config";

export default defineProject({
  test: {
    name: "browser",
    include: ["test/**/*.test.ts"],
    globalSetup: ["src/global-setup.ts"],
    // One product, one mailbox, two cores: the journeys go one after the other.
    fileParallelism: false,
    maxConcurrency: 2,
    // A machine may be busy at the wrong moment. `pnpm test` names each test that needed it, so that none hides a fault;
    // no other tests are tried again.
    retry: 1,
    testTimeout: 180_000,
    // Pages answer within a second or two; two busy cores take longer. Only a test that fails waits for so long.
    expect: { poll: { timeout: 30_000 } },
    hookTimeout: 60_000,
  },
});
