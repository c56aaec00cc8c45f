/**
 * The sign-ins of the sample data, made with the embedded database alone: never where DATABASE_URL
 * names a database.
 */
export const sampleAccounts = [
  { role: "admin", portal: "recruiter", email: "admin@teamified.example", password: "Welcome-2026!" },
  { role: "recruiter", portal: "recruiter", email: "recruiter@teamified.example", password: "Welcome-2026!" },
  { role: "viewer", portal: "recruiter", email: "viewer@teamified.example", password: "Welcome-2026!" },
  { role: "candidate", portal: "candidate", email: "candidate@teamified.example", password: "Welcome-2026!" },
] as const;
