export { portalNextOptions as default } from "@teamified/web/next-options";
