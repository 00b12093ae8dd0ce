// SPDX-License-Identifier: Apache-2.0
import { ApiError, refusal } from './api-error.js';
import { countsWithComma, locale, t } from './texts.js';

/**
 * @typedef {Record<string, string | number | boolean | null | undefined>} Params empty ones are left out
 * @typedef {{signal?: AbortSignal, version?: string | number | null, keepalive?: boolean}} Options
 *   `version`: the answer is refused with 412 unless the object still has it
 */

/** The REST API of the portal. */
export class Api {
  /**
   * @param {string} base URL of the portal in its realm, without a slash at its end
   * @param {() => Promise<string>} token an access token with the audience `portal-api`
   */
  constructor(base, token) {
    this.base = base;
    this.token = token;
  }

  /**
   * @param {string} path below `api/`
   * @param {Params} [params]
   * @param {Options} [options]
   * @returns {Promise<any>}
   */
  async get(path, params, options) {
    return read(await this.#call('GET', path, params, options, {}));
  }

  /**
   * @param {'POST' | 'PUT' | 'DELETE'} method
   * @param {string} path below `api/`
   * @param {unknown} [body] becomes JSON; undefined for none
   * @param {Options & {params?: Params}} [options]
   * @returns {Promise<any>} null when there is nothing to say
   */
  async send(method, path, body, options = {}) {
    return read(await this.#call(method, path, options.params, options, json(body)));
  }

  /**
   * An object with its version, which the next change names.
   *
   * @param {string} path below `api/`
   * @param {Params} [params]
   * @param {Options} [options]
   * @returns {Promise<{value: any, version: string | null}>}
   */
  async versioned(path, params, options) {
    return withVersion(await this.#call('GET', path, params, options, {}));
  }

  /**
   * Changes an object; the answer is how it stands now, with its version.
   *
   * @param {'POST' | 'PUT'} method
   * @param {string} path below `api/`
   * @param {unknown} body becomes JSON; undefined for none
   * @param {Options} options
   * @returns {Promise<{value: any, version: string | null}>}
   */
  async change(method, path, body, options) {
    return withVersion(await this.#call(method, path, {}, options, json(body)));
  }

  /**
   * @param {string} path below `api/`
   * @param {Blob | string} body
   * @param {string} type media type
   * @param {Params} [params]
   * @param {Options} [options]
   * @returns {Promise<any>}
   */
  async upload(path, body, type, params, options) {
    return read(await this.#call('POST', path, params, options, { body, type }));
  }

  /**
   * A list as a file, for a spreadsheet in the reader's language.
   *
   * @param {string} path below `api/`
   * @param {Params} [params]
   * @param {Options} [options]
   * @returns {Promise<Blob>}
   */
  async download(path, params, options) {
    const delimiter = countsWithComma() ? 'semicolon' : null;
    return (await this.#call('GET', path, { ...params, delimiter }, options, {})).blob();
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {Params | undefined} params
   * @param {Options | undefined} options
   * @param {{body?: BodyInit, type?: string}} content
   */
  async #call(method, path, params, options = {}, content) {
    const url = new URL(`${this.base}/api/${path}`);
    for (const [name, value] of Object.entries(params ?? {})) {
      if (value !== null && value !== undefined && value !== '') {
        url.searchParams.set(name, String(value));
      }
    }
    /** @type {Record<string, string>} */
    const headers = {
      Authorization: `Bearer ${await this.token()}`, Accept: 'application/json, text/csv', 'Accept-Language': locale(),
    };
    if (content.type) {
      headers['Content-Type'] = content.type;
    }
    if (options.version !== null && options.version !== undefined) {
      headers['If-Match'] = `"${options.version}"`;
    }
    const answer = await reach(url, {
      method, headers, body: content.body, signal: options.signal, keepalive: options.keepalive,
      credentials: 'omit', cache: 'no-store', redirect: 'error',
    });
    if (!answer.ok) {
      throw await refusal(answer, this.base);
    }
    return answer;
  }
}

/**
 * @param {URL} url
 * @param {RequestInit} request
 */
async function reach(url, request) {
  try {
    return await fetch(url, request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      throw error;
    }
    throw new ApiError(0, 'offline', t('baseOffline'), null);
  }
}

/** @param {unknown} body */
function json(body) {
  return body === undefined ? {} : { body: JSON.stringify(body), type: 'application/json' };
}

/** @param {Response} answer */
async function read(answer) {
  return answer.status === 204 ? null : answer.json();
}

/** @param {Response} answer */
async function withVersion(answer) {
  return { value: await read(answer), version: answer.headers.get('ETag')?.replaceAll('"', '') ?? null };
}
