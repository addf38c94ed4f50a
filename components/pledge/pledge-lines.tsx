'use client';

import { ActionLink } from '#components/page/action-link';
import { StateBadge, type StateWords } from '#components/pledge/state-badge';
import type { Language } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import { localizedPath } from '#domain/localized-path';

/** A row of the reader's pledges as texts. `act` is what its supporter can do about it next, on the pledge's page; without it there is nothing to do. */
export type PledgeLine = {
  reference: string;
  promised: string;
  what: string;
  state: StateWords;
  when: string;
  act?: { text: string; fragment: string };
};

/** The reader's pledges. The client renders them too, so the response contains the rows once, as texts, and not a second time as markup. */
export function PledgeLines({ lines, language }: { lines: readonly PledgeLine[]; language: Language }) {
  return (
    <ul className="border-t-[1.5px] border-ink">
      {lines.map(({ reference, promised, what, state, when, act }) => {
        const href = localizedPath(language, `/account/pledges/${reference}`);
        return (
          <li
            key={reference}
            className="relative grid gap-x-8 gap-y-3 border-b border-rule py-5 hover:bg-sunk sm:grid-cols-[1fr_auto] lg:grid-cols-[1.4fr_1.4fr_1fr]"
          >
            <div className="min-w-0">
              <TextLink href={href} prefetch={false} className="group block after:absolute after:inset-0">
                <span className="figure-face block text-xl font-medium group-hover:underline">{promised}</span>{' '}
                <span className="block break-words text-sm">{what}</span>{' '}
                <span className="tabular block text-sm text-quiet">{reference}</span>
              </TextLink>
            </div>
            <div className="text-sm sm:text-end lg:text-start">
              <StateBadge {...state} />
              <p className="mt-1 text-quiet">{when}</p>
            </div>
            {act ? (
              <p className="relative z-10 self-center justify-self-start sm:col-span-2 lg:col-span-1 lg:justify-self-end">
                <ActionLink href={`${href}#${act.fragment}`} tone="line" size="sm" prefetch={false}>
                  {act.text}
                </ActionLink>
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
