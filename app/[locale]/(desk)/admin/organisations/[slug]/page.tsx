import type { Metadata } from 'next';
import { randomUUID } from 'node:crypto';
import { AssetPart } from '#components/asset/asset-part';
import { toEvidenceResult } from '#components/delivery/evidence-form';
import { SponsorYears } from '#components/delivery/sponsor-years';
import { LogoLooks, toDecidedLogo } from '#components/desk/logo-looks';
import { OrganisationRecord } from '#components/desk/organisation-record';
import { SponsorshipPapers } from '#components/invoice/sponsorship-papers';
import { LANGUAGES } from '#content/languages';
import { AGREEMENTS } from '#content/messages/agreements';
import { ASSETS } from '#content/messages/assets';
import { DELIVERIES, type DeliveryKey } from '#content/messages/deliveries';
import { DESK_ORGANISATIONS, type DeskOrganisationsKey } from '#content/messages/desk-organisations';
import { FORM } from '#content/messages/form';
import { INVOICES } from '#content/messages/invoices';
import { LOGOS } from '#content/messages/logos';
import { ORGANISATION } from '#content/messages/organisation';
import { PLEDGE } from '#content/messages/pledge';
import { localizedPath } from '#domain/localized-path';
import { listDeskAssets } from '#server/asset/asset-queries';
import { findStaff, getOr404, hasRight, requireStaff } from '#server/auth';
import { today } from '#server/clock';
import { listSponsorYears } from '#server/delivery/delivery-queries';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { listPapers } from '#server/invoice/paper-queries';
import { findDeskOrganisation } from '#server/organisation/desk-organisation-queries';
import { listWaitingLogos } from '#server/organisation/own-logos';
import { getLocale } from '../../../../get-locale';
import { Desk } from '../../desk';
import { refuseLogoAction, showLogoAction } from '../../messages/actions';
import { record, takeBack } from './deliveries/actions';
import { merge, refuse, show, undo } from './actions';

type Props = PageProps<'/[locale]/admin/organisations/[slug]'>;

/** What an act leads to: `?done=shown`. */
const DONE = ['shown', 'refused', 'merged', 'undone', 'conflict'] as const satisfies readonly DeskOrganisationsKey[];

const DELIVERED = ['recorded', 'taken-back'] as const satisfies readonly DeliveryKey[];

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), DESK_ORGANISATIONS).title };
}

export default async function Page({ params, searchParams }: Props) {
  const [lang, { slug }, { done, evidence, of, logo, merge: mergeWith }] = await Promise.all([
    getLocale(),
    params,
    searchParams,
  ]);
  const path = localizedPath(LANGUAGES[lang], `/admin/organisations/${slug}`);
  const staff = await requireStaff('read-desk', path);
  const organisation = getOr404(await findDeskOrganisation(staff, slug, mergeWith));
  const i18n = translate(lang, PLEDGE, ORGANISATION, DESK_ORGANISATIONS);
  const said = DONE.find((each) => each === done);
  const deliveries = translate(lang, DELIVERIES);
  const delivered = DELIVERED.find((each) => each === done);
  const logoTexts = translate(lang, LOGOS);
  const decided = toDecidedLogo(logo);
  const editor = await findStaff('moderate');
  const waitingLogos = editor ? await listWaitingLogos(editor, BigInt(organisation.id)) : [];
  const words = readMessages(lang, FORM);
  const hidden = toLocaleFields(lang);
  const act = { words, hidden: { ...hidden, organisation: organisation.slug } };
  return (
    <Desk staff={staff} current="/admin/organisations">
      <OrganisationRecord
        i18n={i18n}
        organisation={organisation}
        said={
          decided
            ? logoTexts.t(decided)
            : delivered
              ? deliveries.t(delivered)
              : said
                ? i18n.t(said, { by: organisation.sent?.by ?? '' })
                : null
        }
        words={words}
        hidden={hidden}
        logoLooks={
          <LogoLooks
            i18n={logoTexts}
            logos={waitingLogos}
            count={waitingLogos.length}
            actions={{ show: showLogoAction, refuse: refuseLogoAction }}
            hidden={act.hidden}
            words={words}
          />
        }
        papers={
          <SponsorshipPapers
            i18n={translate(lang, INVOICES, AGREEMENTS)}
            papers={await listPapers(staff, {
              pledges: organisation.sponsorships.map(({ reference, level }) => ({ reference, what: level })),
            })}
            heading="mb-3 text-xl"
          />
        }
        assets={
          <AssetPart
            i18n={translate(lang, ASSETS)}
            slug={organisation.slug}
            assets={await listDeskAssets(staff, organisation.id)}
            heading="mb-1 text-xl"
          />
        }
        benefits={
          <SponsorYears
            i18n={deliveries}
            years={await listSponsorYears(staff, organisation.id, lang)}
            listOf={(benefit) => localizedPath(LANGUAGES[lang], `/admin/benefits/${benefit}`)}
            lead={deliveries.t('deskLead')}
            heading="mb-1 text-xl"
            acts={
              editor
                ? {
                    record: { ...act, action: record },
                    takeBack: { ...act, action: takeBack },
                    evidence: { ...act, done: toEvidenceResult({ evidence, of }, deliveries) },
                    newKey: randomUUID,
                    today: today(),
                  }
                : undefined
            }
          />
        }
        look={editor ? { show, refuse } : undefined}
        merge={hasRight(staff.roles, 'decide') ? { merge, undo } : undefined}
      />
    </Desk>
  );
}
