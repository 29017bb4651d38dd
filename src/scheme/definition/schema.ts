import * as v from 'valibot';
import { closedObject, parametersSchema } from './parameter-schema';
import type { Methods, Scheme } from './scheme';

const text = closedObject({ zh: v.pipe(v.string(), v.nonEmpty()), en: v.pipe(v.string(), v.nonEmpty()) });

const identifier = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'kebab-case'));

/**
 * The valibot schema of a scheme that may name these methods. What a method's parameters may be follows from its
 * declaration, so one schema checks a scheme completely, and the JSON Schema file describes the same thing.
 */
export function schemeSchema(methods: Methods): v.GenericSchema<unknown, Scheme> {
  const schema = closedObject({
    $schema: v.exactOptional(v.string()),
    version: v.literal(1),
    id: v.pipe(
      identifier,
      v.description('kebab-case: names the scheme on the command line and in the workbook'),
    ),
    label: text,
    description: v.exactOptional(text),
    steps: v.pipe(v.array(stepSchema(methods)), v.minLength(1)),
    seed: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff))),
    readings: v.exactOptional(
      v.pipe(
        v.record(v.string(), v.record(v.string(), v.pipe(v.string(), v.nonEmpty()))),
        v.description('词语：角色 → 文字 → 读作 / how words are read: role → text → reading'),
      ),
    ),
    allowProtected: v.exactOptional(
      v.pipe(
        v.boolean(),
        v.description('性别、年龄等受保护属性可参与判断 / sex, age and the like may decide'),
      ),
    ),
  });
  return schema as unknown as v.GenericSchema<unknown, Scheme>;
}

function stepSchema(methods: Methods) {
  const options = Object.values(methods).map((method) =>
    v.pipe(
      closedObject({
        method: v.literal(method.id),
        optional: v.exactOptional(
          v.pipe(
            v.boolean(),
            v.description(
              '表中缺少所需列时略过此步 / left out where the sheet lacks a column that it requires',
            ),
          ),
        ),
        outputs: v.exactOptional(
          v.pipe(
            v.array(v.pipe(v.string(), v.nonEmpty())),
            v.description('写入工作表的输出列，默认全部 / outputs that become columns, all unless said'),
          ),
        ),
        params: v.exactOptional(parametersSchema(method.params)),
        inputs: v.exactOptional(
          closedObject(
            Object.fromEntries(
              Object.keys(method.inputs).map((name) => [
                name,
                v.exactOptional(v.pipe(v.string(), v.nonEmpty())),
              ]),
            ),
          ),
        ),
      }),
      v.title(`${method.label.zh} / ${method.label.en}`),
      v.description(`${method.description.zh} / ${method.description.en}`),
    ),
  );
  return v.variant('method', options as never);
}
