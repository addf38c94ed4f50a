import { ForbiddenPage } from '#components/page/trouble-pages';

export default function Page() {
  return (
    <main id="main">
      <ForbiddenPage />
    </main>
  );
}
