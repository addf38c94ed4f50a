import type { Metadata } from 'next';
import { ApiReferencePage } from '#components/api/api-reference';
import { DEFAULT_LANG } from '#content/languages';
import { API_REFERENCE } from '#server/http/api-reference';
import { getLocale } from '../../get-locale';
import { pageMetadata } from '../../page-metadata';

export const dynamic = 'error';
export const dynamicParams = false;

/** One page for every language. Its address is `/api/v1` (next.config.js), which is the canonical address of the others. */
export async function generateMetadata(): Promise<Metadata> {
  await getLocale();
  const { alternates, ...metadata } = await pageMetadata(DEFAULT_LANG, '/api/v1', {
    title: 'API reference',
    description: 'Every operation of the JSON API, and the shape of every request and answer.',
  });
  return { ...metadata, alternates: alternates && { ...alternates, languages: undefined } };
}

export default function Page() {
  return <ApiReferencePage {...API_REFERENCE} />;
}
