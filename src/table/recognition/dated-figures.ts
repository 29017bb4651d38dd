import { plainText } from '../cells/plain-text';
import { simplified } from '../cells/traditional';
import { earlierRoleOf } from './earlier-figure';
import { headerKey } from './header-key';
import type { Look } from './look';
import { leastConfidence, type RoleCandidate } from './recognised-column';

/** A header that says of which month or year its figure is. */
interface Dated {
  readonly look: Look;
  readonly measure: RoleCandidate;
  /** NaN where a month alone is said. */
  readonly year: number;
  /** 1 to 12; NaN where a year alone is said. */
  readonly month: number;
  /** What is measured: the header without its time. */
  readonly stem: string;
}

const monthNames =
  'jan(?:uary?)? feb(?:ruary?)? mar(?:ch)?|märz?|mrz apr(?:il)? may|mai jun[ei]? jul[yi]? aug(?:ust)? sept?(?:ember)? o[ck]t(?:ober)? nov(?:ember)? de[cz](?:ember)?'.split(
    ' ',
  );
const fullYear = '(?<year>(?:19|20)\\d{2})';
/** 近3月, 6月期 and 1-9月 are no months. */
const times: readonly RegExp[] = [
  new RegExp(`(?<!\\d)${fullYear}(?<month>0[1-9]|1[0-2])(?:[0-2]\\d|3[01])?(?!\\d)`, 'u'),
  new RegExp(`(?<!\\d)${fullYear} ?[-年/._] ?(?<month>1[0-2]|0?[1-9])(?: ?[-月/._] ?\\d{1,2}日?| ?月)?(?!\\d)`, 'u'),
  /(?<![\d近去个前后内每满续至到~-])(?<month>1[0-2]|0?[1-9])月(?![期定内以个均后前龄])/u,
  new RegExp(
    `(?<!\\p{L})(?<name>${monthNames.join('|')})(?!\\p{L})\\.?(?:[-' ]{0,2}(?<year>(?:19|20)?\\d{2})(?!\\d))?`,
    'u',
  ),
  new RegExp(`(?<!\\d)${fullYear}(?!\\d)`, 'u'),
]; // prettier-ignore

/**
 * Of columns that are one measure at several times (9月末AUM, 10月末AUM) the newest is what is so now, and the one before it the earlier
 * figure; the others are neither. Where the order of months without years is uncertain, nothing is decided: a person is asked.
 */
export function asDated(looks: readonly Look[]): readonly Look[] {
  const groups = new Map<string, Dated[]>();
  for (const one of looks.flatMap(datedOf)) {
    const key = `${one.measure.role} ${one.stem}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const candidates = new Map<Look, readonly RoleCandidate[]>();
  for (const group of groups.values()) {
    const [, before, ...older] = newestFirst(group) ?? [];
    if (!before) continue;
    const { role, confidence } = before.measure;
    const earlier = earlierRoleOf(role);
    const own = new Set(group.map(({ look }) => look));
    const isAlone = looks.every((look) => own.has(look) || !speaksFor(look, role));
    const sure = Math.min(0.9, Math.max(0.8, confidence));
    candidates.set(before.look, earlier && isAlone ? [{ role: earlier, confidence: sure }] : []);
    for (const { look } of older) candidates.set(look, []);
  }
  return looks.map((look) => ({ ...look, candidates: candidates.get(look) ?? look.candidates }));
}

const speaksFor = ({ candidates }: Look, role: string): boolean =>
  candidates.some((one) => one.role === role && one.confidence >= leastConfidence);

/** What customers have at a time; what they bring in a month or a quarter is a part of what they bring in a year. */
function datedOf(look: Look): Dated[] {
  const [measure] = look.candidates;
  if (!measure || measure.confidence < leastConfidence || earlierRoleOf(measure.role) === undefined)
    return [];
  const plain = simplified(plainText(look.column.header).toLowerCase());
  const found = times.map((pattern) => pattern.exec(plain)).find((match) => match !== null);
  if (!found) return [];
  const { year, month, name } = found.groups ?? {};
  const named = monthNames.findIndex((pattern) => new RegExp(`^(?:${pattern})$`, 'u').test(name ?? ''));
  const dated = {
    year: year === undefined ? NaN : year.length === 2 ? 2000 + Number(year) : Number(year),
    month: named >= 0 ? named + 1 : Number(month),
  };
  const stem = headerKey(plain.replace(found[0], ' '));
  const isStock = measure.role !== 'revenue';
  return isStock || Number.isNaN(dated.month) ? [{ look, measure, stem, ...dated }] : [];
}

/** The figures of one measure from the newest on; undefined where that cannot be told. */
function newestFirst(figures: readonly Dated[]): readonly Dated[] | undefined {
  const [first] = figures;
  const isLike = (one: number, other: number): boolean => Number.isNaN(one) === Number.isNaN(other);
  if (!first || !figures.every(({ year, month }) => isLike(year, first.year) && isLike(month, first.month)))
    return undefined;
  const at = ({ year, month }: Dated): number => (year || 0) * 12 + (month || 0);
  const ordered = [...figures].sort((one, other) => at(one) - at(other));
  if (new Set(figures.map(at)).size < figures.length) return undefined;
  if (!Number.isNaN(first.year)) return ordered.reverse();
  return aroundNewYear(ordered, figures)?.reverse();
}

/**
 * Months in the order of time: 11, 12, 1 go over the end of a year, if the gap between 1 and 11 is the widest and the columns of the sheet
 * stand in that order.
 */
function aroundNewYear(months: readonly Dated[], inSheet: readonly Dated[]): Dated[] | undefined {
  const gaps = months.map(({ month }, at) => month - (months[at - 1]?.month ?? NaN));
  const overNewYear = 12 + (months[0]?.month ?? 0) - (months.at(-1)?.month ?? 0);
  const widest = Math.max(...gaps.slice(1));
  if (overNewYear >= widest) return [...months];
  const start = gaps.indexOf(widest);
  const ordered = [...months.slice(start), ...months.slice(0, start)];
  return ordered.every((one, at) => one === inSheet[at]) ? ordered : undefined;
}
