import { ForbiddenPage } from '#components/site/trouble-pages';

export default function Page() {
  return (
    <main id="main">
      <ForbiddenPage />
    </main>
  );
}
