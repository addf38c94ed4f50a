import type { I18n } from '#components/page/i18n';
import type { QueueColumnKey } from '#content/messages/queue-columns';
import { formatDate } from '#domain/civil-date';
import { formatMoney } from '#domain/money';
import { QUEUE_COLUMNS, type QueueColumn } from '#domain/queue-column';
import type { Option } from '#server/desk/queue-options';
import type { QueueItem } from '#server/desk/queue-queries';

/** A cell or the heading of a column that the reader has chosen. */
export type ColumnCell = Readonly<{ column: QueueColumn; text: string }>;

type Context = Readonly<{ i18n: I18n<QueueColumnKey>; campaigns: readonly Option[] }>;

function cellText(column: QueueColumn, item: QueueItem, { i18n: { language }, campaigns }: Context): string {
  switch (column) {
    case 'submitted':
      return formatDate(item.submittedOn, language.days);
    case 'campaign':
      return campaigns.find(({ value }) => value === item.campaign)?.label ?? item.campaign;
    case 'email':
      return item.email;
    case 'assigned':
      return item.assignee ?? '';
    case 'tags':
      return item.tags.join(', ');
    case 'due':
      return item.money?.due ? formatDate(item.money.due, language.days) : '';
    case 'received':
    case 'open':
      return item.money ? formatMoney(item.money[column], language.numbers) : '';
  }
}

/** The cells of the chosen columns of a pledge. */
export function toCells(columns: readonly QueueColumn[], item: QueueItem, context: Context): ColumnCell[] {
  return columns.map((column) => ({ column, text: cellText(column, item, context) }));
}

/** The choice of columns, as fields of the form with the filters. */
export function ColumnChoice({ chosen, i18n: { t } }: { chosen: readonly QueueColumn[]; i18n: I18n<QueueColumnKey> }) {
  return (
    <details className="queue-columns">
      <summary className="min-h-10 py-2 text-sm font-semibold">{t('columns')}</summary>
      <fieldset>
        <legend className="mb-2 text-sm text-quiet">{t('columnsHint')}</legend>
        <div key={chosen.join()} className="flex flex-wrap gap-x-6 gap-y-1">
          {QUEUE_COLUMNS.map((column) => (
            <label key={column} className="inline-flex min-h-8 items-center gap-2 text-sm">
              <input type="checkbox" name="columns" value={column} defaultChecked={chosen.includes(column)} />
              {t(`column-${column}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </details>
  );
}
