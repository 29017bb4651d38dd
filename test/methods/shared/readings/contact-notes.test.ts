import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { barOf, quietHours } from '../../../../src/methods/shared/readings/contact/bar';

// What people write of customers, and what it says of calling them: test/fixtures/contact/notes.json. Written before the rules were.

type Said = 'refused' | 'deceased' | 'unreachable' | 'hours' | 'nothing';

const notes = JSON.parse(
  readFileSync(join(__dirname, '../../../fixtures/contact/notes.json'), 'utf8'),
) as Readonly<Record<Said, readonly string[]>>;

const readAs = (said: Said) => (said === 'hours' || said === 'nothing' ? undefined : said);

it.each(Object.keys(notes) as Said[])('reads what says %s as that', (said) => {
  for (const note of notes[said]) expect([note, barOf(note)]).toEqual([note, readAs(said)]);
});

it('keeps the words of hours and ways, and makes none of what refuses altogether', () => {
  expect(quietHours('有意向；午休12-14点勿扰')).toBe('午休12-14点勿扰');
  expect(quietHours('Prefers Tuesdays. Do not call before 10am')).toBe('Do not call before 10am');
  expect(notes.hours.filter((note) => quietHours(note) === undefined)).toEqual([
    'Not before 11am please',
    "don't use the office number",
  ]);
  expect(['不要再打电话', '资产规模 120万'].map(quietHours)).toEqual([undefined, undefined]);
});
