import type { Metadata } from 'next';
import { DOCUMENTS } from '#content/messages/documents';
import { localizedPath } from '#domain/localized-path';
import { getOr404, requirePerson } from '#server/auth';
import { findStatement } from '#server/document/statement';
import { translate } from '#server/i18n/translate';
import { getLocale } from '../../../../get-locale';
import { DocumentFrame } from '../../document-frame';

type Props = PageProps<'/[locale]/account/statements/[year]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [lang, { year }] = await Promise.all([getLocale(), params]);
  return { title: translate(lang, DOCUMENTS).t('statement', { year }) };
}

export default async function Page({ params }: Props) {
  const [lang, { year }] = await Promise.all([getLocale(), params]);
  const { t, language } = translate(lang, DOCUMENTS);
  const person = await requirePerson(localizedPath(language, `/account/statements/${year}`));
  const { document, isIncomplete } = getOr404(await findStatement(person, year, lang));
  return (
    <DocumentFrame
      person={person}
      lang={lang}
      document={document}
      pdf={`${document.path}/statement.pdf`}
      back={{ href: localizedPath(language, '/account'), text: t('toAccount') }}
      hint={isIncomplete ? t('noAddress') : null}
    />
  );
}
