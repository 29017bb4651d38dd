import { useSay } from '../../state/use-say';
import { DraftNote } from '../rows/draft-note';
import { freeId } from '../rows/free-id';
import { NameInput } from '../rows/name-input';
import { NumberInput } from '../rows/number-input';
import { RowsEditor } from '../rows/rows-editor';
import { ToneSelect } from '../rows/tone-select';
import { useDraft } from '../rows/use-draft';
import { bandsProblem, type Band } from './bands';

interface BandsEditorProps {
  readonly value: readonly Band[];
  readonly onChange: (bands: readonly Band[]) => void;
}

/** Classes by where each begins: cards by their points. The numbers order them, so that rows need not be moved. */
export function BandsEditor({ value, onChange }: BandsEditorProps) {
  const say = useSay();
  const { shown, problem, change } = useDraft(value, bandsProblem, onChange);
  return (
    <>
      <RowsEditor
        rows={shown}
        nameOf={({ label }) => say(label)}
        toneOf={({ tone }) => tone}
        addLabel={{ zh: '添加一级', en: 'Add a class' }}
        made={() => newBand(shown)}
        onChange={change}
      >
        {(band, changeBand, buttons) => (
          <>
            <div className="row-line">
              <NameInput
                label={{ zh: '级别名称', en: 'Name of the class' }}
                value={band.label}
                onChange={(label) => changeBand({ ...band, label })}
              />
              {buttons}
            </div>
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
          </>
        )}
      </RowsEditor>
      <DraftNote problem={problem} />
    </>
  );
}

function newBand(bands: readonly Band[]): Band {
  const id = freeId(
    'class',
    bands.map((band) => band.id),
  );
  const number = id.slice(id.lastIndexOf('-') + 1);
  const highest = Math.max(0, ...bands.map(({ from }) => from));
  return {
    id,
    label: { zh: `第 ${number} 级`, en: `Class ${number}` },
    tone: 'middle',
    from: 2 * highest || 1,
  };
}
