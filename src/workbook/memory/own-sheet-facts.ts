import type { Text } from '../../locales/text';
import type { OwnSheetKind } from './identity';

/** By what an own sheet is known besides its marker. */
export interface OwnSheetFacts {
  /** What a new one is called. */
  readonly name: Text;
  /** What stands in its first cell. */
  readonly title: Text;
  /** The name of its Table; a copy of the sheet has one of another name. */
  readonly table?: string;
}

/** The kinds of own sheets. Formulas and PivotTables find their Tables by these names. */
export const ownSheetFacts = {
  'call-list': {
    name: { zh: '本周名单', en: 'Call list' },
    title: { zh: '慧眼 · 本周名单', en: 'Huiyan · Call list' },
    table: 'HuiyanCallList',
  },
  outcomes: {
    name: { zh: '联系结果', en: 'Contact outcomes' },
    title: { zh: '慧眼 · 联系结果', en: 'Huiyan · Contact outcomes' },
    table: 'HuiyanOutcomes',
  },
  customers: {
    name: { zh: '慧眼客户', en: 'Huiyan customers' },
    title: { zh: '慧眼 · 客户结果', en: 'Huiyan · Customers' },
    table: 'HuiyanCustomers',
  },
  summary: {
    name: { zh: '慧眼汇总', en: 'Huiyan summary' },
    title: { zh: '慧眼 · 汇总', en: 'Huiyan · Summary' },
    table: 'HuiyanSummary',
  },
  legend: {
    name: { zh: '慧眼图例', en: 'Huiyan legend' },
    title: { zh: '慧眼 · 图例与说明', en: 'Huiyan · Legend' },
  },
  log: {
    name: { zh: '慧眼记录', en: 'Huiyan log' },
    title: { zh: '慧眼 · 运行记录', en: 'Huiyan · Run log' },
    table: 'HuiyanLog',
  },
} as const satisfies Record<OwnSheetKind, OwnSheetFacts>;

/** The same, asked for by any kind. */
export function factsOfKind(kind: OwnSheetKind): OwnSheetFacts {
  return ownSheetFacts[kind];
}

/** Whether a Table is called like that of a kind: with a number behind where the user had one of the name. */
export function isTableOf(kind: OwnSheetKind, name: string): boolean {
  return name.replace(/\d+$/u, '') === factsOfKind(kind).table;
}

/** Whether a marker names a kind of own sheets. */
export function isOwnKind(marker: string | undefined): marker is OwnSheetKind {
  return marker !== undefined && Object.hasOwn(ownSheetFacts, marker);
}
