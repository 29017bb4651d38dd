import type { Method } from './contract';

/**
 * Methods by id, their types kept.
 *
 * @throws Error when two methods have the same id.
 */
export function registered<const M extends readonly Method[]>(
  list: M,
): { readonly [Id in M[number]['id']]: Extract<M[number], { readonly id: Id }> } {
  const byId: Record<string, Method> = {};
  for (const method of list) {
    if (method.id in byId) throw new Error(`Two methods have the id ${method.id}.`);
    byId[method.id] = method;
  }
  return byId as { readonly [Id in M[number]['id']]: Extract<M[number], { readonly id: Id }> };
}
