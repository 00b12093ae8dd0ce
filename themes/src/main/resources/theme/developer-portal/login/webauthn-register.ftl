<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "password-commons.ftl" as passwordCommons>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("webauthn-registration-title")}
    <#elseif section = "form">
        <p class="lede">${msg("portalPasskeyWhy")}</p>
        <form id="register" class="stack" action="${url.loginAction}" method="post">
            <#list ["clientDataJSON", "attestationObject", "publicKeyCredentialId", "authenticatorLabel", "transports", "authenticatorAttachment", "error"] as name>
            <input type="hidden" id="${name}" name="${name}">
            </#list>
            <@passwordCommons.logoutOtherSessions/>
        </form>
        <div class="actions">
            <button type="button" id="registerWebAuthn" class="btn primary">${msg("doRegisterSecurityKey")}</button>
            <#if !isSetRetry?has_content && isAppInitiatedAction?has_content>
            <form action="${url.loginAction}" id="kc-webauthn-settings-form" method="post">
                <@buttons.button id="cancelWebAuthnAIA" name="cancel-aia" label="doCancel" type="secondary" value="true"/>
            </form>
            </#if>
        </div>
        <script type="module">
            import { registerByWebAuthn } from "${url.resourcesPath}/js/webauthnRegister.js";

            <#outputformat "JavaScript">
            const question = {
                challenge: ${challenge?c}, userid: ${userid?c}, username: ${username?c}, rpId: ${rpId?c}, rpEntityName: ${rpEntityName?c},
                signatureAlgorithms: [<#list signatureAlgorithms as algorithm>${algorithm?c}<#sep>, </#list>],
                attestationConveyancePreference: ${attestationConveyancePreference?c}, authenticatorAttachment: ${authenticatorAttachment?c},
                requireResidentKey: ${requireResidentKey?c}, residentKey: ${(residentKey!"")?c},
                userVerificationRequirement: ${userVerificationRequirement?c},
                createTimeout: ${createTimeout?c}, excludeCredentialIds: ${excludeCredentialIds?c},
                initLabel: ${msg("webauthn-registration-init-label")?c}, initLabelPrompt: ${msg("webauthn-registration-init-label-prompt")?c},
                errmsg: ${msg("webauthn-unsupported-browser-text")?c}
            };
            </#outputformat>
            document.getElementById("registerWebAuthn").addEventListener("click", () => registerByWebAuthn(question), { once: true });
        </script>
    </#if>
</@layout.registrationLayout>
