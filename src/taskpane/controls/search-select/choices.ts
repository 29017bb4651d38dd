import type { Text } from '../../../locales/text';

/** Something to choose. */
export interface Choice<Id extends string> {
  readonly id: Id;
  readonly name: Text;
}

/** Choices that belong together, under a name or none. */
export interface ChoiceGroup<Id extends string> {
  readonly label?: Text;
  readonly choices: readonly Choice<Id>[];
}

/** The groups with what has the typed letters in its name, in either language; all where nothing is typed. */
export function matchingGroups<Id extends string>(
  groups: readonly ChoiceGroup<Id>[],
  typed: string,
): readonly ChoiceGroup<Id>[] {
  const wanted = typed.trim().toLowerCase();
  const isMatching = ({ name: { zh, en } }: Choice<Id>) =>
    zh.toLowerCase().includes(wanted) || en.toLowerCase().includes(wanted);
  return groups
    .map((group) => ({ ...group, choices: group.choices.filter(isMatching) }))
    .filter(({ choices }) => choices.length > 0);
}

/** What Enter takes after something was typed: whose name that is, else the first that matches. */
export function meantChoice<Id extends string>(
  groups: readonly ChoiceGroup<Id>[],
  typed: string,
): Id | undefined {
  const wanted = typed.trim().toLowerCase();
  const matching = matchingGroups(groups, typed).flatMap(({ choices }) => choices);
  const named = matching.find(({ name }) => [name.zh, name.en].some((own) => own.toLowerCase() === wanted));
  return (named ?? matching[0])?.id;
}

/** What is so many steps away from a choice, from the first one to the last; the first where that choice is not among them. */
export function choiceAway<Id extends string>(
  choices: readonly Choice<Id>[],
  from: Id | undefined,
  steps: number,
): Id | undefined {
  const at = choices.findIndex(({ id }) => id === from);
  if (at < 0) return choices[0]?.id;
  return choices[Math.max(0, Math.min(choices.length - 1, at + steps))]?.id;
}
