import { createLog, type Log } from "./log.ts";

/** Says nothing; for tests. */
export const silentLog: Log = createLog({ level: "silent", service: "test" });
