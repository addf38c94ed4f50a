import type { Metadata } from 'next';
import { DELIVERIES } from '#content/messages/deliveries';
import { localizedPath } from '#domain/localized-path';
import { getOr404, requirePerson } from '#server/auth';
import { findSponsorYear } from '#server/delivery/find-sponsor-year';
import { translate } from '#server/i18n/translate';
import { getLocale } from '../../../../../../get-locale';
import { DocumentFrame } from '../../../../document-frame';

type Props = PageProps<'/[locale]/account/pledges/[reference]/years/[year]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [lang, { reference, year }] = await Promise.all([getLocale(), params]);
  return { title: translate(lang, DELIVERIES).t('yearTitle', { reference, year }) };
}

export default async function Page({ params }: Props) {
  const [lang, { reference, year }] = await Promise.all([getLocale(), params]);
  const { t, language } = translate(lang, DELIVERIES);
  const person = await requirePerson(localizedPath(language, `/account/pledges/${reference}/years/${year}`));
  const { document, organisation, asStaff } = getOr404(await findSponsorYear(person, { reference, year }, lang));
  return (
    <DocumentFrame
      person={person}
      lang={lang}
      document={document}
      pdf={`${document.path}/year.pdf`}
      back={{
        href: localizedPath(language, `/${asStaff ? 'admin' : 'account'}/organisations/${organisation.slug}#benefits`),
        text: t('toOrganisation', { name: organisation.name }),
      }}
    />
  );
}
