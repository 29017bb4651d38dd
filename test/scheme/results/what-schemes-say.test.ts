import { Problem } from '../../../src/locales/problem';
import { bindScheme } from '../../../src/scheme/binding/bind';
import { requireComplete } from '../../../src/scheme/binding/binding-messages';
import { formatParameter } from '../../../src/scheme/definition/format-parameter';
import { inputFromOutput } from '../../../src/scheme/running/output-column';
import { parseParameter } from '../../../src/scheme/definition/parse-parameter';
import { readSchemeText } from '../../../src/scheme/definition/read-scheme-text';
import type { Scheme, SchemeStep } from '../../../src/scheme/definition/scheme';
import { setParameter } from '../../../src/scheme/definition/set-parameter';
import type { AvailableColumn } from '../../../src/scheme/binding/step-outputs';
import type { ColumnKind } from '../../../src/table/columns/column';
import { cut, tinyMethods } from '../tiny-methods';

const scheme = (...steps: readonly SchemeStep[]): Scheme => ({
  version: 1,
  id: 'mine',
  label: { zh: '我的', en: 'Mine' },
  steps,
});
const sheet = (...columns: readonly [header: string, role: string | undefined, kind: ColumnKind][]) =>
  columns.map(([header, role, kind], sheetColumn): AvailableColumn => ({ header, role, kind, sheetColumn }));

/** The problem that something ends in: code, both texts, and place. */
function problemOf(act: () => unknown): unknown[] {
  try {
    act();
  } catch (error) {
    const { code, text, place } = error as Problem;
    return [code, text.zh, text.en, place];
  }
  throw new Error('There was no problem.');
}

describe('a parameter in words', () => {
  const { params } = cut;

  it.each<[unknown, keyof typeof params, string, string]>([
    [0.07, 'top', '7%', '7%'],
    [0.125, 'top', '12.5%', '12.5%'],
    [500_000, 'from', '50万', '500,000'],
    [10_000, 'from', '1万', '10,000'],
    [9_900, 'from', '9,900', '9,900'],
    [-20_000, 'from', '-2万', '-20,000'],
    [123_456, 'from', '123,456', '123,456'],
    [123_400, 'from', '12.34万', '123,400'],
    [100_000_000, 'from', '1亿', '100,000,000'],
    [99_000_000, 'from', '9900万', '99,000,000'],
    [1_230_000_000, 'from', '12.3亿', '1,230,000,000'],
    [123_450_000, 'from', '12345万', '123,450,000'],
    [1_234_567.5, 'from', '1,234,567.5', '1,234,567.5'],
    [1_000, 'days', '1,000 天', '1,000 days'],
    [true, 'strict', '是', 'yes'],
    [false, 'strict', '否', 'no'],
    ['lower', 'ties', '归低', 'Lower'],
    ['sideways', 'ties', 'sideways', 'sideways'],
    [['总', '董事'], 'words', '总、董事', '总, 董事'],
    [[], 'words', '（无）', '(none)'],
    [undefined, 'words', '（无）', '(none)'],
    [[...'12345678'], 'words', '1、2、3、4、5、6、7、8', '1, 2, 3, 4, 5, 6, 7, 8'],
    [[...'123456789'], 'words', '1、2、3、4、5、6、7、8 等 9 个', '1, 2, 3, 4, 5, 6, 7, 8 … (9)'],
    [[], 'extra', '见方案', 'see the scheme'],
  ])('%j of %s', (value, name, zh, en) => {
    const said = (['zh-CN', 'en-US'] as const).map((language) =>
      formatParameter(params[name], value, language),
    );
    expect(said).toEqual([zh, en]);
  });

  it('has thousands separators as a plain number and as a count', () => {
    for (const kind of ['number', 'count'] as const) {
      const declaration = { kind, default: 0, label: { zh: '数', en: 'n' }, origin: 'ours' } as const;
      const said = (value: number) => formatParameter(declaration, value, 'zh-CN');
      expect([1234.5, 0.1 + 0.2, 12, -1e6].map(said)).toEqual(['1,234.5', '0.3', '12', '-1,000,000']);
    }
  });
});

describe('a parameter that cannot be read', () => {
  const { params } = cut;

  it.each<[keyof typeof params, string, string]>([
    ['from', '50万 或 500,000', '500,000 or 50万'],
    ['top', '75% 或 0.75', '75% or 0.75'],
    ['days', '数字，如 30', 'a number such as 30'],
    ['strict', '是 或 否', 'yes or no'],
    ['extra', 'JSON', 'JSON'],
  ])('says what %s may be', (name, zh, en) => {
    expect(problemOf(() => parseParameter(name, params[name], '?'))).toEqual([
      'invalid-parameter',
      `${name}：无法理解“?”。可用：${zh}。`,
      `${name}: "?" cannot be read. Allowed: ${en}.`,
      { parameter: name },
    ]);
  });

  it('is split into words at commas of either kind, and chosen by id or label, whatever the case', () => {
    expect(parseParameter('words', params.words, ' a,b，c、 d ;e；;f ')).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
      'f',
    ]);
    const chosen = ['LOWER', ' 归低 ', 'lower', 'Higher', ' else '];
    expect(chosen.map((text) => parseParameter('ties', params.ties, text))).toEqual([
      'lower',
      'lower',
      'lower',
      'higher',
      'else',
    ]);
  });

  it('is refused with the parameters that there are', () => {
    const given = scheme({ method: 'cut' }, { method: 'cut' });
    expect(problemOf(() => setParameter(given, 'top', tinyMethods))).toEqual([
      'invalid-parameter',
      '“top”应写作 参数=值，例如 cutA=70%。',
      '"top" should be written PARAM=VALUE, for example cutA=70%.',
      {},
    ]);
    expect(problemOf(() => setParameter(given, 'top=1', tinyMethods))).toEqual([
      'invalid-parameter',
      '有多个参数“top”。请写明其中之一：cut.top, cut-2.top。',
      'Several steps have a parameter "top". Name one: cut.top, cut-2.top.',
      { parameter: 'top' },
    ]);
    const all = 'cut.from, cut.top, cut.days, cut.strict, cut.ties, cut.words, cut.extra';
    expect(problemOf(() => setParameter(scheme({ method: 'cut' }), 'x=1', tinyMethods))).toEqual([
      'invalid-parameter',
      `没有参数“x”。可用的参数：${all}。`,
      `There is no parameter "x". Available: ${all}.`,
      { parameter: 'x' },
    ]);
  });
});

describe('a file of a scheme', () => {
  it('is read with or without a byte order mark, at its beginning only', () => {
    expect(readSchemeText('\uFEFF{"a":1}', 'mine.json')).toEqual({ a: 1 });
    expect(readSchemeText('{"a":"\uFEFF"}', 'mine.json')).toEqual({ a: '\uFEFF' });
  });

  it('that is no JSON is refused with its name, line and column', () => {
    expect(problemOf(() => readSchemeText('{\n "a": 1,\n  x}', 'mine.json'))).toEqual([
      'unreadable-scheme',
      '读不出方案文件“mine.json”：它不是合法的 JSON，第 3 行第 3 列有误。请改正，或重新导出方案。',
      'The scheme file "mine.json" cannot be read: it is no valid JSON, see line 3, column 3. Mend it there, or export the scheme again.',
      {},
    ]);
    expect(problemOf(() => readSchemeText('', 'mine.json'))).toEqual([
      'unreadable-scheme',
      '读不出方案文件“mine.json”：它不是合法的 JSON。请改正，或重新导出方案。',
      'The scheme file "mine.json" cannot be read: it is no valid JSON. Mend it there, or export the scheme again.',
      {},
    ]);
  });
});

describe('a scheme on a sheet that lacks something', () => {
  const people = sheet(['姓名', 'name', 'text'], ['触发', 'trigger', 'text']);

  it('says which column it wants, and how to give it', () => {
    const bound = bindScheme(scheme({ method: 'cut' }), people, tinyMethods);
    expect(
      problemOf(() => {
        requireComplete(bound);
      }),
    ).toEqual([
      'missing-column',
      '缺少列：一刀 需要 年度贡献（revenue）。请指定是哪一列，或把列名改为“年度贡献”。',
      'Columns are missing: Cut needs Revenue (revenue). Say which column it is, or give it the heading "Revenue".',
      { missing: { column: 'revenue' } },
    ]);
    const own = scheme({ method: 'cut', inputs: { amount: '没有' } }, { method: 'order' });
    expect(
      problemOf(() => {
        requireComplete(bindScheme(own, people, tinyMethods));
      }).slice(1, 3),
    ).toEqual([
      '缺少列：一刀 需要 “没有”。请指定是哪一列，或把列名改为“没有”。',
      'Columns are missing: Cut needs "没有". Say which column it is, or give it the heading "没有".',
    ]);
  });

  it('says what it does without, and which steps it leaves out', () => {
    const given = sheet(['收入', 'revenue', 'number'], ['姓名', 'name', 'text']);
    const { issues } = bindScheme(
      scheme({ method: 'cut' }, { method: 'aged', optional: true }),
      given,
      tinyMethods,
    );
    expect(issues).toEqual([
      {
        kind: 'absent-column',
        severity: 'note',
        text: {
          zh: '一刀：表中没有 触发事件（trigger），未参与判断。',
          en: 'Cut: the sheet has no Trigger event (trigger); decided without.',
        },
        count: 1,
        examples: [],
      },
      {
        kind: 'step-left-out',
        severity: 'note',
        text: {
          zh: '年龄未运行：表中没有 年龄。',
          en: 'Aged was left out: the sheet has no Age.',
        },
        count: 1,
        examples: [],
      },
    ]);
  });

  it('says that nothing in it can be used, with what could be', () => {
    const bound = bindScheme(scheme({ method: 'high-end' }), sheet(['甲', undefined, 'text']));
    const [code, zh, en, place] = problemOf(() => {
      requireComplete(bound);
    });
    expect([code, place]).toEqual(['nothing-to-go-by', { missing: { column: 'aum' } }]);
    expect(zh).toMatch(
      /^表中没有认出这个方案能用的列，例如：资产规模（aum）、职位（position）、.*（birthday）。请指定列，或换一张工作表。$/u,
    );
    expect(en).toMatch(
      /^No column that this scheme could use was recognised, such as AUM \(aum\), .*\(birthday\)\. Say which column/u,
    );
  });

  it('refuses protected attributes by their headers, and reports them where they are allowed', () => {
    const ages = sheet(['年龄', 'age', 'number']);
    expect(problemOf(() => bindScheme(scheme({ method: 'aged' }), ages, tinyMethods))).toEqual([
      'protected-attribute',
      '方案读取了受保护属性（年龄）。请换用其他列；确有依据时，在方案中设置 allowProtected: true。',
      'The scheme reads protected attributes (年龄). Use other columns, or, where there is a lawful ground, set allowProtected: true in the scheme.',
      {},
    ]);
    const allowed = { ...scheme({ method: 'aged' }), allowProtected: true };
    expect(bindScheme(allowed, ages, tinyMethods).issues).toEqual([
      {
        kind: 'protected-attribute',
        severity: 'warning',
        text: {
          zh: '受保护属性参与了判断：年龄。',
          en: 'Protected attributes take part in the decision: 年龄.',
        },
        count: 1,
        examples: [],
      },
    ]);
  });

  it('refuses an output that no step gives, with those that it does', () => {
    const wrong = scheme({ method: 'cut', outputs: ['tier', 'nothing'] });
    const all = [...people, ...sheet(['收入', 'revenue', 'number'])];
    const [code, zh, en] = problemOf(() => bindScheme(wrong, all, tinyMethods));
    expect(code).toBe('unknown-output');
    expect(zh).toMatch(/^cut 没有名为“nothing”的输出。可用的输出：tier, star.*。$/u);
    expect(en).toMatch(/^cut has no output "nothing"\. Available: tier, star.*\.$/u);
  });
});

describe('what an earlier step found', () => {
  it('keeps its numbers and days, and says where there are none', () => {
    const output = {
      kind: 'number' as const,
      id: 'n',
      label: { zh: '数', en: 'Number' },
      role: 'score' as const,
      format: 'decimal' as const,
      values: Float64Array.of(1, NaN, 3),
    };
    for (const kind of ['number', 'date'] as const) {
      const column = inputFromOutput(output, kind);
      expect(column).toMatchObject({ header: 'Number', role: 'score', sheetColumn: -1, kind });
      expect([...column.missing].map(Boolean)).toEqual([false, true, false]);
      expect([...(column as { values: Float64Array }).values]).toEqual([1, NaN, 3]);
    }
    expect(() => inputFromOutput(output, 'text')).toThrow(
      'A number output (n) cannot be read as a text input.',
    );
    expect(() => inputFromOutput(output, 'flag')).toThrow(
      'A number output (n) cannot be read as a flag input.',
    );
  });

  it('makes a star a yes or no, or 1 or 0', () => {
    const star = {
      kind: 'star' as const,
      id: 'star',
      label: { zh: '★', en: '★' },
      role: 'star' as const,
      values: Uint8Array.of(1, 0),
    };
    for (const kind of ['flag', 'number'] as const) {
      const column = inputFromOutput(star, kind);
      expect([...(column as { values: Float64Array }).values]).toEqual([1, 0]);
      expect([...column.missing]).toEqual([0, 0]);
    }
    expect(() => inputFromOutput(star, 'date')).toThrow(
      'A star output (star) cannot be read as a date input.',
    );
  });
});
