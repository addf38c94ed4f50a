import { readFileSync, writeFileSync } from 'node:fs';

/** The packages that `npm run db:migrate` imports. */
const MIGRATE = [
  '@prisma/adapter-pg',
  '@prisma/driver-adapter-utils',
  '@prisma/schema-engine-wasm',
  'graphile-worker',
  'pg',
  'zod',
] as const;

/** The typefaces of documents, which are read as files: server/document/faces.ts. */
const TYPEFACES = [
  '@fontsource-variable/fraunces',
  '@fontsource-variable/inter',
  '@fontsource-variable/noto-emoji',
  '@fontsource-variable/noto-sans-arabic',
  '@fontsource-variable/noto-sans-devanagari',
  '@fontsource-variable/noto-sans-hebrew',
  '@fontsource-variable/noto-sans-kr',
  '@fontsource-variable/noto-sans-sc',
  '@fontsource/unifont',
] as const;

/** The packages that the worker and the other commands of the application import. It draws the invoices that it emails. */
const WORKER = [
  ...TYPEFACES,
  '@prisma/adapter-pg',
  '@prisma/client',
  'aws4fetch',
  'bidi-js',
  'csv-parse',
  'fontkit',
  'gettext-parser',
  'graphile-worker',
  'intl-messageformat',
  'nodemailer',
  'pdfkit',
  'pg',
  'pino',
  'prom-client',
  'rate-limiter-flexible',
  'react',
  'saxes',
  'stripe',
  'subset-font',
  'uqr',
  'zod',
] as const;

/** The packages of the images that need few of them, by the name of the image. */
export const IMAGE_PACKAGES: Readonly<Record<string, readonly string[]>> = { migrate: MIGRATE, worker: WORKER };

/** Leaves only these dependencies in a package.json. `npm install` then takes them in the versions of the lock file. */
export function keepPackages(file: string, names: readonly string[]): void {
  const { devDependencies, dependencies, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const all = { ...devDependencies, ...dependencies };
  const kept = Object.fromEntries(
    names.map((name) => {
      if (!all[name]) throw new Error(`${name} is not in ${file}`);
      return [name, all[name]];
    }),
  );
  delete rest.overrides;
  writeFileSync(file, `${JSON.stringify({ ...rest, dependencies: kept }, null, 2)}\n`);
}

type Manifest = Readonly<Record<'dependencies' | 'devDependencies', Record<string, string>>> & { overrides?: unknown };
