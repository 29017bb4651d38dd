import type { Method } from '../../methods/shared/contract';
import { triggers } from '../../methods/shared/triggers/library';
import { whys } from '../../methods/shared/readings/reading';
import type { Text } from '../../locales/text';
import type { Trigger } from '../../methods/shared/triggers/trigger';
import { declaredMethod, type DeclaredMethod } from '../../scheme/definition/declared-method';
import { playbooksOf } from '../../scheme/playbooks/registry';
import { withWholeValues } from '../../scheme/definition/whole-values';
import type { Methods, Scheme } from '../../scheme/definition/scheme';

/** A trigger event as data alone. */
export type DeclaredTrigger = Pick<Trigger, 'id' | 'label' | 'params' | 'decides' | 'expiry'>;

/** All that can be chosen from, as plain data: asked once, and the same ever after. */
export interface Catalogue {
  readonly methods: Readonly<Record<string, DeclaredMethod>>;
  /** In the order in which they are offered. */
  readonly playbooks: readonly Scheme[];
  /** In the order in which the events of a customer are told. */
  readonly triggers: readonly DeclaredTrigger[];
  /** Why a word was read as it was, in the words of people. */
  readonly whys: Readonly<Record<string, Text>>;
}

/** The catalogue of these methods. */
export function catalogueOf(methods: Methods): Catalogue {
  return {
    methods: Object.fromEntries(
      Object.entries<Method>(methods).map(([id, method]) => [id, declaredMethod(method)]),
    ),
    playbooks: playbooksOf(methods).map(({ scheme }) => withWholeValues(scheme, methods)),
    triggers: triggers.map(({ id, label, params, decides, expiry }) => ({
      id,
      label,
      params,
      decides,
      expiry,
    })),
    whys,
  };
}
