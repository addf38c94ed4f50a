import { ForbiddenPage } from '#components/page/trouble-pages';
import { FORBIDDEN } from '#content/messages/forbidden';
import { getLocaleOrDefault } from '../../get-locale';
import { translate } from '#server/i18n/translate';

export default async function Page() {
  return (
    <main id="main">
      <ForbiddenPage i18n={translate(await getLocaleOrDefault(), FORBIDDEN)} />
    </main>
  );
}
