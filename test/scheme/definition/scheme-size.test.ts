import { parseScheme } from '../../../src/scheme/definition/parse-scheme';
import { readSchemeText } from '../../../src/scheme/definition/read-scheme-text';
import { schemeLimits } from '../../../src/scheme/definition/check-scheme-size';
import { wordMatcher } from '../../../src/methods/shared/word-matcher';
import { playbooks } from '../../../src/scheme/playbooks/registry';

const label = { zh: '甲', en: 'A' };
const scheme = (over: object, params: object = {}) => ({
  version: 1,
  id: 'x',
  label,
  steps: [{ method: 'high-end', params }],
  ...over,
});

describe('how much a scheme may hold', () => {
  it('is more than any playbook has', () => {
    for (const { scheme: own } of playbooks) expect(parseScheme(own)).toBe(own);
  });

  it.each([
    ['label.en', scheme({ label: { zh: '甲', en: 'x'.repeat(schemeLimits.label + 1) } })],
    ['description.zh', scheme({ description: { zh: 'x'.repeat(schemeLimits.text + 1), en: 'x' } })],
    ['label.zh', scheme({ label: { zh: 'A\u001bB', en: 'A' } })],
    [
      'steps[0].params.positions',
      scheme({}, { positions: Array.from({ length: 3_000 }, (_, at) => `w${String(at)}`) }),
    ],
    ['steps[0].params.positions[0]', scheme({}, { positions: ['a\u0000'] })],
    [
      'readings.trigger',
      scheme({
        readings: {
          trigger: Object.fromEntries(
            Array.from({ length: 20_001 }, (_, at) => [`t${String(at)}`, 'no-event']),
          ),
        },
      }),
    ],
    ['steps', scheme({ steps: JSON.parse('['.repeat(5_000) + ']'.repeat(5_000)) as unknown })],
  ])('%s is named where it is too much', (path, json) => {
    expect(() => parseScheme(json)).toThrow(expect.objectContaining({ code: 'invalid-scheme' }) as Error);
    try {
      parseScheme(json);
    } catch (error) {
      expect(String((error as Error).message).startsWith(path)).toBe(true);
    }
  });

  it('control characters of a file are cleaned away before', () => {
    const text = JSON.stringify(scheme({ label: { zh: '甲\u0000乙', en: 'A\u001b[31m' } }));
    expect(parseScheme(readSchemeText(text, 'x.json')).label).toEqual({ zh: '甲 乙', en: 'A [31m' });
  });

  it('the longest lists of words are made ready in less than three seconds of the processor', () => {
    const words = Array.from({ length: schemeLimits.words }, (_, at) => `词语${String(at)}`);
    const exclusions = words.map((word) => `${word}~`);
    const start = process.cpuUsage();
    expect(wordMatcher(words, exclusions)('词语1词语2、词语7')).toBe('词语7');
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(3);
  });
});
