<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#assign application = client.name?has_content?then(advancedMsg(client.name), client.clientId)>
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
                <#if client.attributes.tosUri??>${msg("oauthGrantReview")} <a href="${client.attributes.tosUri}" target="_blank" rel="noopener">${msg("oauthGrantTos")}</a></#if>
                <#if client.attributes.policyUri??>${msg("oauthGrantReview")} <a href="${client.attributes.policyUri}" target="_blank" rel="noopener">${msg("oauthGrantPolicy")}</a></#if>
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
