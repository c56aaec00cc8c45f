import { AppError } from "@teamified/contracts/errors";

/** Keys are ours: letters, digits and a few signs, in folders, without a way out of them. */
export function assertFileKey(key: string): void {
  if (!/^[\w-]+(?:\/[\w-]+)*\.?[\w]*$/.test(key) || key.length > 300) {
    throw new AppError("not_found", "This file does not exist.");
  }
}
