const WORD = /^[A-Z][A-Z0-9_]*( [A-Z]+)*$/;

/** What a failure is called, without a word of the mail server's own: it may have put an address there. `EENVELOPE 550 RCPT TO`. */
function codeOf(error: unknown): string {
  const { code, responseCode, command } = Object(error) as Readonly<Record<string, unknown>>;
  const words = [code, command].map((each) => (typeof each === 'string' && WORD.test(each) ? each : null));
  return [words[0], typeof responseCode === 'number' ? responseCode : null, words[1]].filter(Boolean).join(' ');
}

/** An email that could not be handed over, told by its number and a code alone: fit for a log. */
export class EmailError extends Error {
  override name = 'EmailError';

  constructor(emailId: bigint, error: unknown) {
    super(`email ${emailId} not sent: ${codeOf(error) || 'no code'}`);
  }
}
