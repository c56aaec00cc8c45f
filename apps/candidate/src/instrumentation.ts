import type { Instrumentation } from "next";

// Next compiles this file for its edge runtime too, where nothing of ours can run. The condition is a
// constant of the build and must stand around the import, or the database driver is compiled for it as well.

export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: put in by the build, not configuration.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startPortal } = await import("@teamified/web/server/instrumentation");
    startPortal("candidate");
  }
}

export const onRequestError: Instrumentation.onRequestError = async (...failure) => {
  // biome-ignore lint/style/noProcessEnv: put in by the build, not configuration.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { logRequestError } = await import("@teamified/web/server/instrumentation");
    await logRequestError("candidate", ...failure);
  }
};
