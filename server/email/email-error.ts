import { maskEmail } from '#domain/email-address';
import { withoutInvisible } from '#domain/plain-text';

const WORD = /^[A-Z][A-Z0-9_]*( [A-Z]+)*$/;

/** A code for a failure, such as `EENVELOPE 550 RCPT TO`. It never includes the mail server's text, which may contain an address. */
function codeOf(error: unknown): string {
  const { code, responseCode, command } = Object(error) as Readonly<Record<string, unknown>>;
  const words = [code, command].map((each) => (typeof each === 'string' && WORD.test(each) ? each : null));
  return [words[0], typeof responseCode === 'number' ? responseCode : null, words[1]].filter(Boolean).join(' ');
}

/** The replies to an email itself, as nodemailer names them. */
const ABOUT_EMAIL: ReadonlySet<unknown> = new Set(['EENVELOPE', 'EMESSAGE']);

/**
 * Whether the mail server refused the email for good (5xx). A refused connection or password also has such a code, but is about the settings: once they
 * are mended, the same email is taken.
 */
export function isRefusedForGood(error: unknown): boolean {
  const { code, responseCode } = Object(error) as Readonly<Record<string, unknown>>;
  return ABOUT_EMAIL.has(code) && typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600;
}

const LONGEST_ANSWER = 300;

/** What went wrong, in one line of bounded length, for staff. The text is the mail server's, so it can be anything. */
export function toAnswerText(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const line = text.slice(0, 10 * LONGEST_ANSWER).replaceAll(/[\p{Cc}\p{Cs}\s\u2028\u2029]+/gu, ' ');
  return withoutInvisible(line).trim().slice(0, LONGEST_ANSWER).toWellFormed();
}

/** A mail server's answer without the address that it names, which the email's row must not keep. */
export function withoutAddress(answer: string, address: string): string {
  const escaped = address.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return answer.replaceAll(new RegExp(escaped, 'giu'), maskEmail(address));
}

/** An email that could not be sent. The message has only its id and a code, so it is safe to log. */
export class EmailError extends Error {
  override name = 'EmailError';

  constructor(emailId: bigint, error: unknown) {
    super(`email ${emailId} not sent: ${codeOf(error) || 'no code'}`);
  }
}
