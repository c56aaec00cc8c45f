import { listRoles } from "@teamified/hiring/interviews/find-role";
import { candidateProcedure } from "../../trpc.ts";

/** The roles to choose from. */
export const roles = candidateProcedure.query(() => listRoles());
