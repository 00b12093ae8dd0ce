// SPDX-License-Identifier: Apache-2.0
import { PortalView } from '../base/view.js';
import { draft, dropDraft, keepDraft } from '../base/drafts.js';
import { takeErrand } from '../base/errand.js';
import { t } from '../base/texts.js';
import { focusFirstError } from '../parts/form.js';

/** @typedef {Record<string, any>} Values */

/**
 * One document of the API that somebody edits: what is stored, what was typed and not saved yet, and who was faster. What was
 * typed survives a reload, a sign-in and another page.
 */
export class SettingsSection extends PortalView {
  static properties = {
    ...PortalView.properties,
    stored: { state: true }, edits: { state: true }, errors: { state: true }, trouble: { state: true },
    refusal: { state: true }, faster: { state: true }, busy: { state: true },
  };

  /** Of the API. */
  path = '';
  /** Keys whose values stay on the page: they are never kept elsewhere. @type {string[]} */
  secrets = [];

  constructor() {
    super();
    /** @type {Values | null} */
    this.stored = null;
    /** @type {Values} */
    this.edits = {};
    /** By key, sentences. @type {Record<string, string>} */
    this.errors = {};
    /** Why nothing could be read. @type {import('../base/api-error.js').ApiError | null} */
    this.trouble = null;
    /** Why nothing was saved, as far as it belongs to no field. @type {import('../base/api-error.js').ApiError | null} */
    this.refusal = null;
    /** What somebody else has changed meanwhile. @type {{key: string, before: any, now: any}[] | null} */
    this.faster = null;
    this.busy = false;
    /** @type {string | null} */
    this.version = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.classList.add('stack', 'roomy', 'col');
    void this.load();
  }

  /** The document as keys and values. @param {any} document @returns {Values} */
  valuesOf(document) {
    return document;
  }

  /** What is sent for these changes. @param {Values} changes @returns {any} */
  bodyOf(changes) {
    return changes;
  }

  /** Sentences by key, for what cannot be saved as it is. @returns {Record<string, string>} */
  problems() {
    return {};
  }

  /** A refusal that names a field. @param {import('../base/api-error.js').ApiError} error @returns {Record<string, string>} */
  errorsOf(error) {
    return error.field && this.stored && error.field in this.stored ? { [error.field]: error.message } : {};
  }

  async load() {
    this.trouble = null;
    try {
      const seen = await this.latest('document', (signal) => this.api.versioned(this.path, {}, { signal }));
      if (seen) {
        this.#take(seen);
        this.edits = this.#different({ ...draft(this.path), ...this.edits });
        const errand = takeErrand(this.path);
        if (errand && this.changes > 0) {
          // unless somebody else has saved something while the reader signed in
          this.version = errand.version;
          void this.save();
        }
      }
    } catch (error) {
      this.trouble = this.failure(error);
    }
  }

  /** @param {{value: any, version: string | null}} seen */
  #take({ value, version }) {
    this.stored = this.valuesOf(value);
    this.version = version;
  }

  /** @param {Values} edits */
  #different(edits) {
    return Object.fromEntries(Object.entries(edits).filter(([key, value]) => !same(value, this.stored?.[key])));
  }

  /** @param {string} key @returns {any} what the page shows */
  value(key) {
    return key in this.edits ? this.edits[key] : this.stored?.[key];
  }

  /** @param {Values} values */
  set(values) {
    this.edits = this.#different({ ...this.edits, ...values });
    this.errors = Object.fromEntries(Object.entries(this.errors).filter(([key]) => !(key in values)));
    this.#keep();
  }

  #keep() {
    const kept = Object.fromEntries(Object.entries(this.edits).filter(([key]) => !this.secrets.includes(key)));
    if (Object.keys(kept).length === 0) {
      dropDraft(this.path);
    } else {
      keepDraft(this.path, kept);
    }
  }

  get changes() {
    return Object.keys(this.edits).length;
  }

  discard() {
    this.edits = {};
    this.errors = {};
    this.refusal = null;
    this.faster = null;
    this.#keep();
  }

  async save() {
    this.errors = this.problems();
    this.refusal = null;
    if (Object.keys(this.errors).length > 0) {
      await this.#showErrors();
      return;
    }
    this.busy = true;
    try {
      this.#take(await this.api.change('PUT', this.path, this.bodyOf(this.edits), { version: this.version }));
      this.discard();
      this.say(t('settingsSaved'), { kind: 'good' });
      this.hasChanged('settings');
    } catch (error) {
      const isWhole = !this.secrets.some((key) => this.edits[key]);
      await this.#refused(this.failure(error, isWhole ? { name: this.path, what: { version: this.version } } : undefined));
    } finally {
      this.busy = false;
    }
  }

  /** What somebody else has saved since comes to what was typed here. @param {Values} _before @param {Values} _now */
  meet(_before, _now) {}

  /** @param {import('../base/api-error.js').ApiError} error */
  async #refused(error) {
    if (error.isOutdated) {
      const before = this.stored ?? {};
      await this.load();
      this.meet(before, this.stored ?? {});
      this.faster = Object.keys(this.stored ?? {})
        .filter((key) => !same(before[key], this.stored?.[key]))
        .map((key) => ({ key, before: before[key], now: this.stored?.[key] }));
      return;
    }
    this.errors = this.errorsOf(error);
    if (Object.keys(this.errors).length === 0) {
      this.refusal = error;
    }
    await this.#showErrors();
  }

  async #showErrors() {
    await this.updateComplete;
    focusFirstError(this);
  }
}

/** @param {any} one @param {any} other */
function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
