import type { Metadata } from 'next';
import { NotFoundPage, UnavailablePage } from '#components/page/error-pages';
import type { Lang } from '#content/languages';
import { FORM_OUTDATED, FORM_TOO_LARGE, GONE, NOT_FOUND, UNAVAILABLE } from '#content/messages/error-pages';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../../get-locale';

export const dynamic = 'error';
export const dynamicParams = false;

const MESSAGES = {
  'no-page': NOT_FOUND,
  gone: GONE,
  unavailable: UNAVAILABLE,
  'form-outdated': FORM_OUTDATED,
  'too-large': FORM_TOO_LARGE,
} as const;

type Props = PageProps<'/[locale]/error/[page]'>;

async function readPage(params: Props['params']): Promise<[Lang, keyof typeof MESSAGES]> {
  const [lang, { page }] = await Promise.all([getLocale(), params]);
  return [lang, page as keyof typeof MESSAGES];
}

export function generateStaticParams() {
  return Object.keys(MESSAGES).map((page) => ({ page }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [lang, page] = await readPage(params);
  return { title: readMessages(lang, MESSAGES[page]).title, robots: { index: false } };
}

/**
 * Pages that are served as files with an error status: for unknown addresses, while the database is unavailable (error-page-response.ts), and by the reverse
 * proxy for a form of an older build (deploy/nginx.conf).
 */
export default async function Page({ params }: Props) {
  const [lang, page] = await readPage(params);
  if (page === 'no-page') return <NotFoundPage i18n={translate(lang, NOT_FOUND)} />;
  if (page === 'gone') return <NotFoundPage i18n={translate(lang, GONE)} home="/give" />;
  return <UnavailablePage i18n={translate(lang, MESSAGES[page])} />;
}
