import type { boundarySchema } from "@teamified/contracts/assessments";
import type { z } from "zod";

/** The level at which a candidate stops succeeding in a skill. */
export type Boundary = z.infer<typeof boundarySchema>;
