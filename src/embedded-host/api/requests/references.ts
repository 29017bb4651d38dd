import { ApiError } from '../base/api-error';
import type { ApiObject } from '../base/api-object';

/**
 * The objects that the client keeps beyond a request, by a number of their own. The workbook's changes move them along
 * (see follow-cells.ts).
 */
export class References {
  private readonly byId = new Map<string, ApiObject>();
  private readonly ids = new Map<ApiObject, string>();
  private nextId = 1;

  /** Keeps an object until it is removed; the client learns the reference with the object's next instantiation. */
  keep(object: ApiObject): null {
    if (!this.ids.has(object)) {
      const id = `reference-${this.nextId++}`;
      this.ids.set(object, id);
      this.byId.set(id, object);
    }
    return null;
  }

  /** The reference of a kept object, or undefined. */
  of(object: ApiObject): string | undefined {
    return this.ids.get(object);
  }

  /** The object that is kept under the reference. */
  get(id: string): ApiObject {
    const object = this.byId.get(id);
    if (!object) throw new ApiError('InvalidReference', `There is no ${id} any more.`);
    return object;
  }

  /** Lets go of an object. */
  remove(id: string): null {
    const object = this.byId.get(id);
    if (object) this.ids.delete(object);
    this.byId.delete(id);
    return null;
  }

  /** All kept objects. */
  all(): Iterable<ApiObject> {
    return this.byId.values();
  }

  get size(): number {
    return this.byId.size;
  }
}
