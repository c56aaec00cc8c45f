"use client";

import { PageHeader } from "@teamified/ui/panel";
import { RelativeTime } from "@teamified/ui/time";
import { Loaded } from "@teamified/web/client/loaded";
import { ListOutline } from "../../../show/outline.tsx";
import { isUnderWay, ResumeState } from "../../../show/resume-state.tsx";
import { Row, RowList } from "../../../show/row-list.tsx";
import { trpc } from "../../../trpc/client.tsx";
import { formatFileSize } from "./format-file-size.ts";
import { UploadResume } from "./upload-resume.tsx";

/** The candidate's resumes, and the place to add one. */
export function Resumes() {
  const query = trpc.resume.list.useQuery(undefined, {
    // Live updates come first; this is for a browser that does not get them.
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? 30_000 : false),
  });
  return (
    <>
      <PageHeader
        title="Resumes"
        lead="Send in a resume and you get advice on it by e-mail and on this page, written for you."
      />
      <UploadResume />
      <section aria-labelledby="your-resumes" className="mt-9">
        <h2 id="your-resumes" className="mb-3 font-semibold text-[1.1em]">
          Your resumes
        </h2>
        <Loaded query={query} outline={<ListOutline rows={2} />}>
          {(resumes) =>
            resumes.length === 0 ? (
              <p className="text-muted">
                Nothing here yet. Once you add a resume, you can see here how far it is.
              </p>
            ) : (
              <RowList label="Your resumes">
                {resumes.map((resume) => (
                  <Row
                    key={resume.id}
                    href={`/resumes/${resume.id}`}
                    title={resume.fileName}
                    detail={
                      <>
                        {formatFileSize(resume.fileSize)} · added <RelativeTime at={resume.uploadedAt} />
                      </>
                    }
                    state={<ResumeState {...resume} />}
                  />
                ))}
              </RowList>
            )
          }
        </Loaded>
      </section>
    </>
  );
}
