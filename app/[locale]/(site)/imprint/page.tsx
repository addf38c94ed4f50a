import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import { StatementPart } from '#components/page/statement-part';
import { IMPRINT } from '#content/imprint';
import { SITE } from '#content/site';
import { IMPRINT_PAGE } from '#content/messages/imprint';
import { pageMetadata } from '../../page-metadata';
import { getLocale } from '../../get-locale';
import { readMessages } from '#server/i18n/translate';

export const dynamic = 'error';
export const dynamicParams = false;

export async function generateMetadata() {
  const lang = await getLocale();
  const { title, description } = readMessages(lang, IMPRINT_PAGE);
  return pageMetadata(lang, '/imprint', { title, description });
}

export default async function Page() {
  const lang = await getLocale();
  const { lead, rows } = IMPRINT[lang];
  return (
    <PageBody>
      <PageHeading title={readMessages(lang, IMPRINT_PAGE).title} lead={lead} />
      <StatementPart id="who" title={SITE.name} rows={rows.map(({ term, text }) => ({ key: term, term, text }))} />
    </PageBody>
  );
}
