'use client';

import { useSearchParams } from 'next/navigation';

/** What somebody reads who tried what their role cannot do, as the address says it: `?lacks=decide`. `texts` by right. Nothing for any other address. */
export function LackedRight({ texts }: { texts: Readonly<Record<string, string>> }) {
  const lacks = useSearchParams().get('lacks') ?? '';
  if (!Object.hasOwn(texts, lacks)) return null;
  return (
    <p role="alert" className="mb-6 max-w-measure border-s-4 border-alarm bg-alarm-pale px-4 py-3 font-semibold">
      {texts[lacks]}
    </p>
  );
}
