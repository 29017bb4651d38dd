import type { Cell } from '../../../src/table/cells/cell';
import { recogniseSample } from '../../../src/session/sheet/recognise-sample';
import { sampleOf } from '../samples';

function severalRows(header: readonly string[], ...rows: readonly (readonly Cell[])[]) {
  const { severalRows: several, issues } = recogniseSample(sampleOf([header, ...rows]), []);
  const issue = issues.find(({ kind }) => kind === 'several-rows');
  expect(several).toBe(issue !== undefined);
  return issue?.text.zh;
}

describe('a list in which a customer stands in several rows', () => {
  test('is told by an id that repeats beside a number that does not', () => {
    expect(
      severalRows(['保单号', '客户号', '保费'], ['P1', 'K1', 5], ['P2', ' k1', 6], ['P3', 'K1', 7], ['P4', 'K2', 8]),
    ).toContain('（保单号）');
    expect(severalRows(['账号', '客户号'], ['A1', 'K1'], ['A2', 'K1'], ['A3', 'K2'])).toBeDefined();
    expect(severalRows(['客户号', '账户状态'], ['K1', '正常'], ['K1', '销户'], ['K1', '正常'])).toBeDefined();
  }); // prettier-ignore

  test('is none of transactions, of a slip, or where nothing numbers the rows', () => {
    expect(severalRows(['单号', '客户号', '交易日期'], ['1', 'K1', '2026-06-01'], ['2', 'K1', '2026-06-02'], ['3', 'K1', '2026-06-03'])).toBeUndefined();
    expect(severalRows(['账号', '客户号'], ['A1', 'K1'], ['A2', 'K1'], ['A3', 'K2'], ['A4', 'K3'])).toBeUndefined();
    expect(severalRows(['客户号', '客户状态'], ...['K1', 'K1', 'K1', 'K2', 'K3', 'K4', 'K5', 'K6'].map((id) => [id, '正常']))).toBeUndefined();
    expect(severalRows(['客户号', '姓名'], ['K1', '甲'], ['K1', '甲'], ['K1', '甲'])).toBeUndefined();
  }); // prettier-ignore
});
