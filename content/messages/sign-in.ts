import { defineMessages } from '#content/messages/define-messages';

/** Signing in: asking for a link, looking for it, confirming. */
export const SIGN_IN = defineMessages(
  'sign-in',
  {
    title: 'Sign in',
    lead: 'No password: we’ll email you a link. New here? The same link creates your account.',
    leadPledge:
      'Sign in first: we’ll email you a link. It brings you back to your answers, and you confirm your pledge there.',
    email: 'Your email address',
    emailHint: 'The link works once, within {minutes, plural, one {# minute} other {# minutes}}.',
    send: 'Email me a link',
    sending: 'Sending…',
    otherWays: 'Or use an account you already have',
    provider: 'Continue with {provider}',
    checkTitle: 'Check your email',
    checkLead:
      'If the address can receive email, a link is on its way. It works once, within {minutes, plural, one {# minute} other {# minutes}}.',
    checkDemo: 'The email does not leave this machine. <a>Read it in the mailbox</a>.',
    checkNothing:
      'Nothing after a minute or two? Look in your spam folder and check the spelling: we say the same whether or not we know an address. Then <a>ask for another link</a>.',
    checkKept: 'Meanwhile we keep what you typed into a form.',
    confirmTitle: 'Almost there',
    confirmLead: 'Press the button to sign in as {account} on this device.',
    confirmOther: 'Not your address? Then do not press it: you would be in another person’s account.',
    confirm: 'Sign in',
    confirming: 'Signing in…',
    confirmNot:
      'Didn’t ask for this? Close this page: nothing happens without the button, and the link expires by itself.',
    'expired-title': 'This link has expired',
    'expired-lead': 'Links work for a few minutes only. You can get a new one in a moment.',
    'used-title': 'This link has been used',
    'used-lead': 'Each link works once. Ask for another to sign in again.',
    'mangled-title': 'This link is incomplete',
    'mangled-lead': 'Email programs sometimes cut long links in two. Copy all of it, or ask for another.',
    another: 'Ask for another link',
    missing: 'Enter your email address.',
    malformed: 'Enter an email address such as name@example.org.',
    tooMany:
      'Many links were asked for in a short time. Use the latest one, or ask for another in {minutes, plural, one {a minute} other {# minutes}}.',
    providerUnverified:
      'That account has no verified email address. Verify one there and try again, or sign in with a link to your address.',
    providerNotLinked: 'Another account here already has that address. Sign in with a link to it.',
    'merged-title': 'This address is part of another account now',
    recordMerged:
      'You are known here by two addresses, and your account is the one of {account}. Sign in with that address.',
    recordMergedNot: 'That is not your address? Write to {contact}.',
    providerMerged:
      'That address is part of another account of yours now. Sign in with your other address: our email about it says which one.',
    providerDenied: 'The sign-in was refused there. Try again, or sign in with a link to your address.',
    providerFailed: 'Signing in there did not work. Try again, or sign in with a link to your address.',
  },
  {
    provider: '{provider} is a name such as GitHub.',
    recordMerged: '{account} is a shortened address: “a•••@example.org”.',
  },
);

/** The keys of signing in. */
export type SignInKey = keyof typeof SIGN_IN.texts;

/** The mailbox of a demonstration. */
export const MAILBOX = defineMessages('mailbox', {
  title: 'Demo mailbox',
  lead: 'Emails the site would have sent. They never leave this machine, and this page exists only in a demonstration.',
  none: 'No email yet. Sign in or make a pledge, then reload this page.',
  to: 'to {recipient}, <when></when>',
  designed: 'As designed',
  plain: 'As plain text',
  attachment: '{name} ({size})',
  attachments: 'Attachments',
});

/** The keys of the demonstration's mailbox. */
export type MailboxKey = keyof typeof MAILBOX.texts;
