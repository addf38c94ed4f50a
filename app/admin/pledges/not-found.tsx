import { NotFoundPage } from '#components/site/trouble-pages';

export default function Page() {
  return (
    <main id="main">
      <NotFoundPage />
    </main>
  );
}
