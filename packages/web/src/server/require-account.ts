import "server-only";
import { AppError } from "@teamified/contracts/errors";
import { TRPCError } from "@trpc/server";
import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { signInAddress } from "../sign-in-address.ts";
import { pathHeader } from "./portal-headers.ts";

/**
 * What the call gives, or, when the account is signed out or was deactivated, the way to the sign-in
 * page and back. For layouts: the proxy has seen a valid token, only the API knows whether it still counts.
 */
export async function requireAccount<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!isSignedOut(error)) throw error;
  }
  const path = (await headers()).get(pathHeader) ?? "/";
  // typedRoutes knows pages, not addresses that were put together.
  redirect(signInAddress(path, { ended: true }) as Route);
}

/** What the call gives, or null when nobody is signed in: for the pages that are there for that. */
export async function accountOrNull<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch (error) {
    if (isSignedOut(error)) return null;
    throw error;
  }
}

function isSignedOut(error: unknown): boolean {
  return (
    error instanceof TRPCError && error.cause instanceof AppError && error.cause.code === "unauthenticated"
  );
}
