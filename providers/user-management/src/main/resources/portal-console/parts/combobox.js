// SPDX-License-Identifier: Apache-2.0
import { LitElement, html, ifDefined, nothing } from '../vendor/lit.js';
import { t, tn } from '../base/texts.js';
import { icon } from './icons.js';
import { around, describedBy } from './labelled.js';
import { mark } from './mark.js';
import { Offers } from './offers.js';

/**
 * @typedef {import('./offers.js').Option} Option
 * @typedef {import('./offers.js').Search} Search
 */

/** A text field that offers what fits while somebody types: the combobox of the ARIA practices, with a list. */
class PortalCombobox extends LitElement {
  static properties = {
    field: { attribute: false },
    text: { attribute: false },
    typed: { state: true },
    at: { state: true },
    open: { state: true },
  };

  constructor() {
    super();
    /** @type {import('./labelled.js').Common & { placeholder?: string }} */
    this.field = { id: '', label: '' };
    this.text = '';
    /** @type {string | null} what was typed since the last pick */
    this.typed = null;
    this.at = -1;
    this.open = false;
    this.offers = new Offers((state) => {
      // somebody may have closed it before they come
      this.open = state === 'searching' || (state !== 'none' && this.open);
      this.at = state === 'there' ? -1 : this.at;
      this.requestUpdate();
    });
    this.minimum = 3;
    /** @type {Search} */
    this.search = async () => [];
    /** @type {(option: Option | null) => void} */
    this.onpick = () => {};
    /** @type {((text: string) => string) | undefined} */
    this.create = undefined;
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.offers.stop();
  }

  /** @param {string} text */
  look(text) {
    this.offers.look(text, this);
  }

  /** @param {Option} option */
  pick(option) {
    this.offers.stop();
    this.typed = null;
    this.open = false;
    this.onpick(option);
  }

  /** @param {Event} event */
  type(event) {
    this.typed = /** @type {HTMLInputElement} */ (event.target).value;
    if (this.typed.trim() === '') {
      this.onpick(null);
    }
    this.look(this.typed.trim());
  }

  /** What is typed and not picked is no answer: the field shows again what counts. */
  leave() {
    this.offers.stop();
    this.open = false;
    if (this.typed?.trim()) {
      const typed = this.typed.trim().toLowerCase();
      const same = this.offers.options.find(({ label, created }) => !created && label.toLowerCase() === typed);
      if (same) {
        this.onpick(same);
      }
    }
    this.typed = null;
  }

  /** @param {KeyboardEvent} event */
  keys(event) {
    const last = this.offers.options.length - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!this.open) {
        this.look((this.typed ?? '').trim());
      } else {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        const to = this.at + step;
        this.at = to > last ? 0 : to < 0 ? last : to;
      }
    } else if (event.key === 'Enter' && this.open && this.offers.options[this.at]) {
      event.preventDefault();
      this.pick(/** @type {Option} */ (this.offers.options[this.at]));
    } else if (event.key === 'Escape' && this.open) {
      event.preventDefault();
      event.stopPropagation();
      this.open = false;
      this.typed = null;
    }
  }

  updated() {
    this.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {Option} option @param {number} index */
  offer(option, index) {
    const isAt = index === this.at;
    return html`<li role="option" id="${this.field.id}-${index}" aria-selected=${isAt ? 'true' : 'false'}
      @mousedown=${(/** @type {Event} */ event) => event.preventDefault()} @click=${() => this.pick(option)}>
      ${option.created ? icon('plus') : nothing}
      <span>${option.created ? option.label : mark(option.label, this.typed)}
        ${option.hint ? html`<small>${option.hint}</small>` : nothing}</span></li>`;
  }

  /** What has become of the search. */
  get news() {
    if (!this.open) {
      return '';
    }
    const offered = tn('partsOffered', this.offers.options.length);
    return { searching: t('partsLoading'), failed: t('partsFailedText'), there: offered, none: '' }[this.offers.state];
  }

  render() {
    const { id, error, required, disabled, placeholder } = this.field;
    const isEmpty = this.offers.options.length === 0;
    return around(this.field, html`<div class="group combo">
        <input class="input" id=${id} role="combobox" aria-expanded=${this.open ? 'true' : 'false'}
          aria-controls="${id}-list" aria-autocomplete="list"
          aria-activedescendant=${this.open && this.at >= 0 ? `${id}-${this.at}` : nothing}
          autocomplete="off" spellcheck="false" maxlength="255" placeholder=${ifDefined(placeholder)}
          ?required=${required} ?disabled=${disabled} aria-invalid=${error ? 'true' : nothing}
          aria-describedby=${describedBy(this.field)} .value=${this.typed ?? this.text}
          @input=${this.type} @keydown=${this.keys} @blur=${this.leave}
          @focus=${() => this.minimum === 0 && this.look('')}>${icon('down')}
        <ul class="menu offers" id="${id}-list" role="listbox" aria-label=${this.field.label}
          ?hidden=${!this.open || isEmpty}>${this.offers.options.map((option, index) => this.offer(option, index))}</ul></div>
      <p class=${this.open && isEmpty ? 'hint' : 'sr'} role="status">${this.news}</p>`);
  }
}

customElements.define('portal-combobox', PortalCombobox);

/**
 * A field whose value is picked from a search, such as an organization.
 *
 * @param {import('./labelled.js').Common & { value?: string | null, text?: string | null, search: Search,
 *     onpick: (option: Option | null) => void, minimum?: number, placeholder?: string,
 *     create?: (text: string) => string }} options
 *     text: what is shown for what is picked; minimum: letters before it searches; create: names the offer to take what
 *     was typed as it is
 */
export function combobox({ text, value, search, onpick, minimum = 3, create, ...field }) {
  return html`<portal-combobox .field=${field} .text=${text ?? value ?? ''} .search=${search} .onpick=${onpick}
    .minimum=${minimum} .create=${create}></portal-combobox>`;
}
