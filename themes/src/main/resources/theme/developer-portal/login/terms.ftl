<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("termsTitle")}
    <#elseif section = "form">
        <#assign text = kcSanitize(portalTerms!msg("termsText"))>
        <#assign written = text?trim?has_content>
        <#if written>
        <div class="prose" id="kc-terms-text"<#if portalTermsLanguage??> lang="${portalTermsLanguage}" dir="auto"</#if>>${text?no_esc}</div>
        <#else>
        <p class="lede">${msg("portalTermsNone")}</p>
        </#if>
        <form class="stack" action="${url.loginAction}" method="post">
            <@buttons.actionGroup>
                <@buttons.button id="kc-accept" name="accept" label=written?then("doAccept", "doContinue")/>
                <#if written><@buttons.button id="kc-decline" name="cancel" label="doDecline" type="secondary"/></#if>
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
