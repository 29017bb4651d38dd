/** The colour that a part (0 to 1) of one over another gives; all `#RRGGBB`. */
export function blended(over: string, under: string, part: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [above, below] = [over, under].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round((above as number) * part + (below as number) * (1 - part));
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
