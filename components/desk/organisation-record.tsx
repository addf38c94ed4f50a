import { FocusedStatus } from '#components/desk/focused-status';
import { DetailsFacts, DetailsLook } from '#components/desk/details-look';
import type { MergeActs } from '#components/desk/merge-choice';
import { MergeParts } from '#components/desk/merge-parts';
import { OrganisationHistory } from '#components/desk/organisation-history';
import { PledgeLink } from '#components/desk/pledge-link';
import type { FormWords } from '#components/form/form-messages';
import type { FormAction } from '#components/form/form-state';
import { USUAL_LEVEL } from '#components/desk/logo-looks';
import { LogoPreview } from '#components/organisation/logo-preview';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import { StateBadge } from '#components/pledge/state-badge';
import { stateWords } from '#components/pledge/state-labels';
import type { DeskOrganisationsKey } from '#content/messages/desk-organisations';
import type { OrganisationKey } from '#content/messages/organisation';
import type { PledgeKey } from '#content/messages/pledge';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { formatMoney } from '#domain/money';
import type { DeskOrganisation } from '#server/organisation/desk-organisation-queries';

type RecordI18n = I18n<DeskOrganisationsKey | OrganisationKey | PledgeKey>;

type Props = {
  i18n: RecordI18n;
  organisation: DeskOrganisation;
  /** What was just done, or why it was not. */
  said: string | null;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
  /** Left out if the reader has not the right. */
  look?: Readonly<{ show: FormAction; refuse: FormAction }> | undefined;
  merge?: MergeActs | undefined;
  /** What its sponsorships are asked for, and what they were promised and have had. */
  assets: React.ReactNode;
  /** Its agreements and invoices, for who may read them. */
  papers: React.ReactNode;
  /** Its logos that wait for a look, for who may decide about them. */
  logoLooks: React.ReactNode;
  benefits: React.ReactNode;
};

/** `/admin/organisations/[slug]`: what waits first, then facts on the left and the history on the right. */
export function OrganisationRecord({ i18n, organisation, said, words, hidden, look, merge, ...parts }: Props) {
  const { t, language } = i18n;
  const { name, status, mergedInto, sent, shown } = organisation;
  return (
    <>
      <p className="mb-2 text-sm">
        <TextLink href={localizedPath(language, '/admin/organisations')} prefetch={false} className="link-quiet">
          {t('back')}
        </TextLink>
      </p>
      <h1 className="mb-4 text-2xl wrap-anywhere">{name}</h1>
      {said ? (
        <FocusedStatus id="done" autoFocus>
          {said}
        </FocusedStatus>
      ) : null}
      {status === 'provisional' ? <p className="mb-6">{t('status')}</p> : null}
      {mergedInto ? (
        <p className="mb-6">
          {t.rich('mergedInto', {
            name: mergedInto.name,
            a: (inner) => (
              <TextLink href={localizedPath(language, `/admin/organisations/${mergedInto.slug}`)} prefetch={false}>
                {inner}
              </TextLink>
            ),
          })}
        </p>
      ) : null}
      {sent && !sent.isRefused && status === 'known' ? (
        <DetailsLook
          i18n={i18n}
          shown={shown}
          sent={sent}
          {...(look ? { acts: { ...look, words, hidden: { ...hidden, organisation: organisation.slug } } } : {})}
        />
      ) : null}
      {parts.logoLooks}
      <div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <div className="grid content-start gap-10">
          <Sponsorships i18n={i18n} organisation={organisation} />
          {parts.papers}
          {parts.assets}
          {parts.benefits}
          <Contacts i18n={i18n} organisation={organisation} />
          <section>
            <h2 className="mb-3 text-xl">{t('public')}</h2>
            <DetailsFacts i18n={i18n} details={shown} />
            {sent?.isRefused ? (
              <p className="mt-3 text-sm">
                {t('refusedText', { by: sent.by, day: formatDate(sent.sentOn, language.days) })}
              </p>
            ) : null}
          </section>
          <Logos i18n={i18n} organisation={organisation} />
          <Billing i18n={i18n} organisation={organisation} />
          <MergeParts i18n={i18n} organisation={organisation} words={words} hidden={hidden} acts={merge} />
        </div>
        <OrganisationHistory i18n={i18n} events={organisation.events} />
      </div>
    </>
  );
}

type PartProps = { i18n: RecordI18n; organisation: DeskOrganisation };

function Sponsorships({ i18n, organisation: { sponsorships } }: PartProps) {
  const { t, language } = i18n;
  return (
    <section>
      <h2 className="mb-3 text-xl">{t('sponsorships')}</h2>
      {sponsorships.length === 0 ? <p className="text-sm text-quiet">{t('noSponsorships')}</p> : null}
      <ul className="border-t border-rule">
        {sponsorships.map(({ reference, level, amount, review, years, from, until }) => (
          <li key={reference} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-rule py-2">
            <PledgeLink reference={reference} language={language} />
            <span>
              {level}
              {years ? `, ${t('years', { years })}` : ''}
            </span>
            <span className="tabular">{formatMoney(amount, language.numbers)}</span>
            {from && until ? (
              <span className="text-sm text-quiet">
                {t('term', { from: formatDate(from, language.days), until: formatDate(until, language.days) })}
              </span>
            ) : null}
            <StateBadge {...stateWords({ review }, i18n)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Contacts({ i18n: { t }, organisation: { contacts } }: PartProps) {
  return (
    <section>
      <h2 className="mb-3 text-xl">{t('contacts')}</h2>
      {contacts.length === 0 ? <p className="text-sm text-quiet">{t('noContacts')}</p> : null}
      <ul className="border-t border-rule text-sm">
        {contacts.map(({ id, name, email, role, state }) => (
          <li key={id} className="flex flex-wrap gap-x-4 border-b border-rule py-2">
            <span className="font-semibold wrap-anywhere">{name || email}</span>
            {name ? <span className="wrap-anywhere">{email}</span> : null}
            <span className="text-quiet">
              {t(`role-${role}`)}
              {state === 'pending' || state === 'invited' ? `, ${t(`contact-${state}`)}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Logos({ i18n: { t }, organisation: { logos } }: PartProps) {
  const [first] = logos;
  const [light, dark] = [logos.find(({ theme }) => theme === 'light'), logos.find(({ theme }) => theme === 'dark')];
  return (
    <section>
      <h2 className="mb-3 text-xl">{t('logos')}</h2>
      {first ? (
        <LogoPreview light={light ?? first} dark={dark ?? first} level={USUAL_LEVEL} />
      ) : (
        <p className="text-sm text-quiet">{t('noLogo')}</p>
      )}
    </section>
  );
}

function Billing({ i18n: { t }, organisation: { billing } }: PartProps) {
  const { legalName, billingAddress, taxNumber, billingEmail } = billing;
  return (
    <section>
      <h2 className="mb-3 text-xl">{t('billing')}</h2>
      <div className="grid gap-1 text-sm wrap-anywhere">
        <p className="font-semibold">{legalName}</p>
        <p className="whitespace-pre-line">{billingAddress || t('noAddress')}</p>
        {taxNumber ? (
          <p>
            {t('taxNumber')} {taxNumber}
          </p>
        ) : null}
        <p>{billingEmail}</p>
      </div>
    </section>
  );
}
