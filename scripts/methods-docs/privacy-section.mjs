import { loadSource } from '../load-typescript.mjs';
import { bilingual, table } from './markdown.mjs';

const { roles } = loadSource('table/columns/roles');
const { privacyClass, privacyClassLabels } = loadSource('table/privacy/privacy-class');

/** Which class each role has before its values are looked at. */
export function privacySection() {
  const rows = Object.entries(privacyClassLabels).map(([id, label]) => [
    bilingual(label),
    Object.entries(roles)
      .filter(([role]) => privacyClass(role, []) === id)
      .map(([role, own]) => `${own.label.zh} \`${role}\``)
      .join('、'),
  ]);
  return `## 隐私分级 / Privacy classes

按 JR/T 0171-2020 的思路，列分为三级；由角色与取值判断，取值只会使级别升高（身份证号、银行卡号为 C3，手机号、邮箱至少 C2），无法判断时为 C2。
Columns have a class after JR/T 0171-2020, guessed from role and values; values only raise it (ID and bank card numbers are C3, mobile numbers and mail addresses at least C2), and what nobody can tell is C2.

${table(['级别 / Class', '列角色 / Roles'], rows)}

遮盖 / Masking: C1 原样 / as it is; C2 留首尾 / the ends stay (王**, 138****5678; 金额留首位 / amounts their first digit); C3 只留末四位 / the last four characters only. 没有营销同意的客户不进营销名单 / who has not agreed is on no marketing list.
`;
}
