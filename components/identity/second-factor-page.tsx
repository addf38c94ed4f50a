import { FocusedStatus } from '#components/desk/focused-status';
import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM } from '#components/form/form-state';
import { CodeForm } from '#components/identity/code-form';
import type { FactorActs } from '#components/identity/factor-acts';
import { FactorSetup, type SetupView } from '#components/identity/factor-setup';
import { ActionLink } from '#components/page/action-link';
import { AsOf } from '#components/page/as-of';
import type { I18n } from '#components/page/i18n';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import type { SecondFactorKey } from '#content/messages/second-factor';
import { formatDate, type CivilDate } from '#domain/civil-date';

/** The factor that a person has. `lastUsedAt` is RFC 3339. */
export type FactorView = Readonly<{ addedOn: CivilDate; lastUsedAt: string; codesLeft: number }>;

type Props = {
  i18n: I18n<SecondFactorKey>;
  factor: FactorView | null;
  setup: SetupView | null;
  acts: FactorActs;
  /** What was just done. */
  said: string | null;
  /** Their roles do not count before they have one. */
  isRequired: boolean;
  /** The address of the desk, if it is the next step. */
  desk: string | null;
};

/** `/account/profile/second-factor`: a person with a role sets up an authenticator app, makes new recovery codes, and removes both. */
export function SecondFactorPage({ i18n, factor, setup, acts, said, isRequired, desk }: Props) {
  const { t } = i18n;
  return (
    <PageBody>
      {said ? (
        <FocusedStatus id="done" autoFocus>
          {said}
        </FocusedStatus>
      ) : null}
      <PageHeading title={t('title')} lead={t('lead')} />
      {isRequired ? <p className="mb-8 max-w-measure border-s-4 border-sun ps-4 font-medium">{t('required')}</p> : null}
      {desk ? (
        <p className="mb-8">
          <ActionLink href={desk} tone="ink" prefetch={false}>
            {t('toDesk')}
          </ActionLink>
        </p>
      ) : null}
      {setup ? <FactorSetup i18n={i18n} setup={setup} acts={acts} /> : null}
      {!setup && factor ? <FactorFacts i18n={i18n} factor={factor} acts={acts} /> : null}
      {!setup && !factor ? (
        <>
          <p className="mb-6 font-medium">{t('none')}</p>
          <BeginButton text={t('begin')} tone="ink" acts={acts} />
        </>
      ) : null}
    </PageBody>
  );
}

function BeginButton({ text, tone, acts }: { text: string; tone: 'ink' | 'line'; acts: FactorActs }) {
  return (
    <ActionButton
      action={acts.begin}
      words={acts.words}
      initial={EMPTY_FORM}
      hidden={acts.hidden}
      submit={text}
      label={text}
      scope="begin"
      tone={tone}
      size="md"
    />
  );
}

function FactorFacts({ i18n: { t, language }, factor, acts }: Pick<Props, 'i18n' | 'acts'> & { factor: FactorView }) {
  return (
    <div className="grid max-w-3xl gap-12">
      <section aria-labelledby="on">
        <h2 id="on" className="text-2xl">
          {t('on')}
        </h2>
        <p className="mt-2 text-quiet">
          {t('addedOn', { day: formatDate(factor.addedOn, language.days) })} {t('lastUsed')}{' '}
          <AsOf instant={factor.lastUsedAt} days={language.days} />
        </p>
        <p className="mt-1 font-medium">{t('codesLeft', { count: factor.codesLeft })}</p>
        <p className="mt-6 mb-4 max-w-measure text-quiet">{t('newCodesText')}</p>
        <BeginButton text={t('newCodes')} tone="line" acts={acts} />
      </section>
      <section aria-labelledby="remove">
        <h2 id="remove" className="text-2xl">
          {t('removeTitle')}
        </h2>
        <p className="mt-2 mb-6 max-w-measure text-quiet">{t('removeText')}</p>
        <CodeForm
          action={acts.remove}
          words={acts.words}
          hidden={acts.hidden}
          texts={{ label: t('code'), hint: t('anyCodeHint'), submit: t('remove') }}
          tone="alarm"
          scope="remove"
        />
      </section>
    </div>
  );
}
