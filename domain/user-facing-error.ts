/** An error that the user can fix. Its message says what is wrong and what to do; it is shown without a stack trace. */
export class UserFacingError extends Error {
  override name = 'UserFacingError';
}
