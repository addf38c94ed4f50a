import { Section } from '#components/campaign/section';
import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import { localizedPath } from '#domain/localized-path';

export type RecentKey = 'recentTitle' | 'recentLead' | 'recentAll';

type Props = { i18n: I18n<RecentKey>; names: readonly string[] };

/** The names of the newest supporters who want to be named, as running text. Renders nothing without names. */
export function RecentSupporters({ i18n: { language, t }, names }: Props) {
  if (names.length === 0) return null;
  return (
    <Section id="recent" title={t('recentTitle')} lead={t('recentLead')}>
      <ul className="figure-face flex max-w-[60rem] flex-wrap gap-x-7 gap-y-2 text-xl">
        {names.map((name, index) => (
          <li key={index} className="max-w-full">
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      <p className="mt-6">
        <TextLink href={localizedPath(language, '/supporters')}>{t('recentAll')}</TextLink>
      </p>
    </Section>
  );
}
