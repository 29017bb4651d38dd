import { ApiError } from '../base/api-error';
import { ApiObject } from '../base/api-object';
import { memberOf } from './members';
import {
  objectPathType,
  type ArgumentInfo,
  type ObjectPath,
  type ObjectPathIds,
  type RichApiRequest,
} from './protocol';
import type { RequestHost } from './request-host';
import { serviceOf } from './services';

/**
 * The object paths of one request, each followed once, when an action first asks for it: a path such as `worksheets.add()`
 * does something, and does it in the order of the actions. Null stands for the null object, and all that is reached
 * through one is null again.
 */
export class Paths {
  private readonly known = new Map<number, ApiObject | null>();

  constructor(
    private readonly paths: RichApiRequest['ObjectPaths'],
    private readonly host: RequestHost,
  ) {}

  /** The object at the end of the path. */
  object(id: number): ApiObject | null {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (!path) throw new ApiError('InvalidArgument', `There is no object path ${id}.`);
    const object = this.follow(path);
    this.known.set(id, object);
    return object;
  }

  /** The objects at the ends of all paths followed so far. */
  *objects(): Iterable<ApiObject> {
    for (const object of this.known.values()) if (object) yield object;
  }

  /** The arguments of a method, with objects in place of their paths. */
  arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    const { Arguments = [], ReferencedObjectPathIds } = info ?? {};
    return this.listWithObjects(Arguments, ReferencedObjectPathIds ?? []);
  }

  private follow(path: ObjectPath): ApiObject | null {
    switch (path.ObjectPathType) {
      case objectPathType.nullObject:
        return null;
      case objectPathType.globalObject:
        return this.host.root;
      case objectPathType.referenceId:
        return this.host.references.get(path.Name);
      case objectPathType.property:
      case objectPathType.method:
      case objectPathType.indexer:
        return this.followMember(path);
      default:
        return this.makeService(path.Name);
    }
  }

  private makeService(name: string): ApiObject {
    const service = serviceOf(name, this.host);
    if (!service) throw new ApiError('ApiNotFound', `There is no ${name} to make a new object of.`);
    return service;
  }

  private followMember(path: ObjectPath): ApiObject | null {
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const name = path.ObjectPathType === objectPathType.indexer ? 'Indexer' : path.Name;
    const answer = callMember(parent, name, this.arguments(path.ArgumentInfo), this.host);
    if (answer === null || answer instanceof ApiObject) return answer;
    throw new ApiError('InvalidOperation', `${parent.className}.${name} is no object.`);
  }

  private withObjects(value: unknown, ids: ObjectPathIds): unknown {
    if (typeof ids === 'number' && ids > 0) return this.object(ids);
    if (Array.isArray(value)) {
      // A block of values holds no objects; it is handed on as it came, not copied.
      const mayHold = Array.isArray(ids) || isPlainObject(value[0]);
      return mayHold ? this.listWithObjects(value, Array.isArray(ids) ? ids : []) : value;
    }
    return isPlainObject(value) ? this.withObjectsInside(value) : value;
  }

  private listWithObjects(list: readonly unknown[], ids: readonly ObjectPathIds[]): readonly unknown[] {
    return list.map((item, index) => this.withObjects(item, ids[index] ?? null));
  }

  /** Objects inside plain JSON stand as `{ _ObjectPathId: 7 }`. */
  private withObjectsInside(value: Readonly<Record<string, unknown>>): unknown {
    const reference = value['_ObjectPathId'];
    if (typeof reference === 'number') return this.object(reference);
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, this.withObjects(inner, null)]),
    );
  }
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reaches a member that leads on: a navigation property or a method. */
export function callMember(
  object: ApiObject,
  name: string,
  args: readonly unknown[],
  host: RequestHost,
): unknown {
  const member = memberOf(object, name);
  if (member.kind === 'property')
    throw new ApiError('InvalidOperation', `${object.className}.${name} is a value.`);
  host.noteUse(object.className, name);
  if (member.kind === 'navigation') return member.to(object.target as never, host);
  return member.run(object.target as never, args as never, host);
}
