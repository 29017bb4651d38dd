import type { Text } from '../../locales/text';
import type { DateColumn, NumberColumn } from '../../table/column';
import type { TierOutput } from '../contract';
import { amountText, countText, dayText, joinReasons, numberText } from '../wording';
import type { Bands } from './bands';

/** What a run found out, as far as words need it. */
export interface RfmFacts {
  readonly lastDate: DateColumn;
  readonly count: NumberColumn;
  readonly total: NumberColumn;
  readonly freshness: Float64Array;
  readonly bands: { readonly recency: Bands; readonly frequency: Bands; readonly monetary: Bands };
  readonly scores: {
    readonly recency: Uint8Array;
    readonly frequency: Uint8Array;
    readonly monetary: Uint8Array;
  };
  readonly output: TierOutput;
}

/** `最近 2026-06-09（距今 21 天）R5；6 次 F4；47.2万 M4；冠军客户`. */
export function reasonText(
  { lastDate, count, total, freshness, scores, output }: RfmFacts,
  row: number,
): Text {
  const missing = [lastDate, count, total].filter((column) => Number.isNaN(column.values[row]!));
  if (missing.length > 0) {
    const headers = missing.map(({ header }) => header);
    return { zh: `缺少${headers.join('、')}`, en: `Missing: ${headers.join(', ')}` };
  }
  const [r, f, m] = [scores.recency[row]!, scores.frequency[row]!, scores.monetary[row]!].map(String);
  const day = dayText(lastDate.values[row]!);
  const days = countText(-freshness[row]!);
  const times = numberText(count.values[row]!);
  const amount = amountText(total.values[row]!);
  const segment = output.tiers[output.codes[row]!]!.label;
  return joinReasons([
    { zh: `最近 ${day}（距今 ${days} 天）R${r!}`, en: `last purchase ${day} (${days} days ago) R${r!}` },
    { zh: `${times} 次 F${f!}`, en: `${times} purchases F${f!}` },
    { zh: `${amount.zh} M${m!}`, en: `${amount.en} M${m!}` },
    segment,
  ]);
}

/** What raises the lowest of frequency and amount by one; recency rises with the next purchase. */
export function liftText(
  { count, total, freshness, bands, scores }: RfmFacts,
  row: number,
): Text | undefined {
  const [r, f, m] = [scores.recency[row]!, scores.frequency[row]!, scores.monetary[row]!];
  if (r === 0 || f === 0 || m === 0 || (r === 5 && f === 5 && m === 5)) return undefined;
  if (r <= f && r <= m) {
    const days = countText(-freshness[row]!);
    return {
      zh: `已 ${days} 天未消费，再次消费即提高 R 分（现 ${String(r)} 分）`,
      en: `No purchase for ${days} days: the next one raises R (now ${String(r)})`,
    };
  }
  return f <= m
    ? gapText(bands.frequency, count.values[row]!, f, 'F', (gap) => {
        const text = numberText(Math.ceil(gap));
        return { zh: `${text} 次`, en: `${text} purchases` };
      })
    : gapText(bands.monetary, total.values[row]!, m, 'M', (gap) => amountText(gap, 'up'));
}

function gapText(
  { cuts }: Bands,
  value: number,
  score: number,
  letter: string,
  say: (gap: number) => Text,
): Text | undefined {
  const next = cuts.find((cut, index) => index >= score - 1 && cut < Infinity && cut > value);
  if (next === undefined) return undefined;
  const said = say(next - value);
  return { zh: `${letter} 分再进一档差 ${said.zh}`, en: `${said.en} more to the next ${letter} score` };
}
