import { afterAll, vi } from 'vitest';

// Files of tests share workers, which load packages once; but each file has its own modules of ours and its own environment.
vi.resetModules();
const before = { ...process.env };
afterAll(() => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
});
