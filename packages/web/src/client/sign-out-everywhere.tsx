"use client";

import { Button } from "@teamified/ui/button";
import { Dialog } from "@teamified/ui/dialog";
import { useToast } from "@teamified/ui/toast";
import { useState } from "react";
import { signOutEverywhere } from "./sign-in.tsx";

/**
 * Signs the account out in every browser, after a question, because it cannot be taken back.
 *
 * @param endSessions the portal's own procedure; a refusal leaves everything as it was
 */
export function SignOutEverywhere({ endSessions }: { endSessions: () => Promise<unknown> }) {
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  const say = useToast();
  async function leave(): Promise<void> {
    setBusy(true);
    try {
      await signOutEverywhere(endSessions);
    } catch {
      setBusy(false);
      setAsks(false);
      say("Signing out did not work. You are still signed in everywhere: try again in a moment.", {
        tone: "failed",
      });
    }
  }
  return (
    <>
      <Button tone="quiet" size="small" onClick={() => setAsks(true)}>
        Sign out everywhere
      </Button>
      <Dialog
        open={asks}
        onClose={() => setAsks(false)}
        title="Sign out everywhere?"
        actions={
          <>
            <Button tone="secondary" onClick={() => setAsks(false)}>
              Stay signed in
            </Button>
            <Button pending={busy ? "Signing out …" : null} onClick={() => void leave()}>
              Sign out everywhere
            </Button>
          </>
        }
      >
        <p>
          You will be signed out in every browser and on every device, here as well. Do this when you were
          signed in on a device that is not yours, or lost one. What was saved stays.
        </p>
      </Dialog>
    </>
  );
}
