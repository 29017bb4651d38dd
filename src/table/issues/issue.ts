import { quotedSheet } from '../places/quoted-sheet';
import type { Text } from '../../locales/text';

/** A cell that an issue was found in. `value` is what stands there, as text; never more than a few dozen characters. */
export interface IssueExample {
  /** The A1 address within the sheet, `C5`, or `业务员!C5` in a further sheet; empty where the issue concerns no cell. */
  readonly cell: string;
  readonly value: string;
}

/**
 * Something that the reader of a table should know: a value that was changed while it was read, one that could not be
 * read, a column that a method had to do without. Nothing is guessed silently: each guess is an issue.
 */
export interface Issue {
  /** Stable, kebab-case: `scaled-unit`, `unreadable-number`, `duplicate-id`. */
  readonly kind: string;
  /** `note`: read as meant; `warning`: look at it; `error`: the value is missing for the methods. */
  readonly severity: 'note' | 'warning' | 'error';
  readonly text: Text;
  /** How many cells or rows are concerned. */
  readonly count: number;
  /** The first few, in the order of the sheet. */
  readonly examples: readonly IssueExample[];
  /** What was assumed of the sheet as a whole, or could not be judged at all: said in the first lines, not among the cells. */
  readonly assumption?: true;
  /** Roles for which choosing a column would mend it. */
  readonly choose?: readonly string[];
  /** The header concerned, where it is one. */
  readonly column?: string;
}

const severest = { error: 0, warning: 1, note: 2 } as const;

/** The issues with the gravest first, each severity in the order given. */
export function bySeverity(issues: readonly Issue[]): readonly Issue[] {
  return [...issues].sort((a, b) => severest[a.severity] - severest[b.severity]);
}

/** The issue as it is said beside those of the customers' sheet: text and cells name the further sheet it was found in. */
export function issueInSheet(issue: Issue, sheet: string): Issue {
  const { text, examples } = issue;
  return {
    ...issue,
    text: { zh: `工作表“${sheet}”：${text.zh}`, en: `Sheet "${sheet}": ${text.en}` },
    examples: examples.map(({ cell, value }) => ({ cell: cell && `${quotedSheet(sheet)}!${cell}`, value })),
  };
}
