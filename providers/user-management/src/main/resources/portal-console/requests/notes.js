// SPDX-License-Identifier: Apache-2.0
import { LitElement, html, nothing, repeat } from '../vendor/lit.js';
import { draft, dropDraft, keepDraft } from '../base/drafts.js';
import { t } from '../base/texts.js';
import { field } from '../parts/form.js';
import { icon } from '../parts/icons.js';
import { reasonText } from '../parts/people.js';
import { notice } from '../parts/states.js';
import { when } from '../parts/time.js';
import { isPostponed, postponeAndSay } from './undo-window.js';

/** @typedef {import('../portal.js').components["schemas"]["Note"]} Note */

const LONGEST = 2000;

/** What portal admins write to each other about a request. The person that it is about never sees it. */
class Notes extends LitElement {
  static properties = {
    requestId: { attribute: false }, may: { attribute: false }, notes: { state: true }, text: { state: true },
    error: { state: true }, isBusy: { state: true },
  };

  constructor() {
    super();
    /** @type {any} */
    this.view = null;
    this.requestId = '';
    /** @type {Record<string, import('../base/view.js').May>} */
    this.may = {};
    /** Id of the request whose notes were read. */
    this.asked = '';
    /** @type {Note[] | null} */
    this.notes = null;
    this.text = '';
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.error = null;
    this.isBusy = false;
    /** @type {() => void} */
    this.changed = () => {};
  }

  createRenderRoot() {
    return this;
  }

  get path() {
    return `registration-requests/${encodeURIComponent(this.requestId)}/notes`;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('requestId')) {
      this.notes = null;
      this.error = null;
      this.text = draft(`requests-note ${this.requestId}`)?.text ?? '';
    }
    if (this.asked !== this.requestId && this.may['read-notes']?.allowed) {
      void this.read();
    }
  }

  async read() {
    const id = this.requestId;
    this.asked = id;
    try {
      const { notes } = await this.view.api.get(this.path);
      if (id === this.requestId) {
        this.notes = notes;
      }
    } catch (error) {
      this.error = this.view.failure(error);
      this.notes = [];
    }
  }

  /** @param {string} text */
  write(text) {
    this.text = text;
    keepDraft(`requests-note ${this.requestId}`, { text });
  }

  /** @param {Event} event */
  async add(event) {
    event.preventDefault();
    if (!this.text.trim() || this.isBusy) {
      return;
    }
    this.isBusy = true;
    this.error = null;
    try {
      // no version: a note is added, and never edited
      const note = await this.view.api.send('POST', this.path, { text: this.text });
      this.notes = [...(this.notes ?? []), note];
      dropDraft(`requests-note ${this.requestId}`);
      this.text = '';
      this.view.say(t('requestsNoteAdded'), { kind: 'good' });
      this.changed();
    } catch (error) {
      this.error = this.view.failure(error);
    }
    this.isBusy = false;
    await this.updateComplete;
    this.querySelector('textarea')?.focus();
  }

  /** @param {Note} note */
  throwAway(note) {
    postponeAndSay(this.view, t('requestsNoteDeleted'), {
      ids: [note.id],
      api: this.view.api,
      method: 'DELETE',
      path: `${this.path}/${encodeURIComponent(note.id)}`,
      sent: async (call) => {
        try {
          await call;
          this.notes = this.notes?.filter(({ id }) => id !== note.id) ?? null;
          this.changed();
        } catch (error) {
          this.error = this.view.failure(error);
        }
      },
      over: () => this.requestUpdate(),
    });
    this.requestUpdate();
  }

  render() {
    const may = this.may['read-notes'];
    if (!may) {
      return nothing;
    }
    return html`<section class="stack tight" aria-label=${t('requestsNotesTitle')}>
      <h3>${t('requestsNotesTitle')}</h3>
      ${may.allowed ? html`<p class="hint">${t('requestsNotesHint')}</p>` : html`<p class="hint">${reasonText(may)}</p>`}
      ${repeat(this.notes?.filter(({ id }) => !isPostponed(id)) ?? [], ({ id }) => id, (note) => this.#note(note))}
      ${this.error ? notice({ kind: 'bad', text: this.error.message, live: true }) : nothing}
      ${this.may['write-notes']?.allowed ? html`<form class="stack tight" @submit=${this.add}>
        ${field({ id: 'request-note', label: t('requestsNewNote'), lines: 2, maxlength: LONGEST, value: this.text, oninput: (text) => this.write(text) })}
        <p><button class="btn sm" aria-disabled=${this.isBusy ? 'true' : nothing}>${t('requestsAddNote')}</button></p></form>` : nothing}
    </section>`;
  }

  /** @param {Note} note */
  #note(note) {
    return html`<article class="card stack tight small">
      <p class="row"><strong><bdi>${note.author.name}</bdi></strong> <span class="muted">${when(note.createdTimestamp)}</span>
        ${this.may['write-notes']?.allowed ? html`<button type="button" class="btn sm quiet only end" aria-label=${t('requestsDeleteNote', note.author.name)}
          @click=${() => this.throwAway(note)}>${icon('trash')}</button>` : nothing}</p>
      ${note.text.split(/\n+/).map((paragraph) => html`<p dir="auto">${paragraph}</p>`)}
    </article>`;
  }
}

customElements.define('portal-notes', Notes);
