import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM } from '#components/form/form-state';
import type { I18n } from '#components/page/i18n';
import { ConsentNameForm } from '#components/pledge-change/consent-name-form';
import { StateBadge } from '#components/pledge/state-badge';
import type { Act } from '#components/review/supporter-forms';
import type { OwnChangesKey } from '#content/messages/own-changes';
import type { PledgeKey } from '#content/messages/pledge';
import type { OwnConsent } from '#server/pledge/own-consents';

type Props = {
  consents: readonly OwnConsent[];
  /** A form of its own for each. */
  actOf: (consent: OwnConsent) => Act;
  i18n: I18n<OwnChangesKey | PledgeKey>;
};

/** What may be shown of a pledge, each as a switch of its own: its state, and a button for the other one. */
export function ConsentSwitches({ consents, actOf, i18n: { t } }: Props) {
  return (
    <section className="no-print">
      <h2 id="shown" className="mb-2 text-2xl">
        {t('shownTitle')}
      </h2>
      <p className="mb-4 max-w-measure text-quiet">{t('shownText')}</p>
      <ul className="border-t border-rule">
        {consents.map((consent) => {
          const { about, words, isGiven, needsName } = consent;
          const submit = t(`${isGiven ? 'take' : 'give'}-${words}`);
          const act = { ...actOf(consent), initial: EMPTY_FORM };
          return (
            <li
              key={about}
              className="grid items-center gap-x-6 gap-y-2 border-b border-rule py-3 sm:grid-cols-[1fr_auto]"
            >
              <div>
                <p className="font-medium">{t(`consent-${words}`)}</p>
                <p className="text-sm">
                  <StateBadge tone={isGiven ? 'good' : 'off'} label={t(isGiven ? 'isShown' : 'isNotShown')} />
                </p>
              </div>
              {needsName && !isGiven ? (
                <ConsentNameForm act={act} label={t('nameToShow')} submit={submit} />
              ) : (
                <ActionButton
                  {...act}
                  submit={submit}
                  label={submit}
                  tone="line"
                  size="md"
                  scope={`consent-${about}`}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
