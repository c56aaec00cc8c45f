import { EntryFrame } from "@teamified/web/client/entry-frame";
import type { Metadata } from "next";
import Link from "next/link";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <EntryFrame
      title="This page does not exist"
      lead="The address may be mistyped, or what it showed was removed. Nothing else is affected."
    >
      <Link href="/" className="link">
        Go to the start page
      </Link>
    </EntryFrame>
  );
}
