import { joinWords } from '../../../src/scheme/running/join-words';
import { texts } from '../../support/columns';

function joined(role: string, given: readonly string[], chosen?: Parameters<typeof joinWords>[0]) {
  const column = texts(role, given);
  return joinWords(chosen)(column)?.(column.dictionary.map((_, code) => code));
}

describe('the words of a customer’s rows', () => {
  it('state every event that one of them does', () => {
    expect(joined('trigger', ['无', '卖掉一套房'])).toBe('卖掉一套房');
    expect(joined('trigger', ['卖掉一套房', '待核实', '升任董事长'])).toBe('卖掉一套房；升任董事长');
    expect(joined('trigger', ['是', '卖掉一套房'])).toBe('卖掉一套房');
    expect(joined('trigger', ['是', '有'])).toBe('是');
    expect(joined('trigger', ['无', '待核实', '未发现'])).toBe('待核实');
    expect(joined('trigger', ['无', '未发现'])).toBe('无');
  });

  it('are read as a person chose', () => {
    expect(joined('trigger', ['卖掉一套房', '升职'], { trigger: { 升职: 'no-event' } })).toBe('卖掉一套房');
    expect(joined('trigger', ['待核实', '卖房'], { trigger: { 待核实: 'event' } })).toBe('待核实');
  });

  it('refuse where one of them refuses', () => {
    expect(joined('consent', ['同意', '待确认', '拒绝'])).toBe('拒绝');
    // What nobody can read is never the better answer.
    expect(joined('consent', ['待确认', '同意'])).toBe('待确认');
    expect(joined('doNotContact', ['否', '客户自述'])).toBe('客户自述');
    expect(joined('doNotContact', ['否', '是'])).toBe('是');
  });

  it('are nothing in other columns', () => {
    expect(joined('position', ['董事长', '职员'])).toBeUndefined();
    expect(joinWords()({ ...texts('x', ['a']), role: undefined })).toBeUndefined();
  });
});
