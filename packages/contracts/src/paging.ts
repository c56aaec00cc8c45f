import { z } from "zod";

/** Keyset paging: `cursor` is the id of the last row of the page before. */
export const pageInput = z.object({
  cursor: z.uuid().optional(),
  limit: z.number().int().min(1).max(100).default(25),
});
