import { defineMessages } from '#content/messages/define-messages';

/** Emails to everyone who gets a benefit: written at the desk, and what every one of them has. */
export const BENEFIT_EMAILS = defineMessages(
  'benefit-emails',
  {
    heading: 'Emails',
    none: 'No email was sent about this benefit.',
    write: '{count, plural, one {Write an email to # contact} other {Write an email to # contacts}}',
    writeTo: 'To the primary contacts of everyone in the list above.',
    nobody: 'Nobody in this list has a primary contact with an account, so there is nobody to write to.',
    sentLine:
      'Sent on {day} by {name} to {count, plural, one {# contact} other {# contacts}} of {organisations, plural, one {# organisation} other {# organisations}}',
    seeText: 'What was sent',
    erased: 'Its text was erased.',
    sent: '{count, plural, one {Sent. # email is on its way.} other {Sent. # emails are on their way.}}',
    title: 'Email about {name}',
    back: 'Back to the list',
    lead: '{count, plural, one {It goes to # primary contact} other {It goes to # primary contacts}} of {organisations, plural, one {# organisation} other {# organisations}}, each in an email of their own.',
    placeholders: 'In the subject and the text you can write',
    'is-organisation': 'the name of the organisation',
    'is-benefit': 'the name of the benefit',
    'is-quantity': 'how many are still to come',
    'is-contact': 'the name of the contact, or of the organisation if we don’t know it',
    useLanguage: 'Also write in {language}',
    useHint: 'For those who read the site in this language. Everyone else gets {language}.',
    subject: 'Subject',
    text: 'Text',
    textHint: 'An empty line begins a paragraph. A link to their benefits comes below it.',
    previewFor: 'Preview for',
    preview: 'Preview',
    previewAgain: 'Preview again',
    previewHeading: 'This is what {organisation} gets',
    previewTo: 'To {email}, in {language}',
    send: '{count, plural, one {Send to # contact} other {Send to # contacts}}',
    changed: 'The text, or who gets it, has changed since the preview. Look at it again, then send it.',
    'key-reused': 'This form was sent before with other answers. Reload the page and look what was sent.',
    gone: 'Nobody in this list has a primary contact any more. Nothing was sent.',
    signedOut: 'You are signed out. Sign in in another tab, then press the button again.',
    unavailable: 'We can’t send anything right now, so nothing was done. Please try again in a minute.',
    templateSubject: '{benefit}: what {organisation} can still use',
    templateText:
      'Hello {contact},\n\nas a sponsor, {organisation} has this benefit: {benefit}. Still to come this year: {quantity}.\n\nHow would you like to use it? Just reply to this email.',
    link: 'See your benefits',
  },
  {
    templateSubject: 'The subject of an email that staff can change. {benefit} is a name such as “Conference passes”.',
    templateText: 'Staff can change this text. {contact} is a person, or an organisation if we don’t know the person.',
    link: 'The button in an email to a sponsor.',
    useHint: '{language} is the name of the default language.',
    sentLine: 'An email that was sent before; {name} is a member of staff.',
  },
);

/** The keys of these messages. */
export type BenefitEmailKey = keyof typeof BENEFIT_EMAILS.texts;
