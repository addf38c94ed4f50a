const WORD = /^[A-Z][A-Z0-9_]*( [A-Z]+)*$/;

/** A code for a failure, such as `EENVELOPE 550 RCPT TO`. It never includes the mail server's text, which may contain an address. */
function codeOf(error: unknown): string {
  const { code, responseCode, command } = Object(error) as Readonly<Record<string, unknown>>;
  const words = [code, command].map((each) => (typeof each === 'string' && WORD.test(each) ? each : null));
  return [words[0], typeof responseCode === 'number' ? responseCode : null, words[1]].filter(Boolean).join(' ');
}

/** An email that could not be sent. The message has only its id and a code, so it is safe to log. */
export class EmailError extends Error {
  override name = 'EmailError';

  constructor(emailId: bigint, error: unknown) {
    super(`email ${emailId} not sent: ${codeOf(error) || 'no code'}`);
  }
}
