// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.branding.BrandImage.Use;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandImageTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><path d='M0 0h8v8z'/></svg>",
                "<?xml version=\"1.0\"?>\n<!-- drawn by hand --><svg><style>.a{fill:url(#b)}</style><use href=\"#a\"/></svg>\n",
            })
    void aDrawingIsALogo(String svg) {
        assertThat(BrandImage.typed("logo", drawing(svg), Use.LOGO).type()).isEqualTo("image/svg+xml");
    }

    @ParameterizedTest // C-20
    @ValueSource(
            strings = {
                "<svg><script>alert(1)</script></svg>",
                "<svg onload='alert(1)'></svg>",
                "<svg\nonload=alert(1)></svg>",
                "<svg><x:script>alert(1)</x:script></svg>",
                "<svg><a href='javascript:alert(1)'/></svg>",
                "<svg><image href='https://evil.example/x.png'/></svg>",
                "<svg><image xlink:href=//evil.example/x.png></image></svg>",
                "<svg><use href='&#104;ttps://evil.example'/></svg>",
                "<svg><style>@import 'https://evil.example'</style></svg>",
                "<svg><style>a{fill:url( 'https://evil.example')}</style></svg>",
                "<svg><style>a{fill:u\\72l(//evil.example)}</style></svg>",
                "<svg><foreignObject/></svg>",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg>&x;</svg>",
                "<?xml-stylesheet href='https://evil.example'?><svg></svg>",
                "<html><svg></svg>",
                "no drawing",
            })
    void whatIsMoreThanADrawingIsRefused(String svg) {
        assertRefused("logo", drawing(svg), Use.LOGO);
    }

    @Test
    void aFileIsWhatItSays() {
        assertThat(BrandImage.typed("picture", data("image/png", PNG), Use.PANEL)
                        .bytes())
                .isEqualTo(PNG);
        assertRefused("picture", data("image/jpeg", PNG), Use.PANEL);
        assertRefused("picture", data("image/webp", PNG), Use.PANEL);
        assertRefused("logo", data("image/svg+xml", PNG), Use.LOGO);
        assertRefused("picture", drawing("<svg></svg>"), Use.PANEL);
    }

    @Test // C-20
    void itNeverComesFromAnotherSite() {
        for (String address : new String[] {
            "https://evil.example/logo.png",
            "//evil.example/logo.png",
            "/logo.png",
            "data:text/html;base64,PGI+",
            "data:image/png,x",
            "data:image/png;base64,",
            "data:image/png;base64,AAA\"onerror=1",
            "javascript:alert(1)"
        }) {
            assertRefused("logo", address, Use.LOGO);
        }
    }

    @Test
    void itIsSmall() {
        byte[] large = new byte[8 * 1024 + 1];
        System.arraycopy(PNG, 0, large, 0, PNG.length);

        assertRefused("logo", data("image/png", large), Use.LOGO);
        assertThat(BrandImage.typed("picture", data("image/png", large), Use.PANEL)
                        .bytes())
                .hasSize(large.length);
    }

    private static void assertRefused(String field, String data, Use use) {
        assertThatThrownBy(() -> BrandImage.typed(field, data, use)).as(data).isInstanceOf(Refusal.class);
    }

    private static String drawing(String svg) {
        return data("image/svg+xml", svg.getBytes(StandardCharsets.UTF_8));
    }

    private static String data(String type, byte[] bytes) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
