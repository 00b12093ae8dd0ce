<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "passkeys.ftl" as passkeys>
<@layout.registrationLayout displayInfo=(realm.registrationAllowed && !registrationDisabled??); section>
    <#if section = "header">
        ${msg("webauthn-login-title")}
    <#elseif section = "form">
        <@passkeys.answerForm/>
        <@passkeys.known title="webauthn-available-authenticators" created="webauthn-createdAt-label"/>
        <button type="button" id="authenticateWebAuthnButton" class="btn primary block" autofocus>${msg("webauthn-doAuthenticate")}</button>
        <script type="module">
            import { authenticateByWebAuthn } from "${url.resourcesPath}/js/webauthnAuthenticate.js";

            document.getElementById("authenticateWebAuthnButton").addEventListener("click", () =>
                authenticateByWebAuthn(<@passkeys.question unsupported="webauthn-unsupported-browser-text"/>), { once: true });
        </script>
    <#elseif section = "info">
        <#if realm.registrationAllowed && !registrationDisabled??><p id="kc-registration">${msg("noAccount")} <a href="${url.registrationUrl}">${msg("doRegister")}</a></p></#if>
    </#if>
</@layout.registrationLayout>
