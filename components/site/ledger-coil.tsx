/** A ruled line that coils as it grows: the campaign's ornament. `turns` loops, drawn from left to right. */
export function LedgerCoil({ turns = 9, className }: { turns?: number; className?: string }) {
  const steps = Array.from({ length: turns }, (_, turn) => {
    const size = 3 + turn * 1.35;
    const pitch = 9 + turn * 1.2;
    return `c${size * 1.1} ${-size * 2.1} ${size * -1.5} ${-size * 2.1} ${size * -0.35} 0 ${size * 0.3} ${size * 0.42} ${pitch * 0.6} ${size * 0.2} ${pitch} 0`;
  });
  return (
    <svg viewBox="0 0 240 44" className={className} aria-hidden="true" focusable="false">
      <path
        d={`M2 36h22${steps.join('')}h34`.replace(/(\d+\.\d)\d+/g, '$1')}
        fill="none"
        className="stroke-sun"
        strokeWidth={2.2}
        strokeLinecap="round"
      />
    </svg>
  );
}
