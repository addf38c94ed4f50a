import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGE_LIST } from '#content/languages';
import { UserFacingError } from '#domain/user-facing-error';
import { ERROR_PAGES, errorPageFile } from '#server/http/error-page-response';

/**
 * Copies the pages that are served with an error status to the folder from which the site reads them. The framework does not document where it stores built
 * pages; only this function relies on it. Throws UserFacingError if a page is missing or incomplete. `root` is the folder of the build.
 */
export function keepErrorPages(root: string): void {
  for (const { code } of LANGUAGE_LIST)
    for (const page of ERROR_PAGES) {
      const built = path.join('.next', 'server', 'app', code, 'error', `${page}.html`);
      const html = existsSync(path.join(root, built)) ? readFileSync(path.join(root, built), 'utf8') : '';
      if (!html.includes(`<html lang="${code}"`) || !html.includes('</html>'))
        throw new UserFacingError(`next build did not make ${built} as a whole page, which is needed for errors.`);
      const kept = path.join(root, errorPageFile(code, page));
      mkdirSync(path.dirname(kept), { recursive: true });
      writeFileSync(kept, html);
    }
}
