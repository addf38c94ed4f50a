import { ActionLink } from '#components/page/action-link';
import type { I18n } from '#components/page/i18n';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import { TextLink } from '#components/page/text-link';
import { SponsorLogo } from '#components/sponsor/sponsor-logo';
import type { SPONSORS } from '#content/messages/sponsors';
import { localizedPath } from '#domain/localized-path';
import { toSponsorRun } from '#domain/sponsor-run';
import type { ShownSponsor } from '#server/organisation/sponsor-queries';

type SponsorKey = keyof typeof SPONSORS.texts;

/** `sponsor`: null if the sponsors are unavailable. `paidYears`: earliest first. */
type Props = { i18n: I18n<SponsorKey>; sponsor: ShownSponsor | null; paidYears: readonly number[] };

const LOGO_WIDTH = 350;

/** An address as people write it: `example.org/blog`. */
const toShort = (address: string) => address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

/** `/sponsors/[slug]`: what a sponsor says about itself, its level, and the years that it has paid for. */
export function SponsorPage({ i18n, sponsor, paidYears }: Props) {
  const { t, language } = i18n;
  const all = (
    <TextLink href={localizedPath(language, '/sponsors')} className="link-quiet">
      {t('allSponsors')}
    </TextLink>
  );
  if (!sponsor)
    return (
      <PageBody>
        <PageHeading title={t('title')} overline={all} lead={t('cannotBeRead')} />
      </PageBody>
    );
  const { organisation, tierName, description, website, socialLinks, logos } = sponsor;
  return (
    <PageBody>
      <PageHeading title={organisation} overline={all} lead={t('sponsorLevel', { level: tierName })} />
      <div className="grid grid-cols-1 gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="grid content-start gap-8">
          {logos.length > 0 ? <SponsorLogo logos={logos} name={organisation} level={LOGO_WIDTH} /> : null}
          {description ? <p className="max-w-measure whitespace-pre-line text-lg">{description}</p> : null}
          <dl className="grid gap-4">
            <div>
              <dt className="text-sm text-quiet">{t('sponsorSite')}</dt>
              <dd>
                <OutsideLink address={website} />
              </dd>
            </div>
            {socialLinks.length > 0 ? (
              <div>
                <dt className="text-sm text-quiet">{t('sponsorPages')}</dt>
                {socialLinks.map((address) => (
                  <dd key={address}>
                    <OutsideLink address={address} />
                  </dd>
                ))}
              </div>
            ) : null}
          </dl>
        </div>
        <PaidYears i18n={i18n} years={paidYears} since={sponsor.since} />
      </div>
      <div className="mt-14">
        <ActionLink href={localizedPath(language, '/give/sponsorship')}>{t('act')}</ActionLink>
      </div>
    </PageBody>
  );
}

function OutsideLink({ address }: { address: string }) {
  return (
    <a href={address} rel="sponsored" className="link inline-flex min-h-6 items-center break-all">
      {toShort(address)}
    </a>
  );
}

function PaidYears({ i18n: { t }, years, since }: Pick<Props, 'i18n'> & { years: readonly number[]; since: number }) {
  const last = years.at(-1);
  const run =
    last === undefined
      ? null
      : toSponsorRun(
          years.map((from) => ({ from, years: 1 })),
          last,
        );
  return (
    <section className="border-t-[3px] border-sun pt-5">
      <h2 className="text-xl">{t('sponsorYears')}</h2>
      {run ? (
        <>
          <p className="figure-face mt-2 text-3xl">{t('sponsorPaidRun', { years: run.soFar })}</p>
          <ol className="tabular mt-5 flex flex-wrap gap-2">
            {years.map((year) => (
              <li key={year} className="rounded-full border-[1.5px] border-edge px-3 py-1">
                {year}
              </li>
            ))}
          </ol>
          <p className="mt-4 text-sm text-quiet">{t('sponsorYearsText')}</p>
        </>
      ) : (
        <p className="mt-2 max-w-measure">{t('sponsorYearsNone', { year: since })}</p>
      )}
    </section>
  );
}
