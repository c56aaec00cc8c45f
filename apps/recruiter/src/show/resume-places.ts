import type { EffectiveResume } from "@teamified/contracts/resume-corrections";
import type { Place } from "@teamified/ui/document-page";

/** The lines from which something was read that still holds. */
export function placesOf(data: EffectiveResume): Place[] {
  const lines = [data.name, data.email, data.phone, data.location, data.summary];
  const lists = [data.links, data.skills, data.previousRoles, data.education, data.languages];
  return [...lines, ...lists.flatMap((list): { source: Place | null }[] => list.items)].flatMap(
    ({ source }) => (source ? [source] : []),
  );
}
