/** The person that a pledge honours or commemorates. */
export type Dedication = Readonly<{ kind: 'honour' | 'memory'; name: string }>;

/** A dedication from its kind and name, as they are stored; null for the kind `none`. */
export function toDedication(kind: string, name: string): Dedication | null {
  return kind === 'honour' || kind === 'memory' ? { kind, name } : null;
}
