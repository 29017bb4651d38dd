import { readWords } from '../inputs/read-words';

/** Words and the numbers that stand for them. */
export type Scale = Readonly<Record<string, number>>;

/** The scale of a typed `AAA=5, AA=4`; undefined where a part of it is none. */
export function readScale(typed: string): Scale | undefined {
  const parts = readWords(typed).map((part) =>
    /^(?<word>.+?)\s*[=＝:：]\s*(?<number>-?\d+(?:\.\d+)?)$/u.exec(part),
  );
  if (parts.length === 0 || parts.includes(null)) return undefined;
  return Object.fromEntries(
    parts.map((part) => [part?.groups?.['word'] ?? '', Number(part?.groups?.['number'])]),
  );
}
