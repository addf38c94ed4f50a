import { COIL_BOX } from '#components/page/coil-drawing';

/** The campaign's ornament, drawn in a file of its own that is fetched once. */
export function LedgerCoil({ className }: { className: string }) {
  return (
    <svg viewBox={COIL_BOX} className={className} aria-hidden="true">
      <use href="/art/coil.svg#coil" />
    </svg>
  );
}
