import { ActionLink } from '#components/page/action-link';
import type { I18n } from '#components/page/i18n';
import type { SecondFactorKey } from '#content/messages/second-factor';
import { formatDate, type CivilDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';

/** The part of the profile that says since when a person has a second factor, null for never, and leads to its page. */
export function SecondFactorPart({
  i18n: { t, language },
  since,
}: {
  i18n: I18n<SecondFactorKey>;
  since: CivilDate | null;
}) {
  return (
    <section aria-labelledby="second-factor">
      <h2 id="second-factor" className="text-2xl">
        {t('title')}
      </h2>
      <p className="mt-2">
        {since === null ? t('profileOff') : t('profileOn', { day: formatDate(since, language.days) })}
      </p>
      <p className="mt-1 mb-4 text-quiet">{t('profileText')}</p>
      <ActionLink
        href={localizedPath(language, '/account/profile/second-factor')}
        tone="line"
        size="md"
        prefetch={false}
      >
        {t('profileLink')}
      </ActionLink>
    </section>
  );
}
