import { ForbiddenPage } from '#components/page/trouble-pages';
import { FORBIDDEN } from '#content/messages/forbidden';
import { translate } from '#server/i18n/translate';

export default function Page() {
  return (
    <main id="main">
      <ForbiddenPage i18n={translate('en', FORBIDDEN)} />
    </main>
  );
}
