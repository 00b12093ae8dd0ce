// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompactScriptTest {
    @Test
    void whatOnlyReadersNeedGoes() {
        assertThat(
                        CompactScript.of(
                                """
                        // a reason
                        /** @param {string} a */
                        export function f(a, /** @type {any} */ b) {
                          const { c } = a; // why
                          return c + b;
                        }
                        """))
                .isEqualTo("export function f(a,b){const{c}=a;return c+b;}");
    }

    /** A line break may end a statement, or begin another. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"let a = b\n(c)\"|\"let a=b\n(c)\"",
                "\"a\n++b\"|\"a\n++b\"",
                "\"a++\nb\"|\"a++\nb\"",
                "\"return\na\"|\"return\na\"",
                "\"class A { #b = 1\n  *c() {} }\"|\"class A{#b=1\n*c(){}}\"",
                "\"const a = {}\nb()\"|\"const a={}\nb()\"",
                "\"a\n  .b()\n  ?.c\"|\"a.b()?.c\"",
                "\"a = b\n  ? c\n  : d\"|\"a=b?c:d\"",
                "\"f(\n  a,\n  b,\n)\"|\"f(a,b,)\"",
            })
    void aLineBreakStaysWhereItMayMeanSomething(String written, String compact) {
        assertThat(CompactScript.of(written)).isEqualTo(compact);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a + ++b|a+ ++b",
                "a - -b|a- -b",
                "a / /b/.c|a/ /b/.c",
                "typeof a in b|typeof a in b",
                "#a in b|#a in b",
                "case 'a': b|case'a':b",
                "async () => { await 1 }|async()=>{await 1}",
            })
    void wordsAndSignsStayApart(String written, String compact) {
        assertThat(CompactScript.of(written)).isEqualTo(compact);
    }

    /** Nothing in them is code. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a('// no  comment',\"/* none  */\")",
                "a('it\\'s  // it')",
                "a(`two  lines\n  // of /* text */`)",
                "a(`${b(`  ${c}  // `)}  /*`)",
                "a(`${{b:`}  `}}  //`)",
                "a(/[/'\"`]  \\/\\/  /g)",
                "a.b=/\\/\\*  '/",
                "return/'  /",
                "a=[1/2,b/c,(d)/e,`f`/g]",
            })
    void textsAndPatternsStayAsTheyAre(String written) {
        assertThat(CompactScript.of(written)).isEqualTo(written);
        assertThat(CompactScript.withoutComments(written)).isEqualTo(written);
    }

    @Test
    void markupHasOneSpaceWhereALineBreaks() {
        assertThat(CompactScript.of("html`<p>\n    a  b ${ c ? html`\n  d` : `\n  e` }\n  </p>`"))
                .isEqualTo("html`<p> a  b ${c?html` d`:`\n  e`} </p>`");
    }

    @Test
    void aNoticeStays() {
        assertThat(CompactScript.of("/*! of somebody\n */\n/* by nobody */\na")).isEqualTo("/*! of somebody\n */\na");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a('b\n')", "a(`b${c}", "a(/b\n/)", "a /* b"})
    void whatCannotBeReadIsNotGuessed(String written) {
        assertThatIllegalStateException()
                .isThrownBy(() -> CompactScript.of(written))
                .withMessageContaining("does not end");
    }
}
