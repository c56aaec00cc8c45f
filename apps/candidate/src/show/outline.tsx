import { Skeleton } from "@teamified/ui/states";

/** Rows of a list that is on its way. */
export function ListOutline({ rows = 3 }: { rows?: number }) {
  return (
    <div className="rounded-lg border border-line bg-surface p-4">
      <Skeleton lines={rows * 2} />
    </div>
  );
}

/** A page that is on its way: a title and a sheet. */
export function PageOutline() {
  return (
    <div className="grid gap-6">
      <Skeleton lines={1} className="max-w-64" />
      <div className="rounded-lg border border-line bg-surface p-5">
        <Skeleton lines={6} />
      </div>
    </div>
  );
}
