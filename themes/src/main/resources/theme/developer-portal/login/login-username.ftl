<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "social-providers.ftl" as identityProviders>
<#import "passkeys.ftl" as passkeys>
<#assign mayRegister = realm.password && realm.registrationAllowed && !registrationDisabled??>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("username") displayInfo=mayRegister; section>
    <#if section = "header">
        ${msg("loginTitle", realm.displayName)}
    <#elseif section = "form">
        <#if realm.password>
        <form id="kc-form-login" class="stack" action="${url.loginAction}" method="post" novalidate>
            <#if !usernameHidden??>
            <@field.signInName value=login.username!"" error=messagesPerField.get("username") autocomplete=(enableWebAuthnConditionalUI?has_content)?then("username webauthn", "username")/>
            <#if realm.rememberMe><@field.checkbox name="rememberMe" label=msg("rememberMe") value=login.rememberMe??/></#if>
            </#if>
            <@buttons.loginButton/>
        </form>
        </#if>
        <@passkeys.conditionalUIData/>
    <#elseif section = "socialProviders">
        <#if realm.password && (social.providers)?has_content><@identityProviders.show social=social/></#if>
    <#elseif section = "info">
        <#if mayRegister><p id="kc-registration">${msg("noAccount")} <a href="${url.registrationUrl}">${msg("doRegister")}</a></p></#if>
    </#if>
</@layout.registrationLayout>
