// SPDX-License-Identifier: Apache-2.0
import { LitElement, html, nothing } from '../vendor/lit.js';
import { icon } from './icons.js';

/** @typedef {import('./icons.js').IconName} IconName */
/**
 * @typedef {{ label: string, icon?: IconName, run?: () => void, href?: string, disabled?: boolean, why?: string,
 *     kind?: '' | 'bad', current?: boolean }} Item
 */

let count = 0;

/** A button that opens a list of things to do. Arrow keys move, Escape closes and goes back to the button. */
class PortalMenu extends LitElement {
  static properties = {
    label: {},
    text: {},
    sign: {},
    items: { attribute: false },
    small: { type: Boolean },
    start: { type: Boolean },
    open: { type: Boolean, reflect: true },
  };

  constructor() {
    super();
    this.label = '';
    this.text = '';
    /** @type {IconName} */
    this.sign = 'more';
    /** @type {Item[]} */
    this.items = [];
    this.small = false;
    this.start = false;
    this.open = false;
    this.number = ++count;
    /** @param {Event} event */
    this.outside = (event) => {
      if (!event.composedPath().includes(this)) {
        this.open = false;
      }
    };
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.outside);
    document.addEventListener('focusin', this.outside);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.outside);
    document.removeEventListener('focusin', this.outside);
  }

  /** @param {boolean} open */
  async toggle(open) {
    this.open = open;
    await this.updateComplete;
    if (open) {
      this.entries()[0]?.focus();
    } else {
      this.querySelector('button')?.focus();
    }
  }

  entries() {
    return /** @type {HTMLElement[]} */ ([...this.querySelectorAll('.menu [data-item]')]);
  }

  /** @param {KeyboardEvent} event */
  keys(event) {
    const entries = this.entries();
    const at = entries.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape' && this.open) {
      event.preventDefault();
      this.toggle(false);
    } else if (event.key === 'ArrowDown' && !this.open) {
      event.preventDefault();
      this.toggle(true);
    } else if (to !== undefined && this.open) {
      event.preventDefault();
      entries.at(to % entries.length)?.focus();
    }
  }

  /** @param {Item} item */
  async pick(item) {
    if (!item.disabled) {
      await this.toggle(false);
      item.run?.();
    }
  }

  /** @param {Item} item */
  item(item) {
    const body = html`${item.icon ? icon(item.icon) : nothing}
      <span>${item.label}${item.why ? html`<small>${item.why}</small>` : nothing}</span>`;
    const current = item.current ? 'true' : nothing;
    return html`<li>${item.href && !item.disabled
      ? html`<a data-item class=${item.kind ?? ''} href=${item.href} aria-current=${current}
          @click=${() => { this.open = false; }}>${body}</a>`
      : html`<button data-item type="button" class=${item.kind ?? ''} aria-current=${current}
          aria-disabled=${item.disabled ? 'true' : nothing} @click=${() => this.pick(item)}>${body}</button>`}</li>`;
  }

  render() {
    const id = `menu-${this.number}`;
    const label = this.text ? nothing : this.label;
    return html`<div class="menu-frame" @keydown=${this.keys}>
      <button class="btn ${this.small ? 'sm' : ''} ${this.text ? '' : 'only'}" type="button" aria-label=${label}
        title=${label} aria-expanded=${this.open ? 'true' : 'false'} aria-controls=${id}
        @click=${() => this.toggle(!this.open)}>
        ${this.text && this.sign === 'more' ? nothing : icon(this.sign)}
        ${this.text ? html`${this.text}${icon('down')}` : nothing}</button>
      <ul class="menu ${this.start ? 'from-start' : ''}" id=${id} aria-label=${this.label}
        ?hidden=${!this.open}>${this.items.map((item) => this.item(item))}</ul></div>`;
  }
}

customElements.define('portal-menu', PortalMenu);

/**
 * Nothing without items.
 *
 * @param {{ label: string, icon?: IconName, items: (Item | null | undefined | false)[], text?: string, sm?: boolean,
 *     start?: boolean }} options
 *     text: on the button, else only the icon; start: the list begins where the button begins, else it ends where that
 *     ends
 */
export function menu({ label, icon: sign = 'more', items, text = '', sm = false, start = false }) {
  const some = items.filter((one) => !!one);
  return some.length ? html`<portal-menu .label=${label} .text=${text} .sign=${sign} .items=${some} .small=${sm}
    .start=${start}></portal-menu>` : nothing;
}
