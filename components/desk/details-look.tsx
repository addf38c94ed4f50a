import { ActionButton } from '#components/form/action-button';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import { ReasonForm } from '#components/form/reason-form';
import type { I18n } from '#components/page/i18n';
import type { DeskOrganisationsKey } from '#content/messages/desk-organisations';
import { formatDate } from '#domain/civil-date';
import type { OrganisationDetails } from '#domain/organisation-details';
import type { DeskOrganisation } from '#server/organisation/desk-organisation-queries';

type OrganisationI18n = I18n<DeskOrganisationsKey>;

type Props = {
  i18n: OrganisationI18n;
  shown: OrganisationDetails;
  sent: NonNullable<DeskOrganisation['sent']>;
  /** Left out if the reader may not decide. */
  acts?: Readonly<{ show: FormAction; refuse: FormAction; hidden: Readonly<Record<string, string>>; words: FormWords }>;
};

/** A text that contacts have sent for the public, beside what is shown now, and the decision about it. */
export function DetailsLook({ i18n, shown, sent, acts }: Props) {
  const { t, language } = i18n;
  const hidden = { ...acts?.hidden, edited: sent.edited };
  return (
    <section id="look" className="mb-10 border-s-4 border-sun ps-4">
      <h2 className="text-xl">{t('look')}</h2>
      <p className="mb-4 mt-1 max-w-measure text-sm text-quiet">
        {t('lookText', { by: sent.by, day: formatDate(sent.sentOn, language.days) })}
      </p>
      <div className="grid max-w-5xl grid-cols-1 gap-6 md:grid-cols-2">
        <div>
          <h3 className="mb-2 font-semibold">{t('before')}</h3>
          <DetailsFacts i18n={i18n} details={shown} />
        </div>
        <div>
          <h3 className="mb-2 font-semibold">{t('after')}</h3>
          <DetailsFacts i18n={i18n} details={sent} />
        </div>
      </div>
      {acts ? (
        <div className="mt-5 grid max-w-measure justify-items-start gap-3">
          <ActionButton
            words={acts.words}
            action={acts.show}
            initial={EMPTY_FORM}
            hidden={hidden}
            submit={t('show')}
            scope="show"
            size="md"
          />
          <div className="w-full">
            <ReasonForm
              words={acts.words}
              action={acts.refuse}
              hidden={hidden}
              scope="refuse"
              fold={t('refuseFold')}
              label={t('reason')}
              hint={t('reasonHint')}
              submit={t('refuse')}
            />
          </div>
        </div>
      ) : null}
    </section>
  );
}

/** A description, a website and other pages. */
export function DetailsFacts({ i18n: { t }, details }: { i18n: OrganisationI18n; details: OrganisationDetails }) {
  const { description, website, socialLinks } = details;
  return (
    <dl className="grid gap-3 text-sm">
      <div>
        <dt className="text-quiet">{t('description')}</dt>
        <dd className="whitespace-pre-line wrap-anywhere">{description || t('nothing')}</dd>
      </div>
      <div>
        <dt className="text-quiet">{t('website')}</dt>
        <dd className="wrap-anywhere">{website}</dd>
      </div>
      <div>
        <dt className="text-quiet">{t('socialLinks')}</dt>
        {socialLinks.length > 0 ? (
          socialLinks.map((address) => (
            <dd key={address} className="wrap-anywhere">
              {address}
            </dd>
          ))
        ) : (
          <dd>{t('nothing')}</dd>
        )}
      </div>
    </dl>
  );
}
