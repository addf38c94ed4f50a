import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AgreementPart } from '#components/agreement/agreement-part';
import { AGREEMENTS } from '#content/messages/agreements';
import { FORM } from '#content/messages/form';
import { openAgreementMoves, type AgreementParty, type AgreementState } from '#domain/agreement';
import { civilDate } from '#domain/civil-date';
import { readMessages, translateToEnglish } from '#server/i18n/translate';

const act = { action: () => Promise.resolve({ answers: {}, errors: [] }), words: readMessages('en', FORM) };

const show = (state: AgreementState, by: AgreementParty, more: object = {}) =>
  renderToStaticMarkup(
    <AgreementPart
      i18n={translateToEnglish(AGREEMENTS)}
      agreement={{
        id: '7',
        reference: 'PB-2222-2222',
        state,
        version: 3,
        signedOn: state === 'signed' ? civilDate('2026-11-27') : null,
        hasFile: state === 'signed',
        moves: openAgreementMoves(state, by),
      }}
      {...more}
    />,
  );

const ACTS = { acts: { send: act, cancel: act, make: act }, upload: { hidden: { desk: 'yes' }, words: act.words } };

describe('the agreement on a sponsorship', () => {
  it.each([
    ['draft', ['Send to the primary contacts', 'Upload the signed copy', 'Cancel the agreement']],
    ['sent', ['Upload the signed copy', 'Cancel the agreement']],
    ['signed', ['Cancel the agreement']],
    ['void', ['Make the agreement again']],
  ] as const)('that is %s offers staff %j', (state, offered) => {
    const html = show(state, 'staff', ACTS);
    for (const each of [
      'Send to the primary contacts',
      'Upload the signed copy',
      'Cancel the agreement',
      'Make the agreement again',
    ])
      expect([each, html.includes(`>${each}<`)]).toEqual([each, offered.some((one) => one === each)]);
  });

  it('has an upload for a contact that works without a script, and nothing else', () => {
    const html = show('sent', 'contact', { upload: { hidden: {}, words: act.words } });
    expect(html).toMatch(
      /<form [^>]*action="\/api\/agreements\/PB-2222-2222" encType="multipart\/form-data" method="post">/,
    );
    expect(html).toContain('name="version" value="3"');
    expect(html).not.toMatch(/Cancel|Send to/);
    expect(show('sent', 'contact')).not.toContain('<form');
  });

  it('says when it was signed, and leads to the signed copy', () => {
    const upload = { hidden: {}, words: act.words };
    const html = show('signed', 'contact', { upload, said: 'signed' });
    for (const each of ['Signed on 27 November 2026.', '/agreement/signed"', 'role="status"'])
      expect(html).toContain(each);
    expect(show('sent', 'contact', { upload, said: '<b>' })).not.toContain('role="alert"');
  });

  it.each([
    ['too-large', 'href="#agreement-file"'],
    ['conflict', null],
  ] as const)('says first that a copy was not taken: %s', (said, link) => {
    const html = show('sent', 'contact', { upload: { hidden: {}, words: act.words }, said });
    expect(html).toMatch(/role="alert" tabindex="-1"|tabindex="-1" role="alert"/i);
    expect(html.includes('aria-invalid="true"')).toBe(link !== null);
    expect(link === null || html.includes(link)).toBe(true);
    expect(html).not.toContain('Everything you typed');
  });
});
