import { listResumes } from "@teamified/hiring/resumes/read-resumes";
import { candidateProcedure } from "../../trpc.ts";

/** Own resumes, newest first. */
export const list = candidateProcedure.query(({ ctx }) => listResumes(ctx.deps, ctx.actor));
