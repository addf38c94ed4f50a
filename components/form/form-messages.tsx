/** The texts around a form's fields. The browser gets them unformatted, so none takes a value. */
export type FormWords = Readonly<
  Record<'summaryFailed' | 'summary' | 'summaryKept' | 'error' | 'optional' | 'waiting' | 'outdated', string>
>;
