import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM } from '#components/form/form-state';
import { FileField } from '#components/form/file-field';
import type { FormWords } from '#components/form/form-messages';
import { ReasonForm } from '#components/form/reason-form';
import { UploadResult, type Uploaded } from '#components/form/upload-result';
import { actionStyle } from '#components/page/action-style';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import { StateBadge, type StateWords } from '#components/pledge/state-badge';
import type { Act } from '#components/review/supporter-forms';
import type { AgreementKey } from '#content/messages/agreements';
import { LARGEST_SIGNED, type AgreementState } from '#domain/agreement';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import type { AgreementView } from '#server/agreement/agreement-queries';

/** What staff can do with an agreement; what is left out is not offered. */
export type AgreementActs = Readonly<{ send?: Act; cancel?: Act; make?: Act }>;

type Props = {
  i18n: I18n<AgreementKey>;
  agreement: AgreementView;
  acts?: AgreementActs;
  /** The hidden fields and words of the upload; left out where none is offered. */
  upload?: Readonly<{ hidden: Readonly<Record<string, string>>; words: FormWords }>;
  /** What the address says became of an upload. */
  said?: string | string[];
};

const TONES: Readonly<Record<AgreementState, StateWords['tone']>> = {
  draft: 'wait',
  sent: 'ask',
  signed: 'good',
  void: 'off',
};

const SAID = ['signed', 'wrong-type', 'too-large', 'no-file', 'conflict', 'not-found', 'unavailable'] as const;

const OF_FILE: ReadonlySet<string> = new Set(['wrong-type', 'too-large', 'no-file']);
const FIELD = 'agreement-file';

/** The agreement on a sponsorship: its state, the document, the signed copy, and what the reader can do. */
export function AgreementPart({ i18n: { t, language }, agreement, acts = {}, upload, said }: Props) {
  const { id, reference, state, version, signedOn, hasFile, moves } = agreement;
  const href = localizedPath(language, `/account/pledges/${reference}/agreement`);
  const result = SAID.find((each) => each === said);
  const done: Uploaded | null = result
    ? { text: t(`said-${result}`), isProblem: result !== 'signed', fieldId: OF_FILE.has(result) ? FIELD : null }
    : null;
  const seen = { agreement: id, version: String(version) };
  const withVersion = (act: Act): Act => ({ ...act, hidden: { ...act.hidden, reference, ...seen } });
  return (
    <div className="grid justify-items-start gap-4">
      {upload ? <UploadResult result={done} words={upload.words} /> : null}
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <TextLink href={href} prefetch={false}>
          {t('see')}
        </TextLink>
        <span className="text-sm">
          <StateBadge tone={TONES[state]} label={t(`state-${state}`)} />
        </span>
        {hasFile ? <a href={`${href}/signed`}>{t('signedFile')}</a> : null}
      </p>
      {state === 'signed' && signedOn ? (
        <p className="text-sm text-quiet">{t('about-signed', { day: formatDate(signedOn, language.days) })}</p>
      ) : null}
      {state === 'draft' || state === 'sent' ? <p className="text-sm text-quiet">{t(`about-${state}`)}</p> : null}
      {acts.send && moves.includes('send') ? (
        <ActionButton {...withVersion(acts.send)} initial={EMPTY_FORM} submit={t('send')} scope="send-agreement" />
      ) : null}
      {upload && moves.includes('sign') ? (
        <form
          method="post"
          action={`/api/agreements/${reference}`}
          encType="multipart/form-data"
          className="grid w-full justify-items-start gap-3"
        >
          {Object.entries({ ...upload.hidden, ...seen }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <FileField
            id={FIELD}
            label={t('upload')}
            hint={t('uploadHint', { megabytes: LARGEST_SIGNED / 1_000_000 })}
            accept="application/pdf,image/jpeg,image/png"
            problem={done?.fieldId ? { text: done.text, label: upload.words.error } : null}
          />
          <button type="submit" className={actionStyle({ tone: 'ink', size: 'md' })}>
            {t('uploadSubmit')}
          </button>
        </form>
      ) : null}
      {acts.cancel && moves.includes('void') ? (
        <ReasonForm
          {...withVersion(acts.cancel)}
          fold={t('voidFold')}
          scope="void-agreement"
          label={t('reason')}
          hint={t('voidHint')}
          submit={t('voidSubmit')}
          tone="alarm"
        />
      ) : null}
      {acts.make && state === 'void' ? (
        <ActionButton {...withVersion(acts.make)} initial={EMPTY_FORM} submit={t('make')} scope="make-agreement" />
      ) : null}
    </div>
  );
}
