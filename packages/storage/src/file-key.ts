import { AppError } from "@teamified/contracts/errors";

const longestKey = 300;

/**
 * Keys are ours: letters, digits, hyphens and underscores, in folders, with at most one dot before the
 * ending. So there is no way out of the store's folder, whatever the file system makes of a name.
 * Throws {@link AppError} `not_found`: nobody is told what a key looks like.
 */
export function assertFileKey(key: string): void {
  if (key.length > longestKey || !/^[\w-]+(?:\/[\w-]+)*(?:\.\w+)?$/.test(key)) {
    throw new AppError("not_found", "This file does not exist.");
  }
}
