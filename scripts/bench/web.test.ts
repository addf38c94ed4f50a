import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { addBenchPages } from '#scripts/bench/web';
import { CHECKOUT } from '#scripts/process/paths';

test('the pages are added to the copy, and the site itself has none of them', () => {
  const copy = mkdtempSync(path.join(tmpdir(), 'bench-pages-'));
  try {
    addBenchPages(copy);
    for (const page of ['empty', 'query', 'sized/[size]'])
      expect(existsSync(path.join(copy, 'app', 'bench', page, 'page.tsx'))).toBe(true);
    expect(existsSync(path.join(CHECKOUT, 'app', 'bench'))).toBe(false);
  } finally {
    rmSync(copy, { recursive: true });
  }
});
