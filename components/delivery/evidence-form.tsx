import { FileField } from '#components/form/file-field';
import type { FormWords } from '#components/form/form-messages';
import type { Uploaded } from '#components/form/upload-result';
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
  /** What became of the last upload of the page. */
  done: Uploaded | null;
  words: FormWords;
};

/** What the address of a page says of an upload. */
export type EvidenceSaid = Readonly<Record<'evidence' | 'of', string | string[] | undefined>>;

/** The form with which staff add the file that shows a delivery, or replace it. */
export function EvidenceForm({ i18n: { t }, delivery, hidden, done, words }: Props) {
  const id = `evidence-${delivery.id}`;
  const problem = done?.fieldId === id ? { text: done.text, label: words.error } : null;
  const replaces = delivery.file !== null;
  return (
    <details className="border-t border-rule" open={problem !== null}>
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
        <FileField
          id={id}
          label={t('evidenceLabel')}
          hint={t(replaces ? 'evidenceReplaceHint' : 'evidenceHint', { megabytes })}
          accept="application/pdf,image/jpeg,image/png,image/webp"
          problem={problem}
        />
        <button type="submit" className={actionStyle({ tone: 'ink', size: 'md' })}>
          {t(replaces ? 'evidenceReplace' : 'evidenceSubmit')}
        </button>
      </form>
    </details>
  );
}

/** What became of an upload, as the address says it (`evidence`, `of`); null if it says nothing of it. */
export function toEvidenceResult({ evidence, of }: EvidenceSaid, { t }: Props['i18n']): Uploaded | null {
  const result = SAID.find((each) => each === evidence);
  if (!result) return null;
  const isOfFile = result === 'no-file' || result === 'wrong-type' || result === 'too-large';
  return {
    text: t(`evidence-${result}`, { megabytes }),
    isProblem: result !== 'stored' && result !== 'replaced',
    fieldId: isOfFile && typeof of === 'string' ? `evidence-${of}` : null,
  };
}
