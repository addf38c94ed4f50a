/** Something a person can put right. Its message says what is wrong and what to do; it is shown without a stack. */
export class UserFacingError extends Error {
  override name = 'UserFacingError';
}
