"use client";

import { Button } from "@teamified/ui/button";
import { useToast } from "@teamified/ui/toast";
import { useState } from "react";
import { signOut } from "./sign-in.tsx";

/** Who is signed in, and the way out. */
export function AccountLine({ name, detail }: { name: string; detail?: string }) {
  return (
    <div className="flex min-w-0 items-center gap-2 lg:flex-wrap">
      <div className="min-w-0">
        <p className="max-w-40 truncate font-medium">{name}</p>
        {detail && <p className="hidden text-muted sm:block">{detail}</p>}
      </div>
      <SignOutButton />
    </div>
  );
}

/** Ends the session in this browser; says so when that did not work, because then it has not ended. */
export function SignOutButton() {
  const [busy, setBusy] = useState(false);
  const say = useToast();
  async function leave(): Promise<void> {
    setBusy(true);
    try {
      await signOut();
    } catch {
      setBusy(false);
      say("Signing out did not work: the portal cannot be reached. You are still signed in.", {
        tone: "failed",
      });
    }
  }
  return (
    <Button tone="quiet" size="small" pending={busy ? "Signing out …" : null} onClick={() => void leave()}>
      Sign out
    </Button>
  );
}
