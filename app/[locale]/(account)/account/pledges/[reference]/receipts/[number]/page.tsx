import type { Metadata } from 'next';
import { DOCUMENTS } from '#content/messages/documents';
import { localizedPath } from '#domain/localized-path';
import { getOr404, requirePerson } from '#server/auth';
import { findReceipt } from '#server/document/receipt';
import { translate } from '#server/i18n/translate';
import { getLocale } from '../../../../../../get-locale';
import { DocumentFrame } from '../../../../document-frame';

type Props = PageProps<'/[locale]/account/pledges/[reference]/receipts/[number]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [lang, { number }] = await Promise.all([getLocale(), params]);
  return { title: translate(lang, DOCUMENTS).t('receipt', { number }) };
}

export default async function Page({ params }: Props) {
  const [lang, { reference, number }] = await Promise.all([getLocale(), params]);
  const { t, language } = translate(lang, DOCUMENTS);
  const href = localizedPath(language, `/account/pledges/${reference}`);
  const person = await requirePerson(`${href}/receipts/${number}`);
  const { document, isIncomplete } = getOr404(await findReceipt(person, reference, number, lang));
  return (
    <DocumentFrame
      person={person}
      lang={lang}
      document={document}
      pdf={`${document.path}/receipt.pdf`}
      back={{ href, text: t('toPledge', { reference }) }}
      hint={isIncomplete ? t('noName') : null}
    />
  );
}
