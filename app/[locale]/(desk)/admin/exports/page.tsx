import type { Metadata } from 'next';
import { ExportPage } from '#components/export/export-page';
import { LANGUAGES } from '#content/languages';
import { EXPORTS_PAGE } from '#content/messages/exports';
import { FORM } from '#content/messages/form';
import { readExport, type ExportFields } from '#domain/export';
import { localizedPath } from '#domain/localized-path';
import { requireStaff } from '#server/auth';
import { listCampaigns } from '#server/campaign/campaign-queries';
import { exportsOf } from '#server/export/export-rights';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../../get-locale';
import { Desk } from '../desk';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), EXPORTS_PAGE).title };
}

const one = (value: unknown) => (typeof value === 'string' ? value : '');

function toFields(asked: Readonly<Record<string, unknown>>): ExportFields {
  const { what, format, campaign, from, until } = asked;
  return { what: one(what), format: one(format), campaign: one(campaign), from: one(from), until: one(until) };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/admin/exports'>) {
  const [lang, asked] = await Promise.all([getLocale(), searchParams]);
  const staff = await requireStaff('read-desk', localizedPath(LANGUAGES[lang], '/admin/exports'));
  const campaigns = (await listCampaigns()).map(({ terms }) => ({ value: terms.slug, label: terms.name }));
  const fields = toFields(asked);
  const slugs = campaigns.map(({ value }) => value);
  const read = asked.said === 'refused' ? readExport(fields, slugs) : { problems: [] };
  return (
    <Desk staff={staff} current="/admin/exports">
      <ExportPage
        i18n={translate(lang, EXPORTS_PAGE)}
        words={readMessages(lang, FORM)}
        hidden={toLocaleFields(lang)}
        offered={exportsOf(staff)}
        campaigns={campaigns}
        fields={fields}
        problems={'problems' in read ? read.problems : []}
        said={one(asked.said)}
      />
    </Desk>
  );
}
