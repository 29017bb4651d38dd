import { applyPreview } from '../../../src/session/writing/apply-preview';
import { localEngine } from '../../../src/session/engine/local-engine';
import { previewScheme } from '../../../src/session/reading/preview';
import { recogniseSheet } from '../../../src/session/reading/recognise-sheet';
import { takeBack } from '../../../src/workbook/write/run/take-back';
import { startHost } from '../../support/client';
import { playbook } from '../../support/sample-job';
import { smallWorkbook } from '../../support/small-workbook';

const suspended = '"SuspendApiCalculationUntilNextSync"';

it('each request that writes cells, of a run and of Undo, has Excel calculate and draw once', async () => {
  const host = await startHost(smallWorkbook(8));
  const writing: string[] = [];
  host.faults.add({
    when: ({ request }) => {
      const text = JSON.stringify(request);
      if (/"Name":"(?:Values|Formulas|Insert|Delete|NumberFormat)"/u.test(text)) writing.push(text);
      return false;
    },
    effect: { kind: 'refused', code: 'GeneralException' },
  });
  const engine = localEngine();
  await previewScheme(engine, await recogniseSheet(engine, {}), playbook('high-end'), { asOf: 46_203 });
  writing.length = 0;
  await applyPreview(engine, { language: 'zh-CN' });
  const ofRun = writing.length;
  await takeBack();
  expect([ofRun > 5, writing.length > ofRun]).toEqual([true, true]);
  expect(writing.filter((text) => !text.includes(suspended))).toEqual([]);
  // At the head of the request: it counts for what comes after it.
  expect(
    writing.filter(
      (text) => text.indexOf(suspended) > text.indexOf('"Name":"Values"') && text.includes('"Name":"Values"'),
    ),
  ).toEqual([]);
});
