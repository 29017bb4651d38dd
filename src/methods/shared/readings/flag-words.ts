import { flagWords } from '../../../table/cells/parse-flag';
import { toVerifyOption, type Reading, type ReadingOption } from './reading';

export const flagOptions: readonly ReadingOption[] = [
  { id: 'yes', label: { zh: '是', en: 'yes' } },
  { id: 'no', label: { zh: '否', en: 'no' } },
  toVerifyOption,
];

const yes = '属于 在 目标 已找到 找到 已发现 发现 found in ● ja oui si wahr'.split(' ');
const no = '非 不属于 不在 非目标 未找到 未发现 ✕ ○ nope nein non falsch out'.split(' ');

const words: ReadonlyMap<string, 'yes' | 'no'> = new Map([
  ...[...flagWords].map(([word, value]) => [word, value === 1 ? 'yes' : 'no'] as const),
  ...yes.map((word) => [word, 'yes'] as const),
  ...no.map((word) => [word, 'no'] as const),
]);

/** Yes or no, where the folded text is one of their words; undefined elsewhere. */
export function flagOf(folded: string): 'yes' | 'no' | undefined {
  return words.get(folded);
}

/** Reads the answer to a question of yes and no: 是, √, 符合 and their like; what says neither is to be verified. */
export function readFlag(folded: string): Reading<'yes' | 'no' | 'to-verify'> {
  const answer = flagOf(folded);
  return answer ? { reading: answer, why: 'flag' } : { reading: 'to-verify', why: 'no-rule' };
}
