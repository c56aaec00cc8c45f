import { type Config, loadConfig } from "@teamified/config/config";

let config: Config | undefined;

/**
 * The configuration, read at the first request and kept: the proxy needs it before every page, without
 * the runtime and its connections. Throws what loadConfig throws, with the name of the variable.
 */
export function readConfig(): Config {
  config ??= loadConfig();
  return config;
}
