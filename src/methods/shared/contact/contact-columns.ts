import type { Column, TextColumn } from '../../../table/columns/column';
import {
  contactQuestion,
  isAboutCustomer,
  mayTellOfContact,
  type ContactQuestion,
} from '../../../table/recognition/contact-question';
import { readConsent } from '../readings/consent';

/** A column that asks something of contact. */
export interface AskingColumn {
  readonly column: Column;
  readonly asks: ContactQuestion;
}

const asking: ReadonlySet<string> = new Set(['consent', 'doNotContact', 'noContactUntil', 'deceased']);
/** Columns that may tell in words what became of a customer; of others the texts are names of something. */
const telling: ReadonlySet<string> = new Set([
  ...['remark', 'trigger', 'rowStatus', 'segment', 'stage', 'orphanSource', 'position'],
]);
/** So few different texts make answers; more make notes. */
const mostAnswers = 20;

/** Whether what a column of this role tells in words may be about contact. */
function mayTell(role: string | undefined): boolean {
  return role === undefined || telling.has(role);
}

/**
 * The columns of a sheet that are to be read for who may be contacted, each as the kind that it is read as: days until which nobody may
 * call as dates, all others as the texts that they hold.
 */
export function tellingOfContact<C extends SheetColumn>(columns: readonly C[]): C[] {
  return columns.flatMap((column) => {
    const { role, header, kind } = column;
    const asks = role === undefined || asking.has(role) ? (role ?? contactQuestion(header)) : undefined;
    if (asks === 'noContactUntil' && kind === 'date') return [column];
    if (asks !== undefined) return [{ ...column, kind: 'text' }];
    return kind === 'text' && mayTell(role) && isAboutCustomer(header) ? [column] : [];
  });
}

type SheetColumn = Pick<Column, 'header' | 'kind'> & { readonly role: string | undefined };

/** The columns that ask whether a customer may be contacted, by role, heading or content, and those that may tell it in words. */
export function contactColumns(columns: readonly Column[]): {
  readonly questions: readonly AskingColumn[];
  readonly notes: readonly TextColumn[];
} {
  const questions: AskingColumn[] = [];
  const notes: TextColumn[] = [];
  for (const column of columns) {
    if (column.sheetColumn < 0) continue;
    const asks = questionOf(column);
    if (asks) questions.push({ column, asks });
    else if (column.kind === 'text' && mayTell(column.role) && isAboutCustomer(column.header))
      notes.push(column);
  }
  return { questions, notes };
}

function questionOf(column: Column): ContactQuestion | undefined {
  const { role, header } = column;
  if (role !== undefined && !asking.has(role)) return undefined;
  const headed = contactQuestion(header);
  if (role === 'consent') return headed === 'way' ? 'way' : 'consent';
  if (role !== undefined) return role as ContactQuestion;
  return headed ?? (column.kind === 'text' && answersContact(column) ? 'way' : undefined);
}

/** 客户意愿 that holds 愿意 and 不愿意 only. */
function answersContact({ header, dictionary }: TextColumn): boolean {
  if (dictionary.length === 0 || dictionary.length > mostAnswers || !mayTellOfContact(header)) return false;
  const readings = dictionary.map((text) => readConsent(text, 'agreed'));
  return readings.every(({ reading, why }) => reading !== 'to-verify' && why !== 'flag');
}
