'use client';

import { StateBadge, type StateWords } from '#components/pledge/state-badge';
import type { Language } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import { localizedPath } from '#domain/localized-path';

/** A row of the reader's pledges as texts. */
export type PledgeLine = { reference: string; promised: string; what: string; state: StateWords; when: string };

/** The reader's pledges. The client renders them too, so the response contains the rows once, as texts, and not a second time as markup. */
export function PledgeLines({ lines, language }: { lines: readonly PledgeLine[]; language: Language }) {
  return (
    <ul className="border-t-[1.5px] border-ink">
      {lines.map((line) => (
        <li
          key={line.reference}
          className="relative grid gap-x-8 gap-y-1 border-b border-rule py-5 hover:bg-sunk sm:grid-cols-[1fr_auto] lg:grid-cols-[1.4fr_1fr_1.2fr]"
        >
          <div className="min-w-0">
            <p className="figure-face text-xl font-medium">{line.promised}</p>
            <p className="break-words text-sm">{line.what}</p>
          </div>
          <div className="text-sm sm:text-end lg:text-start">
            <StateBadge {...line.state} />
            <p className="mt-1 text-quiet">{line.when}</p>
          </div>
          <p className="lg:text-end">
            <TextLink
              href={localizedPath(language, `/account/pledges/${line.reference}`)}
              prefetch={false}
              className="link tabular inline-flex min-h-6 items-center font-medium after:absolute after:inset-0"
            >
              {line.reference}
            </TextLink>
          </p>
        </li>
      ))}
    </ul>
  );
}
