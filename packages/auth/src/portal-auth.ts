import { type SignInInput, signInInput } from "@teamified/contracts/accounts";
import { AppError } from "@teamified/contracts/errors";
import type { Log } from "@teamified/log/log";
import type { DefaultSession, NextAuthOptions } from "next-auth";
import { z } from "zod";
import { readClientAddress } from "./client-address.ts";
import { deviceCookieName, type KnownDevice, readDevice } from "./device-cookie.ts";
import { mailLinkProvider } from "./mail-link-provider.ts";
import type { Portal } from "./portal.ts";
import { sameOriginUrl } from "./same-origin-path.ts";
import { sessionCookies, usesHttps } from "./session-cookies.ts";
import { secondsLeft, sessionClaimsSchema, sessionMaxAge, sessionUpdateAge } from "./session-token.ts";
import { signInErrorText } from "./sign-in-error.ts";

/** What one portal's sign-in stands on. */
export type PortalAuth = {
  portal: Portal;
  /** The portal's address, without a slash at the end. */
  url: string;
  secret: string;
  log: Pick<Log, "info" | "warn" | "error">;
  /** Checks the password. Throws {@link AppError} `unauthenticated` or `locked`. */
  authenticate(
    attempt: SignInInput & { ip: string; device: KnownDevice | null },
  ): Promise<{ id: string; organizationId: string }>;
  /** Uses up a link of one use that was mailed to the owner of a locked account. Throws `unauthenticated`. */
  authenticateByMail(token: string): Promise<{ id: string; organizationId: string }>;
  /** Begins a session for the account whose password was right. */
  startSession(accountId: string): Promise<{ sessionId: string; startedAt: Date }>;
  /** Ends a session on the server when somebody signs out, so that a copy of its token is worth nothing. */
  endSession(sessionId: string): Promise<void>;
};

/** What the session callback gives, and `readSession` reads. */
export type PortalSession = DefaultSession & { kind: Portal; id: string; sessionId: string };

const signedInSchema = z.object({
  id: z.string(),
  org: z.string(),
  sid: z.string(),
  startedAt: z.date(),
});

/**
 * NextAuth for one portal: credentials only, encrypted tokens of 24 hours, cookies and secret of its
 * own (AUTH-3). The token names the account, its session and the portal and nothing else; a token of the other
 * portal is refused even if the secrets were ever made equal.
 */
export function portalAuthOptions(auth: PortalAuth): NextAuthOptions {
  return {
    secret: auth.secret,
    session: { strategy: "jwt", maxAge: sessionMaxAge, updateAge: sessionUpdateAge },
    useSecureCookies: usesHttps(auth.url),
    cookies: sessionCookies(auth.portal, auth.url),
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      // Written out: next-auth's helper is a CommonJS default export, which Node and bundlers read differently.
      {
        id: "credentials",
        name: "E-mail and password",
        type: "credentials",
        credentials: {
          email: { label: "E-mail address", type: "email" },
          password: { label: "Password", type: "password" },
        },
        authorize: (credentials, request) =>
          signIn(auth, () => {
            const input = signInInput.safeParse(credentials);
            if (!input.success)
              throw new AppError("unauthenticated", "Enter your e-mail address and password.");
            const headers = request.headers ?? {};
            return auth.authenticate({
              ...input.data,
              ip: readClientAddress(headers),
              device: readDevice(cookieOf(headers.cookie, deviceCookieName(auth)), auth),
            });
          }),
      },
      {
        id: mailLinkProvider,
        name: "Link in a mail",
        type: "credentials",
        credentials: { token: { label: "Link", type: "text" } },
        authorize: (credentials) => signIn(auth, () => auth.authenticateByMail(String(credentials?.token))),
      },
    ],
    callbacks: {
      jwt({ token, user }) {
        const signedIn = signedInSchema.safeParse(user);
        if (signedIn.success) {
          const { id, org, sid, startedAt } = signedIn.data;
          return {
            sub: id,
            portal: auth.portal,
            org,
            sid,
            auth_time: Math.floor(startedAt.getTime() / 1000),
          };
        }
        const claims = sessionClaimsSchema.safeParse(token);
        // Thrown, because NextAuth then drops the cookie and answers as to a stranger.
        if (!claims.success || claims.data.portal !== auth.portal) {
          throw new Error("This session belongs to another portal.");
        }
        if (secondsLeft(claims.data, new Date()) <= 0) throw new Error("This session is over.");
        return { ...claims.data };
      },
      session({ session, token }): PortalSession {
        const claims = sessionClaimsSchema.parse(token);
        return { expires: session.expires, kind: claims.portal, id: claims.sub, sessionId: claims.sid };
      },
      // The configured address decides, not the one that NextAuth believes to have.
      redirect: ({ url }) => sameOriginUrl(url, auth.url),
    },
    events: {
      async signOut({ token }) {
        const claims = sessionClaimsSchema.safeParse(token);
        if (claims.success && claims.data.portal === auth.portal) await auth.endSession(claims.data.sid);
      },
    },
    logger: {
      error: (code, metadata) =>
        auth.log.warn({ code: safeCode(code), problem: problemName(metadata) }, "next-auth"),
      // NEXTAUTH_URL: our redirects do not depend on it, see sameOriginUrl and the auth route.
      warn: (code) => {
        if (code !== "NEXTAUTH_URL") auth.log.warn({ code: safeCode(code) }, "next-auth");
      },
      debug: () => undefined,
    },
  };
}

/** Begins a session for whoever `check` finds, or throws what the page can read. */
async function signIn(
  auth: PortalAuth,
  check: () => Promise<{ id: string; organizationId: string }>,
): Promise<{ id: string; org: string; sid: string; startedAt: Date }> {
  try {
    const account = await check();
    const { sessionId, startedAt } = await auth.startSession(account.id);
    return { id: account.id, org: account.organizationId, sid: sessionId, startedAt };
  } catch (error) {
    if (!(error instanceof AppError)) auth.log.error({ err: error }, "sign-in failed unexpectedly");
    throw new Error(signInErrorText(error));
  }
}

/** The value of a cookie in the header as it came. */
function cookieOf(header: unknown, name: string): string | undefined {
  if (typeof header !== "string") return undefined;
  const pair = header.split(";").find((part) => part.trim().startsWith(`${name}=`));
  return pair?.slice(pair.indexOf("=") + 1).trim();
}

/** A code of NextAuth, or the word that it was none: some come from whoever posts to us. */
function safeCode(code: string): string {
  return /^[A-Z_]{1,60}$/.test(code) ? code : "unknown";
}

/** The kind of failure without its words: they may name an address. */
function problemName(metadata: Error | { error?: Error; message?: string }): string {
  const name = metadata instanceof Error ? metadata.name : metadata.error?.name;
  return name !== undefined && /^\w{1,60}$/.test(name) ? name : "unknown";
}
