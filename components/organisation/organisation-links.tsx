import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { AssetsKey } from '#content/messages/assets';
import type { OrganisationKey } from '#content/messages/organisation';
import type { SponsorshipRenewalKey } from '#content/messages/sponsorship-renewal';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import type { OwnOrganisationLink } from '#server/organisation/own-organisation-queries';

type Props = {
  i18n: I18n<OrganisationKey | SponsorshipRenewalKey | AssetsKey>;
  organisations: readonly OwnOrganisationLink[];
  /** The reader has just left one. */
  hasLeft: boolean;
};

/** The organisations that the reader looks after or is invited to, each with the link to its page. */
export function OrganisationLinks({ i18n: { t, language }, organisations, hasLeft }: Props) {
  return (
    <>
      {hasLeft ? (
        <p role="status" className="mb-8 border-s-4 border-sun bg-raised px-4 py-3">
          {t('left')}
        </p>
      ) : null}
      {organisations.length > 0 ? (
        <section aria-labelledby="organisations" className="mb-10">
          <h2 id="organisations" className="text-xl">
            {t('listTitle')}
          </h2>
          <ul className="mt-2">
            {organisations.map(({ slug, name, isInvited, ends, missing, by }) => (
              <li key={slug} className="border-t border-rule py-1">
                <TextLink
                  href={localizedPath(language, `/account/organisations/${slug}`)}
                  prefetch={false}
                  className="link inline-flex min-h-10 items-center"
                >
                  {isInvited ? t('listInvited', { name }) : name}
                </TextLink>
                {ends ? (
                  <TextLink
                    href={localizedPath(language, `/account/organisations/${slug}#renewal`)}
                    prefetch={false}
                    className="link ms-6 inline-flex min-h-10 items-center"
                  >
                    {t('accountLine', { until: formatDate(ends, language.days) })}
                  </TextLink>
                ) : null}
                {missing > 0 ? (
                  <TextLink
                    href={localizedPath(language, `/account/organisations/${slug}#assets`)}
                    prefetch={false}
                    className="link ms-6 inline-flex min-h-10 items-center"
                  >
                    {by
                      ? t('accountLineBy', { count: missing, day: formatDate(by, language.days) })
                      : t('accountLineAny', { count: missing })}
                  </TextLink>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
