// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { PortalView } from '../base/view.js';
import { href } from '../base/router.js';
import { locale, t, tn } from '../base/texts.js';
import { icon } from '../parts/icons.js';
import { steps } from '../parts/line.js';
import { pageHead, tabs } from '../parts/list.js';
import { reasonText } from '../parts/people.js';
import { notice, readOnly } from '../parts/states.js';
import { rowKeys } from '../parts/rows.js';
import { chooseFile } from './choose-file.js';
import { MOST_LINES, read, refusedLines, save } from './csv-file.js';
import { count, run } from './csv-run.js';
import { outcomeTable } from './outcome-table.js';

/**
 * @typedef {import('./csv-file.js').CsvFile} CsvFile
 * @typedef {import('./csv-file.js').Outcome} Outcome
 */

const ROWS = 100;
const STATIONS = ['choose', 'preview', 'result'];
const FILTERS = { all: null, refused: 'REFUSED', unchanged: 'UNCHANGED' };

/** `users/import`: many people invited from a file; seen before anything happens, and what failed taken along. */
class CsvView extends PortalView {
  static properties = {
    ...PortalView.properties, file: { state: true }, station: { state: true }, outcomes: { state: true }, next: { state: true },
    busy: { state: true }, refusal: { state: true }, pasted: { state: true }, rows: { state: true },
    chosenNotify: { state: true },
  };

  constructor() {
    super();
    /** @type {CsvFile | null} */
    this.file = null;
    /** @type {'choose' | 'preview' | 'result'} */
    this.station = 'choose';
    /** @type {Outcome[]} */
    this.outcomes = [];
    /** The line to go on from; null when all is done. @type {number | null} */
    this.next = 1;
    this.busy = false;
    /** @type {{message: string} | null} */
    this.refusal = null;
    this.pasted = '';
    this.rows = ROWS;
    /** Whether the invitations are mailed; null for what the settings say. @type {boolean | null} */
    this.chosenNotify = null;
  }

  get notify() {
    return this.chosenNotify ?? this.me?.mailsInvitations ?? true;
  }

  connectedCallback() {
    super.connectedCallback();
    this.keys(rowKeys(this));
  }

  get filter() {
    const { show = 'all' } = this.route.query;
    return show in FILTERS ? show : 'all';
  }

  /** @param {Blob} blob @param {string} name */
  async choose(blob, name) {
    this.refusal = null;
    this.busy = true;
    const file = await read(blob, name);
    if (file.isTooLarge || file.lines.size === 0) {
      this.busy = false;
      this.refusal = { message: file.isTooLarge ? t('csvTooLarge', MOST_LINES.toLocaleString(locale())) : t('csvNoLines') };
      return;
    }
    this.file = file;
    await this.#begin('preview');
  }

  /** @param {'preview' | 'result'} station */
  async #begin(station) {
    this.station = station;
    this.outcomes = [];
    this.next = 1;
    this.rows = ROWS;
    if (this.route.query.show) {
      this.go({ query: { show: null } }, { replace: true });
    }
    await this.goOn();
  }

  /** From where the last call ended. */
  async goOn() {
    const { file, station } = this;
    this.busy = true;
    this.refusal = null;
    try {
      await this.latest('run', (signal) => run(
        this.api, /** @type {CsvFile} */ (file), { dryRun: station === 'preview', notify: this.notify }, { outcomes: this.outcomes, next: this.next },
        ({ outcomes, next }) => {
          this.outcomes = outcomes;
          this.next = next;
        }, signal));
    } catch (error) {
      this.refusal = this.failure(error);
      this.station = this.outcomes.length === 0 && station === 'preview' ? 'choose' : station;
    } finally {
      this.busy = false;
    }
    if (station === 'result') {
      this.hasChanged('users');
    }
  }

  #again() {
    this.file = null;
    this.station = 'choose';
    this.outcomes = [];
    this.pasted = '';
    this.refusal = null;
  }

  render() {
    const may = this.may('add-user');
    const now = STATIONS.indexOf(this.station);
    return html`<div class="list" @dragover=${prevent} @drop=${prevent}>
      <p><a class="back" href=${href(this.base, { view: 'users', path: [], query: {} })}>${icon('back')}${t(this.isPortalAdmin ? 'csvBack' : 'csvBackMembers')}</a></p>
      ${pageHead({ title: t('csvTitle') })}
      ${this.me && !may.allowed ? readOnly(reasonText(may)) : html`
        ${steps(STATIONS.map((station, at) => ({
          label: t(`csvStep.${station}`), state: at < now ? 'done' : at === now ? 'now' : 'next',
        })), { label: t('csvTitle') })}
        ${this.refusal ? notice({ kind: 'bad', live: true, title: t('csvRefused'), text: this.refusal.message }) : nothing}
        ${this.station === 'choose' ? this.#choose() : this.#lines()}`}
    </div>`;
  }

  #choose() {
    return this.busy
      ? html`<p role="status" class="muted">${t('csvReading')}</p>`
      : chooseFile({
        choose: (file) => void this.choose(file, file.name),
        isPortalAdmin: this.isPortalAdmin, hasLoginNames: !this.me?.emailAsUsername, pasted: this.pasted, paste: (text) => { this.pasted = text; },
        notify: this.notify, setNotify: (notify) => { this.chosenNotify = notify; },
        takePasted: () => void this.choose(new Blob([this.pasted], { type: 'text/csv' }), t('csvPastedName')),
      });
  }

  #lines() {
    const file = /** @type {CsvFile} */ (this.file);
    const wanted = FILTERS[/** @type {keyof typeof FILTERS} */ (this.filter)];
    const shown = wanted ? this.outcomes.filter(({ outcome }) => outcome === wanted) : this.outcomes;
    const dryRun = this.station === 'preview';
    return html`
      <p class="muted" dir="auto">${file.name}</p>
      ${this.#summary(dryRun)}
      ${tabs(Object.entries(FILTERS).map(([name, outcome]) => ({
        label: t(`csvFilter.${name}`), current: name === this.filter,
        count: outcome ? count(this.outcomes, /** @type {Outcome["outcome"]} */ (outcome)) : this.outcomes.length,
        href: href(this.base, { ...this.route, query: name === 'all' ? {} : { show: name } }),
      })), { label: t('csvLines') })}
      ${this.outcomes.length === 0 && this.busy ? html`<p class="muted" role="status">${t('csvReading')}</p>` : outcomeTable({
        file, outcomes: shown, dryRun, rows: this.rows, more: () => { this.rows += ROWS; },
      })}`;
  }

  /** @param {boolean} dryRun */
  #summary(dryRun) {
    const invited = count(this.outcomes, 'INVITED');
    const refused = count(this.outcomes, 'REFUSED');
    const last = /** @type {CsvFile} */ (this.file).last;
    const done = this.next === null;
    return html`<section class="card stack" aria-labelledby="csv-summary">
      <h2 id="csv-summary" role="status">${done
        ? tn(dryRun ? 'csvWillInvite' : 'csvInvited', invited)
        : t('csvProgress', Math.max((this.next ?? last) - 1, 1), last)}</h2>
      ${done ? nothing : html`<progress max=${last} value=${this.next ?? last} aria-label=${t('csvLines')}></progress>`}
      ${done && refused > 0 ? html`<p>${tn(dryRun ? 'csvWillRefuse' : 'csvRefusedLines', refused)}</p>` : nothing}
      ${done && dryRun ? html`<p class="hint">${t(this.notify ? 'csvPreviewHint' : 'csvPreviewLaterHint')}</p>` : nothing}
      <div class="row">${this.#ways(dryRun, done, invited, refused)}</div>
    </section>`;
  }

  /** @param {boolean} dryRun @param {boolean} done @param {number} invited @param {number} refused */
  #ways(dryRun, done, invited, refused) {
    const file = /** @type {CsvFile} */ (this.file);
    return html`
      ${done && dryRun && invited > 0 ? html`<button class="btn primary" type="button" @click=${() => void this.#begin('result')}>
        ${icon('send')}${tn('csvInvite', invited)}</button>` : nothing}
      ${!done && !this.busy ? html`<button class="btn primary" type="button" @click=${() => void this.goOn()}>${t('csvGoOn')}</button>` : nothing}
      ${done && refused > 0 ? html`<button class="btn" type="button"
        @click=${() => save(refusedLines(file, this.outcomes), t('csvRefusedName'))}>${icon('download')}${t('csvTakeRefused')}</button>` : nothing}
      ${this.busy ? nothing : html`<button class="btn quiet" type="button" @click=${() => this.#again()}>${t('csvOther')}</button>`}`;
  }
}

/** A file that is dropped beside its place would be opened in place of the page. @param {Event} event */
function prevent(event) {
  event.preventDefault();
}

customElements.define('portal-csv', CsvView);
