import { PledgeLink } from '#components/desk/pledge-link';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import { promisedText } from '#components/pledge/promised-text';
import { StateBadge } from '#components/pledge/state-badge';
import { stateWords } from '#components/pledge/state-labels';
import type { DuplicateKey } from '#content/messages/duplicates';
import type { PledgeKey } from '#content/messages/pledge';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import type { LikelyDuplicates as Duplicates } from '#server/desk/likely-duplicates';

type Props = { i18n: I18n<DuplicateKey | PledgeKey>; duplicates: Duplicates };

/** What may be the same pledge or the same supporter twice. Renders nothing if there is nothing. */
export function LikelyDuplicates({ i18n, duplicates: { pledges, namesakes, hasMore } }: Props) {
  const { t, language } = i18n;
  if (pledges.length + namesakes.length === 0) return null;
  return (
    <section aria-labelledby="duplicates" className="border-s-4 border-sun ps-4">
      <h2 id="duplicates" className="text-lg">
        {t('duplicates')}
      </h2>
      <p className="mb-2 max-w-measure text-sm text-quiet">{t('duplicatesLead')}</p>
      <ul className="grid gap-2 text-sm">
        {pledges.map((pledge) => (
          <li key={pledge.reference}>
            <p className="flex flex-wrap items-baseline gap-x-3">
              <PledgeLink reference={pledge.reference} language={language} />
              <span>
                {promisedText(pledge, i18n)} · {pledge.what}
              </span>
              <StateBadge {...stateWords(pledge, i18n)} />
            </p>
            <p className="wrap-anywhere text-quiet">
              {t(pledge.isSameSupporter ? 'sameSupporter' : 'sameOrganisation', {
                day: formatDate(pledge.pledgedOn, language.days),
              })}
            </p>
          </li>
        ))}
        {namesakes.map(({ id, name, email }) => (
          <li key={id}>
            <TextLink
              href={localizedPath(language, `/admin/people/${id}`)}
              prefetch={false}
              className="link inline-flex min-h-6 items-center wrap-anywhere"
            >
              {email}
            </TextLink>
            <p className="wrap-anywhere text-quiet">{t('namesake', { name })}</p>
          </li>
        ))}
      </ul>
      {hasMore ? <p className="mt-2 text-sm">{t('duplicatesMore')}</p> : null}
    </section>
  );
}
