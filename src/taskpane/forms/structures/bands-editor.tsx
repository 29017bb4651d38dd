import { useSay } from '../../state/use-say';
import type { Edited } from '../edited';
import { NumberInput } from '../inputs/number-input';
import { ToneSelect } from '../inputs/tone-select';
import { DraftNote } from '../rows/draft-note';
import { freshName } from '../rows/fresh-name';
import { NamedRows } from '../rows/named-rows';
import { useDraft } from '../rows/use-draft';
import { bandsProblem, type Band } from './bands';

/** Classes by where each begins: cards by their points. The numbers order them, so that rows need not be moved. */
export function BandsEditor({ value, onChange }: Edited<readonly Band[]>) {
  const say = useSay();
  const { shown, problem, change } = useDraft(value, bandsProblem, onChange);
  return (
    <>
      <NamedRows
        rows={shown}
        nameLabel={{ zh: '级别名称', en: 'Name of the class' }}
        addLabel={{ zh: '添加一级', en: 'Add a class' }}
        made={() => newBand(shown)}
        onChange={change}
      >
        {(band, changeBand) => (
          <div className="row-line">
            <span className="row-word">{say({ zh: '从', en: 'from' })}</span>
            <NumberInput
              kind="money"
              label={say({ zh: `“${band.label.zh}”的起点`, en: `Where "${band.label.en}" begins` })}
              value={band.from}
              onChange={(from) => changeBand({ ...band, from })}
            />
            <ToneSelect
              name={say(band.label)}
              value={band.tone}
              onChange={(tone) => changeBand({ ...band, tone })}
            />
          </div>
        )}
      </NamedRows>
      <DraftNote problem={problem} />
    </>
  );
}

function newBand(bands: readonly Band[]): Band {
  const ids = bands.map(({ id }) => id);
  const highest = Math.max(0, ...bands.map(({ from }) => from));
  return {
    ...freshName('class', ids, (number) => ({ zh: `第 ${number} 级`, en: `Class ${number}` })),
    tone: 'middle',
    from: 2 * highest || 1,
  };
}
