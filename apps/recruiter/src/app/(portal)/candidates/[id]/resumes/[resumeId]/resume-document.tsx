"use client";

import { Button } from "@teamified/ui/button";
import { type Area, goBackTo, type Place, type Shown, shownPlace } from "@teamified/ui/document-page";
import { DocumentViewer } from "@teamified/ui/document-viewer";
import { PageHeader, Panel } from "@teamified/ui/panel";
import { placeKey, ShownContext } from "@teamified/ui/shown-value";
import { EmptyState } from "@teamified/ui/states";
import { RelativeTime } from "@teamified/ui/time";
import { Loaded } from "@teamified/web/client/loaded";
import { useMemo, useRef, useState } from "react";
import { BackLink } from "../../../../../../show/back-link.tsx";
import { DownloadResume } from "../../../../../../show/download-resume.tsx";
import { MadeByWords } from "../../../../../../show/made-by.tsx";
import { ResumeData } from "../../../../../../show/resume-data.tsx";
import { placesOf } from "../../../../../../show/resume-places.ts";
import { thingsToKnow } from "../../../../../../show/things-to-know.ts";
import { trpc } from "../../../../../../trpc/client.tsx";
import type { Outputs } from "../../../../../../trpc/outputs.ts";
import { FileWarnings, outlinedAreas } from "./file-warnings.tsx";

type Resume = Outputs["resume"]["get"];

/** A resume beside its document: what was read, what the candidate put right, and what to know of the file. */
export function ResumeDocument({ id }: { id: string }) {
  const query = trpc.resume.get.useQuery({ id });
  return (
    <Loaded title="Resume" query={query}>
      {(resume) => (
        <>
          <PageHeader
            back={
              <BackLink href={`/candidates/${resume.candidate.id}`}>{resume.candidate.fullName}</BackLink>
            }
            title={<span className="break-words">{resume.fileName}</span>}
            lead={
              <>
                added <RelativeTime at={resume.uploadedAt} />
                {resume.readBy && (
                  <>
                    , read by <MadeByWords by={resume.readBy} />
                  </>
                )}
                {resume.isCorrected && resume.correctedAt && (
                  <>
                    , corrected by the candidate <RelativeTime at={resume.correctedAt} />
                  </>
                )}
              </>
            }
            actions={<DownloadResume id={resume.id} fileName={resume.fileName} />}
          />
          {resume.data && resume.pages ? (
            <Beside resume={resume} data={resume.data} pages={resume.pages} />
          ) : (
            <EmptyState title="Nothing was read from this file yet">
              {resume.problem ?? "It mostly takes less than a minute. This page changes by itself."}
            </EmptyState>
          )}
        </>
      )}
    </Loaded>
  );
}

function Beside({
  resume,
  data,
  pages,
}: {
  resume: Resume;
  data: NonNullable<Resume["data"]>;
  pages: NonNullable<Resume["pages"]>;
}) {
  const [shown, setShown] = useState<Shown | null>(null);
  const values = useRef<HTMLDivElement>(null);
  const pressed = useRef<HTMLElement | null>(null);
  const context = useMemo(
    () => ({
      place: shownPlace(shown),
      show: (place: Place, from: HTMLElement, isPress: boolean) => {
        if (isPress) pressed.current = from;
        setShown({ place, bring: isPress });
      },
    }),
    [shown],
  );
  const warnings = thingsToKnow(resume.warnings);
  const hasPictures = pages.some(({ image }) => image !== null);
  const areas: Area[] = hasPictures ? outlinedAreas(warnings) : [];
  return (
    <ShownContext value={context}>
      <div className="grid grid-cols-1 gap-5 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:items-start">
        <div ref={values} className="grid min-w-0 gap-5">
          <FileWarnings
            warnings={warnings}
            areas={areas}
            pages={pages}
            shown={shown}
            onShow={(spot, press) => {
              if (press) pressed.current = press;
              setShown({ ...spot, bring: press !== null });
            }}
          />
          <Panel title="What was read">
            <ResumeData data={data} />
          </Panel>
        </div>
        <DocumentViewer
          id="document"
          label="The document"
          pages={pages.map(({ lines, image }, index) => ({
            lines,
            image: image && { ...image, src: `/api/resumes/${resume.id}/pages/${index + 1}` },
          }))}
          shown={shown}
          areas={areas}
          places={placesOf(data)}
          onChoose={(place) => {
            setShown({ place, bring: false });
            values.current?.querySelector<HTMLElement>(`[data-place="${placeKey(place)}"]`)?.focus();
          }}
          actions={
            <Button
              tone="quiet"
              size="small"
              className="lg:hidden"
              onClick={() => goBackTo(pressed.current, values.current)}
            >
              Back to the value
            </Button>
          }
          className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)]"
        />
      </div>
    </ShownContext>
  );
}
