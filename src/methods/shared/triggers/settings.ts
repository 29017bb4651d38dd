import * as v from 'valibot';
import { triggers } from './library';
import type { Trigger } from './trigger';

/** Which triggers are on, whether they decide or are occasions, and their parameters, by trigger id. */
export type TriggerSettings = Readonly<
  Record<
    string,
    { readonly on: boolean; readonly decides: boolean; readonly [parameter: string]: number | boolean }
  >
>;

/** Every trigger on, with its declared defaults. */
export const defaultTriggerSettings: TriggerSettings = Object.fromEntries(
  triggers.map((trigger) => [trigger.id, defaultsOf(trigger)]),
);

/** A trigger that is not named, and a parameter that is not given, keeps its default. */
export const triggerSettingsSchema = v.strictObject(
  Object.fromEntries(
    triggers.map((trigger) => [trigger.id, v.exactOptional(settingsOf(trigger), defaultsOf(trigger))]),
  ),
) as unknown as v.GenericSchema<unknown, TriggerSettings>;

function defaultsOf({ params, decides }: Trigger): TriggerSettings[string] {
  const numbers = Object.entries(params).map(([name, { default: value }]) => [name, value] as const);
  return { on: true, decides, ...Object.fromEntries(numbers) };
}

function settingsOf({ params, decides }: Trigger) {
  const numbers = Object.entries(params).map(([name, { default: value, min, max }]) => [
    name,
    v.exactOptional(
      v.pipe(v.number(), v.finite(), v.minValue(min ?? -Infinity), v.maxValue(max ?? Infinity)),
      value,
    ),
  ]);
  return v.strictObject({
    on: v.exactOptional(v.boolean(), true),
    decides: v.exactOptional(v.boolean(), decides),
    ...(Object.fromEntries(numbers) as v.ObjectEntries),
  });
}
