import type { Text } from '../../locales/text';
import { methods } from '../../methods/registry';
import { bindScheme } from '../../scheme/bind';
import type { Scheme } from '../../scheme/scheme';
import { roles, type Role } from '../../table/roles';
import type { RecognisedColumn } from '../../table/recognised-column';

/** A scheme, and what the sheet lacks for it. */
export interface FittedScheme {
  readonly scheme: Scheme;
  /** Columns to map before it can run; empty where it can. */
  readonly lacks: readonly Text[];
}

/** Each scheme with what the columns lack for it, those that can run first. */
export function fitSchemes(
  schemes: readonly Scheme[],
  columns: readonly RecognisedColumn[],
): readonly FittedScheme[] {
  const fitted = schemes.map((scheme) => ({ scheme, lacks: lacksOf(scheme, columns) }));
  return [
    ...fitted.filter(({ lacks }) => lacks.length === 0),
    ...fitted.filter(({ lacks }) => lacks.length > 0),
  ];
}

/** Whether a scheme's name or description has the words in either language. */
export function matchesSearch({ label, description }: Scheme, search: string): boolean {
  const text = [label.zh, label.en, description?.zh, description?.en].join(' ').toLowerCase();
  return text.includes(search.trim().toLowerCase());
}

function lacksOf(scheme: Scheme, columns: readonly RecognisedColumn[]): readonly Text[] {
  const { missing } = bindScheme(scheme, columns, methods);
  const names = missing.map(({ wanted }) => labelOf(wanted[0] ?? ''));
  return [...new Map(names.map((name) => [name.en, name])).values()];
}

function labelOf(reference: string): Text {
  const role: Role | undefined = (roles as Readonly<Record<string, Role>>)[reference];
  return role?.label ?? { zh: reference, en: reference };
}
