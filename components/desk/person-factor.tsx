import type { PeopleActs } from '#components/desk/people-acts';
import { ReasonForm } from '#components/form/reason-form';
import type { I18n } from '#components/page/i18n';
import type { DeskPeopleKey } from '#content/messages/desk-people';

type Props = {
  email: string;
  /** The person's name, or their address. */
  who: string;
  acts: PeopleActs | null;
  i18n: I18n<DeskPeopleKey>;
};

/** That a person has a second factor, which admins remove for whoever has lost it. */
export function PersonFactor({ email, who, acts, i18n: { t } }: Props) {
  return (
    <div className="mt-2 text-sm">
      <p className="text-quiet">{t('hasFactor')}</p>
      {acts ? (
        <ReasonForm
          action={acts.removeFactor}
          words={acts.words}
          hidden={{ ...acts.hidden, email }}
          scope={`factor-${email}`}
          fold={t('factorOf', { who })}
          label={t('factorReason')}
          hint={t('factorReasonHint')}
          submit={t('removeFactor')}
          tone="alarm"
        />
      ) : null}
    </div>
  );
}
