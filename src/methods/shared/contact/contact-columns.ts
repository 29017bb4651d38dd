import type { Column, TextColumn } from '../../../table/columns/column';
import {
  contactQuestion,
  isAboutCustomer,
  mayTellOfContact,
  namesWayOfContact,
  type ContactQuestion,
} from '../../../table/recognition/contact-question';
import { askingRoles, mayTell } from '../../../table/recognition/telling-of-contact';
import { readConsent } from '../readings/consent';

/** A column that asks something of contact. */
export interface AskingColumn {
  readonly column: Column;
  readonly asks: ContactQuestion;
}

/** So few different texts make answers; more make notes. */
const mostAnswers = 20;

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
  if (role !== undefined && !askingRoles.has(role)) return undefined;
  const headed = contactQuestion(header);
  // A heading that only names the way asks for none: who says nothing there has not refused.
  if (role === 'consent')
    return headed === 'way' || (!headed && namesWayOfContact(header)) ? 'way' : 'consent';
  if (role !== undefined) return role as ContactQuestion;
  return headed ?? (column.kind === 'text' && answersContact(column) ? 'way' : undefined);
}

/** 客户意愿 that holds 愿意 and 不愿意 only. */
function answersContact({ header, dictionary }: TextColumn): boolean {
  if (dictionary.length === 0 || dictionary.length > mostAnswers || !mayTellOfContact(header)) return false;
  const readings = dictionary.map((text) => readConsent(text, 'agreed'));
  return readings.every(({ reading, why }) => reading !== 'to-verify' && why !== 'flag');
}
