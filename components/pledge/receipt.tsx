import { ActionLink } from '#components/page/action-link';
import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import type { AccountKey } from '#content/messages/account';
import { localizedPath } from '#domain/localized-path';

type Props = {
  i18n: I18n<AccountKey>;
  reference: string;
  title: string;
  /** "$120.00 in 4 parts · Grants". */
  what: string;
  /** One sentence: accepted, or waiting for review. */
  state: string;
  next: readonly string[];
};

/** The final panel of a pledge: whether it is confirmed or being reviewed, its reference, and what happens next. */
export function Receipt({ i18n: { t, language }, reference, title, what, state, next }: Props) {
  return (
    <section aria-labelledby="receipt" className="night rounded-md p-6 md:p-10">
      <p className="overline-label">{state}</p>
      <h2 id="receipt" className="mt-2 text-3xl">
        {title}
      </h2>
      <p className="mt-6 text-sm text-quiet">{t('receiptReference')}</p>
      <p className="figure-face tabular text-3xl font-medium text-sun">{reference}</p>
      <p className="mt-2 text-lg">{what}</p>
      <h3 className="mt-8 text-xl">{t('receiptNext')}</h3>
      <ul className="mt-3 grid max-w-measure list-disc gap-2 ps-5">
        {next.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p className="mt-8 flex flex-wrap items-center gap-x-8 gap-y-4">
        <ActionLink href={localizedPath(language, `/account/pledges/${reference}`)} prefetch={false}>
          {t('receiptAct')}
        </ActionLink>
        <TextLink href={localizedPath(language, '/account')} prefetch={false}>
          {t('all')}
        </TextLink>
      </p>
    </section>
  );
}
