import type { CivilDate } from '#domain/civil-date';
import { toDedication, type Dedication } from '#domain/dedication';
import type { CardStatus } from '#domain/dedication-card';
import { privateTextOf } from '#domain/event';
import { messageStatus, type MessageStatus } from '#domain/supporter-message';
import { nameStatus, type NameLook, type NameStatus } from '#domain/supporter-name';
import { today } from '#server/clock';
import type { RecordRow, TextRow } from '#server/pledge/pledge-record-store';
import { underscoresToDashes } from '#server/pledge/pledge-snapshot-store';

/** A supporter's name or message for other readers, its status, and the reason if it was hidden with one. */
type TextView<S> = Readonly<{ text: string; status: S; reason: string | null }>;

/** A supporter's name for the public list, and its status. */
export type NameView = TextView<NameStatus>;

/** A supporter's message (empty: none) and the dedication that is shown with it, for other readers, and their status. */
export type MessageView = TextView<MessageStatus> & Readonly<{ dedication: Dedication | null }>;

/** All that a card says that its giver decides: its address, whom it greets, who gave, in whose honour or memory, and the giver's words. */
export type ShownCard = Readonly<{
  to: string;
  name: string | null;
  giver: string | null;
  text: string | null;
  dedication: 'honour' | 'memory';
  honoured: string;
}>;

/**
 * The card to the honoured person's family, its status, and the reason if it was refused with one. `shown` is null once it is sent, refused or dropped, `settledOn`
 * while it waits.
 */
export type CardView = Readonly<{
  status: CardStatus;
  shown: ShownCard | null;
  settledOn: CivilDate | null;
  reason: string | null;
}>;

type NameRow = Pick<TextRow, 'kind' | 'displayName' | 'showName' | 'nameLook'>;

/** The status of the name on a pledge. Null without one. */
export function nameStatusOf({ kind, displayName, showName, nameLook }: NameRow): NameStatus | null {
  return nameStatus({ kind: underscoresToDashes(kind), displayName, showName, look: nameLook as NameLook });
}

/** The status of a pledge's message and dedication. Null without both. */
export function messageStatusOf(row: TextRow): MessageStatus | null {
  return messageStatus({
    hasText: row.message !== '' || row.dedicationConsent,
    name: nameStatusOf(row),
    isShown: row.showMessage,
    isJudged: row.messageLooked,
    isConsented: row.messageConsent,
  });
}

/** The dedication that is shown with a pledge's message. Null without one, and for one that was given before dedications were shown. */
export function dedicationToShow(
  row: Readonly<{ dedication: string; dedicationName: string; dedicationConsent: boolean }>,
): Dedication | null {
  return row.dedicationConsent ? toDedication(row.dedication, row.dedicationName) : null;
}

type CardRow = Readonly<Record<'email' | 'name' | 'giver' | 'text', string | null>>;

/** What a card says. Null without an address, which is deleted with its texts. */
export function toShownCard(
  { email, name, giver, text }: CardRow,
  { dedication, dedicationName }: Pick<RecordRow, 'dedication' | 'dedicationName'>,
): ShownCard | null {
  if (email === null) return null;
  const kind = dedication === 'memory' ? 'memory' : 'honour';
  return { to: email, name, giver, text, dedication: kind, honoured: dedicationName };
}

/** The texts of a pledge that staff look at. Each is null if there is none. */
export function toTexts(
  row: RecordRow,
): Readonly<{ name: NameView | null; message: MessageView | null; card: CardView | null }> {
  const reasonOf = (type: string) =>
    privateTextOf(row.events.find((event) => event.type === type)?.private?.data).reason;
  const toText = <S extends string>(text: string, status: S | null, type: string) =>
    status && { text, status, reason: status === 'hidden' ? reasonOf(type) : null };
  const words = toText(row.message, messageStatusOf(row), 'message-hidden');
  return {
    name: toText(row.displayName, nameStatusOf(row), 'name-hidden'),
    message: words && { ...words, dedication: dedicationToShow(row) },
    card: row.card && {
      status: row.card.state as CardStatus,
      shown: toShownCard(row.card, row),
      settledOn: row.card.settledAt && today(row.card.settledAt),
      reason: row.card.state === 'refused' ? reasonOf('card-refused') : null,
    },
  };
}
