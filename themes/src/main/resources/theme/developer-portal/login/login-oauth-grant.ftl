<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#assign application = client.name?has_content?then(advancedMsg(client.name), client.clientId)>
<#-- A full stop is no part of the link. -->
<#macro review href text>${msg("oauthGrantReview")} <a href="${href}" target="_blank" rel="noopener">${text?remove_ending(".")?remove_ending("。")}</a>${text?replace("^.*[^.。]", "", "r")}</#macro>
<@layout.registrationLayout bodyClass="oauth"; section>
    <#if section = "header">
        <#if (client.attributes.logoUri)?has_content><img src="${client.attributes.logoUri}" alt=""></#if>
        ${msg("oauthGrantTitle", application)}
    <#elseif section = "form">
        <div id="kc-oauth">
            <h2 class="label">${msg("oauthGrantRequest")}</h2>
            <ul class="plain-list">
                <#list (oauth.clientScopesRequested)![] as scope>
                <li><#if scope.parameterizedScopeParameter??>${advancedMsg(scope.consentScreenText, scope.parameterizedScopeParameter)}<#else>${advancedMsg(scope.consentScreenText)}</#if></li>
                </#list>
            </ul>
            <#if client.attributes.policyUri?? || client.attributes.tosUri??>
            <p class="hint">${msg("oauthGrantInformation", application)}
                <#if client.attributes.tosUri??><@review href=client.attributes.tosUri text=msg("oauthGrantTos")/></#if><#nt>
                <#if client.attributes.policyUri??><@review href=client.attributes.policyUri text=msg("oauthGrantPolicy")/></#if><#nt>
            </p>
            </#if>
        </div>
        <form class="stack" action="${url.oauthAction}" method="post">
            <input type="hidden" name="code" value="${oauth.code}">
            <@buttons.actionGroup>
                <@buttons.button id="kc-login" name="accept" label="doYes"/>
                <@buttons.button id="kc-cancel" name="cancel" label="doNo" type="secondary"/>
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
