// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { PortalView } from '../base/view.js';
import { hasText, t, tn } from '../base/texts.js';
import { badge } from '../parts/badge.js';
import { choices } from '../parts/form.js';
import { failed, notice, skeletonText } from '../parts/states.js';
import { valueText } from './amounts.js';

/** @typedef {import('../portal.js').components["schemas"]["PresetPreview"]} Preview */

/** Settings with which sign-up is as in a portal that people know: what one would change, and then the change. */
class PresetsSection extends PortalView {
  static properties = {
    ...PortalView.properties, presets: { state: true }, settings: { state: true }, trouble: { state: true },
    preview: { state: true }, refusal: { state: true }, busy: { state: true },
  };

  constructor() {
    super();
    /** @type {{name: string, settings: Record<string, any>}[] | null} */
    this.presets = null;
    /** As they are now. @type {Record<string, any>} */
    this.settings = {};
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.trouble = null;
    /** @type {{value: Preview, version: string | null} | null} */
    this.preview = null;
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.refusal = null;
    this.busy = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.classList.add('stack', 'roomy', 'col');
    void this.load();
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('route') && this.chosen !== (this.preview?.value.name ?? '')) {
      void this.look();
    }
  }

  get chosen() {
    return this.route.query.preset ?? '';
  }

  async load() {
    this.trouble = null;
    try {
      const [{ presets }, settings] = await Promise.all([this.api.get('presets'), this.api.get('settings')]);
      this.presets = presets;
      this.settings = settings;
    } catch (error) {
      this.trouble = this.failure(error);
    }
  }

  async look() {
    this.preview = null;
    if (!this.chosen) {
      return;
    }
    try {
      const path = `presets/${encodeURIComponent(this.chosen)}`;
      this.preview = await this.latest('preview', (signal) => this.api.versioned(path, {}, { signal })) ?? null;
    } catch (error) {
      this.refusal = this.failure(error);
    }
  }

  /** @param {{value: Preview, version: string | null}} preview */
  async apply({ value, version }) {
    this.busy = true;
    this.refusal = null;
    try {
      const path = `presets/${encodeURIComponent(value.name)}/apply`;
      const stored = await this.api.change('POST', path, undefined, { version });
      this.settings = stored.value;
      const before = Object.fromEntries(value.differences.map(({ key, now }) => [key, now]));
      this.say(t('settingsPresetApplied', t(`settingsPreset.${value.name}`)), {
        kind: 'good', action: { label: t('settingsUndo'), run: () => void this.#undo(before, stored.version) },
      });
      this.hasChanged('settings');
      await this.look();
    } catch (error) {
      this.refusal = this.failure(error);
      await this.look();
    } finally {
      this.busy = false;
    }
  }

  /** @param {Record<string, any>} before @param {string | null} version */
  async #undo(before, version) {
    try {
      this.settings = (await this.api.change('PUT', 'settings', before, { version })).value;
      this.say(t('settingsPresetUndone'), { kind: 'good' });
      this.hasChanged('settings');
      await this.look();
    } catch (error) {
      this.say(this.failure(error).message, { kind: 'bad' });
    }
  }

  render() {
    if (this.trouble) {
      return failed({ error: this.trouble, retry: () => void this.load() });
    }
    if (!this.presets) {
      return skeletonText(6);
    }
    return html`
      ${choices({
        legend: html`<h2>${t('settingsPresets')}</h2>`, name: 'preset', value: this.chosen, hint: t('settingsPresetsHint'), columns: true,
        options: this.presets.map((preset) => ({
          value: preset.name, hint: t(`settingsPreset.${preset.name}.hint`),
          label: html`${t(`settingsPreset.${preset.name}`)} ${this.#isInUse(preset) ? badge(t('settingsPresetInUse')) : nothing}`,
        })),
        onchange: (name) => this.go({ query: { preset: name } }, { replace: true }),
      })}
      ${this.refusal ? notice({ kind: 'bad', live: true, title: t('settingsNotSaved'), text: this.refusal.message }) : nothing}
      ${this.chosen ? this.#preview() : nothing}`;
  }

  /** @param {{settings: Record<string, any>}} preset */
  #isInUse(preset) {
    return Object.entries(preset.settings).every(([key, value]) => this.settings[key] === value);
  }

  #preview() {
    if (!this.preview) {
      return this.refusal ? nothing : html`<div class="card">${skeletonText(4)}</div>`;
    }
    const { name, differences, native } = this.preview.value;
    const preset = t(`settingsPreset.${name}`);
    return html`<section class="card stack" aria-labelledby="preset-changes">
      <h2 id="preset-changes" role="status">${differences.length === 0
        ? t('settingsPresetNothing', preset)
        : tn('settingsPresetChanges', differences.length, preset)}</h2>
      ${differences.length === 0 ? nothing : html`
        <table class="table" role="table" aria-label=${t('settingsPresetTable', preset)}>
          <thead><tr role="row">${['settingsSetting', 'settingsNow', 'settingsThen'].map((key) => html`
            <th scope="col" role="columnheader">${t(key)}</th>`)}</tr></thead>
          <tbody role="rowgroup">${differences.map(({ key, now, then }) => html`<tr role="row">
            <td role="cell" class="who"><strong>${t(`settings.${key}`)}</strong></td>
            <td role="cell" class="muted" data-label=${t('settingsNow')}>${valueText(key, now)}</td>
            <td role="cell" data-label=${t('settingsThen')}>${valueText(key, then)}</td></tr>`)}</tbody>
        </table>
        <div class="row">
          <button class="btn primary" type="button" ?disabled=${this.busy} @click=${() => this.preview && void this.apply(this.preview)}>
            ${t('settingsPresetApply', preset)}</button>
          <button class="btn quiet" type="button" @click=${() => this.go({ query: { preset: null } }, { replace: true })}>
            ${t('settingsPresetKeep')}</button>
        </div>`}
      ${native.length === 0 ? nothing : html`<div class="stack tight"><h3>${t('settingsPresetNative')}</h3>
        <ul class="stack tight small">${native.map(nativeStep)}</ul></div>`}
    </section>`;
  }
}

/** @param {Preview["native"][number]} step */
function nativeStep({ topic, now, then, done, where }) {
  return html`<li><strong>${t(`settingsNative.${topic}`)}</strong>: ${done
    ? t('settingsNativeDone')
    : t('settingsNativeOpen', nativeText(topic, now), nativeText(topic, then), where)}</li>`;
}

/** What stands there is words of the server's only where there is nothing to quote. @param {string} topic @param {string | undefined} value */
function nativeText(topic, value) {
  const key = `settingsNative.${topic}.${value?.replaceAll(' ', '-')}`;
  return hasText(key) ? t(key) : value || t('settingsNativeNone');
}

customElements.define('portal-settings-presets', PresetsSection);
