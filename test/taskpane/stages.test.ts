import { confidenceLevel } from '../../src/taskpane/stages/data/confidence';
import { isOpen } from '../../src/taskpane/state/open-stages';
import { neighbour } from '../../src/taskpane/state/stages';

describe('the steps of the pane', () => {
  const nothing = { sheet: null, findings: null, receipt: null, undone: null, canUndo: false, look: null };

  it('begin with the data; nothing else is open before a sheet is read', () => {
    const open = (['data', 'scheme', 'preview', 'result'] as const).filter((stage) => isOpen(stage, nothing));
    expect(open).toEqual(['data']);
  });

  it('are walked with the arrow keys round and round, over those that are open', () => {
    const open = ['data', 'scheme', 'result'] as const;
    expect(neighbour(open, 'scheme', 'ArrowRight')).toBe('result');
    expect(neighbour(open, 'result', 'ArrowRight')).toBe('data');
    expect(neighbour(open, 'data', 'ArrowLeft')).toBe('result');
    expect(neighbour(open, 'result', 'Home')).toBe('data');
    expect(neighbour(open, 'data', 'x')).toBeUndefined();
  });
});

describe('confidence', () => {
  it('is said in three words', () => {
    expect([1, 0.85, 0.7, 0.6, 0.5].map(confidenceLevel)).toEqual([
      'sure',
      'sure',
      'likely',
      'likely',
      'unsure',
    ]);
  });
});
