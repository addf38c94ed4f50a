import { ApiReferencePage } from '#components/api/api-reference';
import { API_REFERENCE } from '#server/http/api-reference';
import { getLocale } from '../../get-locale';
import { pageMetadata } from '../../page-metadata';

export const dynamic = 'error';
export const dynamicParams = false;

export async function generateMetadata() {
  return pageMetadata(await getLocale(), '/api-reference', {
    title: 'API reference',
    description: 'Every operation of the JSON API, and every shape it takes or answers.',
  });
}

/** Shown at `/api/v1` too (next.config.js). In English, as the API itself. */
export default function Page() {
  return <ApiReferencePage {...API_REFERENCE} />;
}
