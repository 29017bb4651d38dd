import { decidingPositions, positionExclusions } from '../../../src/methods/shared/words/default-words';
import { wordMatcher } from '../../../src/methods/shared/word-matcher';

describe('the default position words', () => {
  const decides = (title: string) => wordMatcher(decidingPositions, positionExclusions)(title);

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

  it('gives the longest word, as it stands in the list, and passes over words without signs', () => {
    expect(wordMatcher(['总', ' 总经理 ', '经理'])('王总经理')).toBe(' 总经理 ');
    expect(wordMatcher(['总经理', '总经理助理'])('总经理助理')).toBe('总经理助理');
    expect(wordMatcher(['', ' ', '董事'])('监事')).toBeUndefined();
    expect(wordMatcher([' '])(' ')).toBeUndefined();
    expect(wordMatcher(['General Manager'])(' general \n MANAGER ')).toBe('General Manager');
  });

  it('takes Latin words and what follows a single character for whole ones only', () => {
    const finds = (word: string, text: string): boolean => wordMatcher([word])(text) !== undefined;
    const texts = ['CEO', 'CEOs', 'XCEO', 'CEO2', '3CEO', '兼CEO长', 'co-CEO'];
    expect(texts.map((text) => finds('ceo', text))).toEqual([true, false, false, false, false, true, true]);
    expect(['总', '总1', '总A', '总(1)', '兼总'].map((text) => finds('总', text))).toEqual([
      true,
      false,
      false,
      true,
      true,
    ]);
    expect([finds('总a', 'x总A'), finds('a总', 'A总x'), finds('总a', '总Ax')]).toEqual([true, true, false]);
    expect(['x', 'xy', 'yx', '甲x乙'].map((text) => finds('x', text))).toEqual([true, false, false, true]);
  });

  it('strikes out every exclusion, of which Latin letters are whole words too, and joins nothing over it', () => {
    const find = (word: string, exclusion: string, text: string): string | undefined =>
      wordMatcher([word], [exclusion])(text);
    expect(find('董事', '前~', '前董事、前董事')).toBeUndefined();
    expect(find('董事', '前~', '前董事、董事')).toBe('董事');
    expect(find('董事长', '前任', '董前任事长')).toBeUndefined();
    expect(find('ceo', 'ex ~', 'ex CEO')).toBeUndefined();
    expect(find('ceo', 'ex ~', 'Rex CEO')).toBe('ceo');
    expect(find('ceo', '~ aide', 'CEO aide')).toBeUndefined();
    expect(find('ceo', '~ aide', 'CEO aided by')).toBe('ceo');
    expect(find('partner', 'business partner', 'agribusiness partner')).toBe('partner');
    expect(find('partner', 'partner track', 'partner tracker')).toBe('partner');
    expect(find('partner', 'partner track', 'partner track')).toBeUndefined();
    expect(find('ceo', 'co-~', 'Co-CEO')).toBeUndefined();
    expect(find('c.o', '~ (aide)', 'C.O (aide)')).toBeUndefined();
    expect(find('c.o', '~ (aide)', 'C.O aide')).toBe('c.o');
  });

  it('passes over exclusions without signs, or with more than one place for a word', () => {
    expect(wordMatcher(['总'], ['', ' ', '~王~', '前~'])('王总')).toBe('总');
    expect(wordMatcher(['总经理'], ['', ' ', '~~'])('王总经理')).toBe('总经理');
  });
});
