import { defineMessages } from '#content/messages/define-messages';

/** What the benefits of a sponsorship need of the sponsor: on pages of contacts and staff, and in emails. */
export const ASSETS = defineMessages(
  'assets',
  {
    heading: 'What we need from you',
    lead: 'We cannot give you these benefits without it. You can change what you sent here at any time.',
    deskHeading: 'What the sponsor sends',
    deskLead: 'What the benefits of this sponsorship need. Contacts get emails until they have sent it.',
    allSent: 'You have sent everything. Thank you.',
    accountLineAny: '{count, plural, one {Send us # thing} other {Send us # things}}',
    accountLineBy: '{count, plural, one {Send us # thing by {day}} other {Send us # things by {day}}}',
    forBenefit: 'For {name}, sponsorship {reference}',
    due: 'By {day}',
    dueAny: 'No fixed day',
    late: 'Was due on {day}',
    sent: 'Sent on {day}',
    sentBy: 'Sent on {day} by {name}',
    download: 'Download the picture',
    answer: 'Your answer',
    text: 'Your text',
    file: 'Picture',
    fileHint: 'PNG, JPEG, WebP or SVG, up to {megabytes} MB. We store our own drawing of it.',
    send: 'Send',
    sendOf: 'Send: {title}',
    change: 'Change it',
    'asset-given': 'Sent. Thank you.',
    'asset-conflict':
      'A colleague has sent something here since you opened the page, or the question has changed. Look at it, then send yours again.',
    'asset-not-found': 'This is not asked any more, or you may not send it. Reload the page.',
    'asset-signed-out': 'You are no longer signed in. Sign in again in another tab, then press the button again.',
    'asset-too-often': 'You have sent a lot in a short time. Try again in a few minutes.',
    'asset-lost': 'We cannot reach our database right now. Nothing has changed. Try again in a few minutes.',
    'asset-no-file': 'Choose a picture.',
    'asset-too-large': 'The picture is too large: up to {megabytes} MB. Choose a smaller one.',
    'asset-not-an-image':
      'This file is not a PNG, JPEG, WebP or SVG that we can read. Export it again, or choose another one.',
    'asset-too-many-pixels':
      'The picture has more than the {millions} million pixels that we can read. Make it smaller.',
    'asset-too-slow': 'This picture takes too long to read. Export it as a simpler SVG, or as a PNG.',
    'asset-busy': 'Many pictures are being uploaded right now. Try again in a minute.',
    'asset-unavailable': 'Files cannot be stored right now. Nothing has changed. Try again in a few minutes.',
    emailSubject: '{count, plural, one {{name}: we need # thing from you} other {{name}: we need # things from you}}',
    emailText: 'To give {name} all benefits of its sponsorship, we need this from you:',
    emailLine: '{title}: by {day}',
    emailLineAny: '{title}',
    emailLink: 'Send it on your page',
  },
  {
    forBenefit: 'Beside a question: the benefit that needs the answer.',
    emailLineAny: 'A question without a day.',
  },
);

/** The keys of these messages. */
export type AssetsKey = keyof typeof ASSETS.texts;
