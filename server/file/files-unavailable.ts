/** Files cannot be stored or read right now: the folder or the bucket cannot be reached, or refuses. Nothing was changed. The message is for the operator. */
export class FilesUnavailable extends Error {
  override name = 'FilesUnavailable';

  /** Whether trying again later can help. Otherwise the settings are wrong. */
  readonly mayPass: boolean;

  constructor(message: string, { mayPass, cause }: Readonly<{ mayPass: boolean; cause?: unknown }>) {
    super(message, { cause });
    this.mayPass = mayPass;
  }
}
