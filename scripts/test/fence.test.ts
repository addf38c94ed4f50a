import { ESLint } from 'eslint';
import { beforeAll, describe, expect, test } from 'vitest';
import { CHECKOUT } from '#scripts/process/paths';

let eslint: ESLint;

beforeAll(() => {
  eslint = new ESLint({
    cwd: CHECKOUT,
    // The planted files are in no TypeScript project, so rules that need types are off here.
    overrideConfig: {
      files: ['**/*.{ts,tsx}'],
      languageOptions: { parserOptions: { projectService: false } },
      rules: {
        '@typescript-eslint/no-floating-promises': 'off',
        '@typescript-eslint/no-misused-promises': 'off',
        '@typescript-eslint/no-unused-vars': 'off',
      },
    },
  });
});

async function rulesBroken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map((message) => message.ruleId ?? message.message) ?? ['not linted'];
}

const IMPORTS = 'no-restricted-imports';
const TYPED_IMPORTS = '@typescript-eslint/no-restricted-imports';
const WORDS = 'no-restricted-syntax';

const faults: [what: string, file: string, code: string, rule: string][] = [
  ['domain imports server', 'domain/x.ts', "import { db } from '#server/db';\nexport const x = db;", IMPORTS],
  ['domain imports node', 'domain/x.ts', "import fs from 'node:fs';\nexport const x = fs;", IMPORTS],
  ['domain imports a neighbour by path', 'domain/x.ts', "import { m } from './money';\nexport const x = m;", IMPORTS],
  [
    'components import server',
    'components/x.tsx',
    "import { q } from '#server/pledge/queries';\nexport const X = q;",
    TYPED_IMPORTS,
  ],
  [
    'components import an action',
    'components/x.tsx',
    "import { a } from '../app/actions';\nexport const X = a;",
    IMPORTS,
  ],
  [
    'components fetch their session',
    'components/x.tsx',
    "import { s } from 'next-auth/react';\nexport const X = s;",
    IMPORTS,
  ],
  ['content imports server', 'content/x.ts', "import { db } from '#server/db';\nexport const x = db;", IMPORTS],
  ['server imports components', 'server/x.ts', "import { X } from '#components/x';\nexport const x = X;", IMPORTS],
  ['server imports app', 'server/x.ts', "import { X } from '../app/page';\nexport const x = X;", IMPORTS],
  ['server contains markup', 'server/x.tsx', 'export const X = () => <p>hello</p>;', WORDS],
  ['app imports the client', 'app/page.tsx', "import { db } from '#server/db';\nexport const x = db;", IMPORTS],
  [
    'app imports a store',
    'app/page.tsx',
    "import { s } from '#server/pledge/pledge-store';\nexport const x = s;",
    IMPORTS,
  ],
  ['app imports settings', 'app/page.tsx', "import { env } from '#server/env';\nexport const x = env;", IMPORTS],
  ['app imports the driver', 'app/page.tsx', "import pg from 'pg';\nexport const x = pg;", IMPORTS],
  [
    'app imports by relative path',
    'app/page.tsx',
    "import { x } from '../../server/db';\nexport const y = x;",
    IMPORTS,
  ],
  ['the current time in domain', 'domain/x.ts', 'export const x = () => Date.now();', WORDS],
  ['the current date in domain', 'domain/x.ts', 'export const x = () => new Date();', WORDS],
  ['randomness in domain', 'domain/x.ts', 'export const x = () => Math.random();', WORDS],
  ['rounding in domain', 'domain/x.ts', 'export const x = (n: number) => Math.round(n);', WORDS],
  ['rounding in a component', 'components/x.tsx', 'export const x = (n: number) => n.toFixed(2);', WORDS],
  ['parsing money in server', 'server/x.ts', 'export const x = (t: string) => parseFloat(t);', WORDS],
  ['a setting in server', 'server/x.ts', 'export const x = process.env.PORT;', WORDS],
  ['a setting by another name', 'server/x.ts', 'const { env } = process;\nexport const x = env;', WORDS],
  ['a setting in a page', 'app/page.tsx', 'export const x = process.env.PORT;', WORDS],
  ['an alert of the whole page', 'e2e/x.spec.ts', "export const x = page.getByRole('alert');", WORDS],
  ['an action in a page', 'app/page.tsx', "export async function x() {\n  'use server';\n}", WORDS],
  ['an action in server', 'server/x.ts', "'use server';\nexport async function x() {}", WORDS],
  ['an import at run time', 'server/x.ts', "export const x = () => import('node:fs');", WORDS],
  ['a default export', 'server/x.ts', 'export default function x() {}', WORDS],
  ['a barrel', 'server/x.ts', "export * from '#server/y';", WORDS],
  ['any', 'server/x.ts', 'export const x: any = 1;', '@typescript-eslint/no-explicit-any'],
  ['a disabled type check', 'server/x.ts', '// @ts-ignore\nexport const x = 1;', '@typescript-eslint/ban-ts-comment'],
  ['a name in camel case', 'server/makePledge.ts', 'export const x = 1;', 'check-file/filename-naming-convention'],
  ['a long file', 'server/x.ts', `${'\n'.repeat(251)}export const x = 1;`, 'max-lines'],
];

const allowed: [what: string, file: string, code: string][] = [
  ['domain imports domain', 'domain/x.ts', "import { m } from '#domain/money';\nexport const x = m;"],
  ['money rounds', 'domain/money.ts', 'export const x = (n: number) => Math.floor(n);'],
  ['settings are read', 'server/env.ts', 'export const x = process.env.PORT;'],
  [
    'a page has a default export',
    'app/[locale]/(site)/page.tsx',
    'export default function Page() {\n  return null;\n}',
  ],
  ['a page imports its actions', 'app/give/page.tsx', "import { a } from './actions';\nexport const x = a;"],
  ['a file of actions', 'app/give/actions.ts', "'use server';\nexport async function x() {}"],
  [
    'a component imports the type of its view',
    'components/x.tsx',
    "import type { V } from '#server/public/catalogue-view';\nexport const X = (v: V) => v.year;",
  ],
  ['server reads the time', 'server/x.ts', 'export const x = () => new Date();'],
];

describe('the lint rules refuse', () => {
  test.each(faults)('%s', async (_what, file, code, rule) => {
    expect(await rulesBroken(file, code)).toContain(rule);
  });

  test('a comment that disables a rule', async () => {
    const code = '// eslint-disable-next-line no-restricted-syntax\nexport const x = process.env.PORT;';
    expect(await rulesBroken('server/x.ts', code)).toContain(WORDS);
  });
});

describe('the lint rules allow', () => {
  test.each(allowed)('%s', async (_what, file, code) => {
    expect(await rulesBroken(file, code)).toEqual([]);
  });
});
