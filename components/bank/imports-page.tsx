import { ImportStateBadge } from '#components/bank/import-state';
import { UploadStatementForm } from '#components/bank/upload-statement-form';
import type { FormWords } from '#components/form/form-messages';
import { UploadResult } from '#components/form/upload-result';
import { AsOf } from '#components/page/as-of';
import { textsOf, type I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { BankKey } from '#content/messages/bank';
import { formatCount } from '#domain/count-text';
import { localizedPath } from '#domain/localized-path';
import type { ImportSummary } from '#server/bank/bank-import-queries';

type BankI18n = I18n<BankKey>;

/** What became of the last file, as the address says it. */
const SAID = ['no-file', 'too-large', 'too-often', 'lost', 'discarded'] as const;

type Props = {
  i18n: BankI18n;
  words: FormWords;
  imports: readonly ImportSummary[];
  accounts: readonly string[];
  hidden: Readonly<Record<string, string>>;
  said: unknown;
};

const UPLOAD_KEYS = ['file', 'fileHint', 'account', 'accountHint', 'upload', 'sending', 'reading', 'broken'] as const;

/** `/admin/payments/import`: uploads a bank's statement, and lists the imports. */
export function ImportsPage({ i18n, words, imports, accounts, hidden, said }: Props) {
  const { t } = i18n;
  const what = SAID.find((each) => each === said);
  const isAboutFile = what === 'no-file' || what === 'too-large';
  const text = what ? t(`upload-${what}`) : '';
  return (
    <>
      <h1 className="text-2xl">{t('importsTitle')}</h1>
      <p className="mb-8 mt-2 max-w-measure text-quiet">{t('importsLead')}</p>
      <UploadResult
        words={words}
        result={what ? { text, isProblem: what !== 'discarded', fieldId: isAboutFile ? 'statement' : null } : null}
      />
      <div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <UploadStatementForm
          texts={textsOf(i18n, UPLOAD_KEYS)}
          words={words}
          accounts={accounts}
          hidden={hidden}
          problem={isAboutFile ? text : null}
          numbers={i18n.language.numbers}
        />
        <section>
          <h2 className="text-xl">{t('importsList')}</h2>
          <p className="mb-3 mt-1 text-sm text-quiet">{imports.length > 0 ? t('waitingHint') : t('noImports')}</p>
          <ul className="text-sm">
            {imports.map((each) => (
              <ImportItem key={each.id} item={each} i18n={i18n} />
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

function ImportItem({ item, i18n }: { item: ImportSummary; i18n: BankI18n }) {
  const { t, language } = i18n;
  const { settles, proposed, unmatched } = item.counts;
  const counts = [
    [settles, t('count-settles')],
    [proposed + unmatched, t('count-rest')],
  ] as const;
  return (
    <li className="border-t border-rule py-2.5">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <TextLink
          href={localizedPath(language, `/admin/payments/import/${item.id}`)}
          prefetch={false}
          className="link inline-flex min-h-6 items-center font-semibold wrap-anywhere"
        >
          {item.fileName}
        </TextLink>
        <ImportStateBadge state={item.state} i18n={i18n} />
      </p>
      <p className="text-quiet">
        {item.by} · <AsOf instant={item.at} days={language.days} />
      </p>
      {item.state === 'applied' ? (
        <p>{counts.map(([many, what]) => `${formatCount(many, language.numbers)} ${what}`).join(' · ')}</p>
      ) : null}
    </li>
  );
}
