import { AmountLinks, type AmountLinksKey } from '#components/campaign/amount-links';
import { Section } from '#components/campaign/section';
import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import { localizedPath } from '#domain/localized-path';
import type { Money } from '#domain/money';

export type AskKey = AmountLinksKey | 'askTitle' | 'askLead' | 'askMembership' | 'askSponsorship';

type Props = { i18n: I18n<AskKey>; presets: readonly Money[] };

/** The end of the home page: the suggested amounts again, and the two other ways. */
export function ClosingAsk({ i18n, presets }: Props) {
  const { language, t } = i18n;
  return (
    <Section id="ask" title={t('askTitle')} lead={t('askLead')} night>
      <AmountLinks i18n={i18n} presets={presets} />
      <ul className="mt-6 flex flex-wrap gap-x-8 gap-y-2">
        <li>
          <TextLink href={localizedPath(language, '/give/membership')}>{t('askMembership')}</TextLink>
        </li>
        <li>
          <TextLink href={localizedPath(language, '/give/sponsorship')}>{t('askSponsorship')}</TextLink>
        </li>
      </ul>
    </Section>
  );
}
