'use client';

import { UnavailableError } from '../unavailable-error';

export default function Page({ reset }: { error: Error; reset: () => void }) {
  return <UnavailableError reset={reset} />;
}
