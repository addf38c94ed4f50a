import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ChosenPage } from '#components/desk/chosen-page';
import { DESK_BULK } from '#content/messages/desk-bulk';
import { translate } from '#server/i18n/translate';

const textOf = (undone: Readonly<{ count: number; failed: number }>) =>
  renderToStaticMarkup(
    <ChosenPage
      i18n={translate('en', DESK_BULK)}
      title="Approve 5 pledges"
      lead=""
      will=""
      did=""
      chosen={5}
      able={5}
      done={0}
      tooMany={null}
      isDone={undone.count === 0}
      undone={undone}
      backHref="/admin/pledges"
      confirm={null}
    >
      <li />
    </ChosenPage>,
  );

describe('the page of chosen pledges', () => {
  it('says how many decisions were undone, and how many were not', () => {
    expect(textOf({ count: 5, failed: 0 })).toContain('Undone: 5 pledges wait again.');
    expect(textOf({ count: 5, failed: 0 })).not.toContain('not undone');
    expect(textOf({ count: 3, failed: 2 })).toContain('2 were not undone: the 30 seconds are over');
    expect(textOf({ count: 0, failed: 0 })).toContain('Nothing was undone');
  });
});
