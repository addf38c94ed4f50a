/** What a form says around its questions. The texts reach the browser as they are written, so none takes a value. */
export type FormWords = Readonly<
  Record<'summaryFailed' | 'summary' | 'summaryKept' | 'error' | 'optional' | 'waiting' | 'outdated', string>
>;
