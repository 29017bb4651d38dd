import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { highEnd } from '../../../../src/methods/high-end/high-end';
import { eventReader } from '../../../../src/methods/shared/readings/event-reader';
import { positionReader } from '../../../../src/methods/shared/readings/position';
import { decidingPositions, positionExclusions } from '../../../../src/methods/shared/words/default-words';
import { numbers, texts } from '../../../support/columns';
import { runMethod, starsOf, tiersOf } from '../../../support/run-method';

/** What the letters of the list say. */
const meaning: Readonly<Record<string, readonly string[]>> = {
  e: ['event'],
  n: ['no-event'],
  '?': ['to-verify'],
  x: ['no-event', 'to-verify'],
};

const linesOf = (name: string): readonly string[] =>
  readFileSync(join(__dirname, '../../../fixtures/judgement', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

const headed = (header: string) => eventReader({ ...texts('trigger', ['']), header }).read;

describe('a text of events or of notes, as clerks write it', () => {
  const lines = linesOf('event-texts.txt');
  it.each([
    ['under a heading of events', 0, '触发事件'],
    ['in a note', 1, '备注'],
  ] as const)('is read rightly %s', (_, place, header) => {
    const read = headed(header);
    const wrong = lines.flatMap((line) => {
      const text = line.slice(4);
      const { reading, why } = read(text);
      const right = meaning[line.split(' ')[place] ?? ''] ?? [];
      return right.includes(reading) ? [] : [`${text}: ${reading} (${why}), not ${right.join(' or ')}`];
    });
    expect(wrong).toEqual([]);
    expect(lines.length).toBeGreaterThan(600);
  });
});

describe('a position, as clerks write it', () => {
  it('is read rightly', () => {
    const read = positionReader(decidingPositions, positionExclusions);
    const readings: Readonly<Record<string, string>> = { t: 'target', n: 'not-target', '?': 'to-verify' };
    const wrong = linesOf('position-texts.txt').flatMap((line) => {
      const { reading, why } = read(line.slice(2));
      return reading === readings[line.charAt(0)] ? [] : [`${line}: ${reading} (${why})`];
    });
    expect(wrong).toEqual([]);
  });
});

describe('an occasion', () => {
  const occasions = [
    '60. Geburtstag am 3.10.',
    '六十大寿下周摆酒',
    'Complained about noise, birthday on 12 Dec',
    '資金外流至券商',
    'Beschwerde wegen Gebühren',
  ];

  it.each(['触发事件', '备注'])(
    'is a star and makes nobody high-end, in any language, under %s',
    (header) => {
      const events = { ...texts('trigger', [...occasions, '从他行转出300万到我行']), header };
      const result = runMethod(highEnd, [
        numbers(
          'aum',
          events.dictionary.map(() => 9_000_000),
        ),
        events,
      ]);
      expect(starsOf(result)).toEqual([1, 1, 1, 1, 1, 1]);
      expect(tiersOf(result, 'tier')).toEqual([...occasions.map(() => 'potential'), 'high-end']);
    },
  );
});
