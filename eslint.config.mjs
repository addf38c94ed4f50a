// Import rules: what each folder may import, and where certain expressions may be used. scripts/test/fence.test.ts checks them with planted violations.
import next from 'eslint-config-next/core-web-vitals';
import checkFile from 'eslint-plugin-check-file';
import tseslint from 'typescript-eslint';

const CODE = '{ts,tsx}';
const TESTS = [`**/*.test.${CODE}`, '**/*.test-d.ts', 'test/**/*.ts'];
const NEXT_FILES =
  'page,layout,template,loading,error,global-error,not-found,global-not-found,forbidden,unauthorized,default,icon,apple-icon,opengraph-image,twitter-image,sitemap,robots,manifest';

/** Values of server/ may not be imported. Types may: a view's type is declared next to its query. */
const TYPES_OF_SERVER = {
  '@typescript-eslint/no-restricted-imports': [
    'error',
    {
      patterns: [
        { regex: '^#server/', allowTypeImports: true, message: 'components/ may import types of server/, no values.' },
      ],
    },
  ],
};

/** Refuses every import that does not match `allowed`. */
const imports = (allowed, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ regex: `^(?!(?:${allowed}))`, message }] }],
});
const bans = (...list) => ({ 'no-restricted-syntax': ['error', ...list.flat(2)] });
const ban = (message, ...selectors) => selectors.map((selector) => ({ selector, message }));

const SETTINGS = ban(
  'Settings are read once, in server/env.ts.',
  "MemberExpression[object.name='process'][property.name='env']",
  "VariableDeclarator[init.name='process']",
  "ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name='env']",
);
const ROUNDING = ban(
  'Amounts are rounded, split and parsed in domain/money.ts alone.',
  "CallExpression[callee.object.name='Math'][callee.property.name=/^(round|floor|ceil)$/]",
  "CallExpression[callee.name='parseFloat']",
  'CallExpression[callee.property.name=/^(parseFloat|toFixed)$/]',
);
const ACTIONS = ban("Only app/**/actions.ts says 'use server'.", "ExpressionStatement[directive='use server']");
const WHOLE_PAGE_ALERTS = ban(
  "The framework's announcer of a new page is an alert too: look in `main`, as formErrorIn does.",
  "CallExpression[callee.property.name='getByRole'][callee.object.name=/^(page|desk)$/][arguments.0.value='alert']",
);
const LAZY = ban('A dynamic import can hide a circle; import it plainly.', 'ImportExpression');
const DEFAULTS = ban(
  'Export by name; only the files Next looks for have a default export.',
  'ExportDefaultDeclaration',
);
const BARRELS = ban(
  'Import a thing from the file that makes it: no barrels.',
  'ExportAllDeclaration',
  'ExportNamedDeclaration[source]',
);
const CLOCK = ban(
  'Time and chance are handed in.',
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  "CallExpression[callee.object.name=/^(Date|performance)$/][callee.property.name='now']",
  "CallExpression[callee.object.name='Math'][callee.property.name='random']",
  "CallExpression[callee.object.name='crypto']",
);
const EVERYWHERE = [ACTIONS, LAZY, BARRELS];

/** No relative imports, except those listed here. All others start with their folder, `#domain/money`. */
const PACKAGES = '(?![#.])';

const fence = [
  {
    ignores: [
      '**/node_modules/',
      '.next/',
      'generated/',
      '.data/',
      'next-env.d.ts',
      'playwright-report/',
      'test-results/',
      // Each stands in for content/ and is checked there: by tsconfig.tests.json, and by the test of the second foundation.
      'test/content/',
      'test/second-foundation/',
    ],
  },
  ...next,
  ...tseslint.configs.recommended,
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: [`**/*.${CODE}`],
    plugins: { 'check-file': checkFile },
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      ...bans(SETTINGS, ROUNDING, DEFAULTS, EVERYWHERE),
      'max-lines': ['error', 250],
      // The image optimiser is off (next.config.js).
      '@next/next/no-img-element': 'off',
      'check-file/filename-naming-convention': [
        'error',
        { [`{app,components,content,domain,server,scripts,e2e,test}/**/*.${CODE}`]: 'KEBAB_CASE' },
        { ignoreMiddleExtensions: true },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: [`domain/**/*.${CODE}`],
    rules: {
      ...imports('#domain/|zod$', 'domain/ knows only itself and zod.'),
      ...bans(SETTINGS, ROUNDING, DEFAULTS, EVERYWHERE, CLOCK),
    },
  },
  { files: ['domain/money.ts'], rules: bans(SETTINGS, DEFAULTS, EVERYWHERE, CLOCK) },
  {
    files: [`components/**/*.${CODE}`],
    rules: {
      ...imports(
        '\\./[a-z-]+\\.css$|#components/|#domain/|#content/(messages/|brand$)|#server/|react$|react-dom$|next$|next/(link|form)$|class-variance-authority$|d3-scale$',
        'components/ shows what it is given; it neither fetches nor stores.',
      ),
      ...TYPES_OF_SERVER,
    },
  },
  // The only file that knows the package for QR codes.
  { files: ['components/page/qr-code.tsx'], rules: imports('uqr$', 'This file draws a text and nothing else.') },
  // These depend on data that only the browser has: the signed-in person, the current page, whether figures are current, whether an action still exists, and
  // where a keyboard shortcut or an upload leads.
  {
    files: [
      'components/page/session-link.tsx',
      'components/page/place-link.tsx',
      'components/form/action-form.tsx',
      'components/campaign/live-figures.tsx',
      'components/bank/upload-statement-form.tsx',
      'components/desk/record-keys.tsx',
      'components/desk/row-keys.tsx',
    ],
    rules: imports(
      '#components/|#domain/|#content/messages/|#server/|react$|next$|next/(link|navigation)$',
      'components/ shows what it is given; it neither fetches nor stores.',
    ),
  },
  {
    files: [`content/**/*.${CODE}`],
    rules: imports('#content/|#domain/', 'content/ holds words and facts, no behaviour.'),
  },
  {
    files: [`server/**/*.${CODE}`],
    rules: imports(`#(server|domain|content|generated)/|${PACKAGES}`, 'server/ sees neither app/ nor components/.'),
  },
  {
    files: [`server/**/*.${CODE}`],
    ignores: ['server/**/*-store.ts', 'server/db.ts', ...TESTS],
    rules: imports(
      `#(server/(?!db$)|domain/|content/)|${PACKAGES}`,
      'Only *-store.ts names tables, and server/ sees neither app/ nor components/.',
    ),
  },
  { files: ['server/env.ts'], rules: bans(DEFAULTS, ROUNDING, EVERYWHERE) },
  { files: ['server/**/*.tsx'], rules: bans(ban('server/ holds no markup.', 'Program')) },
  {
    files: [`app/**/*.${CODE}`, 'proxy.ts', 'instrumentation.ts'],
    rules: imports(
      `#server/(?!(?:db|env|.*-store)$)|#(components|domain|content)/|\\.{1,2}/(?!(?:\\.\\./)*(?:server|components|domain|content|generated|scripts)/)|(?!@prisma/|pg$|graphile-worker$|nodemailer$)${PACKAGES}`,
      'app/ speaks to use cases and queries, never to tables, settings or the mail server.',
    ),
  },
  { files: [`app/**/{${NEXT_FILES}}.${CODE}`, 'proxy.ts'], rules: bans(SETTINGS, ROUNDING, EVERYWHERE) },
  { files: ['app/**/actions.ts'], rules: bans(SETTINGS, ROUNDING, DEFAULTS, LAZY, BARRELS) },
  { files: ['instrumentation.ts'], rules: bans(DEFAULTS, ROUNDING, ACTIONS, BARRELS) },
  { files: [`{scripts,e2e,test}/**/*.${CODE}`], rules: bans(ACTIONS, BARRELS, DEFAULTS) },
  { files: [`e2e/**/*.${CODE}`], rules: bans(ACTIONS, BARRELS, DEFAULTS, WHOLE_PAGE_ALERTS) },
  // Playwright provides a fixture with a function named `use`.
  { files: [`e2e/**/*.${CODE}`], rules: { 'react-hooks/rules-of-hooks': 'off' } },
  {
    files: ['*.config.ts', '*.config.mjs', ...TESTS],
    rules: {
      'no-restricted-syntax': 'off',
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-restricted-imports': 'off',
    },
  },
];

export default fence;
