/** Configuration that cannot be used; names each variable and what is expected, never a value. */
export class ConfigError extends Error {
  constructor(problems: string[]) {
    super(
      `The configuration cannot be used:\n${problems.map((problem) => `  ${problem}`).join("\n")}\nAll variables are explained in .env.example.`,
    );
    this.name = "ConfigError";
  }
}

/** A system error's code, such as `EACCES`; null for any other error. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}
