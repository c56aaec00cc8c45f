import { execFile } from "node:child_process";
import { basename } from "node:path";
import { loadEnvironment } from "@teamified/config/environment";
import { root } from "../binary.ts";

/**
 * Runs the pnpm that started this process, else `npx pnpm@12`, in the repository. Never throws for an exit code: that
 * is in the result.
 */
export function runPnpm(
  args: string[],
  extra: NodeJS.ProcessEnv = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const env: NodeJS.ProcessEnv = { ...loadEnvironment(), ...extra };
  const own = env.npm_execpath ?? "";
  const isPnpm = basename(own).startsWith("pnpm");
  const [program, ...leading] = !isPnpm
    ? ["npx", "--yes", "pnpm@12"]
    : /\.[cm]?js$/.test(own)
      ? [process.execPath, own]
      : [own];
  return new Promise((resolve) => {
    execFile(
      program ?? "npx",
      [...leading, ...args],
      // npx is a script of the shell on Windows.
      { cwd: root, env, maxBuffer: 64_000_000, shell: process.platform === "win32" && !isPnpm },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
        resolve({ code, stdout, stderr: stderr || (error?.message ?? "") });
      },
    );
  });
}
