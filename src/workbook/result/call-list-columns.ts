import { inLanguage, type Language, type Text } from '../../locales/text';
import type { CallList, CallListEntry } from '../../scheme/results/call-list/call-list';
import type { CellContent } from '../write/journal/journal';
import type { OwnStyle } from '../write/sheets/own-sheet-content';

/** What a column of the call list depends on. */
export interface ListWords {
  readonly language: Language;
  /** Subtracted from dates: 1462 in a workbook that counts from 1904. */
  readonly dateOffset: number;
}

/** A column of the call list. */
export interface ListColumn {
  readonly id: string;
  readonly header: (list: CallList) => Text;
  /** In characters; at most so many where it goes by what stands in it. */
  readonly width: number;
  readonly fits?: true;
  readonly styles?: readonly OwnStyle[];
  readonly cell: (entry: CallListEntry, words: ListWords) => CellContent;
  /** Left out where there is nothing to say. */
  readonly isShown?: (list: CallList) => boolean;
}

/** The headers by which the next run finds what people typed, in either language. */
export const readHeaders = {
  name: { zh: '客户', en: 'Customer' },
  id: { zh: '客户号', en: 'Customer ID' },
  manager: { zh: '客户经理', en: 'Manager' },
  next: { zh: '下次日期', en: 'Next date' },
  outcome: { zh: '结果', en: 'Outcome' },
  note: { zh: '备注', en: 'Note' },
  day: { zh: '名单日期', en: 'Day of the list' },
} as const satisfies Record<string, Text>;

/** Who has no manager. */
export const unassigned: Text = { zh: '未分配', en: 'Unassigned' };

const fixed = (text: Text) => () => text;

/** The columns, in their order. One entry a column. */
export const listColumns: readonly ListColumn[] = [
  {
    id: 'number',
    header: fixed({ zh: '序号', en: 'No.' }),
    width: 6,
    styles: ['integer', 'centred'],
    cell: ({ number }) => number,
  },
  {
    id: 'star',
    header: fixed({ zh: '★', en: '★' }),
    width: 4,
    cell: ({ star }) => (star ? '★' : ''),
    isShown: ({ has }) => has.star,
  },
  {
    id: 'tier',
    header: ({ tier }) => tier.label,
    width: 14,
    fits: true,
    cell: ({ tier }, { language }) => inLanguage(tier.label, language),
  },
  {
    id: 'name',
    header: fixed(readHeaders.name),
    width: 14,
    fits: true,
    cell: ({ name }) => name,
    isShown: ({ has }) => has.name,
  },
  {
    id: 'id',
    header: fixed(readHeaders.id),
    width: 20,
    fits: true,
    cell: ({ id }) => id,
    isShown: ({ has }) => has.id,
  },
  {
    id: 'reason',
    header: fixed({ zh: '依据', en: 'Reason' }),
    width: 28,
    cell: ({ reason }, { language }) => inLanguage(reason, language),
  },
  {
    id: 'event',
    header: fixed({ zh: '事件', en: 'Event' }),
    width: 20,
    cell: ({ event }, { language }) => inLanguage(event, language),
    isShown: ({ has }) => has.events,
  },
  {
    id: 'event-day',
    header: fixed({ zh: '事件日期', en: 'Event date' }),
    width: 11,
    styles: ['date', 'centred'],
    cell: ({ eventDay }, words) => dayCell(eventDay, words),
    isShown: ({ has }) => has.events,
  },
  {
    id: 'action',
    header: fixed({ zh: '说什么、做什么', en: 'What to say or do' }),
    width: 26,
    cell: ({ action }, { language }) => inLanguage(action, language),
  },
  {
    id: 'phone',
    header: fixed({ zh: '电话', en: 'Phone' }),
    width: 16,
    fits: true,
    cell: ({ phone }) => phone,
    isShown: ({ has }) => has.phone,
  },
  {
    id: 'manager',
    header: fixed(readHeaders.manager),
    width: 14,
    fits: true,
    cell: ({ manager }, { language }) => manager ?? inLanguage(unassigned, language),
    isShown: ({ has }) => has.manager,
  },
  {
    id: 'next',
    header: fixed(readHeaders.next),
    width: 11,
    styles: ['date', 'centred'],
    cell: ({ next }, words) => dayCell(next, words),
  },
  { id: 'outcome', header: fixed(readHeaders.outcome), width: 10, cell: ({ outcome }) => outcome },
  { id: 'note', header: fixed(readHeaders.note), width: 13, cell: ({ note }) => note },
];

/** A day as a cell of the workbook. */
export function dayCell(day: number | undefined, { dateOffset }: ListWords): CellContent {
  return day === undefined ? '' : day - dateOffset;
}
