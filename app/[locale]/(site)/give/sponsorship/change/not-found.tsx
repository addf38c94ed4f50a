import { NotFoundPage } from '#components/page/trouble-pages';
import { GONE_WORDS } from '#content/words/gone';
import { getLocaleOrDefault } from '../../../../get-locale';

export default async function Page() {
  return <NotFoundPage words={GONE_WORDS[await getLocaleOrDefault()]} />;
}
