/**
 * The sign-ins of the sample data, made with the embedded database alone: never where DATABASE_URL
 * names a database.
 */
export const sampleAccounts = [
  {
    role: "admin",
    portal: "recruiter",
    email: "admin@teamified.example",
    password: "Welcome-2026!",
    fullName: "Adela Brandt",
  },
  {
    role: "recruiter",
    portal: "recruiter",
    email: "recruiter@teamified.example",
    password: "Welcome-2026!",
    fullName: "Rashid Okoye",
  },
  {
    role: "viewer",
    portal: "recruiter",
    email: "viewer@teamified.example",
    password: "Welcome-2026!",
    fullName: "Vera Lindgren",
  },
  { role: "candidate", portal: "candidate", email: "candidate@teamified.example", password: "Welcome-2026!" },
] as const;

/** The sample account of this role. Throws when there is none. */
export function sampleAccount(role: (typeof sampleAccounts)[number]["role"]): {
  email: string;
  password: string;
} {
  const account = sampleAccounts.find((each) => each.role === role);
  if (!account) throw new Error(`there is no sample ${role}`);
  return account;
}
