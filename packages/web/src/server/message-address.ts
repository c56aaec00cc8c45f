import { rowIdSchema } from "@teamified/contracts/ids";

/** The interview and the message that an address names; null for what cannot be one. */
export function messageAddress(params: {
  id: string;
  sequence: string;
}): { interviewId: string; sequence: number } | null {
  const id = rowIdSchema.safeParse(params.id);
  if (!id.success || !/^[1-9]\d{0,4}$/.test(params.sequence)) return null;
  return { interviewId: id.data, sequence: Number(params.sequence) };
}
