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

/** The packages that the worker and the other commands of the application import. */
const WORKER = [
  '@prisma/adapter-pg',
  '@prisma/client',
  'gettext-parser',
  'graphile-worker',
  'intl-messageformat',
  'nodemailer',
  'pg',
  'pino',
  'prom-client',
  'rate-limiter-flexible',
  'react',
  'stripe',
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
