/** @jest-environment jsdom */
import { Problem } from '../../src/locales/problem';
import { perform, problemOf, type Progress } from '../../src/taskpane/state/perform';
import { usePane } from '../../src/taskpane/state/store';

const label = { zh: '工作', en: 'Work' };

describe('work that a person waits for', () => {
  it('shows its progress while it lasts, and nothing of it afterwards', async () => {
    let told: Progress | undefined;
    await perform(label, async (progress) => {
      told = progress;
      progress.onRows(5, 10);
      expect(usePane.getState().activity?.rows).toEqual({ done: 5, total: 10 });
    });
    told?.onRows(6, 10);
    expect(usePane.getState().activity).toBeNull();
  });

  it('ends with what went wrong, in words, and can be tried again', async () => {
    const again = () => undefined;
    const problem = new Problem('no-rows', label);
    await perform(label, () => Promise.reject(problem), { again });
    expect(usePane.getState().problem).toEqual({ problem, again });
  });

  it('hears of Cancel at its next check', async () => {
    await perform(label, async (progress) => {
      usePane.getState().activity?.cancel?.();
      progress.checkCancelled();
    });
    expect(usePane.getState().problem?.problem.code).toBe('cancelled');
  });

  it('is done one at a time', async () => {
    await perform(label, async () => {
      expect(await perform(label, () => Promise.resolve(1))).toBeUndefined();
    });
  });

  it('never shows the message of an error that nobody worded', () => {
    const { text, code } = problemOf(new TypeError('x is not a function'));
    expect([code, text.en]).toEqual(['unexpected', expect.not.stringContaining('function')]);
  });
});
