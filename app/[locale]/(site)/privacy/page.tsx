import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import { StatementPart } from '#components/page/statement-part';
import { TextLink } from '#components/page/text-link';
import { DATA_PROTECTION } from '#content/imprint';
import { PRIVACY } from '#content/messages/privacy';
import { findDemoNotice } from '#server/demo/demo-notice';
import { PRIVACY_FACTS } from '#server/public/privacy-facts';
import { pageMetadata } from '../../page-metadata';
import { getLocale } from '../../get-locale';
import { LANGUAGES, type Lang } from '#content/languages';
import { localizedPath } from '#domain/localized-path';
import { translate } from '#server/i18n/translate';

export const dynamic = 'error';
export const dynamicParams = false;

const COOKIES = [
  { key: 'sessionText', name: PRIVACY_FACTS.sessionCookie, days: PRIVACY_FACTS.sessionDays },
  { key: 'knownText', name: PRIVACY_FACTS.deviceCookie, days: PRIVACY_FACTS.deviceDays },
  { key: 'draftText', name: PRIVACY_FACTS.draftCookie, days: 0 },
  { key: 'providerText', name: 'next-auth.…', days: 0 },
] as const;

/** The other limits of a session, in days and hours. */
const SESSION_TIMES = {
  idle: PRIVACY_FACTS.idleDays,
  hours: PRIVACY_FACTS.staffHours,
  draftHours: PRIVACY_FACTS.draftHours,
  idleHours: PRIVACY_FACTS.staffIdleHours,
};

const KEPT = [
  'keptAccount',
  'keptChange',
  'keptSession',
  'keptLink',
  'keptDraft',
  'keptPledge',
  'keptCard',
  'keptReceipt',
  'keptMethod',
  'keptHistory',
  'keptEmail',
  'keptKey',
  'keptLimit',
] as const;

const CHAPTERS = [
  { id: 'seen', title: 'seenTitle', paragraphs: ['seen1', 'seen2'] },
  { id: 'who', title: 'whoTitle', paragraphs: ['who1', 'who2'] },
  { id: 'logs', title: 'logsTitle', paragraphs: ['logs1'] },
] as const;

const code = (inner: React.ReactNode) => <code>{inner}</code>;
const toAccount = (lang: Lang) =>
  function AccountLink(inner: React.ReactNode) {
    return (
      <TextLink href={localizedPath(LANGUAGES[lang], '/account/privacy')} prefetch={false} className="link">
        {inner}
      </TextLink>
    );
  };

export async function generateMetadata() {
  const lang = await getLocale();
  const { t } = translate(lang, PRIVACY);
  return pageMetadata(lang, '/privacy', { title: t('title'), description: t('description') });
}

export default async function Page() {
  const lang = await getLocale();
  const { t } = translate(lang, PRIVACY);
  const responsible = DATA_PROTECTION[lang];
  const times = { minutes: PRIVACY_FACTS.linkMinutes, hours: PRIVACY_FACTS.draftHours };
  return (
    <PageBody>
      <PageHeading title={t('title')} lead={t('lead')} />
      <StatementPart id="short" title={t('shortTitle')}>
        <p>{t('short1')}</p>
        {findDemoNotice(lang) ? <p>{t('short2')}</p> : null}
      </StatementPart>
      <StatementPart
        id="responsible"
        title={t('responsibleTitle')}
        rows={responsible.rows.map(({ term, text }) => ({ key: term, term, text }))}
      >
        <p>{responsible.lead}</p>
      </StatementPart>
      <StatementPart
        id="cookies"
        title={t('cookiesTitle')}
        rows={COOKIES.map(({ key, name, days }) => ({
          key,
          term: <code>{name}</code>,
          text: t.rich(key, { days, code, ...SESSION_TIMES }),
        }))}
      >
        <p>{t('cookies1')}</p>
      </StatementPart>
      <StatementPart
        id="kept"
        title={t('keptTitle')}
        rows={KEPT.map((key) => ({ key, term: t(key), text: t(`${key}Text`, times) }))}
      />
      {CHAPTERS.map(({ id, title, paragraphs }) => (
        <StatementPart key={id} id={id} title={t(title)}>
          {paragraphs.map((key) => (
            <p key={key}>{t(key)}</p>
          ))}
        </StatementPart>
      ))}
      <StatementPart id="yours" title={t('yoursTitle')}>
        <ul>
          <li>{t.rich('yours1', { account: toAccount(lang) })}</li>
          <li>{t('yours2')}</li>
          <li>{t('yours3')}</li>
        </ul>
      </StatementPart>
    </PageBody>
  );
}
