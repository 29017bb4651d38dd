import { runAgain } from '../session/writing/run-again';
import { lightBlocks } from '../workbook/conversation/blocks';
import { command } from './command';
import type { Surface } from './surface';

const label = { zh: '正在再次运行', en: 'Running again' };

/** The button "Run again": the latest run of the workbook, on its cells as they are now. */
export function runAgainCommand({ perform, withEngine, language, ran }: Surface) {
  return command(async () => {
    const done = await perform(label, (control) =>
      withEngine((engine) =>
        runAgain(engine, { language: language(), now: new Date(), control, blocks: lightBlocks }),
      ),
    );
    if (done) ran(done.receipt);
    return done;
  });
}
