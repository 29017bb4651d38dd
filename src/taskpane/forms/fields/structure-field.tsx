import type { DeclaredParameter } from '../../../scheme/definition/declared-method';
import { useSay } from '../../state/use-say';
import type { Edited } from '../edited';
import { RulesEditor } from '../rules/rules-editor';
import { BandsEditor } from '../structures/bands-editor';
import { BreaksEditor } from '../structures/breaks-editor';
import { CadenceEditor } from '../structures/cadence-editor';
import { CutsEditor } from '../structures/cuts-editor';
import { IndicatorsEditor } from '../structures/indicators-editor';
import { SegmentsEditor } from '../structures/segments-editor';
import { StagesEditor } from '../structures/stages-editor';
import { TriggersEditor } from '../structures/triggers-editor';

type StructureDeclaration = Extract<DeclaredParameter, { readonly kind: 'structure' }>;

interface StructureFieldProps extends Edited<unknown> {
  readonly declaration: StructureDeclaration;
}

/** A parameter with a structure of its own, in the editor that it names. */
export function StructureField({ declaration, value, onChange }: StructureFieldProps) {
  const say = useSay();
  const { editor, label, help } = declaration;
  const Editor = editors[editor];
  return (
    <fieldset className="structure">
      <legend>{say(label)}</legend>
      {help && <p className="quiet">{say(help)}</p>}
      <Editor value={value as never} onChange={onChange} />
    </fieldset>
  );
}

type Editor = (props: {
  readonly value: never;
  readonly onChange: (value: unknown) => void;
}) => React.JSX.Element;

const editors: Readonly<Record<StructureDeclaration['editor'], Editor>> = {
  rules: RulesEditor,
  triggers: TriggersEditor,
  indicators: IndicatorsEditor,
  cuts: CutsEditor,
  bands: BandsEditor,
  breaks: BreaksEditor,
  segments: SegmentsEditor,
  stages: StagesEditor,
  cadence: CadenceEditor,
};
