import { FocusedStatus } from '#components/desk/focused-status';
import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM } from '#components/form/form-state';
import { CodeForm } from '#components/identity/code-form';
import type { FactorActs } from '#components/identity/factor-acts';
import { FactorSetup, type SetupView } from '#components/identity/factor-setup';
import type { PasskeyUse } from '#components/identity/passkey-field';
import { ActionLink } from '#components/page/action-link';
import { AsOf } from '#components/page/as-of';
import type { I18n } from '#components/page/i18n';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import type { SecondFactorKey } from '#content/messages/second-factor';
import { formatDate, type CivilDate } from '#domain/civil-date';

/** The factor that a person has, by its parts. `lastUsedAt` is RFC 3339. */
export type FactorView = Readonly<{
  parts: readonly Readonly<{ kind: 'totp' | 'passkey'; addedOn: CivilDate; lastUsedAt: string }>[];
  codesLeft: number;
}>;

type Props = {
  i18n: I18n<SecondFactorKey>;
  factor: FactorView | null;
  setup: SetupView | null;
  passkey: PasskeyUse | null;
  acts: FactorActs;
  /** What was just done. */
  said: string | null;
  /** Their roles do not count before they have one. */
  isRequired: boolean;
  /** The address of the desk, if it is the next step. */
  desk: string | null;
};

/** `/account/profile/second-factor`: a person with a role sets up an authenticator app or a passkey, makes new recovery codes, and removes both. */
export function SecondFactorPage({ i18n, factor, setup, passkey, acts, said, isRequired, desk }: Props) {
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
      {setup ? <FactorSetup i18n={i18n} setup={setup} passkey={passkey} acts={acts} /> : null}
      {!setup && factor ? <FactorFacts i18n={i18n} factor={factor} passkey={passkey} acts={acts} /> : null}
      {!setup && !factor ? (
        <>
          <p className="mb-6 font-medium">{t('none')}</p>
          <p className="mb-6 max-w-measure text-quiet">{t('passkeyAbout')}</p>
          <div className="flex flex-wrap gap-4">
            <BeginButton text={t('begin')} kind="totp" tone="ink" acts={acts} />
            <BeginButton text={t('beginPasskey')} kind="passkey" tone="line" acts={acts} />
          </div>
        </>
      ) : null}
    </PageBody>
  );
}

type Begin = { text: string; kind: SetupView['kind']; tone: 'ink' | 'line'; acts: FactorActs };

function BeginButton({ text, kind, tone, acts }: Begin) {
  return (
    <ActionButton
      action={acts.begin}
      words={acts.words}
      initial={EMPTY_FORM}
      hidden={{ ...acts.hidden, kind }}
      submit={text}
      label={text}
      scope={`begin-${kind}`}
      tone={tone}
      size="md"
    />
  );
}

/** The kinds of factors, each with the texts that it is set up, and of the button that sets it up. */
const KINDS = [
  { kind: 'totp', on: 'on', begin: 'begin' },
  { kind: 'passkey', on: 'onPasskey', begin: 'beginPasskey' },
] as const;

function FactorFacts({
  i18n: { t, language },
  factor,
  passkey,
  acts,
}: Pick<Props, 'i18n' | 'acts' | 'passkey'> & { factor: FactorView }) {
  return (
    <div className="grid max-w-3xl gap-12">
      {KINDS.map(({ kind, on, begin }) => {
        const part = factor.parts.find((each) => each.kind === kind);
        return part ? (
          <section key={kind} aria-labelledby={on}>
            <h2 id={on} className="text-2xl">
              {t(on)}
            </h2>
            <p className="mt-2 text-quiet">
              {t('addedOn', { day: formatDate(part.addedOn, language.days) })} {t('lastUsed')}{' '}
              <AsOf instant={part.lastUsedAt} days={language.days} />
            </p>
          </section>
        ) : (
          <section key={kind} aria-labelledby={on}>
            <h2 id={on} className="text-2xl">
              {t('another')}
            </h2>
            <p className="mt-2 mb-4 max-w-measure text-quiet">{t('anotherText')}</p>
            <BeginButton text={t(begin)} kind={kind} tone="line" acts={acts} />
          </section>
        );
      })}
      <section aria-labelledby="left">
        <h2 id="left" className="text-2xl">
          {t('codesLeft', { count: factor.codesLeft })}
        </h2>
        <p className="mt-2 mb-4 max-w-measure text-quiet">{t('newCodesText')}</p>
        <BeginButton text={t('newCodes')} kind="codes" tone="line" acts={acts} />
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
          passkey={passkey}
          tone="alarm"
          scope="remove"
        />
      </section>
    </div>
  );
}
