'use client';

import { ErrorPage } from '#components/page/error-texts';

export default function Page({ reset }: { error: Error; reset: () => void }) {
  return <ErrorPage retry={reset} />;
}
