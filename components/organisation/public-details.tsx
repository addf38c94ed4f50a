import type { FormWords } from '#components/form/form-messages';
import type { FormAction } from '#components/form/form-state';
import { TextFieldsForm } from '#components/form/text-fields-form';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { OrganisationKey } from '#content/messages/organisation';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { MOST_LINKS } from '#domain/organisation-details';
import { TEXT_LIMITS } from '#domain/plain-text';
import type { OwnDetails } from '#server/organisation/own-organisation-queries';

type Props = {
  i18n: I18n<OrganisationKey>;
  details: OwnDetails;
  /** The organisation's name in addresses. */
  slug: string;
  action: FormAction;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
};

/** What the public reads of an organisation, what waits to be shown, and the form that changes it. */
export function PublicDetails({ i18n: { t, language }, details, slug, action, words, hidden }: Props) {
  const { shown, sent, edited, hasPage } = details;
  const { description, website, socialLinks } = sent ?? shown;
  const day = sent ? formatDate(sent.sentOn, language.days) : '';
  return (
    <section id="details" className="mt-14">
      <h2 className="mb-4 text-2xl">{t('details')}</h2>
      {sent ? (
        <p className="mb-4 max-w-measure border-s-4 border-sun bg-raised px-4 py-3">
          {sent.refusedFor === null
            ? t('detailsWaiting', { day })
            : t('detailsRefused', { day, reason: sent.refusedFor })}
        </p>
      ) : null}
      {shown.description ? (
        <p className="max-w-measure whitespace-pre-line">{shown.description}</p>
      ) : (
        <p className="max-w-measure text-quiet">{t('detailsNone')}</p>
      )}
      <ul className="my-4 grid gap-1 break-all">
        {[shown.website, ...shown.socialLinks].map((address) => (
          <li key={address}>{address}</li>
        ))}
      </ul>
      <p className="mb-4 max-w-measure text-sm text-quiet">
        {t('detailsConsent')}{' '}
        {hasPage ? <TextLink href={localizedPath(language, `/sponsors/${slug}`)}>{t('detailsPage')}</TextLink> : null}
      </p>
      <TextFieldsForm
        action={action}
        words={words}
        hidden={{ ...hidden, edited }}
        answers={{ description, website, socialLinks: socialLinks.join('\n') }}
        fold={t(description ? 'detailsFold' : 'detailsFoldFirst')}
        submit={t('detailsSend')}
        scope="details"
        fields={[
          {
            name: 'description',
            label: t('description'),
            hint: t('descriptionHint', { most: TEXT_LIMITS.description }),
            rows: 5,
            optional: true,
          },
          { name: 'website', label: t('website'), inputMode: 'url', autoComplete: 'url' },
          {
            name: 'socialLinks',
            label: t('socialLinks'),
            hint: t('socialLinksHint', { most: MOST_LINKS }),
            rows: 3,
            optional: true,
          },
        ]}
      />
    </section>
  );
}
