import { parseAreas } from '../../model/cells/address';
import type { Area } from '../../model/cells/area';
import { requireWithin, type Budgeted } from '../bytes/budgets';

/** Counts what a sheet's rules or validations are, and how many areas they name. */
export class AreaCounts {
  private items = 0;
  private areas = 0;

  constructor(
    private readonly kind: Budgeted,
    private readonly sheet: string,
  ) {}

  /** One more of the kind. */
  addOne(): void {
    requireWithin(this.kind, ++this.items, this.sheet);
  }

  /** The areas that a `sqref` names. */
  areasOf(list = ''): Area[] {
    // No address is longer than 25 characters and a space: a list that must hold too many is not even taken apart.
    const fewest = list.length / 26;
    requireWithin('areas', this.areas + Math.floor(fewest), this.sheet);
    const areas = parseAreas(list);
    this.areas += areas.length;
    requireWithin('areas', this.areas, this.sheet);
    return areas;
  }
}
