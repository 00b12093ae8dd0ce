// SPDX-License-Identifier: Apache-2.0
import { hasText, readTexts, t } from './texts.js';

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
 * Why the API has refused something.
 *
 * @param {Response} answer
 * @param {string} base URL of the portal in its realm
 * @returns {Promise<ApiError>}
 */
export async function refusal(answer, base) {
  const body = await answer.json().catch(() => null);
  const [code = body?.error ?? 'unknown', ...variant] = body?.params ?? [];
  const sentence = body?.errorMessage ?? body?.error_description ?? t('baseUnknownError', answer.status);
  if (variant.length) {
    await readTexts(base, 'refusals').catch(() => {});
  }
  return new ApiError(answer.status, code, sentenceOf(code, sentence, variant), body);
}

/**
 * What a refusal says in the reader's language: the text `refusals.<code>.<variant>`, which is in a group of its own, else the
 * text `denials.<code>`, in which `{server}` stands for what the server said, else just that.
 *
 * @param {string | undefined} code
 * @param {string | undefined} sentence
 * @param {string[]} [variant] which of several sentences of the code it is, and the numbers and names in it
 * @returns {string}
 */
export function sentenceOf(code, sentence, [variant, ...values] = []) {
  if (hasText(`refusals.${code}.${variant}`)) {
    return t(`refusals.${code}.${variant}`, ...values);
  }
  const key = `denials.${code}`;
  return hasText(key) ? t(key).replace('{server}', () => sentence ?? '') : (sentence ?? '');
}
