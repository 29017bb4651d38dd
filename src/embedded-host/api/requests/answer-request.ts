import type { RequestAnswer } from '../../seam/wire';
import { httpStatusOf } from '../base/api-error';
import { execute } from './execute';
import { failureNumbers, type Effect, type Faults } from './faults';
import type { RichApiRequest, RichApiResponse } from './protocol';
import type { RequestHost } from './request-host';
import { utf8Length, type Statistics } from './statistics';

const emptyAnswer: RichApiResponse = { Results: [], TraceIds: [], Error: null };

/** What a request is answered with: what it is carried out with, and what measures and disturbs it. */
export interface AnsweringHost extends RequestHost {
  readonly statistics: Statistics;
  readonly faults: Faults;
  isAnswering: boolean;
}

/** An answer, and the code of the error in it. */
interface Outcome {
  readonly answer: RequestAnswer;
  readonly error?: string;
}

/** Answers the text of one request with the text of its response, measured, under the host's limits and faults. */
export async function answerRequest(host: AnsweringHost, body: string): Promise<RequestAnswer> {
  const bytesIn = utf8Length(body);
  const request = JSON.parse(body) as RichApiRequest;
  const number = host.statistics.requests.length + 1;
  const record = { number, actions: request.Actions.length, bytesIn };
  host.statistics.requests.push({ ...record, bytesOut: 0 });
  const effects = host.faults.striking({ number, bytes: bytesIn, request });
  const { answer, ...outcome } =
    bytesIn > host.limits.requestBytes
      ? failed('RequestPayloadSizeLimitExceeded')
      : await underEffects(host, request, effects);
  const bytesOut = 'body' in answer ? utf8Length(answer.body) : 0;
  host.statistics.requests[number - 1] = { ...record, bytesOut, ...outcome };
  return bytesOut > host.limits.responseBytes ? failed('ResponsePayloadSizeLimitExceeded').answer : answer;
}

async function underEffects(
  host: AnsweringHost,
  request: RichApiRequest,
  effects: readonly Effect[],
): Promise<Outcome> {
  for (const effect of effects) {
    if (effect.kind === 'second-writer') effect.change(host.workbook);
    if (effect.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, effect.milliseconds));
    if (effect.kind === 'refused') return failed(effect.code);
    if (effect.kind === 'silent' && !effect.done) return never();
  }
  const stop = effects.find((effect) => effect.kind === 'half-applied');
  host.isAnswering = true;
  const response = execute(request, host, stop);
  host.isAnswering = false;
  for (const effect of effects) {
    if (effect.kind === 'silent') return never();
    if (effect.kind === 'answer-lost') return failed(effect.code);
    if (effect.kind === 'half-applied' && isFailure(effect.code)) return failed(effect.code);
  }
  return {
    answer: { body: JSON.stringify(response) },
    ...(response.Error ? { error: response.Error.Code } : {}),
  };
}

function isFailure(code: string): code is keyof typeof failureNumbers {
  return Object.hasOwn(failureNumbers, code);
}

function failed(code: string): Outcome {
  if (isFailure(code)) return { answer: { failure: failureNumbers[code] }, error: code };
  const error = { Code: code, Message: '', Location: '', ActionIndex: 0, HttpStatusCode: httpStatusOf(code) };
  return { answer: { body: JSON.stringify({ ...emptyAnswer, Error: error }) }, error: code };
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
