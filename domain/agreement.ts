/** The states of an agreement. `void` is for ever: another agreement can be made in its place. */
export const AGREEMENT_STATES = ['draft', 'sent', 'signed', 'void'] as const;

/** What became of an agreement. Stored; it changes only along `AGREEMENT_TABLE`. */
export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** An action on an agreement. */
export type AgreementMove = 'send' | 'sign' | 'void';

/** Who makes the move: staff, or a contact of the organisation. */
export type AgreementParty = 'staff' | 'contact';

/** One line of the table. `by`: who may. */
export type AgreementRule = Readonly<{
  move: AgreementMove;
  by: readonly AgreementParty[];
  from: readonly AgreementState[];
  to: AgreementState;
  event: 'agreement-sent' | 'agreement-signed' | 'agreement-voided';
}>;

/**
 * All allowed moves; a move that is not listed is impossible. A draft can be signed too, on paper and handed over. The system voids an agreement itself when the
 * acceptance is undone or all that is open has ended: prisma/functions/settle_agreement.sql.
 */
const AGREEMENT_TABLE: readonly AgreementRule[] = [
  { move: 'send', by: ['staff'], from: ['draft'], to: 'sent', event: 'agreement-sent' },
  { move: 'sign', by: ['staff'], from: ['draft', 'sent'], to: 'signed', event: 'agreement-signed' },
  { move: 'sign', by: ['contact'], from: ['sent'], to: 'signed', event: 'agreement-signed' },
  { move: 'void', by: ['staff'], from: ['draft', 'sent', 'signed'], to: 'void', event: 'agreement-voided' },
];

/** The rule for a move by a party; null if the table has none. */
export function agreementRule(move: AgreementMove, by: AgreementParty): AgreementRule | null {
  return AGREEMENT_TABLE.find((each) => each.move === move && each.by.includes(by)) ?? null;
}

/** The moves that a party can make on an agreement now. Pages offer them; the same table decides a move. */
export function openAgreementMoves(state: AgreementState, by: AgreementParty): AgreementMove[] {
  return AGREEMENT_TABLE.filter((each) => each.by.includes(by) && each.from.includes(state)).map(({ move }) => move);
}

/** The largest signed file in bytes, and the types that it can have, with the endings of their names. */
export const LARGEST_SIGNED = 10_000_000;
export const SIGNED_TYPES = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const;

/** The type of a signed file. */
export type SignedType = keyof typeof SIGNED_TYPES;

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);

/** The type of a file by its first bytes, whatever its name or its sender says. Null for any other. */
export function signedTypeOf(bytes: Uint8Array): SignedType | null {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'application/pdf';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  return startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) ? 'image/png' : null;
}
