// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { choices, field, select } from '../parts/form.js';
import { readOnly, failed, skeletonText } from '../parts/states.js';
import { reasonText } from '../parts/people.js';
import { testMail } from './mail-server-test.js';
import { saveBar, saveTrouble } from './save-bar.js';
import { SettingsSection } from './section.js';

const TEXTS = ['host', 'from', 'fromDisplayName', 'replyTo', 'replyToDisplayName', 'envelopeFrom', 'user'];
/** Whoever changes one of these enters the password again. */
const PLACE = ['host', 'port', 'encryption', 'user'];
const HIGHEST_PORT = 65535;

/** Keycloak's own mail server of the realm, and a mail to try it. */
class MailServerSection extends SettingsSection {
  static properties = { ...SettingsSection.properties, test: { state: true } };

  path = 'settings/mail-server';
  secrets = ['password'];

  constructor() {
    super();
    /** What became of the last test mail. @type {import('./mail-server-test.js').Test} */
    this.test = { state: 'none' };
    /** @type {any} */
    this.document = null;
  }

  /** @param {any} document */
  valuesOf(document) {
    this.document = document;
    const texts = Object.fromEntries(TEXTS.map((key) => [key, document[key] ?? '']));
    const { encryption, authentication } = document;
    return { ...texts, port: String(document.port), encryption, authentication, password: '' };
  }

  /** @param {Record<string, any>} changes */
  bodyOf(changes) {
    return 'port' in changes ? { ...changes, port: Number(changes.port) } : changes;
  }

  problems() {
    /** @type {Record<string, string>} */
    const problems = {};
    const port = Number(this.value('port'));
    if (!Number.isInteger(port) || port < 1 || port > HIGHEST_PORT) {
      problems.port = t('settingsOutside', t('settingsRange', '1', String(HIGHEST_PORT)));
    }
    for (const key of ['host', 'from']) {
      if (!this.value(key).trim()) {
        problems[key] = t(`settingsMailServer.${key}.missing`);
      }
    }
    if (this.value('authentication') === 'password') {
      if (!this.value('user').trim()) {
        problems.user = t('settingsMailServer.user.missing');
      }
      if (this.#needsPassword && !this.value('password')) {
        problems.password = t('settingsMailServer.password.again');
      }
    }
    return problems;
  }

  get #needsPassword() {
    return !this.document.passwordSet || PLACE.some((key) => key in this.edits);
  }

  get why() {
    if (this.document.editable) {
      return '';
    }
    return this.document.readOnlyBecause
      ? t(`settingsMailServerReadOnly.${this.document.readOnlyBecause}`)
      : reasonText(this.may('change-mail-server'));
  }

  /** @param {string} key @param {object} [more] */
  #field(key, more = {}) {
    return field({
      id: `mail-server-${key}`, label: t(`settingsMailServer.${key}`), value: this.value(key), error: this.errors[key],
      readonly: !this.document.editable, maxlength: 255, oninput: (/** @type {string} */ text) => this.set({ [key]: text }), ...more,
    });
  }

  render() {
    if (this.trouble) {
      return failed({ error: this.trouble, retry: () => void this.load() });
    }
    if (!this.stored) {
      return skeletonText(10);
    }
    const disabled = !this.document.editable;
    return html`
      <p class="muted">${t('settingsMailServerText')}</p>
      ${disabled ? readOnly(this.why) : nothing}
      ${this.document.host ? nothing : html`<p class="note">${t('settingsMailServerNone')}</p>`}
      ${saveTrouble(this, (key) => t(`settingsMailServer.${key}`), (_, value) => value || t('settingsNothing'))}
      ${testMail(this)}
      <section class="stack" aria-labelledby="mail-place"><h2 id="mail-place">${t('settingsMailServerPlace')}</h2>
        ${this.#field('host', { ltr: true, required: true, hint: t('settingsMailServer.host.hint') })}
        <div class="two">
          ${this.#field('port', { ltr: true, inputmode: 'numeric', hint: t('settingsMailServer.port.hint') })}
          ${select({
            id: 'mail-server-encryption', label: t('settingsMailServer.encryption'), value: this.value('encryption'), disabled,
            error: this.errors.encryption, onchange: (value) => this.set({ encryption: value }),
            options: ['none', 'starttls', 'tls'].map((value) => ({ value, label: t(`settingsMailServer.encryption.${value}`) })),
          })}
        </div>
        ${this.#login(disabled)}
      </section>
      <section class="stack" aria-labelledby="mail-sender"><h2 id="mail-sender">${t('settingsMailServerSender')}</h2>
        ${this.#field('from', { type: 'email', required: true, hint: t('settingsMailServer.from.hint') })}
        ${this.#field('fromDisplayName', { optional: true })}
        ${this.#field('replyTo', { type: 'email', optional: true, hint: t('settingsMailServer.replyTo.hint') })}
        ${this.#field('replyToDisplayName', { optional: true })}
        ${this.#field('envelopeFrom', { type: 'email', optional: true, hint: t('settingsMailServer.envelopeFrom.hint') })}
      </section>
      ${saveBar(this)}`;
  }

  /** @param {boolean} disabled */
  #login(disabled) {
    const isPassword = this.value('authentication') === 'password';
    return html`${choices({
      legend: t('settingsMailServer.authentication'), name: 'mail-authentication', value: this.value('authentication'), disabled,
      options: ['none', 'password'].map((value) => ({ value, label: t(`settingsMailServer.authentication.${value}`) })),
      onchange: (value) => this.set({ authentication: value }),
    })}
    ${isPassword ? html`
      ${this.#field('user', { ltr: true, required: true })}
      ${this.#field('password', {
        type: 'password', autocomplete: 'new-password',
        hint: this.document.passwordSet ? t('settingsMailServer.password.stored') : t('settingsMailServer.password.none'),
      })}` : nothing}`;
  }
}

customElements.define('portal-settings-mail-server', MailServerSection);
