import { randomUUID } from 'node:crypto';
import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { AssetPart } from '#components/asset/asset-part';
import { SponsorYears } from '#components/delivery/sponsor-years';
import { SponsorshipPapers } from '#components/invoice/sponsorship-papers';
import { LogoPart } from '#components/organisation/logo-part';
import { OrganisationPage } from '#components/organisation/organisation-page';
import { RenewalPart } from '#components/renewal/renewal-part';
import { LANGUAGES } from '#content/languages';
import { ACCOUNT } from '#content/messages/account';
import { FORM } from '#content/messages/form';
import { AGREEMENTS } from '#content/messages/agreements';
import { ASSETS } from '#content/messages/assets';
import { DELIVERIES } from '#content/messages/deliveries';
import { INVOICES } from '#content/messages/invoices';
import { LOGOS } from '#content/messages/logos';
import { ORGANISATION } from '#content/messages/organisation';
import { PLEDGE } from '#content/messages/pledge';
import { SPONSORSHIP_RENEWAL } from '#content/messages/sponsorship-renewal';
import { localizedPath } from '#domain/localized-path';
import { getOr404, requirePerson } from '#server/auth';
import { listOwnAssets } from '#server/asset/asset-queries';
import { listOwnYears } from '#server/delivery/delivery-queries';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { listPapers } from '#server/invoice/paper-queries';
import { findOwnOrganisation } from '#server/organisation/own-organisation-queries';
import { getLocale } from '../../../../get-locale';
import { AccountBar } from '../../account-bar';
import { changeRole, confirm, invite, join, remove, removeLogo, saveBilling, saveDetails, sendLogo } from './actions';
import { give } from './assets/actions';
import { renew } from './renewal/actions';

type Props = PageProps<'/[locale]/account/organisations/[slug]'>;

const toPath = (slug: string) => `/account/organisations/${slug}`;

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), ORGANISATION).listTitle };
}

export default async function Page({ params, searchParams }: Props) {
  const [lang, { slug }, said] = await Promise.all([getLocale(), params, searchParams]);
  const here = localizedPath(LANGUAGES[lang], toPath(slug));
  const person = await requirePerson(here);
  const organisation = getOr404(await findOwnOrganisation(person, slug, lang));
  if ('mergedInto' in organisation) redirect(localizedPath(LANGUAGES[lang], toPath(organisation.mergedInto)) as Route);
  const words = readMessages(lang, FORM);
  const deliveries = translate(lang, DELIVERIES);
  const hidden = { organisation: organisation.slug, ...toLocaleFields(lang) };
  return (
    <>
      <AccountBar lang={lang} person={person} current={toPath(slug)} />
      <OrganisationPage
        i18n={translate(lang, PLEDGE, ACCOUNT, ORGANISATION)}
        organisation={organisation}
        reader={person.email}
        said={said}
        acts={{ invite, join, confirm, changeRole, remove, saveDetails, saveBilling }}
        words={words}
        hidden={hidden}
        assets={
          <AssetPart
            i18n={translate(lang, ASSETS)}
            slug={organisation.slug}
            assets={(await listOwnAssets(person, organisation.slug)) ?? []}
            said={said}
            act={{ action: give, words, hidden }}
            heading="mb-2 mt-14 text-2xl"
          />
        }
        benefits={
          <SponsorYears
            i18n={deliveries}
            years={await listOwnYears(person, organisation, lang)}
            lead={deliveries.t('lead')}
            heading="mb-2 mt-14 text-2xl"
          />
        }
        logos={
          organisation.logos && (
            <LogoPart
              i18n={translate(lang, LOGOS)}
              logos={organisation.logos}
              name={organisation.name}
              said={said}
              acts={{ sendLogo, removeLogo }}
              words={words}
              hidden={hidden}
            />
          )
        }
        renewal={
          organisation.renewal && (
            <RenewalPart
              i18n={translate(lang, SPONSORSHIP_RENEWAL)}
              renewal={organisation.renewal}
              action={renew}
              words={words}
              hidden={{ ...hidden, key: randomUUID() }}
            />
          )
        }
        papers={
          organisation.state === 'contact' && (
            <SponsorshipPapers
              i18n={translate(lang, INVOICES, AGREEMENTS)}
              papers={await listPapers(person, organisation)}
              heading="mb-4 mt-14 text-2xl"
            />
          )
        }
      />
    </>
  );
}
