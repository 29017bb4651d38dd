import type { DeclaredParameter } from '../../scheme/definition/declared-method';
import { useSay } from '../state/use-say';
import { helpOf } from './help-of';
import { IndicatorsEditor } from './indicators-editor';
import { RulesEditor } from './rules/rules-editor';
import { BandsEditor } from './structures/bands-editor';
import { BreaksEditor } from './structures/breaks-editor';
import { CadenceEditor } from './structures/cadence-editor';
import { CutsEditor } from './structures/cuts-editor';
import { SegmentsEditor } from './structures/segments-editor';
import { StagesEditor } from './structures/stages-editor';
import { TriggersEditor } from './triggers-editor';

type StructureDeclaration = Extract<DeclaredParameter, { readonly kind: 'structure' }>;

interface StructureFieldProps {
  readonly declaration: StructureDeclaration;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** A parameter with a structure of its own, in the editor that it names. */
export function StructureField({ declaration, value, onChange }: StructureFieldProps) {
  const say = useSay();
  const help = helpOf(declaration, say);
  const Editor = editors[declaration.editor];
  return (
    <fieldset className="structure">
      <legend>{say(declaration.label)}</legend>
      {help !== null && <p className="quiet">{help}</p>}
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
