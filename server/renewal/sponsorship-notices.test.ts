import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '#test/factories';
import { joinedContact, type KnownSponsor } from '#test/organisation-factories';
import { droppedBecause, goTo, sendWaiting } from '#test/reminder-factories';
import { START, daysBefore, renewed, seedLongCampaign, sponsorAt, startAnew } from '#test/renewal-factories';
import { queueSponsorshipNotices } from '#server/renewal/queue-sponsorship-notices';

beforeAll(seedLongCampaign);
beforeEach(startAnew);

describe('the emails about the end of a sponsorship', () => {
  const sent = (sponsor: KnownSponsor) =>
    ask<{ kind: string; subject: string; text: string; recipient: string }>(
      "SELECT m.kind, d.subject, d.text, d.recipient FROM demo_email d JOIN email m ON m.id = d.email_id JOIN pledge p ON p.id::text = m.subject_id WHERE m.kind LIKE 'sponsorship-end%' AND p.reference = $1 ORDER BY m.id, d.recipient",
      [sponsor.reference],
    );
  const onDay = async (days: number) => {
    goTo(daysBefore(days));
    await queueSponsorshipNotices();
    await queueSponsorshipNotices();
    await sendWaiting();
  };

  it('come 90 days before, a week before the place is given up, and after it, to primary contacts', async () => {
    const sponsor = await sponsorAt('one');
    await joinedContact(sponsor, 'all');
    await onDay(91);
    expect(await sent(sponsor)).toEqual([]);
    await onDay(90);
    await onDay(38);
    expect(await sent(sponsor)).toHaveLength(1);
    await onDay(37);
    await onDay(0);
    await onDay(-1);
    await onDay(-14);
    const emails = await sent(sponsor);
    expect(emails.map(({ kind }) => kind)).toEqual([
      'sponsorship-ends-soon',
      'sponsorship-ends-soon',
      'sponsorship-ended',
    ]);
    expect(new Set(emails.map(({ recipient }) => recipient))).toEqual(new Set([sponsor.ada.email]));
    expect(emails[0]?.text).toContain('We keep your place');
    expect(emails[0]?.text).toContain(`/account/organisations/${sponsor.slug}#renewal`);
    expect(emails[2]?.subject).toContain('Thank you!');
  });

  it('are not sent to who is no primary contact any more', async () => {
    const sponsor = await sponsorAt('five');
    goTo(daysBefore(90));
    await queueSponsorshipNotices();
    await ask('UPDATE organisation_contact SET is_primary = false WHERE user_id = $1', [sponsor.ada.id]);
    await sendWaiting();
    expect(await sent(sponsor)).toEqual([]);
    expect(await droppedBecause(sponsor.ada)).toContain('its recipient is not a contact of the organisation any more');
  });

  it('are not sent about what was renewed meanwhile, and after a standstill only the last', async () => {
    const sponsor = await sponsorAt('five');
    goTo(daysBefore(90));
    await queueSponsorshipNotices();
    await renewed(sponsor.ada, sponsor);
    await sendWaiting();
    expect(await sent(sponsor)).toEqual([]);
    expect(await droppedBecause(sponsor.ada)).toContain('its membership or sponsorship was renewed or has ended');
    await onDay(20);
    expect(await sent(sponsor)).toEqual([]);
    goTo(START);
    const late = await sponsorAt('five');
    await onDay(-3);
    expect((await sent(late)).map(({ kind }) => kind)).toEqual(['sponsorship-ended']);
  });
});
