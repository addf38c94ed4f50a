import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';

type Props = {
  i18n: Readonly<{ t: I18n<'pages' | 'firstPage' | 'nextPage'>['t'] }>;
  /** Null on the first page. */
  firstHref: string | null;
  /** Null on the last page. */
  nextHref: string | null;
};

/** The links below a list of the desk: back to its first page, and on to the next. */
export function PageLinks({ i18n: { t }, firstHref, nextHref }: Props) {
  return (
    <nav aria-label={t('pages')} className="mt-4 flex gap-6 text-sm">
      {firstHref ? (
        <TextLink href={firstHref} prefetch={false}>
          {t('firstPage')}
        </TextLink>
      ) : null}
      {nextHref ? (
        <TextLink href={nextHref} prefetch={false}>
          {t('nextPage')}
        </TextLink>
      ) : null}
    </nav>
  );
}
