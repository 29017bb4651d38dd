import type { ApiObject } from '../base/api-object';
import type { Host } from '../base/host';
import type { References } from './references';

/** What a request is carried out with: what its members need, and where it begins and what the client keeps of it. */
export interface RequestHost extends Host {
  /** The workbook, from which every path sets out. */
  readonly root: ApiObject<'Workbook'>;
  readonly references: References;
  /** The objects that the request at hand has reached. */
  objectsOfRequest: () => Iterable<ApiObject>;
  /** Notes that a request asked for a member by its name. */
  noteUse(className: string, member: string): void;
}
