import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM } from '#components/form/form-state';
import { CodeForm } from '#components/identity/code-form';
import { PasskeyForm } from '#components/identity/passkey-form';
import type { PasskeyUse } from '#components/identity/passkey-field';
import type { FactorActs } from '#components/identity/factor-acts';
import { actionStyle } from '#components/page/action-style';
import type { I18n } from '#components/page/i18n';
import { QrCode } from '#components/page/qr-code';
import type { SecondFactorKey } from '#content/messages/second-factor';

/** What is being set up: an authenticator app, whose QR code holds `address`, a passkey, which the browser makes with `options`, or recovery codes alone. No `codes`: the earlier ones stay. */
export type SetupView = Readonly<{
  kind: 'totp' | 'passkey' | 'codes';
  options: string | null;
  address: string | null;
  secret: string | null;
  codes: readonly string[];
  /** The text file with the codes. */
  file: string;
}>;

type Props = { i18n: I18n<SecondFactorKey>; setup: SetupView; passkey: PasskeyUse | null; acts: FactorActs };

/** The steps to set up an authenticator app, a passkey or new recovery codes. Nothing changes before the last one. */
export function FactorSetup({ i18n: { t }, setup, passkey, acts }: Props) {
  const { kind, options, address, secret, codes, file } = setup;
  const isNew = secret !== null;
  return (
    <div className="grid max-w-3xl gap-12">
      {isNew && address !== null ? (
        <section aria-labelledby="scan">
          <h2 id="scan" className="text-2xl">
            {t('scanTitle')}
          </h2>
          <p className="mt-2 max-w-measure">{t('scan')}</p>
          <div className="mt-5 flex flex-wrap items-center gap-x-10 gap-y-6">
            <div className="w-52 border border-rule">
              <QrCode text={address} label={t('qr')} />
            </div>
            <div className="min-w-0">
              <p className="text-quiet">{t('secret')}</p>
              <p id="key" className="mt-1 font-mono text-lg break-all">
                {secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}
              </p>
            </div>
          </div>
        </section>
      ) : null}
      {codes.length > 0 ? (
        <section aria-labelledby="codes">
          <h2 id="codes" className="text-2xl">
            {t(isNew ? 'codesTitle' : 'codesTitleNew')}
          </h2>
          <p className="mt-2 max-w-measure">{t('codes')}</p>
          <ol className="mt-5 grid max-w-xl gap-x-10 gap-y-1 border-y-[1.5px] border-ink py-4 font-mono sm:grid-cols-2">
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ol>
          <p className="mt-4 print:hidden">
            <a
              href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`}
              download="recovery-codes.txt"
              className={actionStyle({ tone: 'line', size: 'md' })}
            >
              {t('download')}
            </a>
          </p>
        </section>
      ) : null}
      <section aria-labelledby="confirm" className="print:hidden">
        <h2 id="confirm" className="mb-4 text-2xl">
          {t(options === null ? (isNew && codes.length > 0 ? 'confirmTitle' : 'confirmTitleNew') : 'makeTitle')}
        </h2>
        {options === null ? (
          <CodeForm
            action={acts.confirm}
            words={acts.words}
            hidden={acts.hidden}
            texts={{
              label: t('code'),
              hint: t(isNew ? 'codeHint' : 'anyCodeHint'),
              submit: t(isNew ? 'confirm' : 'confirmNew'),
            }}
            isNumeric={isNew}
            passkey={isNew ? null : passkey}
            scope="confirm"
          />
        ) : (
          <>
            <p className="mb-6 max-w-measure">{t('makeText')}</p>
            <PasskeyForm
              action={acts.confirm}
              words={acts.words}
              hidden={acts.hidden}
              options={options}
              texts={{ submit: t('make'), failed: t('makeFailed') }}
            />
          </>
        )}
        <div className="mt-8">
          <ActionButton
            action={acts.begin}
            words={acts.words}
            initial={EMPTY_FORM}
            hidden={{ ...acts.hidden, kind }}
            submit={t(isNew ? 'again' : kind === 'passkey' ? 'againPasskey' : 'againCodes')}
            scope="again"
            tone="line"
            size="sm"
          />
        </div>
      </section>
    </div>
  );
}
