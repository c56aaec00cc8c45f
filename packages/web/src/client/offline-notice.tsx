"use client";

import { Notice } from "@teamified/ui/notice";
import { useOnline } from "./use-online.tsx";

/** One line at the top while there is no network: what is safe, and that nothing needs to be done. */
export function OfflineNotice() {
  if (useOnline()) return null;
  return (
    <Notice tone="waiting">
      You are offline. What you wrote is kept, and the page goes on by itself once you are connected.
    </Notice>
  );
}
