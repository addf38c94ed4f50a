import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import { StatementPart } from '#components/page/statement-part';
import type { Lang } from '#content/languages';
import { ACCESSIBILITY } from '#content/messages/accessibility';
import { PRIVACY_FACTS } from '#server/public/privacy-facts';
import { translate } from '#server/i18n/translate';
import { pageMetadata } from '../page-metadata';

const DOES = ['does1', 'does2', 'does3', 'does4', 'does5', 'does6'] as const;
const TESTED = ['axe', 'markup', 'narrow', 'keyboard', 'script'] as const;
const GAPS = ['gaps1', 'gaps2', 'gaps3', 'gaps4', 'gaps5'] as const;

export function accessibilityMetadata(lang: Lang) {
  const { t } = translate(lang, ACCESSIBILITY);
  return pageMetadata(lang, '/accessibility', { title: t('title'), description: t('description') });
}

export function AccessibilityScreen({ lang }: { lang: Lang }) {
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
      <StatementPart id="tell" title={t('tellTitle')}>
        <p>{t('tell1')}</p>
      </StatementPart>
    </PageBody>
  );
}
