import { Button } from "@teamified/ui/button";
import { Notice } from "@teamified/ui/notice";
import Link from "next/link";
import type { Missed } from "./use-decide-several.ts";

const words = { approve: "approved", hold: "put on hold" };

/** Who was left out of a decision about several, why, and the way to each. */
export function MissedNotice({ missed, onClose }: { missed: Missed; onClose: () => void }) {
  const { decision, asked, leftOut } = missed;
  const were = leftOut.length === 1 ? "was" : "were";
  return (
    <div className="mb-3">
      <Notice tone="waiting" title={`${leftOut.length} of ${asked} ${were} not ${words[decision]}`}>
        <ul className="mb-2">
          {leftOut.map(({ id, name, why, href }) => (
            <li key={id}>
              {href ? (
                <Link href={href} className="link">
                  {name}
                </Link>
              ) : (
                name
              )}
              : {why}
            </li>
          ))}
        </ul>
        <Button tone="secondary" size="small" onClick={onClose}>
          Understood
        </Button>
      </Notice>
    </div>
  );
}
