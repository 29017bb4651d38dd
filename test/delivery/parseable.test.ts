import { parse } from 'acorn';
import { builtFiles } from './support/built-site';

/** Whether the scripts can be read by browsers of a year's standard, patterns among them. */
function refusedIn(year: 2017 | 2022, name: RegExp): string[] {
  const scripts = [...builtFiles('.js')].filter(([file]) => name.test(file));
  expect(scripts).not.toEqual([]);
  return scripts.flatMap(([file, script]) => {
    try {
      parse(script, { ecmaVersion: year });
      return [];
    } catch (error) {
      return [`${file}: ${String(error)}`];
    }
  });
}

describe('the built scripts', () => {
  it('can be read by the oldest browser that docs/deploy.md names', () => {
    expect(refusedIn(2022, /./u)).toEqual([]);
  });

  it('begin with one that older browsers can read too, to say that they are too old', () => {
    expect(refusedIn(2017, /^taskpane\./u)).toEqual([]);
  });
});
