import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { openWorkbook } from '../../src/embedded-host/file/read/open-workbook';
import { huiyan, samplePath, scratchFolder } from '../support/command-line';

const file = scratchFolder();
const sample = samplePath('en-bank-customers.xlsx');
const base = ['run', sample, '--scheme', 'high-end', '--as-of', '2026-06-30'];

describe('huiyan run', () => {
  it('writes the annotated workbook and the report, and tells what it found', async () => {
    const before = readFileSync(sample);
    const { status, output, error } = await huiyan([
      ...base,
      '--out',
      file('a.xlsx'),
      '--report',
      file('a.json'),
    ]);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    const report = JSON.parse(readFileSync(file('a.json'), 'utf8')) as Record<string, unknown>;
    expect(Object.keys(report)).toEqual(
      expect.arrayContaining([
        'scheme',
        'asOf',
        'day',
        'rows',
        'skipped',
        'issues',
        'tiers',
        'stars',
        'outputs',
        'summary',
        'timings',
        'requests',
      ]),
    );
    expect(report).toMatchObject({ scheme: 'high-end', asOf: '2026-06-30', rows: 1200 });
    const tiers = report['tiers'] as Record<string, number>;
    expect(Object.values(tiers).reduce((sum, count) => sum + count, 0)).toBe(1200);
    expect(output).toContain('High-end identification');
    expect(output).toContain(file('a.xlsx'));
    const sheets = openWorkbook(readFileSync(file('a.xlsx'))).sheets.map(({ name }) => name);
    expect(sheets).toEqual(expect.arrayContaining(['Huiyan summary', 'Huiyan legend', 'Huiyan log']));
    expect(readFileSync(sample)).toEqual(before);
  });

  it('takes the scheme that fits best where none is named, and says which and what else fits', async () => {
    const out = ['--out', file('fitting.xlsx'), '--as-of', '2026-06-30'];
    const { status, output } = await huiyan(['run', sample, ...out]);
    expect(status).toBe(0);
    expect(output.split('\n').slice(0, 2).join('\n')).toMatch(
      /^High-end identification: .*\n {2}! No scheme was named: .*\(--scheme high-end\); priority-list, .* fit too\.$/u,
    );
    const orders = await huiyan(['run', samplePath('en-transactions.xlsx'), ...out]);
    expect(orders.output).toMatch(/^RFM/u);
    writeFileSync(file('words.csv'), 'a,b\nx,y\n');
    const words = await huiyan(['run', file('words.csv'), '--out', file('words.xlsx')]);
    expect([words.status, words.error]).toEqual([1, expect.stringContaining('No scheme finds anything')]);
    expect(existsSync(file('words.xlsx'))).toBe(false);
  });

  it('writes the tables of each step into the report: coefficients and fit of a model', async () => {
    const report = file('model.json');
    const campaign = [
      'run',
      samplePath('en-campaign.xlsx'),
      '--scheme',
      'conversion',
      '--as-of',
      '2026-06-30',
    ];
    await huiyan([...campaign, '--out', file('model.xlsx'), '--report', report, '--lang', 'en-US']);
    const { tables } = JSON.parse(readFileSync(report, 'utf8')) as {
      tables: { step: string; id: string; label: string; rows: Record<string, unknown>[] }[];
    };
    const named = (id: string) => tables.find((table) => table.step === 'conversion' && table.id === id);
    expect(named('coefficients')?.label).toBe('Coefficients');
    expect(named('coefficients')?.rows[0]).toEqual({
      column: '(Intercept)',
      coefficient: expect.any(Number) as number,
      'standard-error': expect.any(Number) as number,
      z: expect.any(Number) as number,
      'odds-ratio': expect.any(Number) as number,
    });
    expect(named('quality')?.rows.map((row) => row['part'])).toEqual([
      'Seen',
      'Held out (5-fold cross-validation, 5 times)',
    ]);
  });

  it('takes a method’s ready-made set of parameters, and settings after it', async () => {
    const args = ['run', samplePath('en-transactions.xlsx'), '--scheme', 'rfm', '--lang', 'en-US'];
    const current = await huiyan([...args, '--out', file('rfm-1.xlsx')]);
    const old = await huiyan([...args, '--preset', 'classic', '--out', file('rfm-2.xlsx')]);
    expect(current.output).not.toContain('Nobody can be');
    expect(old.output).toContain('Nobody can be "New Customers"');
    const wrong = await huiyan([...args, '--preset', 'old', '--out', file('rfm-3.xlsx')]);
    expect([wrong.status, wrong.error]).toEqual([
      1,
      expect.stringContaining('rfm.newer, rfm.classic, rfm.rfm-r'),
    ]);
  });

  it('gives the same bytes for the same input', async () => {
    await huiyan([...base, '--out', file('b.xlsx')]);
    expect(readFileSync(file('b.xlsx')).equals(readFileSync(file('a.xlsx')))).toBe(true);
  });

  it('leaves no journal and no neighbours’ marks behind', () => {
    const workbook = openWorkbook(readFileSync(file('a.xlsx')));
    const parts = workbook.customXmlParts.all().map(({ namespaceUri }) => namespaceUri);
    expect(parts).toContain('urn:huiyan:state:1');
    expect(parts.filter((uri) => uri.includes('journal'))).toEqual([]);
    expect(workbook.definedNames.all().filter(({ name }) => name.includes('anchor'))).toEqual([]);
  });

  it('runs again on its own output, in place', async () => {
    const { status } = await huiyan(['run', file('a.xlsx'), ...base.slice(2), '--out', file('again.xlsx')]);
    expect(status).toBe(0);
    const customers = (name: string) => openWorkbook(readFileSync(file(name))).sheets[0];
    expect(customers('again.xlsx')?.usedRange(true)).toEqual(customers('a.xlsx')?.usedRange(true));
  });

  it('takes the column that --map names and the parameter that --set names', async () => {
    const changed = [...base, '--map', 'aum=Balance', '--set', 'minimum=1,000,000', '--out', file('c.xlsx')];
    const { status, error } = await huiyan(changed);
    expect({ status, error }).toEqual({ status: 0, error: '' });
  });

  it.each([
    ['an unknown scheme', ['run', sample, '--scheme', 'nine'], 'There is no scheme "nine"'],
    ['an unknown option', [...base, '--fast'], '--fast'],
    ['a day that is none', ['run', sample, '--scheme', 'abc', '--as-of', '2026-02-30'], 'YYYY-MM-DD'],
    ['OUT that is INPUT', [...base, '--out', sample], 'cannot be INPUT'],
    ['a language that it does not speak', [...base, '--lang', 'fr'], 'zh-CN or en-US'],
    ['an unknown command', ['walk'], 'There is no command "walk"'],
  ])('says with status 2 what is wrong with the call: %s', async (_name, args, message) => {
    const { status, error } = await huiyan(args);
    expect({ status, error }).toEqual({ status: 2, error: expect.stringContaining(message) as string });
  });

  it.each([
    ['a file that is not there', ['run', file('none.xlsx'), ...base.slice(2)], 'cannot be opened'],
    ['a sheet that is not there', [...base, '--sheet', 'Nowhere'], 'no sheet named "Nowhere"'],
    ['a header that is not there', [...base, '--map', 'aum=Nothing'], 'no column headed "Nothing"'],
    ['a parameter out of its bounds', ['run', sample, '--scheme', 'abc', '--set', 'cutA=150%'], 'cutA'],
  ])('fails with status 1, a message and an untouched OUT: %s', async (_name, args, message) => {
    writeFileSync(file('kept.xlsx'), 'what was there');
    const { status, error } = await huiyan([...args, '--out', file('kept.xlsx')]);
    expect({ status, error }).toEqual({ status: 1, error: expect.stringContaining(message) as string });
    expect(readFileSync(file('kept.xlsx'), 'utf8')).toBe('what was there');
  });

  it('writes formulas that stay live where asked to, and says what stays a value and why', async () => {
    const call = ['run', samplePath('en-deals.xlsx'), '--scheme', 'priority-list', '--as-of', '2026-06-30'];
    const more = ['--formulas', '--out', file('live.xlsx'), '--report', file('live.json')];
    const { output, status } = await huiyan([...call, ...more]);
    expect(status).toBe(0);
    expect(output).toContain('Formulas: Grade, Score, ');
    expect(output).toContain('Priority score (this method cannot be said in formulas)');
    expect(output).toContain('Excel calculates anew when it opens it');
    const report = JSON.parse(readFileSync(file('live.json'), 'utf8')) as {
      readonly outputs: readonly {
        readonly id: string;
        readonly column: string;
        readonly formula: boolean;
      }[];
    };
    const live = new Map(report.outputs.map(({ id, formula }) => [id, formula]));
    expect([
      live.get('composite.score'),
      live.get('urgency.urgency'),
      live.get('priority.priority-score'),
    ]).toEqual([true, true, false]);
    const sheet = openWorkbook(readFileSync(file('live.xlsx'))).sheets[0];
    expect(sheet?.formulas.size).toBeGreaterThan(600 * 5);
  });

  it('writes nothing where no result can be a formula, and says why', async () => {
    const call = ['run', sample, '--scheme', 'abc', '--as-of', '2026-06-30', '--formulas'];
    const { status, error } = await huiyan([...call, '--out', file('none.xlsx')]);
    expect(status).not.toBe(0);
    expect(error).toContain('No result of "ABC');
    expect(error).toContain('this method cannot be said in formulas');
    expect(existsSync(file('none.xlsx'))).toBe(false);
  });

  it('speaks Chinese when asked to', async () => {
    const { error } = await huiyan(['run', file('none.xlsx'), '--scheme', 'abc', '--lang', 'zh-CN']);
    expect(error).toContain('打不开文件');
  });

  it('puts OUT beside INPUT unless told otherwise', async () => {
    writeFileSync(
      file('list.csv'),
      '客户号,客户姓名,年度贡献\n0001,王一,100\n0002,李二,300\n0003,张三,=1+1\n',
    );
    const { status } = await huiyan(['run', file('list.csv'), '--scheme', 'abc', '--as-of', '2026-06-30']);
    expect(status).toBe(0);
    expect(existsSync(file('list.huiyan.xlsx'))).toBe(true);
  });
});

describe('a file that is no workbook', () => {
  const zip = (text: string) => Buffer.from(text, 'latin1');
  it.each([
    [
      'old.xls',
      zip('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1' + '\0'.repeat(600)),
      /\.xls|password|cut off|neither/u,
    ],
    ['page.xls', zip('<html><table><tr><td>1</td></tr></table></html>'), /web page/u],
    ['text.xlsx', zip('hello'), /neither an Excel workbook/u],
    ['cut.xlsx', readFileSync(sample).subarray(0, 5000), /cut off or damaged/u],
  ])('%s gets a message that says what to do', async (name, bytes, message) => {
    writeFileSync(file(name), bytes);
    const { status, error } = await huiyan(['inspect', file(name)]);
    expect({ status, error }).toEqual({ status: 1, error: expect.stringMatching(message) as string });
  });
});

describe('text files of core systems', () => {
  it.each([
    ['UTF-8', 'utf8'],
    ['UTF-16', 'utf16le'],
  ] as const)('are read in %s', async (_name, encoding) => {
    const text = '\ufeff客户号;客户姓名;资产规模\n007;王一;12.5万\n008;李二;"3,000"\n';
    writeFileSync(file('core.txt'), Buffer.from(text, encoding));
    const { output } = await huiyan(['inspect', file('core.txt')]);
    const { columns, rows } = JSON.parse(output) as { columns: { role: string }[]; rows: number };
    expect({ roles: columns.map(({ role }) => role), rows }).toEqual({
      roles: ['customerId', 'name', 'aum'],
      rows: 2,
    });
  });

  it('are read in GB18030', async () => {
    // 客户号|余额 in GB18030
    const header = Buffer.from([0xbf, 0xcd, 0xbb, 0xa7, 0xba, 0xc5, 0x7c, 0xd3, 0xe0, 0xb6, 0xee, 0x0a]);
    writeFileSync(file('gb.csv'), Buffer.concat([header, Buffer.from('007|5\n008|6\n')]));
    const { output } = await huiyan(['inspect', file('gb.csv')]);
    const { columns } = JSON.parse(output) as { columns: { header: string }[] };
    expect(columns.map(({ header }) => header)).toEqual(['客户号', '余额']);
  });
});

describe('the schemes that fit a sheet', () => {
  it.each([
    ['en-transactions.xlsx', ['rfm', 'lifetime-value'], 'high-end'],
    ['en-deals.xlsx', ['funnel', 'kaism'], 'rfm'],
  ])('of %s are named by inspect, the best fitting first', async (sample, best, none) => {
    const { output } = await huiyan(['inspect', samplePath(sample), '--lang', 'en-US']);
    const { schemes } = JSON.parse(output) as { schemes: { id: string; label: string }[] };
    expect(schemes.slice(0, 2).map(({ id }) => id)).toEqual(best);
    expect(schemes[0]?.label).toMatch(/^(?:RFM analysis|Sales funnel and forecast)$/u);
    expect(schemes.map(({ id }) => id)).not.toContain(none);
  });

  it('are none where no customer is on it', async () => {
    writeFileSync(file('headings.csv'), '客户号,客户姓名,资产规模\n');
    const { status, output } = await huiyan(['inspect', file('headings.csv')]);
    expect({ status, schemes: (JSON.parse(output) as { schemes: unknown }).schemes }).toEqual({
      status: 0,
      schemes: [],
    });
  });
});

describe('the lists', () => {
  it('gives every method as JSON', async () => {
    const { output } = await huiyan(['methods', '--json']);
    const methods = JSON.parse(output) as {
      id: string;
      params: Record<string, { default: unknown; origin: string }>;
    }[];
    expect(methods.find(({ id }) => id === 'abc')?.params['cutA']).toMatchObject({
      default: 0.75,
      origin: 'source',
    });
  });

  it('prints a scheme that run takes as a file', async () => {
    const { output } = await huiyan(['schemes', 'abc', '--json']);
    writeFileSync(file('mine.json'), output);
    const { status, error } = await huiyan([
      'run',
      sample,
      '--scheme',
      file('mine.json'),
      '--out',
      file('mine.xlsx'),
    ]);
    expect({ status, error }).toEqual({ status: 0, error: '' });
  });
});
