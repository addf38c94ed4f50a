import type { Metadata } from 'next';
import { DOCUMENTS } from '#content/messages/documents';
import { localizedPath } from '#domain/localized-path';
import { getOr404, requirePerson } from '#server/auth';
import { findConfirmation } from '#server/document/confirmation';
import { translate } from '#server/i18n/translate';
import { getLocale } from '../../../../../get-locale';
import { DocumentFrame } from '../../../document-frame';

type Props = PageProps<'/[locale]/account/pledges/[reference]/confirmation'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [lang, { reference }] = await Promise.all([getLocale(), params]);
  return { title: translate(lang, DOCUMENTS).t('confirmation', { reference }) };
}

export default async function Page({ params }: Props) {
  const [lang, { reference }] = await Promise.all([getLocale(), params]);
  const { t, language } = translate(lang, DOCUMENTS);
  const href = localizedPath(language, `/account/pledges/${reference}`);
  const person = await requirePerson(`${href}/confirmation`);
  const document = getOr404(await findConfirmation(person, reference, lang));
  return (
    <DocumentFrame
      person={person}
      lang={lang}
      document={document}
      pdf={`${href}/confirmation.pdf`}
      back={{ href, text: t('toPledge', { reference }) }}
    />
  );
}
