import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const words = {
  branch: ['浦东支行', '静安支行', '徐汇支行', '朝阳支行', '海淀支行'],
  position: ['董事长', '总经理', '财务总监', '企业主', '工程师', '教师', '医生', '退休'],
  grade: ['AAA', 'AA', 'A', 'BBB', 'BB'],
  trigger: ['', '', '大额转入', '理财到期'],
};

/** A smaller stand-in for the peers' table where their generator is missing: same columns, another distribution. */
export function ownRowsFile(count, folder) {
  let state = 20_260_101;
  const chance = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const any = (list) => list[Math.floor(chance() * list.length)];
  const money = (scale) => Math.round(100 * scale * chance() ** 4) / 100;
  const lines = Array.from({ length: count }, (_, index) =>
    JSON.stringify(
      [
        [`C${String((index * 7919) % 1e9).padStart(9, '0')}`, '王芳', any(words.branch), any(words.position)],
        [chance() < 0.03 ? '' : money(2e6), money(1e5) - 500, Math.floor(60 * chance() ** 2)],
        [45_999 - Math.floor(700 * chance() ** 2), any(words.grade), any(words.trigger)],
        [chance() < 0.5 ? '' : 45_990 + Math.floor(190 * chance()), 1 + Math.floor(360 * chance())],
      ].flat(),
    ),
  );
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `own-${String(count)}.ndjson`);
  writeFileSync(file, lines.map((line) => `[${line}]`).join('\n'));
  return file;
}
