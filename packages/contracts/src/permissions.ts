/**
 * What a member of the hiring team may be allowed to do, and which role allows it: the only place that knows. Procedures
 * name their permission in `meta`; pages and use cases ask {@link can}. A permission is a noun and a verb.
 *
 * A new permission is a line in one of these three lists; which roles have it follows from the list. A new role is an
 * entry of {@link roles}.
 */
const reading = [
  "account.read",
  "assessment.read",
  "candidate.read",
  /** Being told which rows change, while a page is open. */
  "change.watch",
  "dashboard.read",
  "feedback.read",
  "interview.read",
  "mail.read",
  "organization.read",
  "outbox.read",
  "recording.play",
  "resume.download",
  "resume.read",
  /** Ending one's own sessions. */
  "session.end",
] as const;

const acting = [
  "assessment.rescore",
  "assessment.retry",
  "decision.notify",
  "decision.record",
  /** Approving, holding, rejecting and releasing, and sending again what was not delivered. */
  "feedback.approve",
  "feedback.edit",
  "mail.resend",
  "resume.retry",
  /** Letting a candidate interview again before the organization's days are over. */
  "retake.allow",
] as const;

const administering = [
  /** Mails about the portal itself: a budget that is nearly spent, a limit that was reached. */
  "alert.receive",
  "budget.read",
  "interview.export",
  "mail-template.read",
  "member.deactivate",
  "member.read",
  "model.read",
  "organization.configure",
  "prompt.read",
  /** The outbox's mails whose links let whoever has them into somebody's account. */
  "sign-in-link.read",
] as const;

/** Every permission there is. */
export const permissions = [...reading, ...acting, ...administering] as const;
export type Permission = (typeof permissions)[number];

/** What a role allows, and how the list of members describes it. */
export type Role = { label: string; permissions: readonly Permission[] };
/** Roles by their stored name. */
export type Roles = Readonly<Record<string, Role>>;

/** The roles of the hiring team. Their names are stored with each member. */
export const roles = {
  viewer: { label: "Viewer: reads", permissions: reading },
  recruiter: { label: "Recruiter: reads and decides", permissions: [...reading, ...acting] },
  admin: { label: "Admin: everything", permissions },
} as const satisfies Roles;
export type RecruiterRole = keyof typeof roles;

/** The names of the roles, in the order of the table. */
export const recruiterRoles = Object.keys(roles) as RecruiterRole[]; // the keys of a constant

/** Whether a stored name is that of a role. Members whose role is none have no access at all. */
export function isRole(name: string): name is RecruiterRole {
  return Object.hasOwn(roles, name);
}

/** How a list of members describes the role of this stored name: the name itself for one that there is not. */
export function roleLabel(name: string): string {
  return isRole(name) ? roles[name].label : name;
}

/**
 * Whether a role of this table allows something. False for a role that the table does not have.
 *
 * @param table the roles to go by; the portal's own unless a test has others
 */
export function can(role: string, permission: Permission, table: Roles = roles): boolean {
  return Object.hasOwn(table, role) && (table[role]?.permissions.includes(permission) ?? false);
}

/** The roles that allow something, in the order of the table. */
export function rolesWith(permission: Permission): RecruiterRole[] {
  return recruiterRoles.filter((role) => can(role, permission));
}

/** The role to ask for to be allowed something: the first of the table that has it. */
export function roleFor(permission: Permission): RecruiterRole {
  // Admins have every permission.
  return rolesWith(permission)[0] ?? "admin";
}

/** Whom a procedure is for: whoever has a permission, or one of two kinds of people who have no role. */
export type Access =
  /** Everybody, signed in or not. */
  | "public"
  /** A signed-in candidate, about what is their own. */
  | "own"
  | Permission;

/**
 * Who may call what, as each role of a table would have it: one row a procedure, the roles that may in the order of the
 * table. Rows of what is not for the team have no roles.
 */
export function accessMatrix(
  procedures: Readonly<Record<string, Access>>,
  table: Roles = roles,
): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(procedures).map(([path, access]) => [
      path,
      access === "public" || access === "own"
        ? []
        : Object.keys(table).filter((role) => can(role, access, table)),
    ]),
  );
}
