import type { DeclaredParameter } from '../../scheme/definition/declared-method';
import { TierLine } from '../charts/tier-line';
import { Section } from '../controls/section';
import { changeParameters } from '../state/schemes/choose-scheme';
import { usePane } from '../state/store';
import { useSay } from '../state/use-say';
import { AsOfField } from './as-of-field';
import { declaredSteps } from './declared-steps';
import { IdleParameters } from './idle-parameters';
import { NumberField } from './inputs/number-field';
import type { NumericDeclaration } from './inputs/read-number';
import { takesEffect } from './takes-effect';

/** A pane is small: a method with more numbers than these has them in its settings. */
const mostSliders = 4;

/**
 * The numbers of the scheme's main method as sliders, for moving while looking at what comes of it: the counts stay above them, however
 * far the step is scrolled.
 */
export function Thresholds() {
  const { scheme, findings, isFollowing } = usePane();
  const say = useSay();
  const methods = usePane((state) => state.catalogue.methods);
  const [main] = declaredSteps(scheme, methods);
  const all = Object.entries<DeclaredParameter>(main?.method.params ?? {}).filter(
    (entry): entry is [string, NumericDeclaration] => isNumeric(entry[1]),
  );
  const numbers = all
    .filter(([, declaration]) => takesEffect(declaration, main?.params ?? {}))
    .slice(0, mostSliders);
  const idle = all.filter(([, declaration]) => !takesEffect(declaration, main?.params ?? {}));
  return (
    <Section title={say({ zh: '试一试', en: 'What if' })}>
      <div className="form thresholds">
        {findings && <TierLine findings={findings} isFollowing={isFollowing} />}
        {numbers.map(([name, declaration]) => (
          <NumberField
            key={name}
            declaration={declaration}
            value={Number(main?.params[name])}
            onChange={(value) => changeParameters(0, { [name]: value })}
          />
        ))}
        {main && (
          <IdleParameters declarations={idle.map(([, declaration]) => declaration)} method={main.method} />
        )}
        <AsOfField />
      </div>
    </Section>
  );
}

function isNumeric({ kind }: DeclaredParameter): boolean {
  return kind === 'share' || kind === 'number' || kind === 'money' || kind === 'count' || kind === 'days';
}
