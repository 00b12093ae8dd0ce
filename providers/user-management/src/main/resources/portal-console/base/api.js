// SPDX-License-Identifier: Apache-2.0
import { hasText, t } from './texts.js';

/** A refusal of the API, or no answer at all. */
export class ApiError extends Error {
  /**
   * @param {number} status of HTTP; 0 when the server was not reached
   * @param {string} code stable, as docs/reference/openapi.yaml lists them; `offline` when the server was not reached
   * @param {string} message a sentence with the way out
   * @param {any} body what the server said, or null
   */
  constructor(status, code, message, body) {
    super(message);
    this.status = status;
    this.code = code;
    /** The value that is not valid, or null. @type {string | null} */
    this.field = body?.field ?? null;
    /** What belongs to the code. @type {string[]} */
    this.details = body?.params?.slice(1) ?? [];
    this.body = body;
  }

  get isOffline() {
    return this.status === 0;
  }

  get isSignedOut() {
    return this.status === 401 && this.code !== LOGIN_TOO_OLD;
  }

  /** Somebody else was faster. */
  get isOutdated() {
    return this.status === 412;
  }

  /** A more recent login is asked for. */
  get needsRecentLogin() {
    return this.code === LOGIN_TOO_OLD;
  }
}

const LOGIN_TOO_OLD = 'insufficient_user_authentication';

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
    const content = body === undefined
      ? {}
      : { body: JSON.stringify(body), type: 'application/json' };
    return read(await this.#call(method, path, options.params, options, content));
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
    const content = body === undefined ? {} : { body: JSON.stringify(body), type: 'application/json' };
    return withVersion(await this.#call(method, path, {}, options, content));
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
   * @param {string} path below `api/`
   * @param {Params} [params]
   * @param {Options} [options]
   * @returns {Promise<Blob>}
   */
  async download(path, params, options) {
    return (await this.#call('GET', path, params, options, {})).blob();
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
    const headers = { Authorization: `Bearer ${await this.token()}`, Accept: 'application/json, text/csv' };
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
      throw await refusal(answer);
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

/** @param {Response} answer */
async function read(answer) {
  return answer.status === 204 ? null : answer.json();
}

/** @param {Response} answer */
async function withVersion(answer) {
  return { value: await read(answer), version: answer.headers.get('ETag')?.replaceAll('"', '') ?? null };
}

/** @param {Response} answer */
async function refusal(answer) {
  const body = await answer.json().catch(() => null);
  const code = body?.params?.[0] ?? body?.error ?? 'unknown';
  const sentence = body?.errorMessage ?? body?.error_description ?? t('baseUnknownError', answer.status);
  return new ApiError(answer.status, code, sentenceOf(code, sentence, body?.params?.slice(1)), body);
}

/**
 * What a refusal says in the reader's language: the text `denials.<code>`, in which `{server}` stands for what the server
 * said, or just that.
 *
 * @param {string | undefined} code
 * @param {string | undefined} sentence
 * @param {string[]} [details]
 * @returns {string}
 */
export function sentenceOf(code, sentence, details = []) {
  const key = `denials.${code}`;
  return hasText(key) ? t(key, ...details).replace('{server}', () => sentence ?? '') : (sentence ?? '');
}
