import type { DeclaredMethod, DeclaredParameter } from '../../scheme/definition/declared-method';
import { listSeparator, useSay } from '../state/use-say';
import { effectText } from './takes-effect';

interface IdleParametersProps {
  readonly declarations: readonly DeclaredParameter[];
  readonly method: DeclaredMethod;
}

/** Parameters that change nothing as the others are set: named, with what would let them, and no sliders to move in vain. */
export function IdleParameters({ declarations, method }: IdleParametersProps) {
  const say = useSay();
  const conditions = [...new Set(declarations.map((declaration) => say(effectText(declaration, method))))];
  return conditions.map((condition) => {
    const those = declarations.filter((declaration) => say(effectText(declaration, method)) === condition);
    const names = those.map(({ label }) => say(label)).join(say(listSeparator));
    return (
      <p key={condition} className="idle quiet">
        {say({ zh: `${names}：${condition}。`, en: `${names}: ${condition}.` })}
      </p>
    );
  });
}
