import { ActionButton } from '#components/form/action-button';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { I18n } from '#components/page/i18n';
import type { RemindersKey } from '#content/messages/reminders';

type Props = {
  i18n: I18n<RemindersKey>;
  state: 'on' | 'paused';
  /** Pauses reminders that are on, and resumes paused ones. */
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  words: FormWords;
};

/** The part of a pledge's page that says whether its supporter gets reminders, with a button that changes it. */
export function ReminderSwitch({ i18n: { t }, state, action, hidden, words }: Props) {
  const isOn = state === 'on';
  return (
    <section>
      <h2 className="mb-3 text-2xl">{t(isOn ? 'title' : 'pausedTitle')}</h2>
      <p className="mb-5 max-w-measure">{t(isOn ? 'on' : 'pausedLead')}</p>
      <ActionButton
        key={state}
        words={words}
        action={action}
        initial={EMPTY_FORM}
        hidden={hidden}
        submit={t(isOn ? 'pause' : 'resume')}
        scope="reminders"
        tone="line"
        size="sm"
      />
    </section>
  );
}
