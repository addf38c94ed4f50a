'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { startTransition, useState } from 'react';
import { sendForm, type UploadProgress } from '#components/bank/send-form';
import { FileField } from '#components/form/file-field';
import type { FormWords } from '#components/form/form-messages';
import { SubmitButton } from '#components/form/submit-button';

type Texts = Readonly<
  Record<'file' | 'fileHint' | 'account' | 'accountHint' | 'upload' | 'sending' | 'reading' | 'broken', string>
>;
type Props = {
  texts: Texts;
  words: FormWords;
  /** The accounts of earlier imports. */
  accounts: readonly string[];
  hidden: Readonly<Record<string, string>>;
  /** Why the last file was not taken. */
  problem: string | null;
  /** The language of numbers (BCP 47). */
  numbers: string;
};

/** Uploads a bank's statement: `account` and `file`, in this order, because the file is read as it comes. With JavaScript it says how far it is. */
export function UploadStatementForm({ texts, words, accounts, hidden, problem, numbers }: Props) {
  const router = useRouter();
  const [progress, setProgress] = useState<UploadProgress | null>(null);
  const [isBroken, setBroken] = useState(false);
  const submit = async (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (progress) return;
    setBroken(false);
    setProgress({ sent: 0, rows: null });
    const to = await sendForm(event.currentTarget, setProgress);
    setBroken(to === null);
    startTransition(() => {
      if (to !== null) router.push(to as Route);
      setProgress(null);
    });
  };
  return (
    <form
      action="/api/bank-imports"
      method="post"
      encType="multipart/form-data"
      aria-label={texts.upload}
      onSubmit={(event) => void submit(event)}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid grid-cols-1 gap-6">
        <div>
          <label htmlFor="account" className="font-semibold">
            {texts.account} <span className="font-normal text-quiet">{words.optional}</span>
          </label>
          <p id="account-hint" className="text-sm text-quiet">
            {texts.accountHint}
          </p>
          <input
            id="account"
            name="account"
            list="accounts"
            maxLength={64}
            autoComplete="off"
            spellCheck={false}
            aria-describedby="account-hint"
            className="control mt-2 w-full max-w-96"
          />
          <datalist id="accounts">
            {accounts.map((account) => (
              <option key={account} value={account} />
            ))}
          </datalist>
        </div>
        <FileField
          id="statement"
          label={texts.file}
          hint={texts.fileHint}
          accept=".xml,.camt,.sta,.mt940,.mt942,.940,.ofx,.qfx,.qbo,.csv,.txt"
          problem={problem ? { text: problem, label: words.error } : null}
        />
      </div>
      {isBroken ? (
        <p role="alert" className="mt-6 font-semibold text-alarm">
          {texts.broken}
        </p>
      ) : null}
      <div className="mt-6">
        <SubmitButton waiting={words.waiting} size="md" tone="sun">
          {texts.upload}
        </SubmitButton>
      </div>
      {progress ? <Progress progress={progress} texts={texts} numbers={numbers} /> : null}
    </form>
  );
}

/** How far the upload is: the share that was sent, then how many bookings were read. */
function Progress({
  progress: { sent, rows },
  texts,
  numbers,
}: Pick<Props, 'texts' | 'numbers'> & { progress: UploadProgress }) {
  const label = rows === null ? texts.sending : texts.reading;
  const format = new Intl.NumberFormat(numbers, rows === null ? { style: 'percent' } : {});
  return (
    <div className="mt-5 max-w-96">
      <p>
        <span aria-live="polite">{label}</span> <span className="tabular">{format.format(rows ?? sent)}</span>
      </p>
      <progress aria-label={label} value={rows === null ? sent : undefined} className="mt-2" />
    </div>
  );
}
