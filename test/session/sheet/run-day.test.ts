import { dayOfRun, dayText, type DaySources } from '../../../src/session/sheet/run-day';
import { oldRowsIssue } from '../../../src/session/sheet/old-rows';

const today = 46_203;
const newest = { day: today - 10, header: '交易日期', cell: 'B7' };
const data = { day: today - 3, why: 'data', cell: 'A1', text: '截至' } as const;
const printed = { day: today - 1, why: 'printed', cell: 'C1', text: '打印' } as const;
const everything: DaySources = { chosen: today + 5, statedDays: [data, printed], newest, today };

describe('the day of a run', () => {
  test('is what a person chose, then what the title says, then the newest row, then today', () => {
    expect(dayOfRun(everything)).toEqual({ day: today + 5, from: 'chosen', where: '' });
    const unchosen = { ...everything, chosen: undefined };
    expect(dayOfRun(unchosen)).toEqual({ day: today - 3, from: 'title', where: 'A1' });
    const untitled = { ...unchosen, statedDays: [] };
    expect(dayOfRun(untitled)).toEqual({ day: today - 10, from: 'newest-row', where: '交易日期 B7' });
    expect(dayOfRun({ ...untitled, newest: undefined })).toEqual({ day: today, from: 'today', where: '' });
  });

  test('is the day of printing only where nothing says more of the data', () => {
    expect(dayOfRun({ statedDays: [printed], newest, today }).from).toBe('newest-row');
    expect(dayOfRun({ statedDays: [printed], newest: undefined, today })).toMatchObject({ day: today - 1 });
  });

  test('is never a day to come that the title or a row names; today is none to come', () => {
    const ahead = [{ ...data, day: today + 1 }, data];
    expect(dayOfRun({ statedDays: ahead, newest, today }).day).toBe(today - 3);
    const late = { ...newest, day: today + 1 };
    expect(dayOfRun({ statedDays: [], newest: late, today }).from).toBe('today');
    expect(dayOfRun({ statedDays: [{ ...data, day: today }], newest, today }).from).toBe('title');
  });

  test('is said with where it comes from', () => {
    expect(dayText({ day: today, from: 'title', where: 'A2' })).toEqual({
      zh: '2026-06-30（表头上方 A2 所注）',
      en: '2026-06-30 (stated in A2, above the header)',
    });
  });
});

describe('rows older than the day of the run', () => {
  test('are a warning from the 46th day on', () => {
    expect(oldRowsIssue(newest, newest.day + 45)).toEqual([]);
    expect(oldRowsIssue(undefined, today)).toEqual([]);
    const [issue] = oldRowsIssue(newest, newest.day + 46);
    expect(issue).toMatchObject({
      kind: 'old-rows',
      severity: 'warning',
      column: '交易日期',
      examples: [{ cell: 'B7', value: '2026-06-20' }],
    });
    expect(issue?.text.en).toContain('2026-06-20, 46 days before');
  });
});
