import type { Text } from '../../locales/text';
import type { Issue } from './issue';

/** What is said of an issue of a kind, and how grave it is. */
export interface IssueKindDeclaration {
  readonly severity: Issue['severity'];
  /** `{header}` is the column's header, `{count}` the number of cells, `{detail}` what the finder adds. */
  readonly text: Text;
}

/** Read as meant. */
export const note = (zh: string, en: string): IssueKindDeclaration => ({
  severity: 'note',
  text: { zh, en },
});
/** To be looked at. */
export const warning = (zh: string, en: string): IssueKindDeclaration => ({
  severity: 'warning',
  text: { zh, en },
});
/** The value is missing for the methods. */
export const error = (zh: string, en: string): IssueKindDeclaration => ({
  severity: 'error',
  text: { zh, en },
});
