// SPDX-License-Identifier: Apache-2.0
import { LitElement, html, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { icon } from './icons.js';

/** Where Escape leaves what is typed, and closes nothing yet. */
const FIELDS = 'input:not([type=checkbox], [type=radio]), textarea, select';

/** Where a narrow drawer takes the place of the list, as console.css has it. */
const narrow = matchMedia('(max-width: 999px)');

/** Resolves once the next picture is painted: what can wait for it makes nobody wait for what they asked for. */
export const shown = () => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });

/** Drawers that are open, and where the page stood before. */
const place = { drawers: 0, scrolled: 0 };

/**
 * A list makes room for a drawer, and takes the room back, in the picture after the one that shows the drawer, or shows it gone:
 * to lay out a long list anew takes longer than all else.
 *
 * @param {Element | null} work
 */
async function makeRoom(work) {
  await shown();
  work?.toggleAttribute('beside', place.drawers > 0);
}

addEventListener('scroll', () => {
  if (place.drawers === 0) {
    place.scrolled = scrollY;
  }
}, { passive: true });

/** What is open beside a list. Focus goes into it when it appears, and when it goes, to what it was about or back to where it was. */
class PortalDrawer extends LitElement {
  static properties = {
    label: {},
    close: { attribute: false },
    origin: { attribute: false },
    body: { attribute: false },
    actions: { attribute: false },
    foot: { attribute: false },
    busy: { type: Boolean },
  };

  constructor() {
    super();
    this.label = '';
    /** @type {() => void} */
    this.close = () => {};
    /** @type {() => HTMLElement | null} */
    this.origin = () => null;
    /** @type {unknown} */
    this.body = nothing;
    /** @type {unknown} */
    this.actions = nothing;
    /** @type {unknown} */
    this.foot = nothing;
    this.busy = false;
    /** @type {Element | null} */
    this.cameFrom = null;
    /** @type {Element | null} */
    this.work = null;
    /** @param {KeyboardEvent} event */
    this.escape = (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) {
        return;
      }
      if (event.target instanceof HTMLElement && event.target.matches(FIELDS)) {
        event.target.blur();
      } else {
        event.preventDefault();
        this.close();
      }
    };
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.cameFrom = document.activeElement;
    this.work = this.closest('.work');
    place.drawers += 1;
    document.addEventListener('keydown', this.escape);
  }

  firstUpdated() {
    const aside = this.querySelector('aside');
    aside?.focus({ preventScroll: true });
    if (narrow.matches) {
      aside?.scrollIntoView({ block: 'start' });
    }
    void makeRoom(this.work);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.escape);
    const back = this.origin() ?? this.cameFrom;
    const lost = document.activeElement === document.body || document.activeElement === null;
    place.drawers -= 1;
    void makeRoom(this.work);
    requestAnimationFrame(() => {
      if (narrow.matches && place.drawers === 0) {
        scrollTo(0, place.scrolled);
      }
      if (lost && back instanceof HTMLElement && back.isConnected && back !== document.body) {
        back.focus({ preventScroll: narrow.matches });
      }
    });
  }

  render() {
    return html`<aside class="drawer" tabindex="-1" aria-label=${this.label} aria-busy=${this.busy ? 'true' : nothing}>
      <div class="row bar"><button class="btn sm quiet" type="button" @click=${() => this.close()}>
        ${icon('x')}${t('partsClose')}</button><div class="row end">${this.actions}</div></div>
      ${this.body}
      ${this.foot && this.foot !== nothing ? html`<div class="foot row">${this.foot}</div>` : nothing}</aside>`;
  }
}

customElements.define('portal-drawer', PortalDrawer);

/**
 * @param {{ label: string, close: () => void, body: unknown, actions?: unknown, foot?: unknown,
 *     busy?: boolean, origin?: () => HTMLElement | null }} content
 *     actions stand beside the close button; the foot stays in sight; origin: what it is about in the list, as it is when it goes
 */
export function drawer({ label, close, body, actions = nothing, foot = nothing, busy = false, origin = () => null }) {
  return html`<portal-drawer .label=${label} .close=${close} .body=${body} .actions=${actions} .foot=${foot}
    .busy=${busy} .origin=${origin}></portal-drawer>`;
}
