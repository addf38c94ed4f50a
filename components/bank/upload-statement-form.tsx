'use client';

import { FileField } from '#components/form/file-field';
import type { FormWords } from '#components/form/form-messages';
import { SubmitButton } from '#components/form/submit-button';

type Texts = Readonly<Record<'file' | 'fileHint' | 'account' | 'accountHint' | 'upload', string>>;
type Props = {
  texts: Texts;
  words: FormWords;
  /** The accounts of earlier imports. */
  accounts: readonly string[];
  hidden: Readonly<Record<string, string>>;
  /** Why the last file was not taken. */
  problem: string | null;
};

/** Uploads a bank's statement: `account` and `file`, in this order, because the file is read as it comes. */
export function UploadStatementForm({ texts, words, accounts, hidden, problem }: Props) {
  return (
    <form action="/api/bank-imports" method="post" encType="multipart/form-data" aria-label={texts.upload}>
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
      <div className="mt-6">
        <SubmitButton waiting={words.waiting} size="md" tone="sun">
          {texts.upload}
        </SubmitButton>
      </div>
    </form>
  );
}
