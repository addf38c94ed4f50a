import { TRUNK_BOX } from '#components/page/trunk-drawing';

type Props = {
  /** Words for those who do not see it; without them it is decoration. */
  label?: string;
  className?: string;
};

/** The cut trunk, drawn in a file of its own that is fetched once. */
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
