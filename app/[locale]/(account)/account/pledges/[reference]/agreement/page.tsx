import type { Metadata } from 'next';
import { AGREEMENTS } from '#content/messages/agreements';
import { DOCUMENTS } from '#content/messages/documents';
import { localizedPath } from '#domain/localized-path';
import { findAgreementDocument } from '#server/agreement/agreement-queries';
import { getOr404, requirePerson } from '#server/auth';
import { translate } from '#server/i18n/translate';
import { getLocale } from '../../../../../get-locale';
import { DocumentFrame } from '../../../document-frame';

type Props = PageProps<'/[locale]/account/pledges/[reference]/agreement'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [lang, { reference }] = await Promise.all([getLocale(), params]);
  return { title: translate(lang, AGREEMENTS).t('title', { reference }) };
}

export default async function Page({ params }: Props) {
  const [lang, { reference }] = await Promise.all([getLocale(), params]);
  const { t, language } = translate(lang, DOCUMENTS);
  const pledge = localizedPath(language, `/account/pledges/${reference}`);
  const person = await requirePerson(`${pledge}/agreement`);
  const { document, asStaff } = getOr404(await findAgreementDocument(person, reference, lang));
  return (
    <DocumentFrame
      person={person}
      lang={lang}
      document={document}
      pdf={`${document.path}/agreement.pdf`}
      back={{
        href: asStaff ? localizedPath(language, `/admin/pledges/${reference}`) : `${pledge}#agreement`,
        text: t('toPledge', { reference }),
      }}
    />
  );
}
