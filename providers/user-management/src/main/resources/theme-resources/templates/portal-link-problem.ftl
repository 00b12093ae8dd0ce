<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-commons.ftl" as portal>
<#assign asked = portalNewLinkAsked!false>
<#assign mayAsk = (portalMayAskForNewLink!false) && !asked>
<#assign withSteps = portalLinkProblem != "USED" && portalLinkProblem != "WITHDRAWN">
<@layout.registrationLayout displayMessage=messagesPerField.exists('global'); section>
    <#if section = "portalSteps">
        <#if withSteps><@portal.steps "activation"/></#if>
    <#elseif section = "header">
        ${msg(asked?then("portalNewLinkTitle", "portalLinkTitle_" + portalLinkProblem))}
    <#elseif section = "form">
        <#if withSteps><@portal.stepsInContent "activation"/></#if>
        <#if asked>
        <p class="lede instruction" role="status">${msg("portalNewLinkAsked")}</p>
        <#else>
        <@portal.lede>${msg("portalLinkText_" + portalLinkProblem, portalLinkHours!0)}</@portal.lede>
        </#if>
        <#if mayAsk>
        <form id="portal-new-link" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <@portal.emailField name="email" label=msg("portalYourEmail") hintId="portal-new-link-hint"/>
            <div>
                <@portal.submit id="portal-send-link" label=msg("portalSendNewLink")/>
                <p class="hint" id="portal-new-link-hint">${msg("portalNewLinkHint")}</p>
            </div>
        </form>
        <p class="info">${msg("portalAlreadyActive")} <a href="${portalSignInUrl}">${msg("doLogIn")}</a></p>
        <#else>
        <@portal.linkButton href=portalSignInUrl label=msg("doLogIn") primary=true/>
        </#if>
    </#if>
</@layout.registrationLayout>
