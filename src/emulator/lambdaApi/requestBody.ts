import { isJsonObject, type Json } from '../../shared/json.ts';
import type { HttpRequest } from '../http/route.ts';
import { invalidBody } from './serviceErrors.ts';

/** How long what a request says about a function may be. */
export const maxSettingBytes = 64 * 1024;

/** The members of a request's JSON body; none where it has no body. Throws a ServiceError where it is none. */
export function requestBody({ body, bodyBytes }: HttpRequest): Readonly<Record<string, Json>> {
  if (bodyBytes > body.length) throw invalidBody('The request is too long.');
  if (bodyBytes === 0) return {};
  let json: Json;
  try {
    json = JSON.parse(body.toString('utf8')) as Json;
  } catch (error) {
    throw invalidBody(error instanceof Error ? error.message : String(error));
  }
  if (!isJsonObject(json)) throw invalidBody('The request is no JSON object.');
  return json;
}
