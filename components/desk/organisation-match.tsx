import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM } from '#components/form/form-state';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { Act } from '#components/review/supporter-forms';
import type { OrganisationMatchKey } from '#content/messages/organisation-match';
import { localizedPath } from '#domain/localized-path';
import type { OrganisationMatch as Match } from '#server/organisation/find-likely-organisations';

type Props = Pick<Match, 'name' | 'likely'> & {
  i18n: I18n<OrganisationMatchKey>;
  /** Joins the application to the organisation whose id is posted as `organisation`. Left out if the reader may not decide. */
  join?: Act | undefined;
  /** Confirms that the application is from none of the organisations whose ids are posted as `against`. */
  confirm?: Act | undefined;
};

/** The known organisations that an application may come from, and the two answers: the same, or another. Renders nothing if none is similar. */
export function OrganisationMatch({ i18n: { t, language }, name, likely, join, confirm }: Props) {
  if (likely.length === 0) return null;
  return (
    <section aria-labelledby="organisation" className="border-t-[1.5px] border-ink pt-4">
      <h2 id="organisation" className="text-xl">
        {t('title')}
      </h2>
      <p className="mt-1 max-w-measure text-sm text-quiet">{t('lead', { name })}</p>
      <ul className="mt-4 grid gap-5">
        {likely.map((each) => (
          <li key={each.id} className="border-s-4 border-sun ps-4">
            <p className="font-semibold">
              <TextLink
                href={localizedPath(language, `/admin/organisations/${each.slug}`)}
                prefetch={false}
                className="link inline-flex min-h-6 items-center wrap-anywhere"
              >
                {each.name}
              </TextLink>
            </p>
            <p className="mb-3 text-sm wrap-anywhere">
              {t(each.reason)} ({each.website}), {t('sponsorships', { count: each.sponsorships })}
            </p>
            {join ? (
              <ActionButton
                {...join}
                initial={join.initial ?? EMPTY_FORM}
                hidden={{ ...join.hidden, organisation: each.id }}
                scope={`same-${each.id}`}
                submit={t('same')}
                label={t('sameAs', { name: each.name })}
                size="md"
              />
            ) : null}
          </li>
        ))}
      </ul>
      {join ? <p className="mt-3 max-w-measure text-sm text-quiet">{t('sameMeans')}</p> : null}
      {confirm ? (
        <div className="mt-4">
          <ActionButton
            {...confirm}
            initial={confirm.initial ?? EMPTY_FORM}
            hidden={{ ...confirm.hidden, against: likely.map(({ id }) => id).join(' ') }}
            scope="another"
            submit={t('another')}
            tone="line"
            size="md"
          />
        </div>
      ) : null}
    </section>
  );
}
