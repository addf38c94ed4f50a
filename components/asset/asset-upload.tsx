import { FileField } from '#components/form/file-field';
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
  /** Why the last picture was not taken. */
  problem: React.ComponentProps<typeof FileField>['problem'];
};

/** Uploads a picture: a plain form to a route handler, the same with and without JavaScript. It is folded once a picture was sent. */
export function AssetUpload(props: Props) {
  if (!props.hasSent) return <Upload {...props} />;
  return (
    <details open={Boolean(props.problem)}>
      <summary className="min-h-10 py-2 text-sm font-semibold">{props.i18n.t('change')}</summary>
      <Upload {...props} />
    </details>
  );
}

function Upload({ i18n: { t }, hidden, scope, label, problem }: Props) {
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
      <FileField
        id={`${scope}-file`}
        label={t('file')}
        hint={t('fileHint', { megabytes: ASSET_LIMITS.bytes / 1_000_000 })}
        accept="image/png,image/jpeg,image/webp,image/svg+xml"
        problem={problem}
      />
      <button type="submit" className={actionStyle({ tone: 'line', size: 'md' })}>
        {t('send')}
      </button>
    </form>
  );
}
