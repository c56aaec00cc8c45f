"use client";

import { readApiError } from "../api-error.ts";
import { signInAddress } from "../sign-in-address.ts";
import { isOnItsWay } from "./session-channel.ts";

/**
 * Goes to the sign-in page, and back here afterwards, when a call failed because the session is over.
 * Other failures are the page's own to show. A full load, so that nothing of the session before stays.
 */
export function leaveWhenSignedOut(error: unknown): void {
  if (readApiError(error).code === "unauthenticated") leaveForSignIn();
}

/** Goes to the sign-in page because the session is over, and back here afterwards. */
export function leaveForSignIn(): void {
  // Who signs out needs not be told.
  if (isOnItsWay()) return;
  const { pathname, search } = window.location;
  // Pages for signed-out people say themselves what a wrong password is.
  if (pathname === "/sign-in" || pathname === "/register") return;
  window.location.assign(signInAddress(`${pathname}${search}`, { ended: true }));
}
