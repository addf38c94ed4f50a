import type { People } from './generated-targets.ts';

/** Addresses with a place for a generated text. */
export const ADDRESSES: Readonly<Record<string, Readonly<{ as: keyof People; paths: readonly string[] }>>> = {
  'public pages': {
    as: 'visitor',
    paths: [
      '/supporters/search?q=*',
      '/supporters/search?q=a&after=*',
      '/give/one-time?amount=*&programme=*',
      '/give/membership?class=*',
      '/give/sponsorship?tier=*',
      '/give/one-time/change?draft=*',
      '/give/check/*',
      '/campaigns/*',
      '/campaigns/*/give',
      '/sponsors/*',
      '/impact/*',
      '/story/*',
      '/es/*',
      '/*',
    ],
  },
  'signing in': {
    as: 'visitor',
    paths: [
      '/sign-in?returnTo=*&error=*',
      '/sign-in?draft=*',
      '/sign-in/confirm?token=*',
      '/sign-in/check-mail?draft=*',
      '/reminders?token=*',
      '/api/pause-reminders?lang=*&token=*',
      '/api/auth/*',
      '/demo/mailbox?to=*',
    ],
  },
  'what machines ask': {
    as: 'visitor',
    paths: [
      '/api/v1/figures?campaign=*',
      '/api/v1/sponsors?campaign=*',
      '/api/v1/sponsors?place=*&year=*',
      '/api/v1/*',
      '/api/*',
      '/figures.csv?campaign=*',
      '/feed.xml?*',
      '/logos/*',
      '/share/*',
      '/icons/*',
    ],
  },
  'a supporter’s own': {
    as: 'supporter',
    paths: [
      '/account?cursor=*',
      '/account/*',
      '/account/organisations/*',
      '/account/organisations/*?asset=*',
      '/account/organisations/*/assets/*/*/*',
      '/account/pledges/*',
      '/api/v1/pledges?cursor=*',
      '/api/v1/pledges/*',
    ],
  },
  'the desk': {
    as: 'staff',
    paths: [
      '/admin/pledges?q=*',
      '/admin/pledges?q=*&state=*&kind=*&programme=*&tier=*&campaign=*&fulfilment=*&sort=*',
      '/admin/pledges?cursor=*',
      '/admin/pledges/*',
      '/admin/organisations?q=*&cursor=*',
      '/admin/organisations/*?done=*',
      '/admin/benefits?on=*&year=*&open=*',
      '/admin/benefits/*?on=*&year=*',
      '/admin/*',
    ],
  },
};
