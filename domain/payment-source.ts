/** Where a payment was recorded: typed by staff, in a bank's file, by a payment provider, or in another system that was moved here. `name`: the provider's or the system's, otherwise empty. */
export type PaymentSource = Readonly<{ kind: 'staff' | 'bank' | 'provider' | 'import'; name: string }>;

const IMPORT = 'import-';

/** Reads the source of a payment as it is stored: `staff`, `bank`, `import-civicrm`, or the name of a payment provider. */
export function readPaymentSource(source: string): PaymentSource {
  if (source === 'staff' || source === 'bank') return { kind: source, name: '' };
  return source.startsWith(IMPORT)
    ? { kind: 'import', name: source.slice(IMPORT.length) }
    : { kind: 'provider', name: source };
}
