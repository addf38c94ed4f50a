import { codeOf, messageOf } from '#scripts/process/run-script';

/** PostgreSQL's code for a missing right. */
export const NOT_ALLOWED = '42501';

/** The names in a connection's advice, quoted for SQL. */
export type OwnerNames = Readonly<{ owner: string; database: string }>;

/** Selects them. */
export const OWNER_NAMES = 'select quote_ident(current_user) as owner, quote_ident(current_database()) as database';

type Missing = Readonly<{ words: RegExp; grant: (names: OwnerNames) => string }>;

/** Rights that the owner of the tables may lack: PostgreSQL's words, and the SQL that grants them. */
const MISSING: readonly Missing[] = [
  { words: /admin option/i, grant: ({ owner }) => `GRANT pledgebook_app TO ${owner} WITH ADMIN OPTION;` },
  { words: /createrole|create role/i, grant: ({ owner }) => `ALTER ROLE ${owner} CREATEROLE;` },
  { words: /schema public/i, grant: ({ owner }) => `GRANT CREATE ON SCHEMA public TO ${owner};` },
  {
    words: /database|extension/i,
    grant: ({ owner, database }) => `GRANT CREATE ON DATABASE ${database} TO ${owner};`,
  },
];

/** Why PostgreSQL refused: its words, code, detail and hint. If the owner lacks a right, also the SQL that grants it. */
export function reasonOf(error: unknown, names?: OwnerNames): string {
  const { detail, hint } = error as { detail?: string; hint?: string };
  const code = codeOf(error);
  const reason = [`${messageOf(error)}${code ? ` (${code})` : ''}`, detail, hint].filter(Boolean).join('\n');
  const missing = code === NOT_ALLOWED && MISSING.find(({ words }) => words.test(reason));
  if (!names || !missing) return reason;
  return `${reason}\n${names.owner}, who migrates (DATABASE_OWNER_URL), lacks a right. Run as a superuser, then migrate again:\n  ${missing.grant(names)}`;
}
