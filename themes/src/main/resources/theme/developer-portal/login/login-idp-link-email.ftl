<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- Both ways on have one address: Keycloak looks whether the link was opened elsewhere, and sends another if not. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=(((message.type)!"") != "warning"); section>
    <#if section = "header">
        ${msg("emailLinkIdpTitle", idpDisplayName)}
    <#elseif section = "form">
        <p class="lede instruction" id="instruction1">${msg("emailLinkIdp1", idpDisplayName, brokerContext.username, realm.displayName)}</p>
        <p class="hint" id="instruction2">${msg("emailLinkIdp2")}</p>
        <@buttons.actionGroup>
            <@buttons.primaryLink href=url.loginAction label="doContinue" id="kc-continue"/>
            <@buttons.buttonLink href=url.loginAction label="emailVerifyResend" id="kc-resend"/>
        </@buttons.actionGroup>
    </#if>
</@layout.registrationLayout>
