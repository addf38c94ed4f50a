// Faults about cards to the families of honoured people, as in planted-faults.ts: one card waits, one was sent.

const unheldCard = 'ALTER TABLE dedication_card DROP CONSTRAINT dedication_card_open';

export const CARD_PLANTS = {
  cards: {
    'an address of a card that was sent': [
      `${unheldCard}; UPDATE dedication_card SET email = 'family@example.org' WHERE pledge_id = :cardSent`,
      'sent',
    ],
    'a text of a card that was dropped': [
      `${unheldCard}; UPDATE dedication_card SET state = 'dropped', email = NULL WHERE pledge_id = :cardWaiting`,
      'dropped',
    ],
    'a card of a gift that was declined': ["UPDATE pledge SET review = 'declined' WHERE id = :cardWaiting", 'declined'],
    'a card without its dedication': [
      "UPDATE pledge SET dedication = 'none', dedication_consent = false WHERE id = :cardWaiting",
      'waiting',
    ],
    'a card that nobody passed': [
      "UPDATE dedication_card SET state = 'passed' WHERE pledge_id = :cardWaiting",
      'passed',
    ],
    'an email of a card that waits': [
      "UPDATE email SET dedup_key = 'card:' || :cardWaiting, state = 'waiting' WHERE dedup_key = 'card:' || :cardSent",
      'waiting',
    ],
    'a card that was sent without its event': [
      "UPDATE event SET type = 'message-shown' WHERE type = 'card-sent'",
      'card-passed',
    ],
    'an event without its card': ['DELETE FROM dedication_card WHERE pledge_id = :cardSent', 'no card'],
  },
} as const;
