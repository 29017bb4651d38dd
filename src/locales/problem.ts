import { inLanguage as textInLanguage, type Language, type Text } from './text';

/** Where in the workbook a problem was met: an address such as `客户!C5`, when there is one. */
export interface ProblemPlace {
  readonly cell?: string;
  readonly parameter?: string;
  /** What is missing: a column, by the id of its role, or a further sheet, by its name. Of both one would do. */
  readonly missing?: { readonly column?: string; readonly sheet?: string };
}

/**
 * The only error that people get to see: what happened, where, and what to do about it.
 * Thrown where the cause is known; shown once, at the edge (pane, command line, cell).
 */
export class Problem extends Error {
  override readonly name = 'Problem';

  /**
   * @param code a stable name for tests and callers, in kebab-case: `no-header`, `protected-sheet`.
   * @param text what happened and what to do, in both languages.
   * @param place the cell or the parameter concerned.
   * @param cause the error underneath, kept for developers, never shown.
   */
  constructor(
    readonly code: string,
    readonly text: Text,
    readonly place: ProblemPlace = {},
    cause?: unknown,
  ) {
    super(text.en, cause === undefined ? {} : { cause });
  }

  /** The message for a person. */
  inLanguage(language: Language): string {
    return textInLanguage(this.text, language);
  }
}
