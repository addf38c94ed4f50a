// What ESLint cannot see: circles, and reaching through a floor to what lies behind it.
const NEXT_FILES =
  '(^app/.*(page|layout|template|loading|error|global-error|not-found|forbidden|unauthorized|default|route|icon|apple-icon|opengraph-image|twitter-image|sitemap|robots|manifest|actions)\\.tsx?$)';

/** @type {import('dependency-cruiser').IConfiguration} */
const floors = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'Whatever domain/ reaches, at any distance, is domain/ or zod.',
      from: { path: '^domain/', pathNot: '(\\.test(-d)?\\.ts|-arbitraries\\.ts)$' },
      to: { pathNot: '^(domain/|node_modules/zod/)', reachable: true },
    },
    {
      name: 'domain-and-content-never-reach-the-server',
      severity: 'error',
      // The tests beside the content load it into a database.
      from: { path: '^(domain|content)/', pathNot: '(^content/.*\\.test\\.ts|\\.test\\.tsx)$' },
      to: { path: '^(server|app|generated|node_modules/(pg|@prisma))/', reachable: true },
    },
    {
      name: 'components-import-only-types-of-the-server',
      severity: 'error',
      comment:
        "A view's type is declared beside its query. Types vanish when compiled; any value would have to come in by one direct import.",
      // A component's test may be given its words as a page is.
      from: { path: '^components/', pathNot: '\\.test\\.tsx$' },
      to: { path: '^(server|app|generated|node_modules/(pg|@prisma))/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'server-never-reaches-pages',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(app|components)/', reachable: true },
    },
    {
      name: 'tables-only-through-stores',
      severity: 'error',
      comment: 'app/ speaks to use cases and queries.',
      from: { path: '^app/' },
      to: { path: '^(generated/|server/(db|env)\\.ts$|server/.*-store\\.ts$)' },
    },
    {
      name: 'the-shipped-code-needs-no-scripts',
      severity: 'error',
      from: { path: '^(app|components|server|domain|content)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(scripts|e2e)/' },
    },
    { name: 'scripts-need-no-journeys', severity: 'error', from: { path: '^scripts/' }, to: { path: '^e2e/' } },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file that nothing imports and that imports nothing is left over.',
      from: {
        orphan: true,
        path: '^(app|components|server|domain|content)/',
        pathNot: `${NEXT_FILES}|\\.test(-d)?\\.tsx?$|\\.d\\.ts$`,
      },
      to: {},
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(next|react|server-only)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.next|generated|\\.data|next-env\\.d\\.ts)' },
    includeOnly: '^(app|components|server|domain|content|scripts|e2e|node_modules)/',
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};

export default floors;
