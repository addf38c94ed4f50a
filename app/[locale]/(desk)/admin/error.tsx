'use client';

import { UnavailableError } from '../../unavailable-error';

export default function Page({ reset }: { error: Error; reset: () => void }) {
  return (
    <main id="main">
      <UnavailableError reset={reset} />
    </main>
  );
}
