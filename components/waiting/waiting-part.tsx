import { ActionLink } from '#components/page/action-link';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { WaitingListKey } from '#content/messages/waiting-list';
import { instantText } from '#domain/instant-text';
import { localizedPath } from '#domain/localized-path';
import type { OwnWaiting } from '#server/waiting/waiting-queries';

type Props = { i18n: I18n<WaitingListKey>; entries: readonly OwnWaiting[] };

/** The waiting lists that the reader is on, an offered place first. */
export function WaitingPart({ i18n, entries }: Props) {
  const { t, language } = i18n;
  if (entries.length === 0) return null;
  const offeredFirst = entries.toSorted((a, b) => Number(b.state === 'offered') - Number(a.state === 'offered'));
  return (
    <section aria-labelledby="waiting-lists" className="mb-10">
      <h2 id="waiting-lists" className="text-xl">
        {t('listTitle')}
      </h2>
      <ul className="mt-2">
        {offeredFirst.map((entry) => {
          const path = localizedPath(language, `/account/waiting/${entry.id}`);
          return entry.state === 'offered' ? (
            <li key={entry.id} className="my-3 flex flex-wrap items-center gap-x-6 gap-y-3 rounded-sm bg-sun-pale p-5">
              <span className="min-w-0 max-w-measure font-medium">{lineText(entry, i18n)}</span>
              <ActionLink href={path} size="sm" prefetch={false}>
                {t('seeOffer')}
              </ActionLink>
            </li>
          ) : (
            <li key={entry.id} className="border-t border-rule py-1">
              <TextLink href={path} prefetch={false} className="link inline-flex min-h-10 items-center">
                {lineText(entry, i18n)}
              </TextLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A place in a line, or an offer, in words. */
export function lineText(
  { state, list, place, all, until }: Pick<OwnWaiting, 'state' | 'list' | 'place' | 'all' | 'until'>,
  { t, language }: I18n<WaitingListKey>,
): string {
  if (state === 'offered') return t('lineOffered', { list, until: untilText(until, language.days) });
  return state === 'expired' ? t('lineExpired', { list }) : t('line', { place, all, list });
}

/** When an offer ends, in words; empty without an offer. */
export function untilText(until: string | null, days: string): string {
  return until === null ? '' : instantText(new Date(until), days);
}
