import type { GuidedFunction } from '../../functions/guide';
import { Fold } from '../controls/fold';
import { Term } from '../controls/term';
import { useSay } from '../state/use-say';
import { ExampleBox } from './example-box';
import type { ListRanges } from './list-ranges';
import { offeredExample } from './offered-example';

/** A function: its name and what it does, and, unfolded, its arguments, its answer and the example. */
export function FunctionCard({
  own,
  list,
  isOpen,
}: {
  own: GuidedFunction;
  list: ListRanges | undefined;
  isOpen: boolean;
}) {
  const say = useSay();
  const offered = offeredExample(own.example, list);
  return (
    <Fold
      isOpen={isOpen}
      title={
        <span className="function-head">
          <code className="function-name">HY.{own.id}</code>
          <span className="function-text">{say(own.text)}</span>
        </span>
      }
      aside={offered.list && <span className="function-ready">{say({ zh: '本表可用', en: 'ready' })}</span>}
    >
      <dl className="arguments">
        {own.arguments.map(({ name, text, isOptional }) => (
          <Term
            key={name.en}
            name={
              <>
                {say(name)}
                {isOptional && <span className="quiet"> {say({ zh: '可省略', en: 'optional' })}</span>}
              </>
            }
          >
            {say(text)}
          </Term>
        ))}
        <Term name={say({ zh: '结果', en: 'Answer' })}>{say(own.result)}</Term>
      </dl>
      <ExampleBox id={own.id} offered={offered} />
    </Fold>
  );
}
