import { mailLinkProvider } from "@teamified/auth/mail-link-provider";
import { AppError, errorStatus } from "@teamified/contracts/errors";
import { requestIdHeader } from "../request-id.ts";
import { readForm } from "./read-form.ts";
import { isSameOrigin } from "./same-origin.ts";

/** An address, a password, a token and where to go: far less than this, in bytes. */
const formLimit = 8 * 1024;

/** What of NextAuth the pages use, with the methods in which they do. */
const actions: Record<string, readonly string[]> = {
  csrf: ["GET"],
  signin: ["GET"],
  error: ["GET"],
  callback: ["POST"],
  signout: ["GET", "POST"],
};

const providers = ["credentials", mailLinkProvider];

/**
 * What stands before NextAuth: either the form that it may read, or the answer that somebody gets instead. Calls from
 * other sites, other actions, bodies over 8 kB, slow ones and such as are no form never reach it. Its `_log`, to which
 * its own client reports, is answered without a look at what was sent: a public address writes nothing into the log.
 *
 * @param path what stands behind `/api/auth/`, in its parts
 */
export async function admitAuthRequest(
  request: Request,
  path: readonly string[],
  options: { portalUrl: string; requestId: string },
): Promise<Response | URLSearchParams> {
  const headers = { [requestIdHeader]: options.requestId, "cache-control": "no-store" };
  const refuse = (status: number, message: string) => Response.json({ message }, { status, headers });
  const [action = "", provider] = path;
  if (action === "_log") return new Response(null, { status: 204, headers });
  const methods = actions[action];
  const isKnown =
    Object.hasOwn(actions, action) && path.length <= 2 && providers.includes(provider ?? "credentials");
  if (!isKnown || methods === undefined) return refuse(404, "There is nothing at this address.");
  if (!methods.includes(request.method)) return refuse(405, "This address does not take this kind of call.");
  if (request.method === "GET") return new URLSearchParams();
  if (!isSameOrigin(request, options.portalUrl)) {
    return refuse(403, "This call came from another website, so nothing was done.");
  }
  try {
    return await readForm(request, formLimit);
  } catch (error) {
    if (error instanceof AppError) return refuse(errorStatus[error.code], error.message);
    return refuse(400, "The request could not be understood.");
  }
}
