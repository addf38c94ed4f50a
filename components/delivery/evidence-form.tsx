import { actionStyle } from '#components/page/action-style';
import type { I18n } from '#components/page/i18n';
import type { DeliveryKey } from '#content/messages/deliveries';
import { LARGEST_EVIDENCE } from '#domain/evidence';

/** What became of an upload, as the address says it: `?evidence=stored`. */
const SAID = [
  'stored',
  'replaced',
  'no-file',
  'wrong-type',
  'too-large',
  'too-often',
  'conflict',
  'own-organisation',
  'not-found',
  'unavailable',
] as const;

const megabytes = LARGEST_EVIDENCE / 1_000_000;

type Props = {
  i18n: I18n<DeliveryKey>;
  delivery: Readonly<{ id: string; file: string | null; fileVersion: string }>;
  hidden: Readonly<Record<string, string>>;
};

/** The form with which staff add the file that shows a delivery, or replace it. */
export function EvidenceForm({ i18n: { t }, delivery, hidden }: Props) {
  const id = `evidence-${delivery.id}`;
  const replaces = delivery.file !== null;
  return (
    <details className="border-t border-rule">
      <summary className="min-h-10 py-2 text-sm font-semibold">
        {t(replaces ? 'evidenceReplace' : 'evidenceFold')}
      </summary>
      <form
        method="post"
        action={`/api/deliveries/${delivery.id}`}
        encType="multipart/form-data"
        className="grid w-full justify-items-start gap-3 pb-5 pt-1"
      >
        {Object.entries({ ...hidden, replaces: delivery.fileVersion }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="grid w-full gap-1">
          <label htmlFor={id} className="font-medium">
            {t('evidenceLabel')}
          </label>
          <p id={`${id}-hint`} className="max-w-measure text-sm text-quiet">
            {t(replaces ? 'evidenceReplaceHint' : 'evidenceHint', { megabytes })}
          </p>
          <input
            type="file"
            id={id}
            name="file"
            required
            accept="application/pdf,image/jpeg,image/png,image/webp"
            aria-describedby={`${id}-hint`}
            className="control w-full max-w-full"
          />
        </div>
        <button type="submit" className={actionStyle({ tone: 'ink', size: 'md' })}>
          {t(replaces ? 'evidenceReplace' : 'evidenceSubmit')}
        </button>
      </form>
    </details>
  );
}

/** What became of an upload, in words. Nothing for an address that says nothing of it. */
export function EvidenceSaid({ i18n: { t }, said }: { i18n: Props['i18n']; said: string | string[] | undefined }) {
  const result = SAID.find((each) => each === said);
  if (!result) return null;
  const good = result === 'stored' || result === 'replaced';
  return (
    <p
      role={good ? 'status' : 'alert'}
      className={`my-4 max-w-measure border-s-4 px-4 py-3 ${good ? 'border-sun bg-raised' : 'border-alarm bg-alarm-pale font-semibold'}`}
    >
      {t(`evidence-${result}`, { megabytes })}
    </p>
  );
}
