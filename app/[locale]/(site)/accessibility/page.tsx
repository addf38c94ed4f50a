import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import { StatementPart } from '#components/page/statement-part';
import { FOUNDATION_TEXTS } from '#content/foundation-texts';
import { ACCESSIBILITY } from '#content/messages/accessibility';
import { PRIVACY_FACTS } from '#server/public/privacy-facts';
import { pageMetadata } from '../../page-metadata';
import { getLocale } from '../../get-locale';
import { translate } from '#server/i18n/translate';

export const dynamic = 'error';
export const dynamicParams = false;

const DOES = ['does1', 'does2', 'does3', 'does4', 'does5', 'does6'] as const;
const TESTED = ['axe', 'markup', 'narrow', 'keyboard', 'script'] as const;
const GAPS = ['gaps1', 'gaps2', 'gaps3', 'gaps4', 'gaps5'] as const;

export async function generateMetadata() {
  const lang = await getLocale();
  const { t } = translate(lang, ACCESSIBILITY);
  return pageMetadata(lang, '/accessibility', { title: t('title'), description: t('description') });
}

export default async function Page() {
  const lang = await getLocale();
  const { t } = translate(lang, ACCESSIBILITY);
  return (
    <PageBody>
      <PageHeading title={t('title')} lead={t('lead')} />
      <StatementPart id="aim" title={t('aimTitle')}>
        <p>{t('aim1')}</p>
      </StatementPart>
      <StatementPart id="does" title={t('doesTitle')}>
        <ul>
          {DOES.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </StatementPart>
      <StatementPart
        id="tested"
        title={t('testedTitle')}
        rows={TESTED.map((key) => ({ key, term: t(key), text: t(`${key}Text`) }))}
      >
        <p>{t('tested1')}</p>
      </StatementPart>
      <StatementPart id="gaps" title={t('gapsTitle')}>
        <ul>
          {GAPS.map((key) => (
            <li key={key}>{t(key, { minutes: PRIVACY_FACTS.linkMinutes })}</li>
          ))}
        </ul>
      </StatementPart>
      <StatementPart id="contact" title={t('contactTitle')}>
        <p>{FOUNDATION_TEXTS[lang].accessibilityContact}</p>
      </StatementPart>
    </PageBody>
  );
}
