import type { Config } from "@teamified/config/config";
import type { Portal } from "./portal.ts";

/** One portal's part of the configuration. */
export type PortalSettings = {
  portal: Portal;
  /** The portal's address, without a slash at the end. */
  url: string;
  /** What its session tokens are sealed with; never the other portal's. */
  secret: string;
  /** The organization that this address serves. */
  organizationSlug: string;
};

/** What of the configuration concerns one portal. */
export function portalSettings(config: Config, portal: Portal): PortalSettings {
  return {
    portal,
    url: config[portal].url,
    secret: config[portal].secret,
    organizationSlug: config.organizationSlug,
  };
}
