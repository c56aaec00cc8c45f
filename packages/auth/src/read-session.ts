import type { NextAuthOptions } from "next-auth";
import { getServerSession } from "next-auth/next";
import { z } from "zod";
import type { Portal } from "./portal.ts";

const sessionSchema = z.object({
  kind: z.enum(["candidate", "recruiter"]),
  id: z.string().min(1),
  sessionId: z.uuid(),
});

/**
 * Who is signed in to this portal, or null. For server components and route handlers of Next: it reads
 * the request's cookies by itself. It says who signed in, not that the account is still active: access checks of
 * the API ask the database (AUTH-5).
 */
export async function readSession(
  options: NextAuthOptions,
  portal: Portal,
): Promise<{ kind: Portal; id: string; sessionId: string } | null> {
  const session = sessionSchema.safeParse(await getServerSession(options));
  return session.success && session.data.kind === portal ? session.data : null;
}
