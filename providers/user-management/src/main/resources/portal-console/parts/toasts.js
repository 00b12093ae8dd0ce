// SPDX-License-Identifier: Apache-2.0
import { LitElement, html, nothing, repeat } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { icon } from './icons.js';

/**
 * `seconds`: it stands so long, whoever points at it, and counts them; `signal`: goes before, once there is no way back any more.
 * @typedef {{ text: string, kind?: 'good' | 'bad', action?: { label: string, run: () => void }, seconds?: number, signal?: AbortSignal }} Toast
 */
/** @typedef {Toast & { id: number, left: number, until?: number }} Shown */

const PLAIN = 6_000;
const WITH_ACTION = 12_000;
const TICK = 500;
const AT_ONCE = 3;

/** What has just happened, said politely, with the way back if there is one. Time stops while it is pointed at or focused. */
class PortalToasts extends LitElement {
  static properties = { toasts: { state: true }, spoken: { state: true } };

  constructor() {
    super();
    /** @type {Shown[]} */
    this.toasts = [];
    this.spoken = '';
    this.next = 0;
    this.held = false;
    /** @type {ReturnType<typeof setInterval> | undefined} */
    this.clock = undefined;
    /** @param {Event} event */
    this.listen = (event) => this.show(/** @type {CustomEvent<Toast>} */ (event).detail);
    /** @param {KeyboardEvent} event */
    this.undo = (event) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]');
      const newest = this.toasts.findLast(({ action }) => action);
      if (newest && !typing && !event.shiftKey && event.key === 'z' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        this.act(newest);
      }
    };
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('portal-toast', this.listen);
    document.addEventListener('keydown', this.undo);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('portal-toast', this.listen);
    document.removeEventListener('keydown', this.undo);
    clearInterval(this.clock);
  }

  /** @param {Toast} toast */
  show(toast) {
    const left = toast.action || toast.kind === 'bad' ? WITH_ACTION : PLAIN;
    const shown = { ...toast, id: ++this.next, left, until: toast.seconds && Date.now() + toast.seconds * 1000 };
    toast.signal?.addEventListener('abort', () => this.keep(({ id }) => id !== shown.id));
    this.toasts = [...this.toasts, shown].slice(-AT_ONCE);
    // the same words twice would not be spoken again
    this.spoken = toast.text === this.spoken ? `${toast.text}\u00a0` : toast.text;
    this.clock ??= setInterval(() => this.tick(), TICK);
  }

  tick() {
    const stands = this.held || document.visibilityState !== 'visible';
    this.toasts.forEach((toast) => {
      toast.left = toast.until ? toast.until - Date.now() : toast.left - (stands ? 0 : TICK);
    });
    if (this.toasts.some(({ until }) => until)) {
      this.requestUpdate();
    }
    this.keep(({ left }) => left > 0);
  }

  /** @param {(toast: Shown) => boolean} which */
  keep(which) {
    const kept = this.toasts.filter(which);
    if (kept.length < this.toasts.length) {
      this.toasts = kept;
    }
    if (kept.length === 0) {
      clearInterval(this.clock);
      this.clock = undefined;
      this.held = false;
    }
  }

  /** @param {Shown} toast */
  act(toast) {
    this.keep(({ id }) => id !== toast.id);
    toast.action?.run();
  }

  /** @param {Shown} toast */
  one(toast) {
    return html`<li class="toast">${toast.kind === 'bad' ? icon('alert') : nothing}<span>${toast.text}</span>${
      toast.until ? html`<span class="seconds" aria-hidden="true">${Math.max(0, Math.ceil((toast.until - Date.now()) / 1000))}</span>` : nothing}
      ${toast.action ? html`<button class="btn sm" type="button" @click=${() => this.act(toast)}>
        ${toast.action.label}</button>` : nothing}
      <button class="btn sm only" type="button" aria-label=${t('partsDismiss')}
        @click=${() => this.keep(({ id }) => id !== toast.id)}>${icon('x')}</button></li>`;
  }

  render() {
    const hold = () => { this.held = true; };
    const release = () => {
      this.held = this.querySelector('.toast:hover') !== null || this.contains(document.activeElement);
    };
    return html`<p class="sr" role="status">${this.spoken}</p>
      ${this.toasts.length ? html`<section class="toasts" aria-label=${t('partsToasts')} @mouseover=${hold}
        @focusin=${hold} @mouseleave=${release} @focusout=${() => setTimeout(release)}>
        <ul>${repeat(this.toasts, ({ id }) => id, (toast) => this.one(toast))}</ul></section>` : nothing}`;
  }
}

customElements.define('portal-toasts', PortalToasts);
