import { languages, type Language, type Text } from '../locales/text';
import { isEncoding } from '../embedded-host/file/bytes/decode-text';
import { serialOf } from '../table/cells/calendar';
import type { DecimalSign } from '../table/reading/table-reading';
import { WrongUsage } from './usage';

/** A reading that a person chose: `trigger:待核实=no-event`. */
export interface GivenReading {
  readonly role: string;
  readonly text: string;
  readonly reading: string;
}

export function languageOf(given: string | undefined, otherwise: Language): Language {
  if (given === undefined) return otherwise;
  const found = languages.find((language) => language === given);
  if (found) return found;
  throw new WrongUsage({
    zh: `--lang 只能是 ${languages.join(' 或 ')}，不能是“${given}”。`,
    en: `--lang is ${languages.join(' or ')}, not "${given}".`,
  });
}

/** The encoding of a delimited file, by a name that the platform knows. */
export function encodingOf(given: string | undefined): string | undefined {
  if (given === undefined || isEncoding(given)) return given;
  throw new WrongUsage({
    zh: `不认识编码“${given}”。可以是 gb18030、big5、shift_jis、euc-kr、windows-1252、utf-8 等。`,
    en: `There is no encoding "${given}". It may be gb18030, big5, shift_jis, euc-kr, windows-1252, utf-8 and so on.`,
  });
}

function assignment(given: string, wrong: (given: string) => Text): [string, string] {
  const equals = given.indexOf('=');
  if (equals > 0) return [given.slice(0, equals).trim(), given.slice(equals + 1).trim()];
  throw new WrongUsage(wrong(given));
}

/**
 * The assignments of an option that is given several times.
 * @throws WrongUsage where one name is given twice, for one of the two would be lost in silence
 */
export function assignments(
  option: string,
  given: readonly string[],
  wrong: (given: string) => Text,
): Readonly<Record<string, string>> {
  const all = new Map<string, string>();
  for (const [name, value] of given.map((one) => assignment(one, wrong))) {
    const before = all.get(name);
    if (before !== undefined && before !== value) {
      throw new WrongUsage({
        zh: `${option} 给了“${name}”两次：“${before}”和“${value}”。请只留一个。`,
        en: `${option} says "${name}" twice: "${before}" and "${value}". Keep one of them.`,
      });
    }
    all.set(name, value);
  }
  return Object.fromEntries(all);
}

/** The text may hold colons and equals signs: the role ends at the first, the reading begins after the last. */
export function readingOf(given: string): GivenReading {
  const [, role, text, reading] = /^([^:=]+):(.+)=([^=]+)$/su.exec(given) ?? [];
  if (role !== undefined && text !== undefined && reading !== undefined) {
    return { role: role.trim(), text: text.trim(), reading: reading.trim() };
  }
  throw new WrongUsage({
    zh: `--read 应写作 角色:文字=读法，例如 --read 'trigger:待核实=no-event'，而不是“${given}”。`,
    en: `--read is written ROLE:TEXT=READING, for example --read 'trigger:tbc=no-event', not "${given}".`,
  });
}

/** What parts the decimals of columns: `金额=comma`. */
export function decimalSigns(given: readonly string[]): Readonly<Record<string, DecimalSign>> {
  const said = assignments('--decimals', given, notDecimals);
  return Object.fromEntries(
    Object.entries(said).map(([column, sign]) => {
      if (sign === 'comma' || sign === 'point') return [column, sign];
      throw new WrongUsage(notDecimals(`${column}=${sign}`));
    }),
  );
}

const notDecimals = (given: string): Text => ({
  zh: `--decimals 应写作 列=comma 或 列=point，例如 --decimals 金额=comma（1.234 即 1234），而不是“${given}”。`,
  en: `--decimals is written COLUMN=comma or COLUMN=point, for example --decimals amount=comma (1.234 is 1234), not "${given}".`,
});

export const notMapping = (given: string): Text => ({
  zh: `--map 应写作 角色=表头，例如 --map aum=月末资产，而不是“${given}”。`,
  en: `--map is written ROLE=HEADER, for example --map aum="Month-end assets", not "${given}".`,
});

export const notInput = (given: string): Text => ({
  zh: `--input 应写作 名称=工作表，例如 --input sellers=业务员，而不是“${given}”。`,
  en: `--input is written NAME=SHEET, for example --input sellers=Staff, not "${given}".`,
});

export function dayOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(given)?.slice(1).map(Number);
  const day = parts && serialOf(parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0);
  if (day !== undefined) return day;
  throw new WrongUsage({
    zh: `--as-of 应写作 YYYY-MM-DD，例如 2026-06-30，而不是“${given}”。`,
    en: `--as-of is written YYYY-MM-DD, for example 2026-06-30, not "${given}".`,
  });
}

export function capacityOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (/^\d{1,4}$/u.test(given)) return Number(given);
  throw new WrongUsage({
    zh: `--capacity 是每位经理每周的户数，0 为不限，例如 20，而不是“${given}”。`,
    en: `--capacity is contacts a manager and week, 0 for no limit, for example 20, not "${given}".`,
  });
}
