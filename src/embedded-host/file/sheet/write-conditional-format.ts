import { areasAddress, cellAddress } from '../../model/cells/address';
import type { ConditionalFormat, ScalePoint } from '../../model/parts/conditional-format';
import type { DifferentialFormat } from '../../model/styles/cell-format';
import { encodeXmlText } from '../xml/xml-text';

/**
 * A conditional format as an element of its own.
 *
 * @param differentialId gives the number of a look in the file's style part.
 * @param p prefix of the sheet's elements, with its colon.
 */
export function conditionalFormatXml(
  format: ConditionalFormat,
  differentialId: (look: DifferentialFormat) => number,
  p: string,
): string {
  const rule = ruleXml(format, differentialId, p);
  if (rule === '') return '';
  return `<${p}conditionalFormatting sqref="${areasAddress(format.areas)}">${rule}</${p}conditionalFormatting>`;
}

function ruleXml(
  format: ConditionalFormat,
  differentialId: (look: DifferentialFormat) => number,
  p: string,
): string {
  const { rule } = format;
  const common = ` priority="${format.priority}"${format.stopIfTrue ? ' stopIfTrue="1"' : ''}`;
  const formula = (text: string) => `<${p}formula>${encodeXmlText(text)}</${p}formula>`;
  const element = (attributes: string, content: string) => `<${p}cfRule${attributes}>${content}</${p}cfRule>`;
  switch (rule.type) {
    case 'cellIs': {
      const look = ` type="cellIs" dxfId="${differentialId(rule.format)}"`;
      return element(`${look}${common} operator="${rule.operator}"`, rule.formulas.map(formula).join(''));
    }
    case 'expression':
      return element(
        ` type="expression" dxfId="${differentialId(rule.format)}"${common}`,
        formula(rule.formula),
      );
    case 'text': {
      const type = rule.operator === 'notContains' ? 'notContainsText' : rule.operator;
      const look = ` type="${type}" dxfId="${differentialId(rule.format)}"${common}`;
      const text = ` operator="${rule.operator}" text="${encodeXmlText(rule.text)}"`;
      return element(look + text, formula(textFormula(rule.operator, rule.text, format)));
    }
    case 'colorScale': {
      const colors = rule.points.map((point) => colorXml(point.color ?? '#FFFFFF', p)).join('');
      const points = rule.points.map((point) => pointXml(point, p)).join('');
      return element(` type="colorScale"${common}`, `<${p}colorScale>${points}${colors}</${p}colorScale>`);
    }
    case 'dataBar': {
      const points = pointXml(rule.minimum, p) + pointXml(rule.maximum, p);
      return element(
        ` type="dataBar"${common}`,
        `<${p}dataBar>${points}${colorXml(rule.color, p)}</${p}dataBar>`,
      );
    }
    case 'other':
      return '';
  }
}

/** The formula that Excel keeps beside a rule on text; older readers go by it alone. */
function textFormula(operator: string, text: string, format: ConditionalFormat): string {
  const [first] = format.areas;
  const cell = first ? cellAddress(first.top, first.left) : 'A1';
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case 'containsText':
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
    case 'notContains':
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    case 'beginsWith':
      return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
    default:
      return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  }
}

function pointXml(point: ScalePoint, p: string): string {
  const value = point.value === undefined ? '' : ` val="${encodeXmlText(point.value)}"`;
  return `<${p}cfvo type="${point.type}"${value}/>`;
}

function colorXml(hex: string, p: string): string {
  return `<${p}color rgb="FF${hex.replace('#', '').toUpperCase()}"/>`;
}
