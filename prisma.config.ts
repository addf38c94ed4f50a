import path from 'node:path';
import { defineConfig } from 'prisma/config';

// Without this the command line downloads an engine even for `prisma generate`; see scripts/postgres/no-schema-engine.sh.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ||= path.join(
  import.meta.dirname,
  'scripts',
  'postgres',
  'no-schema-engine.sh',
);

export default defineConfig({
  schema: path.join('prisma', 'schema.prisma'),
  migrations: { path: path.join('prisma', 'migrations') },
});
