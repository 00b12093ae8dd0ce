<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- What Keycloak's passkey scripts (js/webauthnAuthenticate.js, js/passkeysConditionalAuth.js) read and write. -->
<#macro answerForm>
<form id="webauth" action="${url.loginAction}" method="post" hidden>
    <#list ["clientDataJSON", "authenticatorData", "signature", "credentialId", "userHandle", "error"] as name>
    <input type="hidden" id="${name}" name="${name}">
    </#list>
</form>
<#if authenticators??>
<form id="authn_select" hidden>
    <#list authenticators.authenticators as authenticator>
    <input type="hidden" name="authn_use_chk" value="${authenticator.credentialId}">
    </#list>
</form>
</#if>
</#macro>

<#-- An object of JavaScript: the question of the server. -->
<#macro question unsupported>
<#outputformat "JavaScript">{ isUserIdentified: ${isUserIdentified}, challenge: ${challenge?c}, userVerification: ${userVerification?c}, rpId: ${rpId?c}, createTimeout: ${createTimeout?c}, mediation: ${(mediation!"conditional")?c}, authenticatorAttachment: ${(authenticatorAttachment!"")?c}, errmsg: ${msg(unsupported)?c} }</#outputformat><#t>
</#macro>

<#-- The passkeys of the account, where the server says that they may be shown. -->
<#macro known title created>
    <#if authenticators?? && shouldDisplayAuthenticators?? && shouldDisplayAuthenticators>
<#if authenticators.authenticators?size gt 1><p class="label">${msg(title)}</p></#if>
<ul class="choices">
    <#list authenticators.authenticators as authenticator>
    <li class="choice" id="kc-webauthn-authenticator-item-${authenticator?index}">
        <#if authenticator.iconLight?? || authenticator.iconDark??>
        <picture>
            <#if darkMode && authenticator.iconDark??><source srcset="${url.resourcesPath}/img/passkeys/${authenticator.iconDark}" media="(prefers-color-scheme: dark)"></#if>
            <img src="${url.resourcesPath}/img/passkeys/${authenticator.iconLight!authenticator.iconDark}" alt="" width="28" height="28">
        </picture>
        <#else>
        <i class="icon i-key" aria-hidden="true"></i>
        </#if>
        <span>
            <strong id="kc-webauthn-authenticator-label-${authenticator?index}">${authenticator.label}</strong>
            <span class="hint"><#if (authenticator.authenticatorProvider!"")?has_content>${authenticator.authenticatorProvider} · <#else><#list (authenticator.transports.displayNameProperties)![] as name>${msg(name)}<#sep>, <#else></#list><#if (authenticator.transports.displayNameProperties)?has_content> · </#if></#if>${msg(created)} ${authenticator.createdAt}</span>
        </span>
    </li>
    </#list>
</ul>
    </#if>
</#macro>

<#-- On a page with other ways to sign in: the browser offers a passkey in the name's field, or at this button. -->
<#macro conditionalUIData>
    <#if enableWebAuthnConditionalUI?has_content>
<@answerForm/>
<button type="button" id="authenticateWebAuthnButton" class="btn block"><i class="icon i-key" aria-hidden="true"></i><span>${msg("webauthn-doAuthenticate")}</span></button>
<script type="module">
    import { authenticateByWebAuthn } from "${url.resourcesPath}/js/webauthnAuthenticate.js";
    import { initAuthenticate } from "${url.resourcesPath}/js/passkeysConditionalAuth.js";

    document.getElementById("authenticateWebAuthnButton").addEventListener("click", () =>
        authenticateByWebAuthn(<@question unsupported="webauthn-unsupported-browser-text"/>), { once: true });
    initAuthenticate(<@question unsupported="passkey-unsupported-browser-text"/>);
</script>
    </#if>
</#macro>
