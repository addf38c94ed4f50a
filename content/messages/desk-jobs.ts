import { defineMessages } from '#content/messages/define-messages';

/** Jobs in the background that were given up, as an admin sees them. */
export const DESK_JOBS = defineMessages(
  'desk-jobs',
  {
    jobs: 'Work that was given up',
    jobsLead:
      'These jobs failed each time they were tried. Read the error, put right what causes it, then try again: what had happened already does not happen twice.',
    jobFailed: 'Failed {count, plural, one {# time} other {# times}}, last',
    jobError: 'Error: {error}',
    tryAgain: 'Try again',
    'job-queued': 'The job runs again. If it fails once more, it is back here after its attempts.',
    'job-not-given-up': 'That job is done, is running, or a colleague was faster.',
    signedOut: 'You were signed out, so nothing was done. Sign in in another tab, then press the button again.',
    unkeyed: 'Reload the page, then press the button again.',
    unavailable: 'The database cannot be reached. Nothing was done. Try again in a moment.',
    'task-handle-external-event': 'What a payment provider reported',
    'task-charge-saved-methods': 'Charging saved payment methods',
    'task-remove-payment-method': 'Removing a saved payment method at its provider',
    'task-offer-places': 'Offering free places',
    'task-apply-address-change': 'Changing an email address after its waiting time',
    'task-delete-unused-file': 'Deleting a file that nothing needs',
    'task-issue-receipts': 'Numbering receipts',
    'task-issue-invoices': 'Numbering invoices',
    'task-other': 'Background job “{task}”',
  },
  { jobFailed: 'Before a time.' },
);

/** The keys of the part. */
export type DeskJobsKey = keyof typeof DESK_JOBS.texts;
