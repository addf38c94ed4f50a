import { defineMessages } from '#content/messages/define-messages';

/** What is kept about people: true of the code, with the numbers it uses. */
export const PRIVACY = defineMessages('privacy', {
  title: 'Privacy',
  description: 'What this site keeps about you, what for, for how long, and who can read it.',
  lead: 'What is kept about you, what for, for how long, and who can read it. This page describes what the software does, and says what it does not do yet.',
  shortTitle: 'In short',
  short1:
    'No trackers and no advertising. No script, font or picture comes from another company. Pages that anyone can read set no cookie, and reading them needs no account.',
  short2:
    'This is a demonstration. Without a mail server, emails are not sent: they are shown at /demo/mailbox to everyone who can open the site. Use an invented address there.',
  responsibleTitle: 'Who is responsible for your data',
  cookiesTitle: 'Cookies',
  cookies1:
    'All are this site’s own, and no script can read them. Apart from them, your browser only keeps copies of pages, as it does for every site.',
  sessionText:
    'Keeps you signed in: for {days, plural, one {# day} other {# days}} at most, until {idle, plural, one {# day} other {# days}} pass without a visit, or until you sign out. For staff the times are {hours, plural, one {# hour} other {# hours}} and {idleHours, plural, one {# hour} other {# hours}}. Over https its name begins with <code>__Host-</code>.',
  knownText:
    'Remembers that this device has signed in to your address before, so that a stranger who asks for many emails cannot lock you out. It holds no address, gives no access, and lasts {days, plural, one {# day} other {# days}}. Over https its name begins with <code>__Host-</code> too.',
  draftText:
    'Only after you send a pledge form without being signed in: so that only this browser can open your unfinished form, for up to {draftHours, plural, one {# hour} other {# hours}}. Over https its name begins with <code>__Host-</code> too.',
  providerText:
    'Only while you sign in through another provider, where one is offered: they protect the way there and back, and expire after 15 minutes or when you close your browser.',
  keptTitle: 'What is kept, and how long',
  keptAccount: 'Your account',
  keptAccountText:
    'Your email address, when it was verified and when you first and last came; your name, postal address and language, if you gave them. From another provider also your name and your ID there; its keys are not kept. No end date is set.',
  keptChange: 'A change of your email address',
  keptChangeText: 'The new address, until both addresses have confirmed it, for a day at most.',
  keptSession: 'A session',
  keptSessionText:
    'A fingerprint of its random key, the names of your browser and system, when it began and was last seen, and the day it ends. Signing out removes it immediately; an expired one is removed within the hour.',
  keptLink: 'A sign-in link',
  keptLinkText:
    'The address it was asked for, a fingerprint of its secret, and the browser and system that asked, such as Firefox on Linux, which the email repeats. It works for {minutes, plural, one {# minute} other {# minutes}}, once. Used, it is deleted; unused, it is removed about a day later.',
  keptDraft: 'An unfinished form',
  keptDraftText:
    'What you typed, for {hours, plural, one {# hour} other {# hours}}, so that signing in on the way loses nothing.',
  keptPledge: 'A pledge',
  keptPledgeText:
    'What you pledged and for what, its instalments, your message, a dedication with the name in it, the name to show and how we credit you. From an organisation also its website and the name and address of its contacts. Kept, because the public totals are made of it.',
  keptCard: 'A card to somebody else',
  keptCardText:
    'The email address of the person a gift honours or of their family, and what the card says, from when you ask for it until it was sent, until we decide not to send it, or until the gift is declined, withdrawn or ended. Then both are deleted; that a card was sent, and when, stays.',
  keptReceipt: 'A receipt',
  keptReceiptText:
    'Your name and postal address as they were when it was issued, as long as tax law makes us keep them. The number, the amount and the day stay.',
  keptMethod: 'A saved payment method',
  keptMethodText:
    'What your bank calls it, such as “Visa •••• 4242”, and the numbers under which the payment provider keeps it; never the details of the card or account. Only for a gift for which you asked us to, until you remove it, end the gift or are forgotten: then it goes here and at the provider.',
  keptHistory: 'Its history and payments',
  keptHistoryText:
    'Who did what, when and why, and what has been received. The database lets nobody change or delete these records through the site. Being forgotten removes the texts in them, not the facts.',
  keptEmail: 'An email',
  keptEmailText:
    'Which one was sent to which address and when, its subject, what the mail server said, what a reminder was about, and whether you have paused reminders. Its text is kept only where the site runs without a mail server.',
  keptKey: 'A key that prevents duplicates',
  keptKeyText: 'A fingerprint of each pledge you sent and of the answer, with your account. No end date is set.',
  keptLimit: 'A counter',
  keptLimitText:
    'How often within an hour a link was asked for, a form sent or a name searched for, under a hash of your address or account; by network address only where the operator of the site has configured its proxies. Removed within about two hours; a daily count of links sent to you or cards asked for, stored under a hash of the address or account, about an hour after that day.',
  seenTitle: 'What others see',
  seen1:
    'With each pledge you choose: by name with the amount, by name without it, or anonymous. A name is on a public page only if you chose so and the pledge was approved. A message is shown with the name only after a review. Anonymous supporters are counted and never named, and their message is shown to nobody.',
  seen2: 'The open figures are totals. While there are fewer than three supporters they are not broken down.',
  whoTitle: 'Who can read it',
  who1: 'People with a role can read pledges, their history and the address of each supporter: reviewers, who decide; treasurers, who record payments; editors, who only read; admins, who can decide and record. Roles are given by the operator of the site. A role that is taken away stops working immediately, and every change of a role is recorded.',
  who2: 'The operator of the site can read its database. Its mail server delivers the emails, and a provider you sign in with learns that you did. Where you can pay online, the payment provider gets the amount and the reference of your pledge from us, and from you what you enter on its page; it reports what has arrived, its fee and what went back. Nobody else receives anything.',
  logsTitle: 'Logs',
  logs1:
    'The software writes a line when something fails, with email addresses, secrets and cookies left out. It does not log which pages you read. A proxy in front of it may.',
  yoursTitle: 'What you can do',
  yours1:
    'Download all that is held about you, or be forgotten: on <account>your privacy page</account>, which says first what goes, what stays and until when.',
  yours2: 'Correct your name, addresses and language on your profile, and what is shown of a pledge on its own page.',
  yours3: 'Until you do so, old accounts, pledges and emails stay. We delete none of them after a time.',
});
