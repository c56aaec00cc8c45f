import {
  createTRPCClient,
  httpBatchLink,
  httpLink,
  isNonJsonSerializable,
  splitLink,
  type TRPCLink,
} from "@trpc/client";
import type { AnyTRPCRouter } from "@trpc/server";
import superjson from "superjson";
import { z } from "zod";

/** A sign-in that the portal refused; says why in the portal's words. */
export class SignInError extends Error {
  override name = "SignInError";
}

/**
 * Signs in to a portal as a browser does and gives a typed client of its API: the same procedures,
 * the same session, the same rights. Throws {@link SignInError} for wrong credentials.
 */
export async function signIn<R extends AnyTRPCRouter>(
  portal: string,
  account: { email: string; password: string },
) {
  const jar = new Map<string, string>();
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${portal}${path}`, {
      ...init,
      redirect: "manual",
      headers: { ...init.headers, cookie: cookies(), origin: portal },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const split = pair.indexOf("=");
      jar.set(pair.slice(0, split), pair.slice(split + 1));
    }
    return response;
  };
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await (await ask("/api/auth/csrf")).json());
  const answer = await ask("/api/auth/callback/credentials", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ ...account, csrfToken, json: "true" }),
  });
  if (![...jar.keys()].some((name) => name.endsWith("session-token"))) {
    const { url } = z
      .object({ url: z.string() })
      .catch({ url: "" })
      .parse(await answer.json().catch(() => null));
    const reason = URL.canParse(url, portal) ? new URL(url, portal).searchParams.get("error") : null;
    throw new SignInError(`${portal} refused ${account.email}: ${reason ?? answer.status}`);
  }
  return clientOf<R>(portal, () => ({ cookie: cookies(), origin: portal }));
}

/** A typed client of a portal's API; without a session it may call what is public. */
export function clientOf<R extends AnyTRPCRouter>(
  portal: string,
  headers: () => Record<string, string> = () => ({ origin: portal }),
) {
  const url = `${portal}/api/trpc`;
  const link: TRPCLink<AnyTRPCRouter> = splitLink<AnyTRPCRouter>({
    condition: (operation) => isNonJsonSerializable(operation.input),
    // A form goes out untouched; the answer is superjson like any other.
    true: httpLink({
      url,
      headers,
      transformer: { serialize: (form) => form, deserialize: superjson.deserialize },
    }),
    false: httpBatchLink({ url, headers, transformer: superjson }),
  });
  // Links know nothing of a router but its transformer, which both of ours share; its type is for the caller.
  return createTRPCClient<R>({ links: [link as unknown as TRPCLink<R>] });
}
