import type { Config } from "./config.ts";

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
    interviewer: "question bank, no model",
    reader: "local rules, no model",
  };
}
