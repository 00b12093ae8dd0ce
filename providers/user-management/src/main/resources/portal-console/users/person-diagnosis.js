// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { hasText, t } from '../base/texts.js';
import { PortalView } from '../base/view.js';
import { icon } from '../parts/icons.js';
import { notice, skeletonText } from '../parts/states.js';
import { moment, when } from '../parts/time.js';

/**
 * @typedef {import('../portal.js').components["schemas"]["Diagnosis"]} Diagnosis
 * @typedef {Diagnosis["findings"][number]} Finding
 */

/** Moments, in milliseconds since the epoch. */
const MOMENTS = ['at', 'until', 'due'];
/** What the server says to whom a way out is not open. */
const ASK = 'Ask a portal admin.';

/** Why somebody cannot sign in, and the way out. */
class PersonDiagnosis extends PortalView {
  static properties = {
    ...PortalView.properties,
    personId: { attribute: false }, turn: { attribute: false }, isEager: { attribute: false },
    diagnosis: { state: true }, error: { state: true }, isWanted: { state: true },
  };

  #read = '';

  constructor() {
    super();
    this.personId = '';
    this.turn = 0;
    /** Asks without being asked. */
    this.isEager = false;
    this.isWanted = false;
    /** @type {Diagnosis | null} */
    this.diagnosis = null;
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.error = null;
  }

  willUpdate() {
    const now = `${this.personId} ${this.turn}`;
    if ((this.isEager || this.isWanted) && now !== this.#read) {
      this.#read = now;
      void this.load();
    }
  }

  async load() {
    this.error = null;
    try {
      this.diagnosis = await this.latest('diagnosis', (signal) => this.api.get(`users/${this.personId}/diagnosis`, {},
        { signal }))
        ?? this.diagnosis;
    } catch (error) {
      this.error = this.failure(error);
    }
  }

  render() {
    return html`<section class="stack tight" aria-labelledby="users-diagnosis"><h3
      id="users-diagnosis">${t('personDiagnosis')}</h3>
      ${this.#content()}</section>`;
  }

  #content() {
    if (!this.isEager && !this.isWanted) {
      return html`<div><button class="btn sm" type="button"
        @click=${() => { this.isWanted = true; }}>${icon('search')}${t('personDiagnose')}</button></div>`;
    }
    if (this.error) {
      return notice({ kind: 'bad', text: this.error.message, live: true,
        action: html`<button class="btn sm" type="button"
          @click=${() => void this.load()}>${t('personTryAgain')}</button>` });
    }
    if (!this.diagnosis) {
      return skeletonText(2);
    }
    return html`<div class="stack tight"
      role="status">${this.diagnosis.findings.map(finding)}</div>${lastSignIn(this.diagnosis)}`;
  }
}

/** @param {Finding} found */
function finding(found) {
  const kind = { BLOCKS: 'bad', HINT: 'warn', OK: 'good' }[found.severity];
  return notice({
    kind: /** @type {'bad' | 'warn' | 'good'} */ (kind),
    text: html`${sentence(`personFinding_${found.code}`, found.message, found.details)}
      ${found.severity === 'OK' ? nothing : html`<br><span class="muted">${found.wayOut === ASK
        ? t('personAskPortalAdmin') : sentence(`personWayOut_${found.code}`, found.wayOut, found.details)}</span>`}`,
  });
}

/**
 * In the reader's language and zone, or what the server said.
 *
 * @param {string} key
 * @param {string} said
 * @param {Record<string, string>} details
 */
function sentence(key, said, details) {
  if (!hasText(key)) {
    return said;
  }
  return t(key).replace(/\{(\w+)\}/g, (hole, name) => !(name in details)
    ? hole
    : MOMENTS.includes(name) ? moment(Number(details[name])) : String(details[name]));
}

/** @param {Diagnosis} diagnosis */
function lastSignIn(diagnosis) {
  if (diagnosis.lastSignInTimestamp) {
    return html`<p class="hint">${t('personLastSignIn')} ${when(diagnosis.lastSignInTimestamp)}</p>`;
  }
  return diagnosis.signInsAreKept !== false ? nothing : html`<p class="hint">${t('personSignInsNotKept')}</p>`;
}

customElements.define('portal-person-diagnosis', PersonDiagnosis);
