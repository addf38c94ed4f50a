import { actionStyle } from '#components/page/action-style';
import type { I18n } from '#components/page/i18n';
import type { AssetsKey } from '#content/messages/assets';
import { ASSET_LIMITS } from '#domain/benefit-asset';

type Props = {
  i18n: I18n<AssetsKey>;
  hidden: Readonly<Record<string, string>>;
  /** A prefix of the ids. */
  scope: string;
  label: string;
  hasSent: boolean;
};

/** Uploads a picture: a plain form to a route handler, the same with and without JavaScript. It is folded once a picture was sent. */
export function AssetUpload(props: Props) {
  if (!props.hasSent) return <Upload {...props} />;
  return (
    <details>
      <summary className="min-h-10 py-2 text-sm font-semibold">{props.i18n.t('change')}</summary>
      <Upload {...props} />
    </details>
  );
}

function Upload({ i18n: { t }, hidden, scope, label }: Props) {
  return (
    <form
      action="/api/assets"
      method="post"
      encType="multipart/form-data"
      aria-label={label}
      className="grid max-w-measure justify-items-start gap-4"
    >
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <div className="w-full">
        <label htmlFor={`${scope}-file`} className="font-medium">
          {t('file')}
        </label>
        <p id={`${scope}-hint`} className="mt-1 text-sm text-quiet">
          {t('fileHint', { megabytes: ASSET_LIMITS.bytes / 1_000_000 })}
        </p>
        <input
          id={`${scope}-file`}
          type="file"
          name="file"
          required
          accept="image/png,image/jpeg,image/webp,image/svg+xml"
          aria-describedby={`${scope}-hint`}
          className="control mt-2"
        />
      </div>
      <button type="submit" className={actionStyle({ tone: 'line', size: 'md' })}>
        {t('send')}
      </button>
    </form>
  );
}
