"use client";

import {
  documentFailures,
  documentKinds,
  maxResumeBytes,
  maxResumePages,
  maxResumeSize,
} from "@teamified/contracts/resumes";
import { Button } from "@teamified/ui/button";
import { FileDrop } from "@teamified/ui/file-drop";
import { Notice } from "@teamified/ui/notice";
import { ProgressBar } from "@teamified/ui/progress-bar";
import { readApiError } from "@teamified/web/api-error";
import { leaveWhenSignedOut } from "@teamified/web/client/session-ended";
import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { trpc } from "../../../trpc/client.tsx";
import { uploadWithProgress } from "./upload-with-progress.ts";

type State =
  | { step: "ready" }
  | { step: "sending"; name: string; share: number }
  | { step: "refused"; name: string; sentence: string }
  | { step: "sent"; name: string; id: string };

/** Saves the way to the API for what it would refuse anyway; the API looks at the content itself (RES-1). */
function refusalFor(file: File): string | null {
  const extension = file.name.toLowerCase().split(".").at(-1) ?? "";
  if (!documentKinds.some((kind) => kind === extension)) return documentFailures.not_a_document;
  if (file.size > maxResumeBytes) {
    return `This file is larger than ${maxResumeSize}. Save a smaller PDF, DOCX or DOC and try again.`;
  }
  return file.size === 0 ? documentFailures.empty : null;
}

/** Takes a resume, shows how much of it has gone out, and says why one was refused. */
export function UploadResume() {
  const utils = trpc.useUtils();
  const [state, setState] = useState<State>({ step: "ready" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function send(file: File): Promise<void> {
    const sentence = refusalFor(file);
    if (sentence !== null) return setState({ step: "refused", name: file.name, sentence });
    const controller = new AbortController();
    running.current = controller;
    setState({ step: "sending", name: file.name, share: 0 });
    try {
      const { id } = await uploadWithProgress(file, {
        signal: controller.signal,
        onProgress: (share) => setState({ step: "sending", name: file.name, share }),
      });
      setState({ step: "sent", name: file.name, id });
      await utils.resume.invalidate();
    } catch (error) {
      if (controller.signal.aborted) return setState({ step: "ready" });
      leaveWhenSignedOut(error);
      const { code, sentence: said } = readApiError(error);
      setState({
        step: "refused",
        name: file.name,
        sentence:
          code === "unavailable"
            ? "The upload did not get through. Check your connection and try again."
            : said,
      });
    }
  }

  return (
    <section aria-label="Add a resume" className="grid gap-4">
      <form method="post" encType="multipart/form-data" onSubmit={(event) => event.preventDefault()}>
        <FileDrop
          label={state.step === "refused" ? "Choose another file" : "Add a resume"}
          hint={`Drop a PDF or Word file here, or choose one. Up to ${maxResumeSize} and ${maxResumePages} pages.`}
          accept={documentKinds.map((kind) => `.${kind}`).join(",")}
          disabled={state.step === "sending"}
          onFile={(file) => void send(file)}
        />
      </form>
      {state.step === "sending" && (
        <div className="grid gap-2">
          <ProgressBar
            value={state.share}
            label={state.share < 1 ? `Sending ${state.name}` : `Storing ${state.name}`}
          />
          <div>
            <Button tone="quiet" size="small" onClick={() => running.current?.abort()}>
              Stop the upload
            </Button>
          </div>
        </div>
      )}
      {state.step === "refused" && (
        <Notice tone="failed" title={`${state.name} was not taken`}>
          {state.sentence}
        </Notice>
      )}
      {state.step === "sent" && (
        <Notice tone="done" title={`${state.name} is here`}>
          It is read now, which mostly takes less than a minute. You need not stay.{" "}
          <Link href={`/resumes/${state.id}`} className="link">
            See how far it is
          </Link>
        </Notice>
      )}
    </section>
  );
}
