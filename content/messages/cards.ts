import { defineMessages } from '#content/messages/define-messages';

/** A card to the family of the person whom a gift honours, for staff who decide whether it is sent. */
export const CARDS = defineMessages(
  'cards',
  {
    card: 'Card by email',
    cardOf: 'Card of {reference}',
    cardTo: 'To {to}',
    cardToNamed: 'To {to}, for {name}',
    cardHonour: '{giver} made a gift in honour of {honoured}.',
    cardMemory: '{giver} made a gift in memory of {honoured}.',
    cardSomebody: 'Somebody',
    cardPass: 'Send the card',
    cardRefuse: 'Don’t send',
    cardRefuseFold: 'Don’t send this card',
    'card-waiting': 'To look at',
    'card-passed': 'To be sent',
    'card-refused': 'Not sent',
    'card-sent': 'Sent',
    'card-dropped': 'Not sent',
    cardEffectNow:
      'If you send it, the email leaves within a minute or so and cannot be called back. If you don’t, its address and text are deleted for good. The supporter’s own page says so; no email is sent to them.',
    cardEffectLater:
      'If you send it, the email leaves once the pledge is approved. If you don’t, its address and text are deleted for good. The supporter’s own page says so; no email is sent to them.',
    cardOnItsWay: 'It is on its way. If the mail server doesn’t take it, it is listed under Emails.',
    cardOnceApproved: 'It leaves once the pledge is approved. If the pledge is declined or withdrawn, it is deleted.',
    cardGone: 'Its address and text are deleted.',
  },
  {
    cardHonour: 'What the card says. {giver} is a name, {honoured} the name of the honoured person.',
    cardSomebody: 'In place of the giver’s name where it is not known.',
    cardOf: 'For readers who hear the page: {reference} is a pledge.',
  },
);

/** The keys of a card at the desk. */
export type CardKey = keyof typeof CARDS.texts;
