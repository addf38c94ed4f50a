import { defineMessages } from '#content/messages/define-messages';

/** A person's second factor: its page, and the page that asks for a code after signing in. */
export const SECOND_FACTOR = defineMessages(
  'second-factor',
  {
    title: 'Second factor',
    lead: 'People with a role can protect it with an authenticator app. After you sign in, your roles then count only once you have entered a code from the app, so access to your email alone is not enough.',
    none: 'You have no second factor yet.',
    required: 'This site requires a second factor of everyone with a role. Your roles count once you have set one up.',
    toDesk: 'Go to the desk',
    begin: 'Set up an authenticator app',
    scanTitle: '1. Add the account to your app',
    scan: 'Scan this code with an authenticator app on your phone, such as Aegis, 2FAS, Google Authenticator or a password manager.',
    qr: 'QR code with the key that is written beside it',
    secret: 'Or type this key into the app',
    codesTitle: '2. Keep the recovery codes',
    codesTitleNew: '1. Keep the new recovery codes',
    codes:
      'Each code works once, when you do not have your phone. Print them or store them in a password manager: they are shown only until you have finished here.',
    download: 'Download the recovery codes',
    fileHead: 'Recovery codes for {account} on {site}. Each works once.',
    confirmTitle: '3. Enter a code from the app',
    confirmTitleNew: '2. Enter a code from the app',
    code: 'Code',
    codeHint: 'The six digits that your app shows now.',
    anyCodeHint: 'The six digits that your app shows now, or one of your recovery codes.',
    confirm: 'Turn the second factor on',
    confirmNew: 'Use the new recovery codes',
    again: 'Start again with a new key',
    againCodes: 'Make other codes',
    on: 'Your authenticator app is set up.',
    addedOn: 'Set up on {day}.',
    lastUsed: 'Last used',
    codesLeft:
      '{count, plural, =0 {No recovery codes are left.} one {# recovery code is left.} other {# recovery codes are left.}}',
    newCodes: 'Make new recovery codes',
    newCodesText: 'Once you have confirmed them, the earlier codes do not work any more.',
    removeTitle: 'Remove the second factor',
    removeText: 'Your roles then count as soon as you have signed in. We email you.',
    remove: 'Remove the second factor',
    added: 'The second factor is on. You will be asked for a code each time you have signed in.',
    replaced: 'The new recovery codes are in use. The earlier ones do not work any more.',
    removed: 'The second factor is removed.',
    profileText: 'A code from your phone, in addition to your email, before your roles count.',
    profileOn: 'On since {day}.',
    profileOff: 'Off.',
    profileLink: 'Set up or change',
    askTitle: 'Enter your code',
    askLead: 'You are signed in. Your roles count once you have entered a code from your authenticator app.',
    askSubmit: 'Continue',
    'again-title': 'Confirm with a code that it is you. Nothing was done yet, and what you entered is kept.',
    askNotNow: 'Go to your account without your roles',
    askLost:
      'No phone at hand? Use one of your recovery codes. No code left either? Write to an admin, who can remove your second factor.',
    'wrong-code': 'This code is not right. Codes change every 30 seconds: enter the one that the app shows now.',
    'used-code': 'This code was used already. Wait until the app shows the next one.',
    'missing-code': 'Enter a code.',
    tooManyCodes:
      'Too many codes were tried. Try again in {minutes, plural, one {a minute} other {# minutes}}, or use a recovery code now.',
    over: 'This was open for too long or was finished in another tab, so nothing was changed. Look at the page again.',
  },
  {
    code: 'The label of a field for a code of six digits.',
    lastUsed: 'A day and time follow.',
    fileHead: 'The first line of a text file.',
  },
);

/** The keys of a person's second factor. */
export type SecondFactorKey = keyof typeof SECOND_FACTOR.texts;
