import { TRUNK_BOX } from '#components/page/trunk-drawing';

type Props = {
  /** The text alternative. Without it the drawing is decorative. */
  label?: string;
  className?: string;
};

/** A tree trunk in cross-section, with a ring for each year. The drawing is a separate file that the browser downloads once. */
export function RingTrunk({ label, className }: Props) {
  return (
    <svg
      viewBox={TRUNK_BOX}
      className={className}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      focusable="false"
    >
      <use href="/art/trunk.svg#trunk" />
    </svg>
  );
}
