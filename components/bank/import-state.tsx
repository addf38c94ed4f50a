import { StateBadge, type StateWords } from '#components/pledge/state-badge';
import type { I18n } from '#components/page/i18n';
import type { BankKey } from '#content/messages/bank';
import type { ImportState } from '#server/bank/bank-import-queries';

const TONES: Readonly<Record<ImportState, StateWords['tone']>> = {
  reading: 'late',
  refused: 'late',
  waiting: 'wait',
  applied: 'good',
  undone: 'off',
};

/** Where an import is, as a badge. */
export function ImportStateBadge({ state, i18n: { t } }: { state: ImportState; i18n: I18n<BankKey> }) {
  return <StateBadge tone={TONES[state]} label={t(`state-${state}`)} />;
}
