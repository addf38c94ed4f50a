import type { Route } from 'next';
import Form from 'next/form';
import { FormWaiting } from '#components/page/waiting-bar';
import { actionStyle } from '#components/page/action-style';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { AuditKey } from '#content/messages/desk-audit';
import { EVENT_DATA, type EventStream } from '#domain/event';
import { localizedPath } from '#domain/localized-path';
import type { AuditList, AuditProblem } from '#server/event/audit-queries';

type Props = {
  i18n: I18n<AuditKey>;
  list: AuditList;
  textOf: (stream: EventStream, type: string) => string;
};

const ACTORS = ['person', 'policy', 'system', 'import', 'provider'] as const;
const STREAMS = Object.keys(EVENT_DATA) as EventStream[];

/** The filters of the audit page: a plain GET form, so that each view has an address. */
export function AuditFilterForm({ i18n: { t, language }, list: { asked, problems }, textOf }: Props) {
  const page = localizedPath(language, '/admin/audit');
  const { cursor: _, ...filters } = asked;
  const fault = (field: AuditProblem['field']) => {
    const problem = problems.find((each) => each.field === field);
    return problem && t(problem.code, { value: asked[field] });
  };
  return (
    <Form action={page as Route} role="search" className="queue-filters mb-6">
      <label className="text-xs font-semibold">
        {t('what')}
        <select key={asked.what} name="what" defaultValue={asked.what} className="control desk-control">
          <option value="">{t('anything')}</option>
          {STREAMS.map((stream) => (
            <optgroup key={stream} label={t(`stream-${stream}`)}>
              <option value={stream}>{t(`all-${stream}`)}</option>
              {Object.keys(EVENT_DATA[stream]).map((type) => (
                <option key={type} value={`${stream}.${type}`}>
                  {textOf(stream, type)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <Fault name="what" text={fault('what')} />
      </label>
      <label className="text-xs font-semibold">
        {t('who')}
        <select key={asked.actor} name="actor" defaultValue={asked.actor} className="control desk-control">
          <option value="">{t('anyone')}</option>
          {ACTORS.map((actor) => (
            <option key={actor} value={actor}>
              {t(`actor-${actor}`)}
            </option>
          ))}
        </select>
      </label>
      <Filter name="by" label={t('by')} value={asked.by} fault={fault('by')} />
      <Filter name="pledge" label={t('pledge')} value={asked.pledge} fault={fault('pledge')} />
      <Filter name="from" label={t('from')} value={asked.from} fault={fault('from')} type="date" />
      <Filter name="until" label={t('until')} value={asked.until} fault={fault('until')} type="date" />
      <button type="submit" className={actionStyle({ tone: 'ink', size: 'sm' })}>
        {t('apply')}
      </button>
      {Object.values(filters).some((value) => value !== '') ? (
        <TextLink href={page} prefetch={false} className="link inline-flex min-h-9 items-center text-sm">
          {t('clear')}
        </TextLink>
      ) : null}
      <FormWaiting />
    </Form>
  );
}

type FilterProps = { name: string; label: string; value: string; fault: string | undefined; type?: 'date' };

function Filter({ name, label, value, fault, type }: FilterProps) {
  return (
    <label className="min-w-0 text-xs font-semibold">
      {label}
      <input
        key={value}
        name={name}
        type={type ?? 'text'}
        defaultValue={value}
        className="control desk-control"
        autoComplete="off"
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${name}-error` : undefined}
      />
      <Fault name={name} text={fault} />
    </label>
  );
}

function Fault({ name, text }: { name: string; text: string | undefined }) {
  return text ? (
    <span id={`${name}-error`} className="mt-1 block max-w-64 wrap-anywhere text-alarm">
      {text}
    </span>
  ) : null;
}
