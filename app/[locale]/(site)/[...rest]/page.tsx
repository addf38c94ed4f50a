import { notFound } from 'next/navigation';

/** Any address that is no page. */
export default function Page() {
  notFound();
}
