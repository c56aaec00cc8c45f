import { RelativeTime } from "@teamified/ui/time";

/** Who held or rejected something and when, to follow a verb. */
export function StoppedBy({ stop }: { stop: { at: Date; byName: string | null } | null }) {
  if (stop === null) return "by somebody";
  return (
    <>
      by {stop.byName ?? "a former colleague"}, <RelativeTime at={stop.at} />
    </>
  );
}
