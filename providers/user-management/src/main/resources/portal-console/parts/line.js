// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { when } from './time.js';

/**
 * What has happened, the newest first.
 *
 * @param {{ title: unknown, text?: unknown, at?: number, kind?: '' | 'now' | 'good' | 'bad' }[]} entries
 *     at: milliseconds since the epoch
 */
export function line(entries) {
  return html`<ol class="line">${entries.map(({ title, text, at, kind = '' }) => html`<li class=${kind}>
    <strong>${title}</strong>
    ${text ? html`<br><span class="muted">${text}</span>` : nothing}
    ${at ? html`<br><span class="muted">${when(at, { both: true })}</span>` : nothing}</li>`)}</ol>`;
}

/**
 * How far somebody is.
 *
 * @param {{ label: unknown, state: 'done' | 'now' | 'next' }[]} stations
 * @param {{ label: string }} options
 */
export function steps(stations, { label }) {
  return html`<ol class="steps" aria-label=${label}>${stations.map(({ label: name, state }) => html`<li class=${state}
    aria-current=${state === 'now' ? 'step' : nothing}><span>${name}</span>${
    state === 'done' ? html`<span class="sr">${t('partsStepDone')}</span>` : nothing}</li>`)}</ol>`;
}

/**
 * Names and values; what has no value is left out.
 *
 * @param {[unknown, unknown][]} pairs
 */
export function facts(pairs) {
  const known = pairs.filter(([, value]) => value != null && value !== '' && value !== nothing);
  return html`<dl class="facts">${known.map(([name, value]) => html`<div>
    <dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/**
 * What each key does.
 *
 * @param {{ title?: unknown, keys: { key: string, label: unknown }[] }[]} groups
 */
export function keySheet(groups) {
  return html`<div class="keys">${groups.map(({ title, keys }) => html`<section>
    ${title ? html`<h3>${title}</h3>` : nothing}<dl>${keys.map(({ key, label }) => html`<div>
      <dt>${key.split(' ').map((one) => html`<kbd>${one}</kbd> `)}</dt><dd>${label}</dd></div>`)}
    </dl></section>`)}</div>`;
}
