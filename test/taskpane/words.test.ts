/** @jest-environment jsdom */
import type { BookColumn, BookEntry } from '../../src/methods/shared/readings/value-book';
import { highEndPlaybook } from '../../src/scheme/playbooks/high-end';
import { withReading, withReadingsOf } from '../../src/taskpane/state/readings';
import { inOrder, searchEntries } from '../../src/taskpane/stages/words/stable-order';

const entry = (text: string, reading: string, rows = 1): BookEntry => ({
  text,
  rows,
  reading,
  why: 'no-rule',
});

function column(entries: readonly BookEntry[]): BookColumn {
  const open = entries.filter(({ reading }) => reading === 'to-verify');
  return {
    role: 'trigger',
    header: '近况',
    sheetColumn: 3,
    options: ['event', 'no-event', 'to-verify'].map((id) => ({ id, label: { zh: id, en: id } })),
    entries,
    more: 0,
    toVerify: { texts: open.length, rows: open.length },
  };
}

describe('a reading that a person changes', () => {
  it('shows at once, and counts what is left to verify', () => {
    const book = column([entry('待定', 'to-verify', 3), entry('说不准', 'to-verify', 4)]);
    const changed = withReading(book, { role: 'trigger', text: '待定', reading: 'no-event' });
    expect(changed.entries.map(({ reading, why }) => [reading, why])).toEqual([
      ['no-event', 'person'],
      ['to-verify', 'no-rule'],
    ]);
    expect(changed.toVerify).toEqual({ texts: 1, rows: 4 });
  });

  it('leaves columns of other roles alone', () => {
    const book = column([entry('待定', 'to-verify')]);
    expect(withReading(book, { role: 'position', text: '待定', reading: 'target' })).toBe(book);
  });

  it('goes with the sheet to the next scheme, where what that scheme says itself comes first', () => {
    const { scheme } = highEndPlaybook;
    const before = { ...scheme, readings: { trigger: { 待定: 'event', 无: 'no-event' } } };
    const next = { ...scheme, id: 'other', readings: { trigger: { 待定: 'no-event' } } };
    expect(withReadingsOf(before, next).readings).toEqual({ trigger: { 待定: 'no-event', 无: 'no-event' } });
    expect(withReadingsOf(scheme, next)).toBe(next);
  });
});

describe('the list of words', () => {
  it('keeps a text where it stood when it is read otherwise, and puts new texts behind', () => {
    const places = new Map<string, number>();
    const first = inOrder([entry('?', 'to-verify'), entry('上市', 'event')], places);
    expect(first.map(({ text }) => text)).toEqual(['?', '上市']);
    const later = inOrder([entry('新', 'to-verify'), entry('上市', 'event'), entry('?', 'event')], places);
    expect(later.map(({ text }) => text)).toEqual(['?', '上市', '新']);
  });

  it('is searched whatever the case', () => {
    const entries = [entry('IPO planned', 'event'), entry('none', 'no-event')];
    expect(searchEntries(entries, ' ipo ').map(({ text }) => text)).toEqual(['IPO planned']);
    expect(searchEntries(entries, '')).toBe(entries);
  });
});
