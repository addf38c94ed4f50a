import { NotFoundPage } from '#components/page/trouble-pages';
import { NOT_FOUND_WORDS } from '#content/words/not-found';
import { getLocaleOrDefault } from '../../../get-locale';

export default async function Page() {
  return (
    <main id="main">
      <NotFoundPage words={NOT_FOUND_WORDS[await getLocaleOrDefault()]} />
    </main>
  );
}
