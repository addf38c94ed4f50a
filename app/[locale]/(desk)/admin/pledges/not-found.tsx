import { NotFoundPage } from '#components/page/trouble-pages';
import { NOT_FOUND } from '#content/messages/not-found';
import { getLocaleOrDefault } from '../../../get-locale';
import { translate } from '#server/i18n/translate';

export default async function Page() {
  return (
    <main id="main">
      <NotFoundPage i18n={translate(await getLocaleOrDefault(), NOT_FOUND)} />
    </main>
  );
}
