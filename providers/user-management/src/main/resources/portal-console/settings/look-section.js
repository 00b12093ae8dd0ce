// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { languageName, listed, t } from '../base/texts.js';
import { colour, colourField } from '../parts/colour-field.js';
import { drop } from '../parts/file-drop.js';
import { field, select } from '../parts/form.js';
import { reasonText } from '../parts/people.js';
import { failed, notice, skeletonText } from '../parts/states.js';
import { pictureOf, USES } from './look-image.js';
import { lookPreview } from './look-preview.js';
import { saveBar, saveTrouble } from './save-bar.js';
import { SettingsSection } from './section.js';

const PANEL = ['panelTitle', 'panelText', 'panelPoint1', 'panelPoint2', 'panelPoint3'];
const LINKS = ['docs', 'status', 'terms', 'privacy', 'help'];
const COLOURS = /** @type {const} */ ([['accent', '#0b5f86'], ['accentDark', '#74c4ea']]);
const LONGEST = { name: 80, panelTitle: 100, panelText: 300, createAccount: 60, label: 40, address: 500, point: 120 };

/** What the pages look like to everybody who signs in, with a picture of it while it is written. */
class LookSection extends SettingsSection {
  static properties = { ...SettingsSection.properties, language: { state: true }, corrected: { state: true } };

  path = 'branding';

  constructor() {
    super();
    /** @type {string[]} */
    this.languages = [];
    this.language = '';
    /** What the server made of a colour on which nothing could be read. @type {string[]} */
    this.corrected = [];
    /** @type {Record<string, any>} */
    this.sent = {};
  }

  /** @param {any} document */
  valuesOf({ languages, ...values }) {
    this.languages = languages;
    this.language ||= languages[0];
    this.corrected = COLOURS.map(([key]) => key)
      .filter((key) => this.sent[key] && this.sent[key].toLowerCase() !== values[key])
      .map((key) => values[key]);
    this.sent = {};
    return values;
  }

  /** @param {Record<string, any>} changes */
  bodyOf(changes) {
    this.sent = changes;
    return changes;
  }

  problems() {
    return Object.fromEntries(COLOURS.map(([key]) => key)
      .filter((key) => this.value(key) && !colour(this.value(key)))
      .map((key) => [key, t('settingsLookNoColour')]));
  }

  /** @param {import('../base/api-error.js').ApiError} error */
  errorsOf(error) {
    const known = error.field?.startsWith('texts.') || (error.field && this.stored && error.field in this.stored);
    return known ? { [/** @type {string} */ (error.field)]: error.message } : {};
  }

  /** @returns {Record<string, Record<string, string>>} */
  get #texts() {
    return this.value('texts') ?? {};
  }

  /** @param {string} name @param {string} text */
  #write(name, text) {
    const own = { ...this.#texts[this.language], [name]: text };
    if (text === '') {
      delete own[name];
    }
    const { [this.language]: _, ...others } = this.#texts;
    const kept = Object.keys(own).length > 0 || this.stored?.texts[this.language];
    this.set({ texts: sorted(kept ? { ...others, [this.language]: sorted(own) } : others) });
    this.errors = {};
  }

  /** @param {'logo' | 'picture'} key @param {File} file */
  async #pick(key, file) {
    const data = await pictureOf(file, USES[key]);
    if (data) {
      this.set({ [key]: data });
    } else {
      this.errors = { ...this.errors, [key]: t(`settingsLook.${key}.unfit`) };
    }
  }

  get #why() {
    return reasonText(this.may('change-settings'));
  }

  render() {
    if (this.trouble) {
      return failed({ error: this.trouble, retry: () => void this.load() });
    }
    if (!this.stored) {
      return skeletonText(10);
    }
    const texts = this.#texts[this.language] ?? {};
    return html`
      <p class="muted">${t('settingsLookText')}</p>
      ${saveTrouble(this, (key) => t(`settingsLook.${key}`), (_, value) => inShort(value))}
      ${this.corrected.length > 0 ? notice({
        kind: 'info', live: true, title: t('settingsLookCorrected', listed(this.corrected)), text: t('settingsLookCorrectedText'),
      }) : nothing}
      ${lookPreview({
        name: this.value('name') || this.realm, accent: this.value('accent'), accentDark: this.value('accentDark'),
        logo: this.value('logo'), picture: this.value('picture'), texts,
      })}
      <section class="stack" aria-labelledby="look-brand"><h2 id="look-brand">${t('settingsLookBrand')}</h2>
        ${this.#field('name', this.value('name'), (text) => this.set({ name: text }), { maxlength: LONGEST.name })}
        <div class="two">${COLOURS.map(([key, standard]) => colourField({
          id: `look-${key}`, label: t(`settingsLook.${key}`), value: this.value(key), standard, readonly: Boolean(this.#why),
          hint: t(`settingsLook.${key}.hint`), error: this.errors[key], oninput: (text) => this.set({ [key]: text }),
        }))}</div>
        ${this.#image('logo')}
      </section>
      ${this.languages.length > 1 ? select({
        id: 'look-language', label: t('settingsLookLanguage'), value: this.language, hint: t('settingsLookLanguage.hint'),
        options: this.languages.map((tag) => ({ value: tag, label: languageName(tag) })),
        onchange: (tag) => { this.language = tag; },
      }) : nothing}
      <section class="stack" aria-labelledby="look-panel"><h2 id="look-panel">${t('settingsLookPanel')}</h2>
        <p class="hint">${t('settingsLookPanelText')}</p>
        ${PANEL.map((name) => this.#text(name, texts, { lines: name === 'panelText' ? 2 : undefined }))}
        ${this.#image('picture')}
      </section>
      <section class="stack" aria-labelledby="look-labels"><h2 id="look-labels">${t('settingsLookLabels')}</h2>
        ${this.#text('createAccount', texts, { placeholder: t('settingsLookButton') })}
        ${LINKS.map((link) => html`<div class="two">
          ${this.#text(`${link}Url`, texts, { ltr: true, inputmode: 'url', maxlength: LONGEST.address })}
          ${this.#text(link, texts, { maxlength: LONGEST.label })}</div>`)}
      </section>
      ${saveBar(this)}`;
  }

  /** @param {string} name @param {Record<string, string>} texts @param {object} [more] */
  #text(name, texts, more = {}) {
    const longest = /** @type {Record<string, number>} */ (LONGEST)[name] ?? LONGEST.point;
    return this.#field(name, texts[name], (text) => this.#write(name, text), {
      optional: true, maxlength: longest, error: this.errors[`texts.${this.language}.${name}`], ...more,
    });
  }

  /** @param {string} name @param {string} value @param {(text: string) => void} oninput @param {object} more */
  #field(name, value, oninput, more) {
    return field({
      id: `look-${name}`, label: t(`settingsLook.${name}`), value, readonly: Boolean(this.#why), error: this.errors[name], oninput, ...more,
    });
  }

  /** @param {'logo' | 'picture'} key */
  #image(key) {
    const error = this.errors[key];
    return html`<div class="field">
      <label for="look-${key}">${t(`settingsLook.${key}`)}</label>
      ${drop({
        id: `look-${key}`, accept: USES[key].types.join(','), hint: t(`settingsLook.${key}.hint`), disabled: Boolean(this.#why), invalid: Boolean(error),
        choose: (file) => void this.#pick(key, file),
      })}
      ${error ? html`<p class="error" role="alert">${error}</p>` : nothing}
      ${this.value(key) && !this.#why
        ? html`<div><button class="btn sm" type="button" @click=${() => this.set({ [key]: '' })}>${t(`settingsLook.${key}.remove`)}</button></div>`
        : nothing}
    </div>`;
  }
}

/** As the server writes it, so that what was only opened is no change. @template T @param {Record<string, T>} texts */
function sorted(texts) {
  return Object.fromEntries(Object.entries(texts).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** @param {any} value */
function inShort(value) {
  if (typeof value !== 'string') {
    return t('settingsLookTexts');
  }
  return value.startsWith('data:') ? t('settingsLookPicture') : value || t('settingsNothing');
}

customElements.define('portal-settings-look', LookSection);
