import { randomBytes } from "node:crypto";
import { loadConfig } from "@teamified/config/config";
import {
  createOrganization,
  createOrganizationInput,
} from "@teamified/hiring/organizations/create-organization";
import { createRuntime } from "@teamified/runtime/runtime";
import { say } from "./terminal.ts";

/**
 * `pnpm cli organization NAME SLUG ADMIN-EMAIL ADMIN-NAME`: makes it in the configured database and
 * prints the admin's password, once. Throws with a sentence for arguments that do not do.
 */
export async function createFromArguments(args: string[]): Promise<void> {
  const [name, slug, adminEmail, adminName] = args;
  const input = createOrganizationInput.safeParse({ name, slug, adminEmail, adminName });
  if (!input.success) {
    const problems = input.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Usage: pnpm cli organization NAME SLUG ADMIN-EMAIL ADMIN-NAME\n${problems.join("\n")}`);
  }
  const config = loadConfig();
  const runtime = await createRuntime({ config, service: "cli" });
  try {
    const password = `${randomBytes(12).toString("base64url")}-A1!`;
    await createOrganization(runtime.deps, { ...input.data, password });
    say(`${input.data.name} is made. Its admin signs in at ${config.recruiter.url}`);
    say(`  ${input.data.adminEmail}  ${password}`);
    if (slug !== config.organizationSlug) {
      say(
        `The portals serve “${config.organizationSlug}” now. For this one set DEFAULT_ORGANIZATION=${slug}.`,
      );
    }
  } finally {
    await runtime.close();
  }
}
