import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { CHECKOUT } from '#scripts/process/paths';

it('the commands load in plain Node, where nothing of the framework finds its files', () => {
  const load = "await import('#scripts/commands/application-commands')";
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', load], {
    cwd: CHECKOUT,
    encoding: 'utf8',
  });
  expect(stderr).toContain('There is no command');
});

it('so do the tasks of the bench', () => {
  const names = ['writing-tasks', 'list-tasks', 'apply-for-places', 'document-tasks', 'export-tasks', 'bank-tasks'];
  const load = names.map((name) => `await import('#scripts/bench/${name}');`).join('');
  const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', load], {
    cwd: CHECKOUT,
    encoding: 'utf8',
  });
  expect([stderr, status]).toEqual(['', 0]);
});
