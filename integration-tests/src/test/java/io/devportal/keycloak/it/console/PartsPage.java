// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.harness.PortalRealm;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;

/** An empty page that has the console's parts, and nobody signed in. */
record PartsPage(PortalRealm realm, Page page) {

    /** One of everything, with hostile texts. */
    static final String ALL =
            """
            html`<div class="list">${pageHead({ title: hostile, hint: 'Hint', actions: html`<button class="btn primary">Add</button>` })}
              ${tabs([{ label: 'One', href: '#1', count: 3, current: true }, { label: 'Two', href: '#2' }], { label: 'Kinds' })}
              ${searchField({ label: 'Search', oninput() {} })}
              ${chips([{ label: hostile, clear() {} }, { label: 'B', clear() {} }], { clearAll() {} })}
              ${found('2 found')}
              ${bulkBar({ count: 2, text: 'Text', actions: html`<button class="btn sm bad">Reject</button>`, clear() {} })}
              <table class="table" role="table" aria-label="People"><thead><tr role="row"><th scope="col" role="columnheader">Name</th>
                <th scope="col" role="columnheader">State</th></tr></thead><tbody role="rowgroup">
                <tr role="row" class="on cursor"><td role="cell" class="who"><a class="name" href="#n">${mark(hostile, 'img')}</a></td>
                  <td role="cell" data-label="State">${stateBadge('DISABLED')}</td></tr>${skeletonRows(2, 2)}</tbody></table>
              ${moreButton({ hasMore: true, more() {}, shown: 50 })}
              ${['ACTIVE', 'PENDING_APPROVAL', 'REJECTED', 'SENDING', 'OK'].map(stateBadge)}
              ${['info', 'good', 'warn', 'bad', 'lock'].map((kind) => notice({ kind, title: kind, text: hostile, close() {} }))}
              ${changedMeanwhile({ error: { message: hostile }, reload() {} })}
              ${empty({ icon: 'inbox', title: 'Nobody', text: hostile })}${failed({ error: { status: 500, message: hostile }, retry() {} })}
              ${field({ id: 'f1', label: 'Name', error: 'Enter a name.', hint: 'Hint', required: true })}
              ${field({ id: 'f2', label: 'Password', type: 'password', autocomplete: 'new-password' })}
              ${field({ id: 'f3', label: 'Text', lines: 3, optional: true, readonly: true, why: hostile })}
              ${select({ id: 'f4', label: 'Role', value: 'b', options: [{ value: 'a', label: hostile }, { value: 'b', label: 'B' }] })}
              ${check({ id: 'f5', label: 'Check', hint: 'Hint', disabled: true, why: 'Why' })}
              ${choices({ legend: 'Choose', name: 'f6', value: 'a', options: [{ value: 'a', label: 'A', hint: hostile, picture: icon('inbox') },
                { value: 'b', label: 'B', disabled: true, why: 'Why' }] })}
              ${drop({ id: 'f7', accept: '.csv', hint: hostile, choose() {}, invalid: true })}
              ${combobox({ id: 'f8', label: 'Organization', search: async () => [], onpick() {} })}
              ${steps([{ label: 'A', state: 'done' }, { label: 'B', state: 'now' }, { label: 'C', state: 'next' }], { label: 'Steps' })}
              ${line([{ title: hostile, text: 'Text', at: 0, kind: 'now' }, { title: 'Failed', kind: 'bad' }])}
              ${facts([['E-mail', hostile], ['None', undefined]])}
              ${keySheet([{ title: 'Keys', keys: [{ key: 'j', label: 'Next' }] }])}
              ${menu({ label: 'More', items: [{ label: 'Edit', run() {} }] })}</div>`""";

    private static final List<String> MODULES = List.of(
            "vendor/lit.js",
            "base/texts.js",
            "parts/icons.js",
            "parts/badge.js",
            "parts/time.js",
            "parts/people.js",
            "parts/states.js",
            "parts/drawer.js",
            "parts/dialog.js",
            "parts/toasts.js",
            "parts/file-drop.js",
            "parts/form.js",
            "parts/list.js",
            "parts/menu.js",
            "parts/line.js");

    private static final String LOAD =
            """
            async ({ root, config, modules }) => {
              document.documentElement.lang = 'en';
              document.title = 'Parts';
              document.documentElement.className = 'follows-dark';
              const link = document.head.appendChild(document.createElement('link'));
              link.rel = 'stylesheet';
              link.href = `${root}console.css`;
              await new Promise((loaded) => link.addEventListener('load', loaded));
              document.body.replaceChildren(document.createElement('main'));
              window.kit = Object.assign({ told: [], state: {}, hostile: '%s' },
                ...await Promise.all(modules.map((module) => import(root + module))));
              const { base, wording } = JSON.parse(config);
              kit.useTexts({}, 'en', [], wording);
              await kit.readTexts(base, 'base');
              kit.show = () => kit.render(kit.template?.(), document.querySelector('main'));
              kit.tell = (text) => { kit.told.push(text); kit.state.told = text; kit.show(); };
            }"""
                    .formatted("<img src=x onerror=alert(1)>");

    void open() {
        Document console = realm.browser().get(realm.url("portal/")).document();
        String styles = console.select("link[href$=console.css]").attr("abs:href");
        page.navigate(styles);
        page.evaluate(
                LOAD,
                Map.of(
                        "root", styles.replace("console.css", ""),
                        "config", console.select("portal-console").attr("data-config"),
                        "modules", MODULES));
    }

    /** @param template expression of a template, with all parts in scope, and {@code state}, {@code tell}, {@code hostile} */
    void show(String template) {
        eval("kit.template = () => { with (kit) { return " + template + " } }; kit.show()");
    }

    Object eval(String script) {
        return page.evaluate("script => new Function('with (window.kit) {' + script + '}')()", script);
    }

    void awaitTold(String text) {
        page.waitForFunction("text => window.kit.told.at(-1) === text", text);
    }

    Object allTold() {
        return page.evaluate("() => window.kit.told");
    }

    void awaitFocus(String selector) {
        page.waitForFunction("selector => document.activeElement?.matches(selector)", selector);
    }
}
