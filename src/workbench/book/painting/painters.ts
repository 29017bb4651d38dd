import type { EmbeddedHost } from '../../../embedded-host/api/embedded-host';
import type { Sheet } from '../../../embedded-host/model/book/sheet';
import { sameLayout } from '../../painted/sheet-layout';
import type { Painting, WantedPainting } from '../book';
import { SheetPainter } from './sheet-painter';

/** The painter of a sheet at one revision of the workbook. */
interface Current {
  readonly painter: SheetPainter;
  readonly revision: number;
  /** Since when the layout is as it is. */
  readonly layoutRevision: number;
}

/** Paints the sheets of a host. What a sheet's painter works out is kept until the workbook changes. */
export class Painters {
  private readonly current = new WeakMap<Sheet, Current>();

  constructor(private readonly host: EmbeddedHost) {}

  /** What is wanted of a sheet; null for a sheet that is gone. */
  paint({ sheet: id, layoutRevision, tiles }: WantedPainting): Painting | null {
    const sheet = this.host.workbook.sheets.find((known) => known.id === id);
    if (!sheet) return null;
    const current = this.painterOf(sheet);
    return {
      revision: current.revision,
      layoutRevision: current.layoutRevision,
      layout: current.layoutRevision === layoutRevision ? null : current.painter.layout,
      tiles: tiles.map((tile) => current.painter.tile(tile)),
    };
  }

  private painterOf(sheet: Sheet): Current {
    const known = this.current.get(sheet);
    const revision = this.host.changeCount;
    if (known?.revision === revision) return known;
    const painter = new SheetPainter(sheet);
    const isSame = known !== undefined && sameLayout(known.painter.layout, painter.layout);
    const current = { painter, revision, layoutRevision: isSame ? known.layoutRevision : revision };
    this.current.set(sheet, current);
    return current;
  }
}
