import { NotFoundPage } from '#components/page/trouble-pages';
import { NOT_FOUND } from '#content/messages/not-found';
import { translate } from '#server/i18n/translate';

export default function Page() {
  return (
    <main id="main">
      <NotFoundPage i18n={translate('en', NOT_FOUND)} />
    </main>
  );
}
