const clock =
  /^(?<date>.*?\d\D??)(?:t| ?)(?:(?<half>上午|下午|am|pm) ?)?(?<hours>\d{1,2})(?::|时|時|点)(?<minutes>\d{1,2})(?:(?::|分)(?<seconds>\d{1,2}(?:\.\d+)?)?秒?)?分? ?(?<suffix>am|pm)? ?(?:z|[+-]\d{2}:?\d{2})?$/u;

const compactClock = /^(?<date>\d{8})(?<hours>\d{2})(?<minutes>\d{2})(?<seconds>\d{2})$/u;

/**
 * Parts a plain text in lower case into its date and its time of day as a fraction of a day: 0 where it has no time,
 * undefined where the time is impossible. A time zone is left out: the date is the one that was written.
 */
export function splitTime(plain: string): { date: string; fraction: number | undefined } {
  const parts = (
    compactClock.exec(plain) ?? (plain.includes(':') || /[时時点]/u.test(plain) ? clock.exec(plain) : null)
  )?.groups;
  if (parts === undefined) return { date: plain, fraction: 0 };
  const half = parts['half'] ?? parts['suffix'];
  const hours = Number(parts['hours']);
  const minutes = Number(parts['minutes']);
  const seconds = Number(parts['seconds'] ?? 0);
  const date = (parts['date'] ?? '').trim();
  if (hours > (half === undefined ? 23 : 12) || minutes > 59 || seconds >= 60)
    return { date, fraction: undefined };
  const afternoon = half === 'pm' || half === '下午';
  const hourOfDay = half === undefined ? hours : (hours % 12) + (afternoon ? 12 : 0);
  return { date, fraction: (hourOfDay * 3600 + minutes * 60 + seconds) / 86400 };
}
