import { decidingPositions, positionExclusions } from '../../src/methods/high-end/default-words';
import { wordMatcher } from '../../src/methods/word-matcher';

describe('the default position words', () => {
  const decides = wordMatcher(decidingPositions, positionExclusions);

  it.each([
    '董事长',
    '董事',
    '副总经理',
    '常务副总裁',
    '公司法人',
    'ＣＥＯ',
    'ceo',
    'Co-Founder & CTO',
    'Vice President',
    'GENERAL  MANAGER',
    '前董事，现任总经理',
    '企业主（个体）',
    '财务总监',
    'Managing Director',
  ])('find a decider in %s', (title) => {
    expect(decides(title)).toBeDefined();
  });

  it.each([
    '职员',
    '前董事',
    '前任董事长',
    '原总经理',
    '总经理助理',
    '助理总经理',
    '董事长秘书',
    '董事会秘书',
    '总经理办公室主任',
    '法人客户经理',
    '教师',
    'Assistant to the President',
    'Assistant General Manager',
    'former director',
    'ex-CEO',
    'Executive assistant to CEO',
    'ownership analyst',
    'HR Business Partner',
    'directorate',
    '部门经理',
  ])('find none in %s', (title) => {
    expect(decides(title)).toBeUndefined();
  });
});

describe('a word matcher', () => {
  it('takes a single Chinese character for a word only at the end of a part', () => {
    const find = wordMatcher(['总']);
    expect(['王总', '张总、客户', '总务', '总经理'].map((text) => find(text) !== undefined)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('finds nothing without words, and takes signs in words literally', () => {
    expect(wordMatcher([])('总经理')).toBeUndefined();
    expect(wordMatcher(['c++ (lead)'])('C++ (Lead)')).toBe('c++ (lead)');
    expect(wordMatcher(['a.b'])('axb')).toBeUndefined();
  });
});
