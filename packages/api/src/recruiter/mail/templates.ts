import { listMailTemplates } from "@teamified/hiring/mails/read-mail-templates";
import { adminProcedure } from "../../trpc.ts";

/** Every kind of mail that the product sends, filled with sample data. */
export const templates = adminProcedure.query(({ ctx }) => listMailTemplates(ctx.deps));
