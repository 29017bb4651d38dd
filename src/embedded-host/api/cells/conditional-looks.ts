import type { DifferentialFormat } from '../../model/styles/cell-format';
import { ApiError } from '../base/api-error';
import type { ConditionalFormatTarget } from '../base/targets';
import { changeFormat, formatOf } from './conditional-rules';

/** The look that a conditional format lays over cells; throws `InvalidOperation` for types that have none. */
export function lookOf(target: ConditionalFormatTarget): DifferentialFormat {
  const { rule } = formatOf(target);
  if (!('format' in rule))
    throw new ApiError('InvalidOperation', 'This conditional format has no look of its own.');
  return rule.format;
}

/** Changes the look; undefined takes a part of it away. */
export function changeLook(
  target: ConditionalFormatTarget,
  change: { readonly [Key in keyof DifferentialFormat]: DifferentialFormat[Key] | undefined },
): void {
  const { rule } = formatOf(target);
  if (!('format' in rule))
    throw new ApiError('InvalidOperation', 'This conditional format has no look of its own.');
  const kept = Object.entries({ ...rule.format, ...change }).filter(([, value]) => value !== undefined);
  changeFormat(target, { rule: { ...rule, format: Object.fromEntries(kept) as DifferentialFormat } });
}
