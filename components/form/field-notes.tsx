/** A hint and, after a refusal, what is wrong: both tied to the control by their ids. */
export function FieldHint({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <p id={`${name}-hint`} className="mt-1 text-sm text-quiet">
      {children}
    </p>
  );
}

export function FieldFault({ name, text }: { name: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <p id={`${name}-error`} className="mt-2 font-semibold text-alarm">
      <span className="sr-only">Error: </span>
      {text}
    </p>
  );
}
