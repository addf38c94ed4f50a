'use client';

import { createContext, useContext } from 'react';
import { WayOutPage } from '#components/page/message-page';
import { actionStyle } from '#components/page/action-style';

/** The texts of an error page. A page that fails in the browser cannot request them from the server. */
export type ErrorTexts = Readonly<Record<'title' | 'lead' | 'retry', string>>;

const Texts = createContext<ErrorTexts | null>(null);

/** Provides their texts to the error pages below it, in the language of the document. */
export function ErrorTextsProvider({ texts, children }: { texts: ErrorTexts; children: React.ReactNode }) {
  return <Texts value={texts}>{children}</Texts>;
}

/** The page for a server error, with a button to try again. */
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
