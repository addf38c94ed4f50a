import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { editor, deliver, promised, type Promised } from '#test/delivery-factories';
import { ask, countOf, expectChecksHold, seedCampaign } from '#test/factories';
import { textArbitrary } from '#test/generated-inputs';
import { reviewer } from '#test/organisation-factories';
import { findAgreement } from '#server/agreement/agreement-queries';
import { sendAgreement as sendOut } from '#server/agreement/move-agreement';
import { findActor, findStaff } from '#server/auth';
import { log } from '#server/log';
import { POST as sendAgreement } from '../app/api/agreements/[reference]/route';
import { POST as sendStatement } from '../app/api/bank-imports/route';
import { POST as sendAsset } from '../app/api/assets/route';
import { POST as saveExport } from '../app/api/exports/route';
import { POST as sendEvidence } from '../app/api/deliveries/[delivery]/route';
import { POST as sendLogo } from '../app/api/logos/route';

vi.mock('#server/auth', async (original) => ({
  ...(await original<object>()),
  findActor: vi.fn(),
  findStaff: vi.fn(),
}));

/** How many uploads each address gets: a few in `npm test`, more in `npm run proof`. */
const COUNT = Math.min(Number(process.env.GENERATED_INPUTS ?? 60), 2_000);
const SEED = Number(process.env.GENERATED_SEED ?? Math.trunc(Math.random() * 2 ** 31));
const SITE = 'http://127.0.0.1:3000';

let sponsor: Promised;
let delivery = '';
let agreement: Readonly<{ agreement: string; version: string }>;
let picture: Uint8Array<ArrayBuffer>;

/** Sends the agreement of the sponsorship; what the form to sign it has. */
async function sentAgreement() {
  const [staff, { reference }] = [await reviewer(), sponsor];
  const made = await findAgreement(staff, reference);
  if (!made) throw new Error('No agreement');
  await sendOut(staff, { reference, agreement: BigInt(made.id), version: made.version });
  const sent = await findAgreement(staff, reference);
  return { agreement: made.id, version: String(sent?.version) };
}

beforeAll(async () => {
  log.level = 'silent';
  await seedCampaign();
  sponsor = await promised();
  await deliver(sponsor);
  const [row] = await ask<{ id: string }>('SELECT max(id)::text AS id FROM benefit_delivery');
  delivery = row?.id ?? '';
  await ask(
    `INSERT INTO benefit_asset (benefit_id, slug, position, kind, title, help, choices)
     SELECT id, 'picture', 0, 'image', 'Your picture', '', '{}' FROM benefit WHERE slug = 'logo'`,
  );
  agreement = await sentAgreement();
  const staff = await editor();
  vi.mocked(findStaff).mockImplementation(() => Promise.resolve(staff));
  picture = Uint8Array.from(
    await sharp({ create: { width: 300, height: 200, channels: 3, background: '#123456' } })
      .png()
      .toBuffer(),
  );
});

/** The bytes of a file: those of a picture, cut off or followed by a text; or the text alone, also behind the first bytes of what is taken. */
const toFile = (text: string, index: number): Blob => {
  const starts = [picture, picture.slice(0, picture.length / 2), '%PDF-1.7\n', new Uint8Array([0xff, 0xd8, 0xff]), ''];
  return new Blob([starts[index % starts.length] ?? '', index % 2 ? text : '']);
};

type Fields = Readonly<Record<string, string>>;
type Address = Readonly<{ path: string; fields: () => Fields; post: (request: Request) => Promise<Response> }>;

/** A form of these fields, one of which has the text for its value, or is left out. Every ninth time the body is the text, and no form. */
function toRequest({ path, fields }: Address, text: string, index: number): Request {
  const headers = { Origin: SITE, Referer: `${SITE}/account/organisations/${encodeURIComponent(text.slice(0, 100))}` };
  const url = `${SITE}${path}`;
  if (index % 9 === 8)
    return new Request(url, {
      method: 'POST',
      body: text,
      headers: { ...headers, 'Content-Type': 'multipart/form-data; boundary=x' },
    });
  const data = new FormData();
  for (const [at, [name, value]] of Object.entries(fields()).entries()) {
    if (index % 4 === 1 && at === index % 5) data.append(name, text);
    else if (index % 4 !== 2 || at !== index % 5) data.append(name, value);
  }
  if (index % 7 === 6) data.append('file', text);
  else data.append('file', toFile(text, index), index % 2 ? text.slice(0, 200) : 'picture.png');
  return new Request(url, { method: 'POST', body: data, headers });
}

const ADDRESSES: Readonly<Record<string, Address>> = {
  logos: {
    path: '/api/logos',
    fields: () => ({ organisation: sponsor.slug, edited: '0', theme: 'light', alt: 'A mark', lang: 'en' }),
    post: sendLogo,
  },
  assets: {
    path: '/api/assets',
    fields: () => ({
      organisation: sponsor.slug,
      reference: sponsor.reference,
      benefit: 'logo',
      asset: 'picture',
      edited: '0',
    }),
    post: sendAsset,
  },
  deliveries: {
    path: '/api/deliveries/1',
    fields: () => ({ organisation: sponsor.slug, replaces: '0', lang: 'de' }),
    post: (request) => sendEvidence(request, { params: Promise.resolve({ delivery }) }),
  },
  'bank-imports': { path: '/api/bank-imports', fields: () => ({ lang: 'de', account: 'DE 1' }), post: sendStatement },
  exports: {
    path: '/api/exports',
    fields: () => ({ what: 'events', format: 'csv', campaign: '', from: '', until: '' }),
    post: saveExport,
  },
  agreements: {
    path: '/api/agreements/x',
    fields: () => ({ ...agreement, desk: 'no', lang: 'es' }),
    post: (request) => sendAgreement(request, { params: Promise.resolve({ reference: sponsor.reference }) }),
  },
};

describe('generated uploads', () => {
  it.each(Object.entries(ADDRESSES))(
    'to /api/%s are answered without a failure',
    async (_, address) => {
      vi.mocked(findActor).mockImplementation(() => Promise.resolve(sponsor.person));
      const errors = vi.spyOn(log, 'error');
      // What is asked for is a file.
      const answers = address.path === '/api/exports' ? [200, 303, 415] : [303, 415];
      const statuses = new Set<number>();
      for (const [index, text] of fc.sample(textArbitrary, { seed: SEED, numRuns: COUNT }).entries()) {
        if (index % 50 === 0) await ask('DELETE FROM rate_limit');
        const answer = await address.post(toRequest(address, text, index));
        const { status } = answer;
        await answer.text();
        statuses.add(status);
        expect(answers, `GENERATED_SEED=${SEED}, ${index}, ${JSON.stringify(text)}`).toContain(status);
      }
      expect([...statuses].toSorted(), 'forms, and bodies that are none').toEqual(answers);
      expect(errors.mock.calls, `GENERATED_SEED=${SEED}`).toEqual([]);
      errors.mockRestore();
    },
    COUNT > 100 ? 0 : 60_000,
  );

  it.each([
    ['logos', 'organisation_logo_draft'],
    ['assets', 'pledge_asset WHERE file_key IS NOT NULL'],
    ['deliveries', 'delivery_file'],
    ['agreements', 'agreement WHERE file_key IS NOT NULL'],
  ])('to /api/%s are stored if they are what is asked for', async (_, stored) => {
    expect(await countOf(stored)).toBeGreaterThan(0);
  });

  it('leave the data as every check wants it', async () => {
    await expectChecksHold();
  });
});
