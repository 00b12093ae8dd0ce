// SPDX-License-Identifier: Apache-2.0
import { LitElement, html, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { icon } from './icons.js';

let count = 0;

/** A question or form above the page; the browser keeps the focus in it and gives it back. */
class PortalDialog extends LitElement {
  static properties = {
    open: { type: Boolean },
    heading: { attribute: false },
    text: { attribute: false },
    body: { attribute: false },
    foot: { attribute: false },
    close: { attribute: false },
    wide: { type: Boolean },
  };

  constructor() {
    super();
    this.open = false;
    /** @type {unknown} */
    this.heading = '';
    /** @type {unknown} */
    this.text = nothing;
    /** @type {unknown} */
    this.body = nothing;
    /** @type {unknown} */
    this.foot = nothing;
    /** @type {() => void} */
    this.close = () => {};
    this.wide = false;
    this.number = ++count;
  }

  createRenderRoot() {
    return this;
  }

  updated() {
    const dialog = this.querySelector('dialog');
    if (dialog && this.open !== dialog.open) {
      if (this.open) {
        dialog.showModal();
        // not the button that closes it
        /** @type {HTMLElement | null} */ (dialog.querySelector('[autofocus]')
          ?? dialog.querySelector('input, select, textarea'))?.focus();
      } else {
        dialog.close();
      }
    }
  }

  /** @param {MouseEvent} event */
  outside(event) {
    if (event.target === event.currentTarget) {
      this.close();
    }
  }

  /** @param {Event} event */
  cancel(event) {
    event.preventDefault();
    this.close();
  }

  /** A browser does not always ask before: whoever presses Escape twice is out. */
  closed() {
    if (this.open) {
      this.close();
    }
  }

  render() {
    const title = `dialog-title-${this.number}`;
    const text = `dialog-text-${this.number}`;
    const has = this.text && this.text !== nothing;
    return html`<dialog class=${this.wide ? 'dialog wide-dialog' : 'dialog'} aria-labelledby=${title}
      aria-describedby=${has ? text : nothing} @cancel=${this.cancel} @close=${this.closed} @mousedown=${this.outside}>
      ${this.open ? html`<div class="stack">
        <div class="row head"><h2 id=${title}>${this.heading}</h2><button class="btn sm quiet only end" type="button"
          aria-label=${t('partsClose')} @click=${() => this.close()}>${icon('x')}</button></div>
        ${has ? html`<p id=${text}>${this.text}</p>` : nothing}${this.body}
        ${this.foot && this.foot !== nothing ? html`<div class="row foot">${this.foot}</div>` : nothing}
      </div>` : nothing}</dialog>`;
  }
}

customElements.define('portal-dialog', PortalDialog);

/**
 * @param {{ open: boolean, title: unknown, text?: unknown, body?: unknown, foot?: unknown, close: () => void,
 *     wide?: boolean }} content
 */
export function dialog({ open, title, text = nothing, body = nothing, foot = nothing, close, wide = false }) {
  return html`<portal-dialog .open=${open} .heading=${title} .text=${text} .body=${body} .foot=${foot} .close=${close}
    .wide=${wide}></portal-dialog>`;
}

/**
 * Asks before something that cannot be taken back.
 *
 * @param {{ title: string, text?: string, action: string, cancel?: string, kind?: 'bad' | 'primary',
 *     body?: unknown }} question
 *     action: what the button does
 * @returns {Promise<boolean>} whether to do it
 */
export function confirm({ title, text, action, cancel = t('partsCancel'), kind = 'primary', body = nothing }) {
  return new Promise((resolve) => {
    const element = new PortalDialog();
    /** @param {boolean} answer */
    const settle = async (answer) => {
      element.open = false;
      await element.updateComplete;
      element.remove();
      resolve(answer);
    };
    element.heading = title;
    element.text = text ?? nothing;
    element.body = body;
    element.close = () => settle(false);
    element.foot = html`<button class="btn ${kind === 'bad' ? 'danger' : 'primary'}" type="button"
        @click=${() => settle(true)}>${action}</button>
      <button class="btn quiet" type="button" autofocus @click=${() => settle(false)}>${cancel}</button>`;
    element.open = true;
    document.body.append(element);
  });
}
