import type { Metadata } from 'next';
import { ApiReferencePage } from '#components/api/api-reference';
import { API_REFERENCE } from '#server/http/api-reference';

export const dynamic = 'error';
export const dynamicParams = false;

export const metadata: Metadata = { title: 'API reference', alternates: { canonical: '/api/v1' } };

/** Shown at `/api/v1` too (next.config.js). In English, as the API itself. */
export default function Page() {
  return <ApiReferencePage {...API_REFERENCE} />;
}
