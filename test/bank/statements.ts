/** Statements of our own making, of an invented account, each with the same three bookings: 25.00 and -3.50 with a text, and 25.00 once more on the same day. */
export const ACCOUNT = 'DE89370400440532013000';

const entry = (amount: string, sign: 'CRDT' | 'DBIT', reference: string, text: string, payer = 'Ada Example') => `
      <Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${sign}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
        <BookgDt><Dt>2026-11-03</Dt></BookgDt>${reference && `<AcctSvcrRef>${reference}</AcctSvcrRef>`}
        <NtryDtls><TxDtls><Amt Ccy="EUR">${amount}</Amt><RltdPties><Dbtr><Pty><Nm>${payer}</Nm></Pty></Dbtr></RltdPties>
        <RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;

/** A CAMT.053 with these entries. */
export const camt = (
  entries: string,
  { balances = true, kind = 'Stmt' } = {},
) => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><${kind}>
  <Acct><Id><IBAN>${ACCOUNT}</IBAN></Id></Acct>${
    balances
      ? `
  <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
  <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">146.50</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>`
      : ''
  }${entries}
</${kind}></BkToCstmrStmt></Document>`;

export const CAMT_ENTRIES = [
  entry('25.00', 'CRDT', 'B1', 'Gift PB-7777-777D'),
  entry('3.50', 'DBIT', 'B2', 'Fees'),
  entry('25.00', 'CRDT', 'B3', 'Gift'),
].join('');

/** One entry of a CAMT. */
export const camtEntry = entry;

export const MT940 = `:20:STARTUMS
:25:${ACCOUNT}
:28C:1/1
:60F:C261102EUR100,00
:61:2611031103C25,00NTRFNONREF//B1
:86:166?00GUTSCHRIFT?20Gift PB-7777-?21777D?32Ada Exam?33ple
:61:2611031103DR3,50NCHGNONREF//B2
:86:805?00ENTGELT?20Fees
:61:2611031103C25,NTRFNONREF//B3
:86:166?00GUTSCHRIFT?20Gift?32Ada Example
:62F:C261103EUR146,50
-
`;

const transaction = (amount: string, id: string, memo: string) =>
  `<STMTTRN><TRNTYPE>OTHER<DTPOSTED>20261103120000[-3:GMT]<TRNAMT>${amount}<FITID>${id}<NAME>Ada Example<MEMO>${memo}</STMTTRN>\n`;

export const OFX_1 = `OFXHEADER:100
DATA:OFXSGML
VERSION:102
ENCODING:USASCII
CHARSET:1252

<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR
<BANKACCTFROM><BANKID>37040044<ACCTID>${ACCOUNT}<ACCTTYPE>CHECKING</BANKACCTFROM>
<BANKTRANLIST><DTSTART>20261101
${transaction('25.00', 'B1', 'Gift PB-7777-777D')}${transaction('-3,50', 'B2', 'Fees 1 < 2 &amp; 3')}${transaction('+25', 'B3', 'Gift')}</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
`;

export const OFX_2 = `<?xml version="1.0" encoding="UTF-8"?><?OFX OFXHEADER="200" VERSION="211"?>
<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR</CURDEF><BANKACCTFROM><ACCTID>${ACCOUNT}</ACCTID></BANKACCTFROM><BANKTRANLIST>
<STMTTRN><DTPOSTED>20261103</DTPOSTED><TRNAMT>25.00</TRNAMT><FITID>B1</FITID><NAME>Ada Example</NAME><MEMO>Gift PB-7777-777D</MEMO></STMTTRN>
<STMTTRN><DTPOSTED>20261103</DTPOSTED><TRNAMT>-3.50</TRNAMT><FITID>B2</FITID><NAME>Bank</NAME><MEMO>Fees</MEMO></STMTTRN>
<STMTTRN><DTPOSTED>20261103</DTPOSTED><TRNAMT>25.00</TRNAMT><FITID>B3</FITID><NAME>Ada Example</NAME><MEMO>Gift</MEMO></STMTTRN>
</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`;

export const CSV_GERMAN = `"Kontoauszug";"${ACCOUNT}"
"Zeitraum:";"01.11.2026 - 05.11.2026"

"Auftragskonto";"Buchungstag";"Valutadatum";"Verwendungszweck";"Beguenstigter/Zahlungspflichtiger";"Betrag";"Waehrung"
"${ACCOUNT}";"03.11.26";"03.11.26";"Gift PB-7777-777D";"Ada Example";"25,00";"EUR"
"${ACCOUNT}";"03.11.26";"03.11.26";"Fees";"Bank";"-3,50";"EUR"
"${ACCOUNT}";"03.11.26";"03.11.26";"Gift";"Ada Example";"1.025,00";"EUR"
`;
