import { abc } from '../../../src/methods/abc/abc';
import { kpi } from '../../../src/methods/kpi/kpi';
import { registered } from '../../../src/methods/shared/registered';

describe('the registry of methods', () => {
  it('has each method under its id, and refuses a second one with the same', () => {
    expect(registered([abc, kpi])).toEqual({ abc, kpi });
    expect(() => registered([abc, kpi, abc])).toThrow('Two methods have the id abc.');
  });
});
