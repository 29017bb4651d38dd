import { appendFileSync } from 'node:fs';

/**
 * Measures a body of cases. The answer prints what was gone through, for the log of CI: how many cases, how they ended, how many
 * seconds of one processor. Said again at the end of the test run (closing-lines.js).
 */
export function report(title: string): (cases: number, counts?: Readonly<Record<string, number>>) => void {
  const start = process.cpuUsage();
  return (cases, counts = {}) => {
    const { user, system } = process.cpuUsage(start);
    const ends = Object.entries(counts).map(([end, count]) => `${String(count)} ${end}`);
    const seconds = ((user + system) / 1e6).toFixed(1);
    const line = `${title}: ${[`${String(cases)} cases`, ...ends].join(', ')}; ${seconds} s\n`;
    process.stderr.write(line);
    const file = process.env['HUIYAN_REPORT_FILE'];
    if (file !== undefined) appendFileSync(file, line);
  };
}
