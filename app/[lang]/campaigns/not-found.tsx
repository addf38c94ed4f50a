import { NotFoundPage } from '#components/page/trouble-pages';
import { NOT_FOUND_WORDS } from '#content/words/not-found';

export default function Page() {
  return <NotFoundPage words={NOT_FOUND_WORDS.es} />;
}
