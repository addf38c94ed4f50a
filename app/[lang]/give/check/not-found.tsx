import { NotFoundPage } from '#components/page/trouble-pages';
import { GONE_WORDS } from '#content/words/gone';

export default function Page() {
  return <NotFoundPage words={GONE_WORDS.es} />;
}
