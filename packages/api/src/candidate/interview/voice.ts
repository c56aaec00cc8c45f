import { readVoice } from "@teamified/hiring/interviews/read-voice";
import { candidateProcedure } from "../../trpc.ts";

/** What the server can do with a voice: for pages, which show no control that does nothing. */
export const voice = candidateProcedure.query(({ ctx }) => readVoice(ctx.deps));
