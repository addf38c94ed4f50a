type Props = {
  /** The text alternative. Without it the drawing is decorative. */
  label?: string;
  className?: string;
};

/** The foundation's drawing (`content/drawing.svg`), a square in the colours of the page. It is a separate file that the browser downloads once. */
export function FoundationDrawing({ label, className = '' }: Props) {
  return (
    <svg
      viewBox="0 0 1 1"
      className={className}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      focusable="false"
    >
      <use href="/drawing.svg#drawing" />
    </svg>
  );
}
