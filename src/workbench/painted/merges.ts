import { overlaps, union, type Area } from '../../embedded-host/model/cells/area';

/** Merged areas as four numbers each, which pass between threads without being copied one by one. */
export function packMerges(merges: readonly Area[]): Int32Array {
  const packed = new Int32Array(merges.length * 4);
  merges.forEach(({ top, left, bottom, right }, place) => packed.set([top, left, bottom, right], place * 4));
  return packed;
}

/** The smallest area around this one that cuts no merged area; selecting takes merged cells whole. */
export function withWholeMerges(merges: Int32Array, area: Area): Area {
  let whole = area;
  for (let at = 0; at < merges.length; at += 4) {
    const merged = mergeAt(merges, at);
    if (overlaps(merged, area)) whole = union(whole, merged);
  }
  const hasGrown =
    whole.bottom - whole.top !== area.bottom - area.top ||
    whole.right - whole.left !== area.right - area.left;
  return hasGrown ? withWholeMerges(merges, whole) : whole;
}

/** Whether an area is exactly one merged area. */
export function isMerge(merges: Int32Array, { top, left, bottom, right }: Area): boolean {
  for (let at = 0; at < merges.length; at += 4) {
    if (merges[at] !== top || merges[at + 1] !== left) continue;
    if (merges[at + 2] === bottom && merges[at + 3] === right) return true;
  }
  return false;
}

function mergeAt(merges: Int32Array, at: number): Area {
  const [top = 0, left = 0, bottom = 0, right = 0] = merges.subarray(at, at + 4);
  return { top, left, bottom, right };
}
