"use client";

import { mailLinkProvider } from "@teamified/auth/mail-link-provider";
import { readSignInProblem, type SignInProblem } from "@teamified/auth/sign-in-error";
import { z } from "zod";
import { leaving } from "./session-channel.ts";

const csrfSchema = z.object({ csrfToken: z.string() });
const answerSchema = z.object({ url: z.string() });

/** A password, or the token of a link that was mailed. */
export type SignInFields = { email: string; password: string } | { token: string };

/**
 * Signs in to this portal. Resolves with null when it worked, and the session cookie is set, or with what
 * a person should be told. Never throws: no network reads as `unavailable`.
 */
export async function signIn(input: SignInFields): Promise<SignInProblem | null> {
  const provider = "token" in input ? mailLinkProvider : "credentials";
  try {
    const response = await post(`/api/auth/callback/${provider}`, input);
    const { url } = answerSchema.parse(await response.json());
    const error = new URL(url, window.location.origin).searchParams.get("error");
    if (error !== null) return readSignInProblem(error) ?? { kind: "unavailable" };
    return response.ok ? null : { kind: "unavailable" };
  } catch {
    return { kind: "unavailable" };
  }
}

/**
 * Ends the session in this browser and loads the sign-in page, so that nothing of it stays in memory.
 *
 * @throws when the portal cannot be reached or refuses: then the session has not ended
 */
export async function signOut(): Promise<void> {
  await leaving(async () => {
    const answer = await post("/api/auth/signout", {});
    if (!answer.ok) throw new Error(`signing out was answered with ${answer.status}`);
  });
  window.location.assign("/sign-in");
}

/**
 * Ends the account's sessions in every browser, this one included, and loads the sign-in page.
 *
 * @param endSessions the portal's own procedure
 * @throws what `endSessions` throws: then no session has ended
 */
export async function signOutEverywhere(endSessions: () => Promise<unknown>): Promise<void> {
  await leaving(async () => {
    await endSessions();
    // The session is over; this takes the rest of it out of the browser, without which it is over as well.
    await post("/api/auth/signout", {}).catch(() => undefined);
  });
  window.location.assign("/sign-in");
}

async function post(path: string, fields: Record<string, string>): Promise<Response> {
  const csrf = csrfSchema.parse(await (await fetch("/api/auth/csrf")).json());
  return fetch(path, {
    method: "POST",
    body: new URLSearchParams({ ...fields, csrfToken: csrf.csrfToken, callbackUrl: "/", json: "true" }),
  });
}
