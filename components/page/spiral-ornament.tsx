import { SPIRAL_BOX } from '#components/page/spiral-drawing';

/** The campaign's ornament, a spiral line. The drawing is a separate file that the browser downloads once. */
export function SpiralOrnament({ className }: { className: string }) {
  return (
    <svg viewBox={SPIRAL_BOX} className={className} aria-hidden="true">
      <use href="/art/spiral.svg#spiral" />
    </svg>
  );
}
