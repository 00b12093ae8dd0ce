// SPDX-License-Identifier: Apache-2.0
import { html, nothing, repeat } from '../vendor/lit.js';
import { mergeReasons } from '../base/merge-reasons.js';
import { languageName, t, tn } from '../base/texts.js';
import { icon } from '../parts/icons.js';
import { menu } from '../parts/menu.js';
import { reasonText } from '../parts/people.js';
import { reasonDispute } from '../parts/reason-dispute.js';
import { reasonFields, textsToSave } from '../parts/reason-fields.js';
import { empty, failed, skeletonText } from '../parts/states.js';
import { saveBar, saveTrouble } from './save-bar.js';
import { SettingsSection } from './section.js';

/** @typedef {{id: string, texts: Record<string, string>}} Reason */

const MOST = 50;

/** Reasons that are written once, in every language of the realm, and chosen at a rejection. */
class ReasonsSection extends SettingsSection {
  path = 'rejection-reasons';

  constructor() {
    super();
    /** The first one always has a text. @type {string[]} */
    this.languages = [];
    /** Changed by somebody else meanwhile. @type {import('../base/merge-reasons.js').Disputed} */
    this.disputed = {};
  }

  /** @param {Record<string, any>} before @param {Record<string, any>} now */
  meet(before, now) {
    if ('reasons' in this.edits) {
      const { reasons, disputed } = mergeReasons(before.reasons, now.reasons, this.#reasons);
      this.disputed = disputed;
      this.set({ reasons });
    }
  }

  discard() {
    this.disputed = {};
    super.discard();
  }

  /** @param {string} id */
  #takeTheirs(id) {
    const theirs = this.disputed[id];
    const { [id]: taken, ...disputed } = this.disputed;
    this.disputed = disputed;
    this.set({ reasons: this.#reasons.flatMap((one) => (one.id === id ? (theirs ? [theirs] : []) : [one])) });
    this.requestUpdate();
  }

  /** @param {{reasons: Reason[], languages: string[]}} document */
  valuesOf({ reasons, languages }) {
    this.languages = languages;
    return { reasons };
  }

  /** @param {{reasons: Reason[]}} changes */
  bodyOf({ reasons }) {
    return { reasons: reasons.map((reason) => ({ id: reason.id, texts: textsToSave(reason, this.languages) })) };
  }

  problems() {
    const [standard = ''] = this.languages;
    return Object.fromEntries(this.#reasons
      .map((reason, index) => [`reasons[${index}].texts.${standard}`, reason.texts[standard]?.trim() ?? ''])
      .filter(([, text]) => text === '')
      .map(([place]) => [place, t('settingsReasonMissing', languageName(standard))]));
  }

  /** @param {import('../base/api-error.js').ApiError} error */
  errorsOf(error) {
    return error.field?.startsWith('reasons[') ? { [error.field]: error.message } : {};
  }

  /** @returns {Reason[]} */
  get #reasons() {
    return this.value('reasons') ?? [];
  }

  /** @param {number} index @param {string} language @param {string} text */
  #write(index, language, text) {
    this.set({ reasons: this.#reasons.map((reason, at) => (
      at === index ? { ...reason, texts: { ...reason.texts, [language]: text } } : reason)) });
    this.errors = {};
  }

  async #add() {
    this.set({ reasons: [...this.#reasons, { id: `reason-${crypto.randomUUID().slice(0, 8)}`, texts: {} }] });
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('.reason:last-of-type textarea'))?.focus();
  }

  /** @param {number} index @param {number} to */
  #move(index, to) {
    const reasons = [...this.#reasons];
    reasons.splice(to, 0, ...reasons.splice(index, 1));
    this.set({ reasons });
  }

  /** @param {number} index */
  #remove(index) {
    const before = this.#reasons;
    this.set({ reasons: before.filter((_, at) => at !== index) });
    this.say(t('settingsReasonRemoved'), { action: { label: t('settingsUndo'), run: () => this.set({ reasons: before }) } });
  }

  render() {
    if (this.trouble) {
      return failed({ error: this.trouble, retry: () => void this.load() });
    }
    if (!this.stored) {
      return skeletonText(6);
    }
    const why = reasonText(this.may('change-settings'));
    const add = this.#reasons.length < MOST && !why
      ? html`<button class="btn" type="button" @click=${() => void this.#add()}>${icon('plus')}${t('settingsReasonAdd')}</button>`
      : html`<p class="hint">${why || t('settingsReasonsMost', MOST)}</p>`;
    return html`
      <p class="muted">${t('settingsReasonsText')}</p>
      ${saveTrouble(this, () => t('settingsReasons'), (_, reasons) => tn('settingsReasonsCount', reasons.length))}
      ${this.#reasons.length === 0
        ? empty({ icon: 'edit', title: t('settingsReasonsNone'), text: t('settingsReasonsNoneText'), action: add })
        : html`${repeat(this.#reasons, ({ id }) => id, (reason, index) => this.#card(reason, index, why))}<div>${add}</div>`}
      ${saveBar(this)}`;
  }

  /** @param {Reason} reason @param {number} index @param {string} why */
  #card(reason, index, why) {
    const number = t('settingsReason', index + 1);
    return html`<section class="card stack reason" aria-label=${number}>
      <div class="row"><h3>${number}</h3><span class="muted small" dir="ltr">${reason.id}</span>
        ${why ? nothing : html`<span class="end">${menu({
          label: t('settingsReasonActions', index + 1), sm: true,
          items: [
            index > 0 ? { label: t('settingsReasonUp'), run: () => this.#move(index, index - 1) } : null,
            index < this.#reasons.length - 1 ? { label: t('settingsReasonDown'), run: () => this.#move(index, index + 1) } : null,
            { label: t('settingsReasonRemove'), icon: 'trash', kind: 'bad', run: () => this.#remove(index) },
          ],
        })}</span>`}</div>
      ${reason.id in this.disputed ? reasonDispute(this.disputed[reason.id] ?? null, () => this.#takeTheirs(reason.id)) : nothing}
      ${reasonFields({
        stem: `reason-${reason.id}`, reason, languages: this.languages, saved: this.stored?.reasons ?? [], readonly: Boolean(why),
        write: (language, text) => this.#write(index, language, text),
        errorOf: (language) => this.errors[`reasons[${index}].texts.${language}`],
      })}
    </section>`;
  }
}

customElements.define('portal-settings-reasons', ReasonsSection);
