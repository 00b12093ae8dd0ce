// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JoinedModulesTest {
    private final Map<String, String> written = new HashMap<>();

    @Test
    void whatTheFirstModuleImportsStandsBeforeIt() {
        written.put(
                "frame/a.js",
                "import { html } from '../vendor/lit.js';\nimport { b as c } from '../base/b.js';\nexport const a = c;\n");
        written.put("base/b.js", "export function b() {}\n");
        written.put("vendor/lit.js", "/*! lit */\nvar h = 1,  s;export{h as html,s};\n");

        assertThat(join().get("console.js"))
                .isEqualTo(
                        """
                        export const modules = {};
                        modules['vendor/lit.js'] = (() => {
                        /*! lit */
                        var h = 1,  s;
                        return { html: h, s };
                        })();
                        modules['base/b.js'] = (() => {
                        function b(){}
                        return { b };
                        })();
                        modules['frame/a.js'] = (() => {
                        const{html}=modules['vendor/lit.js'];const{b:c}=modules['base/b.js'];const a=c;
                        return { a };
                        })();
                        """);
    }

    @Test
    void whatIsLoadedLaterHasAFileAndWhatTwoOfThemNeedIsInTheFirst() {
        written.put("frame/a.js", "export const load = () => [import('../x/x.js'), import('../y/y.js')];\n");
        written.put("x/x.js", "import { s } from '../base/s.js';\nimport './own.js';\nexport const x = s;\n");
        written.put("x/own.js", "export class Own {}\n");
        written.put(
                "y/y.js",
                "import { s } from '../base/s.js';\nexport { s as t } from '../base/s.js';\n".replace(" as t", ""));
        written.put("base/s.js", "export const s = 1;\n");

        Map<String, String> files = join();

        assertThat(files).containsOnlyKeys("console.js", "x-x.js", "y-y.js");
        assertThat(files.get("console.js"))
                .contains("modules['base/s.js']", "import('./x-x.js').then((file)=>file.modules['x/x.js'])")
                .doesNotContain("class Own");
        assertThat(files.get("x-x.js"))
                .startsWith("import { modules } from './console.js';\nexport { modules };\n")
                .contains("class Own{}\nreturn { Own };", "return { x };");
    }

    /** What only the later parts of a view need is neither everybody's nor the view's. */
    @Test
    void whatAViewLoadsLaterSharesAFile() {
        written.put("frame/a.js", "export const load = () => [import('../x/x.js'), import('../y/y.js')];\n");
        written.put(
                "x/x.js",
                "import './common.js';\nexport const later = () => [import('./edit.js'), import('./add.js')];\n");
        written.put("x/common.js", "export const common = 1;\n");
        written.put(
                "x/edit.js", "import { common } from './common.js';\nimport './form.js';\nimport '../base/s.js';\n");
        written.put("x/add.js", "import './form.js';\n");
        written.put("x/form.js", "export const form = 1;\n");
        written.put("y/y.js", "import '../base/s.js';\n");
        written.put("base/s.js", "export const s = 1;\n");

        Map<String, String> files = join();

        assertThat(files).containsOnlyKeys("console.js", "x-x.js", "x-x-shared.js", "x-edit.js", "x-add.js", "y-y.js");
        assertThat(files.get("console.js")).contains("const s=1").doesNotContain("common", "form");
        assertThat(files.get("x-x.js"))
                .contains("const common=1")
                .contains("Promise.all([import('./x-edit.js'),import('./x-x-shared.js')])")
                .doesNotContain("const form=1");
        assertThat(files.get("x-x-shared.js")).contains("const form=1").doesNotContain("const common=1");
        assertThat(files.get("x-edit.js"))
                .contains("import './x-x-shared.js';", "const{common}=modules")
                .doesNotContain("const form");
    }

    @Test
    void typesInCommentsAreNoImports() {
        written.put(
                "frame/a.js",
                "/** @typedef {import('../portal.js').Me} Me */\n// import('./nothing.js')\n"
                        + "const b = /** @type {import('./no.js').No} */ (null);\nexport const a = b;\n");

        assertThat(join().get("console.js")).contains("const b=(null);").doesNotContain("import(");
    }

    @Test
    void modulesThatImportEachOtherAreNamed() {
        written.put("frame/a.js", "import './b.js';\n");
        written.put("frame/b.js", "import './a.js';\n");

        assertThatIllegalStateException().isThrownBy(this::join).withMessageContaining("[frame/a.js, frame/b.js]");
    }

    @Test
    void anExportThatIsNotUnderstoodIsNotLost() {
        written.put("frame/a.js", "export let a = 1;\n");

        assertThatIllegalStateException().isThrownBy(this::join).withMessageContaining("export let a");
    }

    @Test
    void aModuleOfOthersThatExportsInAnotherWayIsNotLost() {
        written.put("frame/a.js", "import { html } from '../vendor/lit.js';\n");
        written.put("vendor/lit.js", "export const html = 1;\n");

        assertThatIllegalStateException().isThrownBy(this::join).withMessageContaining("export const html");
    }

    private Map<String, String> join() {
        return new JoinedModules("frame/a.js", new ModuleSources("frame/a.js", written::get)).texts();
    }
}
