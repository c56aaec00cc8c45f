import { z } from "zod";

/**
 * Owner ids are branded so that a plain string from a request can never scope a query: only a gate
 * (packages/api), a job that read the row, or the seed turns a string into one.
 */
export type OrganizationId = string & { readonly __brand: "OrganizationId" };
export type CandidateId = string & { readonly __brand: "CandidateId" };
export type RecruiterId = string & { readonly __brand: "RecruiterId" };

/** A row id as it arrives from outside. */
export const rowIdSchema = z.uuid({ error: "This link is not complete. Open the page again from the list." });
