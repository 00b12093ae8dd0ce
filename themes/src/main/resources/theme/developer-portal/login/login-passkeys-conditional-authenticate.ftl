<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "passkeys.ftl" as passkeys>
<@layout.registrationLayout displayInfo=(realm.registrationAllowed && !registrationDisabled??); section>
    <#if section = "header">
        ${msg("passkey-login-title")}
    <#elseif section = "form">
        <@passkeys.answerForm/>
        <@passkeys.known title="passkey-available-authenticators" created="passkey-createdAt-label"/>
        <#-- One of the two is shown, as the browser can. -->
        <#if realm.password && !usernameHidden??>
        <form id="kc-form-login" class="stack" action="${url.loginAction}" method="post" novalidate hidden>
            <@field.input name="username" label=msg("passkey-autofill-select") value=login.username!"" autocomplete="username webauthn" autofocus=true/>
        </form>
        </#if>
        <div id="kc-form-passkey-button">
            <button type="button" id="authenticateWebAuthnButton" class="btn primary block">${msg("passkey-doAuthenticate")}</button>
        </div>
        <script type="module">
            import { authenticateByWebAuthn } from "${url.resourcesPath}/js/webauthnAuthenticate.js";
            import { initAuthenticate } from "${url.resourcesPath}/js/passkeysConditionalAuth.js";

            document.getElementById("authenticateWebAuthnButton").addEventListener("click", () =>
                authenticateByWebAuthn(<@passkeys.question unsupported="webauthn-unsupported-browser-text"/>), { once: true });
            initAuthenticate(<@passkeys.question unsupported="passkey-unsupported-browser-text"/>, available => {
                const field = document.getElementById("kc-form-login");
                if (available && field) {
                    field.hidden = false;
                    document.getElementById("kc-form-passkey-button").hidden = true;
                }
            });
        </script>
    <#elseif section = "info">
        <#if realm.registrationAllowed && !registrationDisabled??><p id="kc-registration">${msg("noAccount")} <a href="${url.registrationUrl}">${msg("doRegister")}</a></p></#if>
    </#if>
</@layout.registrationLayout>
