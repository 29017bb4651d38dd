import { barOf, quietHours } from '../../../../src/methods/shared/readings/contact/bar';
import { readConsent } from '../../../../src/methods/shared/readings/consent';
import { readEvent, readNote } from '../../../../src/methods/shared/readings/event';
import { positionReader } from '../../../../src/methods/shared/readings/position';
import { decidingPositions, positionExclusions } from '../../../../src/methods/shared/words/default-words';
import { parseNumber } from '../../../../src/table/cells/parse-number';
import { labelsTotal, mayEndAsTotal, startsAsNote } from '../../../../src/table/reading/row-words';

/** What a cell can hold. */
const mostCharacters = 32_767;
/** Many times what any of these takes where the work grows with the text, and a part of what it takes where it grows with its square. */
const longest = 4_000;

const readPosition = positionReader(decidingPositions, positionExclusions);
const readers: readonly ((text: string) => unknown)[] = [
  readEvent,
  readNote,
  barOf,
  quietHours,
  (text) => readConsent(text, 'agreed'),
  readPosition,
  parseNumber,
  labelsTotal,
  mayEndAsTotal,
  startsAsNote,
];

const filled = (words: string, before = '', after = ''): string => {
  const room = mostCharacters - before.length - after.length;
  return before + words.repeat(Math.ceil(room / words.length)).slice(0, room) + after;
};

it.each([
  ['blanks', filled(' ', '购房', '问')],
  ['blanks that are none', filled('\u00a0\t', '购房', '问')],
  ['digits', filled('1', '', '问x')],
  ['numerals', filled('一', '不要打电话', '问x')],
  ['adverbs', filled('已', '', '问没有')],
  ['stops', filled('…', '购房', '问')],
  ['closing brackets', filled(')', '购房', '问')],
  ['closing brackets and stops', filled('。)')],
  ['a letter', filled('a')],
  ['a letter beyond ASCII', filled('ä')],
  ['letters within and beyond ASCII', filled('är')],
  ['a character', filled('了')],
  ['many parts', filled('1,')],
  ['many positions', filled('董事长兼总经理')],
  ['a word that begins a refusal', filled('kontakt', '', '问x')],
  ['a refusal that was taken back', filled('已取消免打扰')],
  ['hours', filled('12点', '不要打电话', '问')],
  ['hours of which each can be read in two ways', filled('晚间半夜间12am', '不要打电话', '问')],
  ['hours in the clause before', filled('晚上', '', '，不要打电话')],
  ['ways of contact', filled('不要发短信，', '', '可以打电话')],
  ['somebody who left', filled('客户走了，')],
  ['labels of totals', filled('sum ', '', '问')],
])(
  'a cell as long as cells can be, of %s, is read without trying it again from each of its places',
  (_, text) => {
    expect(text).toHaveLength(mostCharacters);
    for (const read of readers) {
      const before = process.cpuUsage();
      read(text);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1_000).toBeLessThan(longest);
    }
  },
);
