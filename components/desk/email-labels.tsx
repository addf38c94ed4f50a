import type { I18n } from '#components/page/i18n';
import type { StateWords } from '#components/pledge/state-badge';
import type { DeskEmailsKey } from '#content/messages/desk-emails';
import type { EmailState } from '#domain/email-kind';
import type { EmailView } from '#server/email/email-queries';

/** The look of each state of an email. */
export const EMAIL_TONES: Readonly<Record<EmailState, StateWords['tone']>> = {
  failed: 'late',
  waiting: 'wait',
  sent: 'good',
  dropped: 'off',
};

/** What an email is about. */
export const emailKindText = ({ kind }: Pick<EmailView, 'kind'>, { t }: I18n<DeskEmailsKey>) =>
  t(kind ? `kind-${kind}` : 'kind-other');
