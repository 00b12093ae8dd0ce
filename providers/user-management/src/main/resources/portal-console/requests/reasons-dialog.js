// SPDX-License-Identifier: Apache-2.0
import { LitElement, html, nothing } from '../vendor/lit.js';
import { mergeReasons } from '../base/merge-reasons.js';
import { t } from '../base/texts.js';
import { dialog } from '../parts/dialog.js';
import { icon } from '../parts/icons.js';
import { reasonDispute } from '../parts/reason-dispute.js';
import { reasonFields, textsToSave } from '../parts/reason-fields.js';
import { notice } from '../parts/states.js';
import { idFor } from './saved-reasons.js';

/** @typedef {import('./saved-reasons.js').SavedReason} SavedReason */

const MOST = 50;

/** All saved reasons, in the languages of the realm: to write, and to throw away. Nothing changes before they are saved. */
class ReasonsDialog extends LitElement {
  static properties = {
    isOpen: { attribute: false },
    unsaved: { attribute: false },
    written: { state: true },
    error: { state: true },
    isBusy: { state: true },
    disputed: { state: true },
  };

  constructor() {
    super();
    this.isOpen = false;
    /** Could not be saved alone. @type {{reason: SavedReason, error: Error} | null} */
    this.unsaved = null;
    /** @type {SavedReason[]} */
    this.written = [];
    /** @type {Error | null} */
    this.error = null;
    this.isBusy = false;
    /** Changed by somebody else meanwhile. @type {import('../base/merge-reasons.js').Disputed} */
    this.disputed = {};
    /** @type {import('./saved-reasons.js').SavedReasons | null} */
    this.reasons = null;
    /** @type {() => void} */
    this.close = () => {};
  }

  createRenderRoot() {
    return this;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('isOpen') && this.isOpen) {
      const all = this.reasons?.all ?? [];
      this.written = structuredClone(this.unsaved ? [...all, this.unsaved.reason] : all);
      this.error = this.unsaved?.error ?? null;
      this.disputed = {};
    }
  }

  /** @param {number} index @param {string} language @param {string} text */
  write(index, language, text) {
    this.written = this.written.map((reason, at) =>
      (at === index ? { ...reason, texts: { ...reason.texts, [language]: text } } : reason));
  }

  add() {
    this.written = [...this.written, { id: '', texts: {} }];
  }

  /** @param {number} index */
  throwAway(index) {
    this.written = this.written.filter((_, at) => at !== index);
  }

  async save() {
    this.isBusy = true;
    /** @type {SavedReason[]} */
    const all = [];
    for (const reason of this.written) {
      const texts = textsToSave(reason, this.reasons?.languages ?? []);
      const [first] = Object.values(texts);
      if (first) {
        all.push({ id: reason.id || idFor(first, [...this.written, ...all]), texts });
      }
    }
    const refusal = await this.reasons?.replace(all) ?? null;
    this.error = refusal?.isOutdated ? await this.#meet() ?? refusal : refusal;
    this.isBusy = false;
    if (!this.error) {
      this.close();
    }
  }

  /** What somebody else has saved meanwhile comes in. @returns {Promise<Error | undefined>} why it did not */
  async #meet() {
    const reasons = /** @type {import('./saved-reasons.js').SavedReasons} */ (this.reasons);
    const before = reasons.all;
    try {
      await reasons.readAgain();
      const met = mergeReasons(before, reasons.all, this.written);
      this.written = structuredClone(met.reasons);
      this.disputed = met.disputed;
    } catch (error) {
      return /** @type {Error} */ (error);
    }
  }

  /** @param {SavedReason} reason @param {number} index */
  #takeTheirs({ id }, index) {
    const theirs = this.disputed[id];
    this.written = theirs ? this.written.map((one) => (one.id === id ? structuredClone(theirs) : one))
      : this.written.filter((_, at) => at !== index);
    const { [id]: taken, ...disputed } = this.disputed;
    this.disputed = disputed;
  }

  /** @param {SavedReason} reason @param {number} index */
  #reason(reason, index) {
    return html`<fieldset class="card stack tight"><legend class="sr">${t('requestsReasonNumber', index + 1)}</legend>
      ${reason.id in this.disputed ? reasonDispute(this.disputed[reason.id] ?? null, () => this.#takeTheirs(reason, index)) : nothing}
      ${reasonFields({
    stem: `saved-reason-${index}`, reason, languages: this.reasons?.languages ?? [], saved: this.reasons?.all ?? [],
    write: (language, text) => this.write(index, language, text),
  })}
      <p><button type="button" class="btn sm quiet bad" @click=${() => this.throwAway(index)}>${icon('trash')}
        ${t('requestsDeleteReason')}<span class="sr"> ${index + 1}</span></button></p>
    </fieldset>`;
  }

  render() {
    return dialog({
      open: this.isOpen,
      title: t('requestsSavedReasons'),
      wide: true,
      close: () => this.close(),
      body: html`<p class="muted">${t('requestsSavedReasonsText')}</p>
        ${this.error ? notice({ kind: 'bad', text: this.error.message, live: true }) : nothing}
        ${this.written.length ? this.written.map((reason, index) => this.#reason(reason, index))
    : html`<p class="muted">${t('requestsNoReasons')}</p>`}
        ${this.written.length < MOST
    ? html`<p><button type="button" class="btn" @click=${() => this.add()}>${icon('plus')}${t('requestsAddReason')}</button></p>` : nothing}`,
      foot: html`<button type="button" class="btn primary" ?disabled=${this.isBusy} @click=${() => void this.save()}>${t('requestsSave')}</button>
        <button type="button" class="btn quiet" @click=${() => this.close()}>${t('requestsCancel')}</button>`,
    });
  }
}

customElements.define('portal-reasons', ReasonsDialog);
