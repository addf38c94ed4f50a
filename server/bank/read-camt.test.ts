import { describe, expect, it } from 'vitest';
import { readAll as read } from '#test/bank/read-all';
import { ACCOUNT, camt, CAMT_ENTRIES, camtEntry, MT940 } from '#test/bank/statements';

describe('CAMT', () => {
  const rowsOf = async (entries: string) => read(camt(entries, { balances: false }));
  const part = (amount: string, text: string, reference = '') =>
    `<TxDtls><Refs>${reference && `<AcctSvcrRef>${reference}</AcctSvcrRef>`}</Refs><Amt Ccy="EUR">${amount}</Amt><RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls>`;
  const batch = (parts: string, more = '') =>
    `<Ntry><Amt Ccy="EUR">30.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>${more}<Sts>BOOK</Sts><BookgDt><DtTm>2026-11-03T23:30:00+01:00</DtTm></BookgDt><AcctSvcrRef>B9</AcctSvcrRef><NtryDtls>${parts}</NtryDtls></Ntry>`;

  it('splits a batch whose payments sum to it, and no other', async () => {
    const { rows } = await rowsOf(batch(part('10.00', 'one') + part('20.00', 'two', 'T2')));
    const entry = { bankReference: 'B9', amount: 3_000n };
    expect(rows).toMatchObject([
      { amount: 1_000n, text: 'one', bankReference: 'B9#1', entry, bookedOn: '2026-11-03' },
      { amount: 2_000n, text: 'two', bankReference: 'T2', entry },
    ]);
    expect((await rowsOf(batch(part('10.00', 'one') + part('10.00', 'two')))).rows).toMatchObject([
      { amount: 3_000n, bankReference: 'B9', entry: null, text: 'one two' },
    ]);
  });

  it('leaves out what is only announced, and marks what is taken back', async () => {
    const { rows, warnings } = await rowsOf(batch('').replace('BOOK', 'PDNG') + batch('', '<RvslInd>true</RvslInd>'));
    expect(rows).toMatchObject([{ isReversal: true, amount: 3_000n }]);
    expect(warnings).toEqual([{ code: 'not-booked', line: 3 }]);
  });

  it('warns where the balances and the bookings disagree', async () => {
    const { warnings } = await read(camt(CAMT_ENTRIES.replaceAll('3.50', '3.40')));
    expect(warnings).toMatchObject([{ code: 'balance-differs', account: ACCOUNT, expected: 14_660n, stated: 14_650n }]);
    expect((await read(MT940.replace('146,50', '146,51'))).warnings).toMatchObject([
      { expected: 14_650n, stated: 14_651n },
    ]);
  });

  it('drops zeros beyond the decimals of the currency', async () => {
    expect((await rowsOf(camtEntry('8.8500', 'CRDT', '', 'x'))).rows).toMatchObject([
      { amount: 885n, bankReference: null },
    ]);
  });
});
