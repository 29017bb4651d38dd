import type { Issue } from '../../../table/issues/issue';
import { pairsText } from '../../../table/issues/pairs-text';
import { issue } from '../input-issues';
import { countText } from '../wording';
import type { Holdings } from './holdings';

/** That products in cells with several, or on several sheets, are spelt in more than one way. */
export function joinedProducts({ joined }: Holdings): Issue[] {
  if (joined.length === 0) return [];
  const [count, pairs] = [countText(joined.length), pairsText(joined)];
  return [
    issue(
      'joined-products',
      'note',
      `${count} 个产品名只是写法不同，按同一产品处理：${pairs.zh}`,
      `${count} names only spell a product otherwise and count as the same one: ${pairs.en}`,
      joined.length,
    ),
  ];
}
