'use client';

import { createContext, useContext } from 'react';
import { WayOutPage } from '#components/page/way-out-page';
import { actionStyle } from '#components/page/action-style';

/** What an error page says: a page that fails in the browser can ask the server for nothing. */
export type ErrorTexts = Readonly<Record<'title' | 'lead' | 'retry', string>>;

const Texts = createContext<ErrorTexts | null>(null);

/** Hands an error page below it its texts, in the language of the document. */
export function ErrorTextsProvider({ texts, children }: { texts: ErrorTexts; children: React.ReactNode }) {
  return <Texts value={texts}>{children}</Texts>;
}

/** Whatever went wrong with us in a page, and a button to try that part again. */
export function ErrorPage({ retry }: { retry: () => void }) {
  const texts = useContext(Texts);
  return (
    texts && (
      <WayOutPage title={texts.title} lead={texts.lead}>
        <button type="button" onClick={retry} className={actionStyle()}>
          {texts.retry}
        </button>
      </WayOutPage>
    )
  );
}
