import { createHmac } from "node:crypto";
import type { Deps } from "../deps.ts";

/** The `deriveToken` of Deps: an HMAC of the row's id under the deployment's secret, apart from all its other uses. */
export function createTokenDerivation(secret: string): Deps["deriveToken"] {
  return (purpose, id) =>
    createHmac("sha256", secret).update(`account-token\0${purpose}\0${id}`).digest("base64url");
}
