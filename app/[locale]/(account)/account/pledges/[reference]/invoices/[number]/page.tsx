import type { Metadata } from 'next';
import { DOCUMENTS } from '#content/messages/documents';
import { INVOICES } from '#content/messages/invoices';
import { localizedPath } from '#domain/localized-path';
import { getOr404, requirePerson } from '#server/auth';
import { findInvoice } from '#server/invoice/find-invoice';
import { translate } from '#server/i18n/translate';
import { getLocale } from '../../../../../../get-locale';
import { DocumentFrame } from '../../../../document-frame';

type Props = PageProps<'/[locale]/account/pledges/[reference]/invoices/[number]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [lang, { number }] = await Promise.all([getLocale(), params]);
  return { title: translate(lang, INVOICES).t('invoice', { number }) };
}

export default async function Page({ params }: Props) {
  const [lang, { reference, number }] = await Promise.all([getLocale(), params]);
  const { t, language } = translate(lang, DOCUMENTS);
  const pledge = localizedPath(language, `/account/pledges/${reference}`);
  const person = await requirePerson(`${pledge}/invoices/${number}`);
  const { document, asStaff } = getOr404(await findInvoice(person, { reference, number, kind: 'invoice' }, lang));
  return (
    <DocumentFrame
      person={person}
      lang={lang}
      document={document}
      pdf={`${document.path}/invoice.pdf`}
      back={{
        href: asStaff ? localizedPath(language, `/admin/pledges/${reference}`) : pledge,
        text: t('toPledge', { reference }),
      }}
    />
  );
}
