/** A hint and, after a refusal, what is wrong: both tied to the control by their ids. */
export function FieldHint({ id, children }: { id: string; children: React.ReactNode }) {
  return (
    <p id={`${id}-hint`} className="mt-1 text-sm text-quiet">
      {children}
    </p>
  );
}

export function FieldFault({ id, text }: { id: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <p id={`${id}-error`} className="mt-2 font-semibold text-alarm">
      <span className="sr-only">Error: </span>
      {text}
    </p>
  );
}
