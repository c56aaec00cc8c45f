import { expect, it } from "vitest";
import { accessMatrix, can, permissions, type Role, roleFor, roles, rolesWith } from "../src/permissions.ts";

it("lets a viewer read, a recruiter decide as well, and an admin do everything", () => {
  const may = (role: string) => permissions.filter((permission) => can(role, permission));
  expect(may("admin")).toEqual([...permissions]);
  expect(may("recruiter")).toEqual(
    expect.arrayContaining([...may("viewer"), "feedback.approve", "decision.record"]),
  );
  for (const permission of ["interview.export", "member.deactivate", "sign-in-link.read"] as const) {
    expect([can("viewer", permission), can("recruiter", permission)]).toEqual([false, false]);
    expect(rolesWith(permission)).toContain("admin");
  }
  for (const permission of ["feedback.approve", "feedback.edit", "decision.record"] as const) {
    expect(can("viewer", permission)).toBe(false);
  }
});

it.each(["", "owner", "Admin", "constructor", "__proto__", "toString"])(
  "allows nothing to the role %j",
  (role) => {
    expect(permissions.filter((permission) => can(role, permission))).toEqual([]);
  },
);

it("names the least role to ask for", () => {
  expect(roleFor("candidate.read")).toBe("viewer");
  expect(roleFor("feedback.approve")).toBe("recruiter");
  expect(roleFor("interview.export")).toBe("admin");
});

it("names each permission once, as a noun and a verb", () => {
  expect(new Set(permissions).size).toBe(permissions.length);
  for (const permission of permissions) expect(permission).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+$/);
});

it("says of any table of roles who may call what", () => {
  const interviewer: Role = {
    label: "Interviewer: sees what they are assigned",
    permissions: ["account.read"],
  };
  const procedures = {
    "account.me": "account.read",
    "interview.list": "interview.read",
    "x.y": "own",
  } as const;
  const table = { viewer: roles.viewer, interviewer, admin: roles.admin };
  expect(accessMatrix(procedures, table)).toEqual({
    "account.me": ["viewer", "interviewer", "admin"],
    "interview.list": ["viewer", "admin"],
    "x.y": [],
  });
});
