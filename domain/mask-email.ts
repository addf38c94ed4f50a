/** An address that its owner recognises and nobody else learns: `a•••@example.org`. The dots do not tell its length. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const [first = ''] = email;
  return `${first}•••${email.slice(at)}`;
}
