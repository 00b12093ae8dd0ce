// SPDX-License-Identifier: Apache-2.0

/** What is taken in the place of something that has gone: no field, which would open the keyboard of a phone. */
const STAND_INS = 'a.name, a[href], button:not(:disabled), summary';
/** Where something has its place in the page, and nothing outside stands for it. */
const REGIONS = '.list, aside, main';
/** What comes and goes by itself, or gives the focus back by itself. */
const VISITORS = 'dialog, .toasts, .notice';
/** Milliseconds in which views, drawers and dialogs say themselves where the focus goes. */
const PATIENCE = 80;

/**
 * Where something stands: around it, from the inside, with the place in each.
 *
 * @typedef {{element: HTMLElement, around: {parent: Element, index: number}[], drawer: Element | null}} Place
 */

/**
 * Who works with the keyboard never begins at the top of the page again: when what had the focus goes away (a row that
 * is decided, a button that has done its work, a message that is put away), the focus goes to what stands in its place.
 */
export class KeptFocus {
  /** What has it, or had it last. @type {HTMLElement | null} */
  #at = null;
  /** The same, but for visitors. @type {Place | null} */
  #last = null;
  /** The same, but for drawers. @type {Place | null} */
  #outside = null;
  #isLost = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer = undefined;

  constructor() {
    document.addEventListener('focusin', (event) => this.#remember(/** @type {HTMLElement} */ (event.target)));
    new MutationObserver(() => this.#look()).observe(document.body, {
      childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'hidden', 'open'],
    });
  }

  /** @param {HTMLElement} element */
  #remember(element) {
    this.#isLost = false;
    this.#at = element;
    if (!element.closest(VISITORS)) {
      this.#last = placeOf(element);
      this.#outside = this.#last.drawer ? this.#outside : this.#last;
    }
  }

  #look() {
    if (isNowhere() && this.#at !== null && (this.#isLost || !canTakeFocus(this.#at))) {
      this.#isLost = true;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#giveBack(), PATIENCE);
    }
  }

  #giveBack() {
    // a button that is busy takes it again when it is free
    const place = this.#last?.drawer?.isConnected === false ? this.#outside : this.#last;
    const isBusy = place?.element.isConnected && place.element.matches('[disabled]');
    if (this.#isLost && isNowhere() && !isBusy) {
      const heir = place && canTakeFocus(place.element) ? place.element : standIn(place?.around ?? []);
      // what is on its way has no heading yet
      this.#isLost = !heir;
      heir?.focus();
    }
  }
}

/** @param {HTMLElement} element @returns {Place} */
function placeOf(element) {
  const around = [];
  for (let one = /** @type {Element} */ (element); one.parentElement; one = one.parentElement) {
    around.push({ parent: one.parentElement, index: [...one.parentElement.children].indexOf(one) });
  }
  return { element, around, drawer: element.closest('aside') };
}

/** @param {Place['around']} around @returns {HTMLElement | null} the next one of its kind, else the one before, else the head of all */
function standIn(around) {
  for (const { parent, index } of around.filter((one) => one.parent.isConnected)) {
    if (parent.matches(REGIONS)) {
      return headOf(parent);
    }
    const near = inside(parent.children[index]) ?? inside(parent.children[index - 1]);
    if (near) {
      return near;
    }
  }
  return headOf(document.body);
}

function isNowhere() {
  return (document.activeElement ?? document.body) === document.body && document.querySelector('dialog[open]') === null;
}

/** @param {HTMLElement} element */
function canTakeFocus(element) {
  return element.isConnected && !element.matches(':disabled') && element.getClientRects().length > 0;
}

/** @param {Element | undefined} place @returns {HTMLElement | undefined} */
function inside(place) {
  const names = place ? [...place.querySelectorAll('a.name')] : [];
  const head = place?.querySelector('h1');
  const others = place && !head ? [...(place.matches(STAND_INS) ? [place] : []), ...place.querySelectorAll(STAND_INS)] : [];
  return /** @type {HTMLElement[]} */ ([...names, ...(head ? [head] : []), ...others]).find(canTakeFocus);
}

/** @param {Element} region @returns {HTMLElement | null} */
function headOf(region) {
  const head = region.matches('aside') ? region : region.querySelector('h1') ?? document.querySelector('main h1');
  if (head instanceof HTMLElement && !head.hasAttribute('tabindex')) {
    head.tabIndex = -1;
  }
  return /** @type {HTMLElement | null} */ (head);
}
