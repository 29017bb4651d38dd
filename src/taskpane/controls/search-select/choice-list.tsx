import { useSay } from '../../state/use-say';
import type { ChoiceGroup } from './choices';

interface ChoiceListProps<Id extends string> {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly ChoiceGroup<Id>[];
  readonly chosen: Id;
  /** The one that Enter would choose. */
  readonly active: Id | undefined;
  readonly optionId: (choice: Id) => string;
  readonly onChoose: (choice: Id) => void;
}

/** What there is to choose, while the keyboard stays in the field above it. */
export function ChoiceList<Id extends string>(props: ChoiceListProps<Id>) {
  const { id, label, groups, chosen, active, optionId, onChoose } = props;
  const say = useSay();
  if (groups.length === 0) {
    return (
      <p className="quiet" role="status">
        {say({ zh: '没有符合的', en: 'Nothing matches' })}
      </p>
    );
  }
  return (
    // The field keeps the keyboard.
    <div role="listbox" id={id} aria-label={label} onMouseDown={(event) => event.preventDefault()}>
      {groups.map(({ label: name, choices }, index) => (
        <div key={index} role="group" aria-label={name && say(name)}>
          {name && (
            <div className="search-group" aria-hidden>
              {say(name)}
            </div>
          )}
          {choices.map((choice) => (
            <div
              key={choice.id}
              role="option"
              id={optionId(choice.id)}
              className="search-option"
              aria-selected={choice.id === chosen}
              data-active={choice.id === active}
              onClick={() => onChoose(choice.id)}
            >
              {say(choice.name)}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
