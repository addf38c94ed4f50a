import { describe, expect, it } from 'vitest';
import { inGroupsOfFour, parseBic, parseIban, printedAccount } from '#domain/bank-account';

describe('parseIban', () => {
  // Examples of the IBAN registry (SWIFT, ISO 13616).
  it.each([
    ['DE89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
    ['be68 5390 0754 7034', 'BE68539007547034'],
    ['NO93 8601 1117 947', 'NO9386011117947'],
    ['MT84 MALT 0110 0001 2345 MTLC AST0 01S', 'MT84MALT011000012345MTLCAST001S'],
  ])('reads %s', (text, iban) => {
    expect(parseIban(text)).toBe(iban);
  });

  it.each([
    '',
    'DE88 3704 0044 0532 0130 00',
    'DE89 3704 0044 0532 0310 00',
    'DE89-3704',
    '0000 0000 0000',
    'DE8937040044é',
  ])('refuses %j', (text) => {
    expect(parseIban(text)).toBeNull();
  });
});

it('reads a BIC of 8 or 11 characters, and nothing else', () => {
  expect(['BPOTBEB1', 'cobadeffxxx', 'COBA DE FF XXX'].map(parseBic)).toEqual([
    'BPOTBEB1',
    'COBADEFFXXX',
    'COBADEFFXXX',
  ]);
  expect(['', 'BPOTBEB', 'BPOTBEB12', 'BPOT1EB1'].map(parseBic)).toEqual([null, null, null, null]);
});

it('prints groups of four', () => {
  expect(['', 'RF18', 'RF185', 'RF18539007547034'].map(inGroupsOfFour)).toEqual([
    '',
    'RF18',
    'RF18 5',
    'RF18 5390 0754 7034',
  ]);
});

it('prints an IBAN in groups of four, and any other account as it is', () => {
  expect(['DE89370400440532013000', '12345678', ''].map(printedAccount)).toEqual([
    'DE89 3704 0044 0532 0130 00',
    '12345678',
    '',
  ]);
});
