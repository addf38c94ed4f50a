import type { DeskPlace } from '#components/desk/desk-shell';

/** The places of the desk, in the order of the work. */
export function deskPlaces(inReview: number): DeskPlace[] {
  return [
    { href: '/admin/pledges', text: 'Pledges', count: inReview > 0 ? String(inReview) : undefined },
    { href: '/admin/people', text: 'People' },
  ];
}
