import { ActionButton } from '#components/form/action-button';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import { BillingDetails } from '#components/organisation/billing-details';
import { ContactList } from '#components/organisation/contact-list';
import { InviteForm } from '#components/organisation/invite-form';
import { PublicDetails } from '#components/organisation/public-details';
import type { I18n } from '#components/page/i18n';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import { PledgeList } from '#components/pledge/pledge-list';
import type { AccountKey } from '#content/messages/account';
import type { OrganisationKey } from '#content/messages/organisation';
import type { PledgeKey } from '#content/messages/pledge';
import { CONTACT_ROLES, INVITATION_DAYS, MOST_CONTACTS, type ContactRole } from '#domain/contact-role';
import type { OwnOrganisation } from '#server/organisation/own-organisation-queries';

type Props = {
  i18n: I18n<PledgeKey | AccountKey | OrganisationKey>;
  organisation: OwnOrganisation;
  /** The email address of the reader. */
  reader: string;
  /** What the address says was just done. */
  said: Readonly<Record<string, string | string[] | undefined>>;
  acts: Readonly<
    Record<'invite' | 'join' | 'confirm' | 'changeRole' | 'remove' | 'saveDetails' | 'saveBilling', FormAction>
  >;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
  /** What its sponsorships are asked for. */
  assets: React.ReactNode;
  /** What its sponsorships were promised and have had. */
  benefits: React.ReactNode;
  /** Its logos; left out if the reader does not look after them. */
  logos?: React.ReactNode;
  /** The renewal of its sponsorship, if that is offered now. */
  renewal?: React.ReactNode;
  /** The agreements and invoices of its sponsorships. */
  papers?: React.ReactNode;
};

/** What was just done; null if the address does not say it. */
function doneText({ said, organisation: { name }, i18n: { t } }: Props): string | null {
  if (said.invited !== undefined) return t('invited', { days: INVITATION_DAYS });
  if (said.joined !== undefined) return t('joined', { name });
  if (said.changed !== undefined) return t('changed');
  if (said.details !== undefined) return t(said.details === 'shown' ? 'detailsShown' : 'detailsSent');
  if (said.billing !== undefined) return t('billingChanged');
  return said.removed === undefined ? null : t('removed');
}

/** `/account/organisations/[slug]`: an organisation for its contacts, and for who is invited. */
export function OrganisationPage(props: Props) {
  const { i18n, organisation, reader, acts, words, hidden } = props;
  const { t } = i18n;
  const { name, state, contacts, own, pledges } = organisation;
  const done = doneText(props);
  if (state === 'invited')
    return (
      <PageBody>
        <PageHeading title={t('invitedTitle', { name })}>
          <p className="mt-4 max-w-measure text-lg">{t('invitedText', { name, email: reader })}</p>
        </PageHeading>
        <ActionButton
          words={words}
          action={acts.join}
          initial={EMPTY_FORM}
          hidden={hidden}
          submit={t('join')}
          size="lg"
        />
        <p className="mt-6 text-quiet">{t('invitedNot')}</p>
      </PageBody>
    );
  const roles = CONTACT_ROLES.filter((role) => organisation.mayMakePrimary || role !== 'primary').map((role) => ({
    value: role,
    label: t(`role-${role}`),
    hint: t(`about-${role}`),
  }));
  const self = contacts.find(({ id }) => id === own);
  const isLast = self?.role === 'primary' && !contacts.some((each) => isOtherPrimary(each, own));
  return (
    <PageBody>
      <PageHeading title={name}>
        {done ? (
          <p role="status" className="mt-4 border-s-4 border-sun bg-raised px-4 py-3">
            {done}
          </p>
        ) : null}
        {state === 'waiting' ? <p className="mt-4 max-w-measure">{t('waitingText', { name })}</p> : null}
        {state === 'applied' ? <p className="mt-4 max-w-measure">{t('appliedText')}</p> : null}
      </PageHeading>
      {props.renewal}
      <div className="grid grid-cols-1 gap-x-16 gap-y-14 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <section>
          <h2 className="mb-4 text-2xl">{t('pledges')}</h2>
          <PledgeList pledges={pledges} i18n={i18n} />
          {props.assets}
          {props.benefits}
          {organisation.details ? (
            <PublicDetails
              i18n={i18n}
              details={organisation.details}
              slug={organisation.slug}
              action={acts.saveDetails}
              words={words}
              hidden={hidden}
            />
          ) : null}
          {props.logos}
          {props.papers}
        </section>
        {state === 'contact' ? (
          <section id="contacts">
            <h2 className="text-2xl">{t('contacts')}</h2>
            <p className="mb-4 mt-2 text-quiet">{t('contactsText', { most: MOST_CONTACTS })}</p>
            <ContactList i18n={i18n} contacts={contacts} roles={roles} acts={acts} words={words} hidden={hidden} />
            {organisation.mayManage && contacts.length < MOST_CONTACTS ? (
              <InviteForm
                action={acts.invite}
                words={words}
                hidden={hidden}
                roles={roles}
                texts={{
                  fold: t('inviteFold'),
                  email: t('email'),
                  name: t('contactName'),
                  role: t('roleQuestion'),
                  submit: t('invite'),
                }}
              />
            ) : null}
            {self ? (
              <details className="border-t border-rule">
                <summary className="min-h-10 py-2 text-sm font-semibold">{t('leaveFold', { name })}</summary>
                <div className="grid justify-items-start gap-4 pb-5 pt-1">
                  <p className="max-w-measure text-sm">{t(isLast ? 'leaveLast' : 'leaveText')}</p>
                  {isLast ? null : (
                    <ActionButton
                      words={words}
                      action={acts.remove}
                      initial={EMPTY_FORM}
                      hidden={{ ...hidden, contact: self.id, leave: 'yes' }}
                      submit={t('leave')}
                      scope="leave"
                      tone="alarm"
                      size="sm"
                    />
                  )}
                </div>
              </details>
            ) : null}
            {organisation.billing ? (
              <BillingDetails
                i18n={i18n}
                billing={organisation.billing}
                action={acts.saveBilling}
                words={words}
                hidden={hidden}
              />
            ) : null}
          </section>
        ) : null}
      </div>
    </PageBody>
  );
}

const isOtherPrimary = (
  { id, role, state }: Readonly<{ id: string; role: ContactRole; state: string }>,
  own: string | null,
) => id !== own && role === 'primary' && state === 'confirmed';
