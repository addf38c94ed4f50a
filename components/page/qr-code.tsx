import { encode } from 'uqr';

/** The quiet zone around a code, in modules, which scanners need (ISO/IEC 18004). */
const QUIET = 4;

/**
 * A text as a QR code: black on white in both themes, because scanners expect it, and with error correction M. `label` says in words what the code holds. For components that only the server
 * renders: a browser needs neither the text nor the package. @throws RangeError for a text that is too long for any code.
 */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="block w-full forced-color-adjust-none"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
