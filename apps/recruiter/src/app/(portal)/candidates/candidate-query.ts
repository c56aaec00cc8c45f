import { longestSearch } from "@teamified/contracts/candidates";

/** The input of the list for a search; the same on the server and in the browser, so that one fetch serves both. */
export function candidateQuery(search: string): { limit: number; search?: string } {
  return search === "" ? { limit: 50 } : { limit: 50, search };
}

/** What an address searches for, at most as long as the API takes it. */
export function readSearch(value: string | string[] | null | undefined): string {
  return typeof value === "string" ? value.trim().slice(0, longestSearch) : "";
}
