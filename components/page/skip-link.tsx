export function SkipLink({ text }: { text: string }) {
  return (
    <a href="#main" className="skip no-print">
      {text}
    </a>
  );
}
