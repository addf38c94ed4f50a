'use client';

export type FigureLine = { key: string; name: string; value: string; definition: string };

/** Each figure in large type, with what it counts below. The client renders it too, so the response contains its texts once. */
export function FigureDefinitions({ lines }: { lines: readonly FigureLine[] }) {
  return (
    <dl className="grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
      {lines.map((line) => (
        <div key={line.key} className="border-t border-rule pt-3">
          <dt className="font-semibold">{line.name}</dt>
          <dd className="figure-face tabular mt-1 text-2xl font-medium">{line.value}</dd>
          <dd className="mt-1.5 max-w-[42ch] text-sm text-quiet">{line.definition}</dd>
        </div>
      ))}
    </dl>
  );
}
