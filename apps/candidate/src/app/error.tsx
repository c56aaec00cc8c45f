"use client";

import { ErrorView } from "@teamified/web/client/error-view";

/** Outside the shell: the shell itself may be what failed, for instance while the database is away. */
export default function PageError(failure: { error: unknown; retry: () => void }) {
  return (
    <main id="content" className="mx-auto w-full max-w-[42rem] px-5 py-16">
      <ErrorView {...failure} />
    </main>
  );
}
