import { twMerge } from "tailwind-merge";

/** Joins class names; of two that contradict each other the later wins. */
export function classNames(...parts: (string | false | null | undefined)[]): string {
  return twMerge(parts.filter(Boolean).join(" "));
}
