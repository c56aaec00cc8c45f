import type { Config } from "@teamified/config/config";
import type { Deps } from "@teamified/hiring/deps";
import type { Log } from "@teamified/log/log";

/** What signing in needs of the runtime. packages/runtime's own type fits. */
export type AuthRuntime = { config: Config; deps: Deps; log: Log };
