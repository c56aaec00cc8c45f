import type { Config } from "./config.ts";
import type { ModelChoice } from "./models.ts";

/** What is in use, in a few words each, for the terminal and the page's foot (OPS-1). No secrets. */
export function describeProviders(config: Config): {
  database: string;
  files: string;
  mail: string;
  interviewer: string;
  reader: string;
} {
  return {
    database: config.database.embedded ? "embedded PostgreSQL" : "PostgreSQL",
    files: config.storage.kind === "supabase" ? "Supabase storage" : "local disk",
    mail: { outbox: "local outbox", resend: "Resend", smtp: "SMTP" }[config.mail.kind],
    interviewer: named(config.models.tasks.interviewer, "question bank"),
    reader: named(config.models.tasks.reader, "local rules"),
  };
}

/** The models in their order, and what does it when none of them answers. */
function named(choices: readonly ModelChoice[], local: string): string {
  if (choices.length === 0) return `${local}, no model`;
  return `${choices.map(({ provider, model }) => `${model} (${provider})`).join(", then ")}, else ${local}`;
}
